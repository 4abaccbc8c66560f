"""An edge leaves by another outcome of its node, and comes back."""

from __future__ import annotations

from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node
from designer.flow.rerouting import free_outcomes, take_outcome


def make_flow() -> Flow:
    flow = Flow()
    nodes = (Node("menu", "ivr", "https://example.com/a.mp3"), Node("sales", "connect", "+467"))
    AddNodes(tuple((None, node, None) for node in nodes)).apply(flow)
    edges = (
        Edge("menu", "1", "sales", "Sales"),
        Edge("menu", "failed", "sales"),
        Edge("sales", "busy", "menu"),
    )
    AddEdges(tuple((None, edge) for edge in edges)).apply(flow)
    return flow


def test_keys_come_first_and_what_leads_somewhere_is_left_out():
    free = free_outcomes(make_flow(), "menu")
    assert free == (*"234567890*", "success", "next")


def test_only_a_menu_has_keys():
    assert free_outcomes(make_flow(), "sales") == ("success", "failed", "next")


def test_target_label_and_order_stay():
    flow = make_flow()
    before = list(flow.edges.values())
    inverse = take_outcome(flow, ("menu", "1"), "7").apply(flow)
    after = list(flow.edges.values())
    assert after == [Edge("menu", "7", "sales", "Sales"), *before[1:]]
    again = inverse.apply(flow)
    assert list(flow.edges.values()) == before
    again.apply(flow)
    assert list(flow.edges.values()) == after
