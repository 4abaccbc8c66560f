"""The JSON Schema that ships is the vocabulary's, and documents follow it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from designer.flow.vocabulary import KINDS
from designer.store.document import dump_document, load_document
from designer.store.resources import resource_path
from designer.store.schema import RESOURCE, document_schema, schema_text

SAMPLES = sorted(resource_path("samples").glob("**/*.callflow"))


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(document_schema())
    return jsonschema.Draft202012Validator(document_schema())


def test_the_shipped_schema_is_up_to_date() -> None:
    shipped = resource_path(*RESOURCE).read_text("utf-8")
    assert shipped == schema_text(), "write it anew: python -m designer.store.schema"


def test_there_are_samples() -> None:
    assert SAMPLES


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples_follow_it_and_are_canonical(
    sample: Path, validator: jsonschema.Draft202012Validator
) -> None:
    text = sample.read_text("utf-8")
    validator.validate(json.loads(text))
    assert dump_document(load_document(text)) == text


def document(**changes: Any) -> dict[str, Any]:
    node = {"action": "play", "value": "x"}
    return {"format": "callflow/1", "start": "a", "nodes": {"a": node}, "edges": [], **changes}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.key)
def test_every_kind_and_option_is_described(
    kind: Any, validator: jsonschema.Draft202012Validator
) -> None:
    defaults = {option.key: option.default for option in kind.options if option.default is not None}
    node = {"action": kind.key, "value": kind.placeholder, "options": {**defaults, "own": [1]}}
    validator.validate(document(nodes={"a": node}))
    for option in kind.options:
        bad = {"action": kind.key, "options": {option.key: []}}
        assert not validator.is_valid(document(nodes={"a": bad})), option.key


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "callflow/2"},
        {"start": 1},
        {"target": "faxes"},
        {"nodes": {"files": {"action": "play"}}},
        {"nodes": {"a b": {"action": "play"}}},
        {"nodes": {"a": {"action": "sing"}}},
        {"nodes": {"a": {"value": "x"}}},
        {"nodes": {"a": {"action": "ivr", "options": {"digits": 0}}}},
        {"edges": [{"from": "a", "to": "a"}]},
        {"variables": {"a": 1}},
        {"layout": {"a": [1]}},
        {"notes": [{"size": [-1, 1]}]},
        {"scenarios": [{"expect": {"path": "a"}}]},
    ],
)
def test_what_breaks_a_document_breaks_the_schema(
    changes: dict[str, Any], validator: jsonschema.Draft202012Validator
) -> None:
    assert validator.is_valid(document())
    assert not validator.is_valid(document(**changes))


@pytest.mark.parametrize("value", [15, "15", "{ring}"])
def test_numbers_may_be_written_in_any_form_in_use(
    value: object, validator: jsonschema.Draft202012Validator
) -> None:
    node = {"action": "connect", "value": "+46700000001", "options": {"timeout": value}}
    validator.validate(document(nodes={"a": node}))
