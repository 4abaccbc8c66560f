"""Answers of a served flow: as much inline as fits, addresses for the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.callactions.exporting import Exported, ExportError, export_call_actions
from designer.flow.model import Edge, Flow, Node

BASE = "https://flow.example/"


def answer(flow: Flow, start: str | None = None, limit: int = 65536) -> Exported:
    exported = export_call_actions(
        flow, start=start, limit=limit, cut=lambda node, _entered: BASE + node
    )
    assert exported.size == len(exported.compact.encode())
    return exported


@pytest.fixture
def menu(make_flow: Callable[..., Flow]) -> Flow:
    """A menu that is said again after a wrong key."""
    nodes = [
        Node("menu", "ivr", "menu.mp3"),
        Node("sales", "connect", "+46700000001"),
        Node("wrong", "play", "wrong.mp3"),
        Node("crm", "webhook", "https://crm.example/"),
    ]
    return make_flow(
        nodes, "menu 1 sales", "menu failed wrong", "wrong next menu", "sales next crm"
    )


def test_what_fits_and_ends_has_no_address(chain: Callable[[int], Flow]) -> None:
    flow = chain(5)
    exported = answer(flow)
    assert BASE not in exported.compact
    assert exported.data == export_call_actions(flow).data


def test_an_edge_that_closes_a_loop_is_an_address(menu: Flow) -> None:
    exported = answer(menu)
    assert exported.data == {
        "ivr": "menu.mp3",
        "1": {"connect": "+46700000001", "next": "https://crm.example/"},
        "failed": {"play": "wrong.mp3", "next": BASE + "menu"},
    }
    assert dict(exported.pointers) == {
        "": "menu",
        "/1": "sales",
        "/1/next": "crm",
        "/failed": "wrong",
        "/failed/next": "menu",
    }


def test_each_node_answers_from_itself(menu: Flow) -> None:
    data = answer(menu, "wrong").data
    assert isinstance(data, dict)
    assert data["next"]["failed"] == BASE + "wrong"


def test_what_would_exceed_the_limit_is_an_address(chain: Callable[[int], Flow]) -> None:
    flow = chain(10)
    whole = export_call_actions(flow).size
    exported = answer(flow, limit=whole - 1)
    assert exported.size < whole
    assert exported.compact.count('"play"') == 8
    assert f'"next":"{BASE}p8"' in exported.compact
    assert answer(flow, limit=whole).size == whole


def test_what_is_near_comes_in_first(make_flow: Callable[..., Flow]) -> None:
    nodes = [Node("menu", "ivr", "m"), *(Node(f"p{n}", "play", "x" * 60) for n in range(6))]
    flow = make_flow(
        nodes, "menu 1 p0", "p0 next p1", "p1 next p2", "menu 2 p3", "p3 next p4", "p4 next p5"
    )
    data: Any = answer(flow, limit=330).data
    assert data["1"]["play"] == data["2"]["play"] == "x" * 60
    assert data["1"]["next"]["next"] == BASE + "p2"
    assert data["2"]["next"] == BASE + "p4"


def test_a_webhook_keeps_its_own_address(make_flow: Callable[..., Flow]) -> None:
    url = "https://crm.example/" + "x" * 100
    flow = make_flow([Node("a", "play", "a"), Node("crm", "webhook", url)], "a next crm")
    assert answer(flow, limit=200).data == {"play": "a", "next": url}
    assert answer(flow, "crm").data == url
    with pytest.raises(ExportError) as caught:
        answer(flow, limit=100)
    assert caught.value.code == "too-large"


def test_one_node_too_large_for_itself_is_refused(menu: Flow) -> None:
    menu.replace_node(replace(menu.nodes["menu"], value="x" * 500))
    with pytest.raises(ExportError) as caught:
        answer(menu, limit=500)
    assert caught.value.code == "too-large"


def test_sixty_diamonds_are_answered(diamonds: Callable[[int], Flow]) -> None:
    exported = answer(diamonds(60))
    assert 60_000 < exported.size <= 65_536


@st.composite
def graphs(draw: st.DrawFn) -> Flow:
    """Any small graph, loops and all."""
    count = draw(st.integers(1, 6))
    flow = Flow()
    kinds = st.sampled_from(["play", "connect", "webhook"])
    nodes = [Node(f"n{n}", draw(kinds), "x" * draw(st.integers(0, 30))) for n in range(count)]
    flow.add_nodes([(None, node, None) for node in nodes])
    targets = st.sampled_from([node.id for node in nodes])
    for node in nodes:
        for outcome in draw(st.sets(st.sampled_from(["success", "failed", "next"]))):
            flow.add_edges([(None, Edge(node.id, outcome, draw(targets)))])
    flow.start = "n0"
    return flow


def check_answer(flow: Flow, data: Any, node_id: str, way: tuple[str, ...]) -> None:
    """Whether ``data`` says what the flow says from ``node_id`` on."""
    node = flow.nodes[node_id]
    if node.action == "webhook":
        assert data == node.value
        return
    if isinstance(data, str):
        assert data == BASE + node_id
        return
    assert node_id not in way, "a loop was written out"
    assert data[node.action] == node.value
    assert set(data) == {node.action, *flow.out(node_id)}
    for outcome, edge in flow.out(node_id).items():
        check_answer(flow, data[outcome], edge.target, (*way, node_id))


# From 300 bytes on: the start with nothing but addresses always fits.
@given(graphs(), st.integers(300, 1500))
def test_every_answer_says_what_the_flow_says(flow: Flow, limit: int) -> None:
    exported = answer(flow, limit=limit)
    assert exported.size <= limit
    check_answer(flow, exported.data, "n0", ())
    for pointer, node_id in exported.pointers.items():
        data: Any = exported.data
        for key in pointer.split("/")[1:]:
            data = data[key]
        node = flow.nodes[node_id]
        assert data in (BASE + node_id, node.value) or data[node.action] == node.value
