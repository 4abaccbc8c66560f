"""A document or call actions: whichever it is, it opens, or what is wrong with it is said."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from designer.callactions.opening import FlowFileError, open_flow, read_flow
from designer.callactions.reader import CallActionsError
from designer.store.document import DocumentError
from designer.store.files import StoreError

DOCUMENT = {
    "start": "a",
    "nodes": {"a": {"action": "play", "value": "x"}},
    "edges": [],
    "format": "callflow/1",
}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(DOCUMENT),
        "\ufeff" + json.dumps(DOCUMENT, indent=2).replace("\n", "\r\n"),
        json.dumps(DOCUMENT).replace("format", r"form\u0061t"),
    ],
)
def test_a_document_is_known_by_its_format(text: str) -> None:
    opened = open_flow(text)
    assert (opened.form, list(opened.flow.nodes)) == ("document", ["a"])


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ('{"play": "x"}', "play"),
        ('{"play": "x", // why\n}', "play"),
        ("https://example.com/a", "webhook"),
        ('"https://example.com/a"', "webhook"),
        ('{"play": "x", "format": "wav"}', "play"),
        ('{"play": "x", "own": {"format": "callflow/1"}}', "play"),
    ],
)
def test_anything_else_is_call_actions(text: str, start: str) -> None:
    opened = open_flow(text)
    assert (opened.form, opened.flow.start) == ("actions", start)


def test_equal_branches_stay_apart_when_asked() -> None:
    text = '{"connect": "+1", "busy": {"play": "x"}, "failed": {"play": "x"}}'
    assert len(open_flow(text).flow.nodes) == 2
    assert len(open_flow(text, merge=False).flow.nodes) == 3


@pytest.mark.parametrize(
    ("text", "error", "code"),
    [
        (json.dumps(DOCUMENT)[:-1], DocumentError, "missing-end"),
        (json.dumps({**DOCUMENT, "format": "callflow/7"}), DocumentError, "newer-format"),
        (json.dumps({**DOCUMENT, "edges": 1}), DocumentError, "wrong-type"),
        ('{"format": "callflow/1", // a comment\n}', DocumentError, "no-key"),
        ('{"play": "x"', CallActionsError, "missing-end"),
        ('{"format": "other/1"}', CallActionsError, "no-action"),
        ("", CallActionsError, "empty"),
        ("hello", CallActionsError, "missing-json"),
        ("[" * 100_000, CallActionsError, "too-deep"),
    ],
)
def test_what_cannot_be_opened_is_refused_as_what_it_means_to_be(
    text: str, error: Any, code: str
) -> None:
    with pytest.raises(error) as caught:
        open_flow(text)
    assert caught.value.code == code


def test_a_document_may_be_larger_than_call_actions() -> None:
    large = {"a": {"action": "play", "value": "x", "text": "y" * 5_000_000}}
    assert open_flow(json.dumps({**DOCUMENT, "nodes": large})).form == "document"
    with pytest.raises(CallActionsError) as caught:
        open_flow(json.dumps({"play": "y" * 5_000_000}))
    assert caught.value.code == "too-large"


def test_files_and_standard_input_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.callflow"
    path.write_text(json.dumps(DOCUMENT))
    assert read_flow(path).form == "document"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"play": "x"}')))
    assert read_flow("-").form == "actions"
    with pytest.raises(StoreError):
        read_flow(tmp_path / "none")


def test_a_file_that_is_no_flow_is_named_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shopping.txt"
    path.write_text("milk, bread")
    with pytest.raises(FlowFileError) as caught:
        read_flow(path)
    reason = "Line 1, column 1: a value must stand here."
    assert (caught.value.code, str(caught.value)) == ("not-a-flow", f"{path} is no flow. {reason}")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"milk, bread")))
    with pytest.raises(FlowFileError) as caught:
        read_flow("-")
    assert str(caught.value) == f"Standard input is no flow. {reason}"


def test_a_newer_document_is_a_flow_but_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "new.callflow"
    path.write_text(json.dumps({**DOCUMENT, "format": "callflow/7"}))
    with pytest.raises(FlowFileError) as caught:
        read_flow(path)
    assert str(caught.value).startswith(f"{path} cannot be read. A newer version of ")
