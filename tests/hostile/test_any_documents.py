"""Whatever stands in a file is read or refused with a sentence, and what is read can be used."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from designer.callactions.exporting import export_call_actions
from designer.callactions.opening import open_flow
from designer.callactions.reader import CallActionsError
from designer.checks.run import check
from designer.engine.scenario import ScenarioError, read_scenario
from designer.engine.scenarios import ScenarioRunner
from designer.exports.dot import to_dot
from designer.exports.markdown import to_markdown
from designer.exports.mermaid import to_mermaid
from designer.flow.errors import CallflowError
from designer.flow.model import Flow
from designer.flow.outline import outline
from designer.layout.placing import place_missing
from designer.layout.tidying import tidy
from designer.store.document import DocumentError, dump_document, load_document
from designer.store.resources import resource_path
from tests.hostile.broken import broken, bytes_of

_TEXTS = [
    resource_path("samples", f"{name}.callflow").read_text("utf-8")
    for name in ("voicemail", "opening-hours", "pin-entry")
]
_DOCUMENTS = [json.loads(text) for text in _TEXTS]
_ACTIONS = {
    "ivr": "prompts/menu.mp3",
    "digits": 4,
    "*": {"connect": "+46700000003", "timeout": "20", "busy": {"play": "sv_SE/Hej", "next": "x"}},
    "success": {"record": "https://example.com/r", "silencedetection": "yes"},
    "failed": {"hangup": "reject"},
    "next": "https://example.com/next",
}
_CASES = int(os.environ.get("CALLFLOW_CASES", "60"))
"""How many of each; the soak tries more."""
_FEW = settings(max_examples=_CASES, deadline=None, suppress_health_check=list(HealthCheck))


@_FEW
@given(st.one_of(st.binary(max_size=60), st.sampled_from(_TEXTS).flatmap(bytes_of)))
@example(b"\xef\xbb\xbf\xef\xbb\xbf{}")
@example(b'{"format":"callflow/1","start":null,"nodes":{},"edges":[],"x":' + b"9" * 5000 + b"}")
@example(b"[" * 100_000)
@example(b'{, "format": "callflow/1"}')
def test_any_bytes_are_a_document_or_refused(content: bytes) -> None:
    _read(lambda: load_document(content), DocumentError)


@_FEW
@given(st.sampled_from(_DOCUMENTS).flatmap(broken))
def test_a_broken_document_is_refused_or_can_be_used(document: object) -> None:
    _use(_read(lambda: load_document(json.dumps(document)), DocumentError))


@_FEW
@given(broken(_ACTIONS))
def test_broken_call_actions_are_refused_or_can_be_used(actions: object) -> None:
    text = json.dumps(actions)
    _use(_read(lambda: open_flow(text).flow, CallActionsError, DocumentError))


@pytest.mark.parametrize(
    "text",
    [
        '{"ivr": "https://example.com/a.mp3", "1": {"u\\ahngp": "reject"}, // x\n}',
        '{"connect": "+46700000001", "b\\usy": {"hangup": "reject"},}',
    ],
)
def test_what_broke_a_reader_once_is_refused_or_can_be_used(text: str) -> None:
    """Found by ``dev.py fuzz``: an escape in a key that only JSON5 knows."""
    _use(_read(lambda: open_flow(text).flow, CallActionsError, DocumentError))


def _read(read: Callable[[], Flow], *errors: type[CallflowError]) -> Flow | None:
    """What ``read`` gives; None where it raises one of ``errors`` that can be said in words."""
    try:
        return read()
    except errors as error:
        if str(error):
            return None
        raise


def _use(flow: Flow | None) -> None:
    """Everything a window does with a flow that was opened, and every way out of it."""
    if flow is None:
        return
    place_missing(flow)
    assert all(str(problem.text) for problem in check(flow, base_url="https://example.com"))
    outline(flow)
    tidy(flow)
    for drawn in (to_dot, to_markdown, to_mermaid):
        assert drawn(flow)
    with suppress(CallflowError):
        export_call_actions(flow, base_url="https://example.com", folder=Path("nowhere"))
    for number, raw in enumerate(flow.scenarios, 1):
        with suppress(ScenarioError):
            ScenarioRunner(flow).run(read_scenario(raw, number))
    saved = dump_document(flow)
    assert dump_document(load_document(saved)) == saved
