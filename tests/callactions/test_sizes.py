"""Sizes are known before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from designer.callactions.exporting import export_call_actions
from designer.callactions.sizes import LARGEST_SIZE, compact_sizes
from designer.flow.model import Edge, Flow, Node


@st.composite
def trees_with_shared_branches(draw: st.DrawFn) -> Flow:
    """Any small flow without loops."""
    flow = Flow()
    count = draw(st.integers(1, 6))
    texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
    for number in range(count):
        action = draw(st.sampled_from(["play", "connect", "webhook"]))
        options = draw(st.dictionaries(st.sampled_from(["own", "ö"]), texts | st.integers()))
        flow.add_nodes([(None, Node(f"n{number}", action, draw(texts), options), None)])
        outcomes = draw(st.sets(st.sampled_from(["next", "1", "busy"]))) if number else ()
        for outcome in outcomes:
            source = f"n{draw(st.integers(0, number - 1))}"
            if outcome not in flow.out(source):
                flow.add_edges([(None, Edge(source, outcome, f"n{number}"))])
    flow.start = "n0"
    return flow


@given(trees_with_shared_branches())
def test_a_size_is_that_of_what_is_written(flow: Flow) -> None:
    sizes = compact_sizes(flow)
    assert set(sizes) == set(flow.nodes)
    for node_id, size in sizes.items():
        exported = export_call_actions(flow, start=node_id, limit=10**6)
        assert size == exported.size == len(exported.compact.encode())


def test_the_same_arguments_give_the_same_size(make_flow: Callable[..., Flow]) -> None:
    flow = make_flow([Node("a", "play", "{name}.wav")])
    plain = compact_sizes(flow)["a"]
    assert compact_sizes(flow, variables={"name": "longer-name"})["a"] == plain + 5
    base = "https://example.com"
    assert compact_sizes(flow, base_url=base)["a"] == plain  # a reference it is only when replaced
    sizes = compact_sizes(flow, variables={"name": "a"}, base_url=base, folder=Path())
    assert sizes["a"] == len('{"play":"https://example.com/files/a.wav"}')


def test_what_leads_into_a_loop_has_no_size(make_flow: Callable[..., Flow]) -> None:
    nodes = [Node(name, "play", "x") for name in "abcde"]
    flow = make_flow(nodes, "a next b", "b next c", "c next b", "c failed d", "e next d")
    assert set(compact_sizes(flow)) == {"d", "e"}


def test_nothing_is_written_behind_a_webhook(make_flow: Callable[..., Flow]) -> None:
    nodes = [Node("a", "webhook", "x"), Node("b", "play", "y")]
    assert compact_sizes(make_flow(nodes, "a next b", "b next b")) == {"a": 3}


def test_diamonds_double_and_double(diamonds: Callable[[int], Flow]) -> None:
    sizes = compact_sizes(diamonds(60))
    end = len('{"connect":"+46700000001"}')
    own = len('{"connect":"+46700000001","busy":,"failed":}')
    assert sizes["c60"] == end
    assert sizes["c0"] == (2**60 - 1) * own + 2**60 * end
    assert compact_sizes(diamonds(5000))["c0"] == LARGEST_SIZE
