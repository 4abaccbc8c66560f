"""Every value of JSON text is found where it stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.callactions.exporting import export_call_actions
from designer.callactions.spans import Spans, lines_of_nodes
from designer.flow.model import Flow, Node
from designer.store.jsonplaces import path_of, pointer_to

_ANY: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=8,
)


def pointers_of(data: Any, above: str = "") -> dict[str, Any]:
    found = {above: data}
    inner = enumerate(data) if isinstance(data, list) else ()
    for key, value in data.items() if isinstance(data, dict) else inner:
        found |= pointers_of(value, above + pointer_to((str(key),)))
    return found


@given(_ANY, st.sampled_from([None, 2]))
def test_every_span_is_the_text_of_its_value(data: Any, indent: int | None) -> None:
    text = " \n" + json.dumps(data, ensure_ascii=False, indent=indent) + " "
    spans = Spans(text)
    assert {pointer: json.loads(text[slice(*spans[pointer])]) for pointer in spans} == pointers_of(
        data
    )
    assert list(spans) == list(pointers_of(data))
    assert len(spans) == len(list(spans))


def test_a_span_knows_where_its_key_begins() -> None:
    text = '{"play": "a", "own": [1, {"b/c": 2}]}'
    spans = Spans(text)
    starts = [text[entry.named : entry.end] for entry in spans.entries]
    assert starts == [
        text,
        '"play": "a"',
        '"own": [1, {"b/c": 2}]',
        "1",
        '{"b/c": 2}',
        '"b/c": 2',
    ]
    assert spans["/own/1/b~1c"] == (text.index("2"), text.index("2") + 1)


@pytest.mark.parametrize("pointer", ["/next", "play", "/play/0", "/own/2"])
def test_a_pointer_to_nothing_is_no_key(pointer: str) -> None:
    spans = Spans('{"play": "a", "own": [1, 2]}')
    assert pointer not in spans


def test_text_that_is_no_json_does_no_harm() -> None:
    assert list(Spans("")) == []
    assert "" not in Spans("")
    assert Spans("]}{")[""] == (2, 3)


def test_deep_json_is_one_pass(chain: Callable[[int], Flow]) -> None:
    text = export_call_actions(chain(2000), limit=10**9).compact
    spans = Spans(text)
    deepest = pointer_to(("next",) * 1999)
    assert text[slice(*spans[deepest])] == '{"play":"1999.mp3"}'
    assert path_of(deepest) == ("next",) * 1999


def test_a_line_belongs_to_the_innermost_action_on_it(make_flow: Callable[..., Flow]) -> None:
    flow = make_flow(
        [
            Node("menu", "ivr", "m.mp3", {"own": {"1": {"play": "no node"}}}),
            Node("sales", "connect", "+46700000001"),
            Node("crm", "webhook", "https://example.com"),
            Node("end", "hangup", "reject"),
        ],
        "menu 1 sales",
        "menu 2 crm",
        "menu failed end",
        "sales busy end",
    )
    exported = export_call_actions(flow)
    owners = lines_of_nodes(exported.text, exported.tree)
    lines = [line.strip() for line in exported.text.split("\n")]
    assert list(zip(lines, owners, strict=True)) == [
        ("{", "menu"),
        ('"ivr": "m.mp3",', "menu"),
        ('"own": {', "menu"),
        ('"1": {', "menu"),
        ('"play": "no node"', "menu"),
        ("}", "menu"),
        ("},", "menu"),
        ('"1": {', "sales"),
        ('"connect": "+46700000001",', "sales"),
        ('"busy": {', "end"),
        ('"hangup": "reject"', "end"),
        ("}", "end"),
        ("},", "sales"),
        ('"2": "https://example.com",', "crm"),
        ('"failed": {', "end"),
        ('"hangup": "reject"', "end"),
        ("}", "end"),
        ("}", "menu"),
    ]


def test_a_flow_that_is_one_address_is_one_line(make_flow: Callable[..., Flow]) -> None:
    exported = export_call_actions(make_flow([Node("crm", "webhook", "https://example.com")]))
    assert lines_of_nodes(exported.text, exported.tree) == ["crm"]
