"""Several nodes are changed by one edit, which undoes and redoes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.flow import together
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS


def make_flow() -> Flow:
    flow = Flow()
    nodes = (
        Node("ivr", "ivr", "https://example.com/a.mp3", {"timeout": 5, "own": 1}),
        Node("connect", "connect", "+46700000001", {"timeout": 15}),
        Node("connect-2", "connect", "+46700000002"),
        Node("play", "play", "https://example.com/b.mp3"),
    )
    AddNodes(tuple((None, node, (0, 0)) for node in nodes)).apply(flow)
    edges = (Edge("connect", "busy", "play"), Edge("ivr", "1", "connect"))
    AddEdges(tuple((None, edge) for edge in edges)).apply(flow)
    return flow


def state(flow: Flow) -> object:
    return list(flow.nodes.items()), list(flow.edges.items()), list(flow.layout.items())


def undone_and_redone(flow: Flow, edit) -> None:
    before = state(flow)
    inverse = edit.apply(flow)
    after = state(flow)
    assert after != before
    again = inverse.apply(flow)
    assert state(flow) == before
    again.apply(flow)
    assert state(flow) == after


def test_kinds_are_counted_in_the_vocabularys_order():
    counted = together.kinds_of(reversed(make_flow().nodes.values()))
    assert counted == {"connect": 2, "play": 1, "ivr": 1}
    assert list(counted) == [key for key in KINDS if key in counted]


def test_an_option_that_kinds_know_differently_stands_as_each_knows_it():
    shared = together.shared_options([KINDS["connect"], KINDS["ivr"]])
    timeout = next(known for known in shared if known[0].key == "timeout")
    assert [one.label for one in timeout] == ["Ring for", "Wait for"]
    assert {"recordcall", "whenhangup"} <= {known[0].key for known in shared}
    assert "callerid" not in {known[0].key for known in shared}


@given(st.lists(st.sampled_from(sorted(KINDS)), max_size=5))
def test_what_is_shared_every_kind_documents(keys):
    kinds = [KINDS[key] for key in keys]
    for known in together.shared_options(kinds):
        for kind in kinds:
            assert kind.option(known[0].key) in known


@pytest.mark.parametrize("value", [20, None])
def test_an_option_is_set_or_taken_away_from_all(value):
    flow = make_flow()
    nodes = [flow.nodes["connect"], flow.nodes["connect-2"]]
    edit = together.set_options(nodes, KINDS["connect"].option("timeout"), value)
    undone_and_redone(flow, edit)
    assert [flow.nodes[n.id].options.get("timeout") for n in nodes] == [value, value]


def test_a_value_is_given_to_all():
    flow = make_flow()
    nodes = [flow.nodes["connect"], flow.nodes["connect-2"]]
    undone_and_redone(flow, together.set_values(nodes, "+46700000009"))
    assert {flow.nodes[n.id].value for n in nodes} == {"+46700000009"}


def test_kinds_change_together_with_ids_that_do_not_meet():
    flow = make_flow()
    undone_and_redone(flow, together.swap_kinds(flow, ["ivr", "connect", "connect-2"], "play"))
    assert list(flow.nodes) == ["play-2", "play-3", "play-4", "play"]
    assert dict(flow.nodes["play-2"].options) == {"own": 1}
    assert not flow.edges
