from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from designer.callactions.essence import essence
from designer.callactions.exporting import export_call_actions
from designer.callactions.importing import import_call_actions
from designer.flow.difference import difference
from designer.flow.model import Edge, Flow, Node


def flow_of(nodes: list[Node], ways: list[str], start: str = "") -> Flow:
    flow = Flow("Line")
    flow.add_nodes([(None, node, (0, 0)) for node in nodes])
    flow.add_edges([(None, Edge(*way.split(), label="Label")) for way in ways])
    flow.start = start or nodes[0].id
    return flow


def test_what_only_a_document_holds_is_left_out():
    menu = Node("menu", "ivr", "{p}/a.mp3", {"digits": "2", "x": ["{p}"]}, "Menu", "Hi", {"r": 1})
    flow = flow_of([menu, Node("far", "hangup", "reject")], [])
    flow.variables = {"p": "https://example.com"}
    flow.call = {"from": "+46700000000"}
    found = essence(flow)
    options = {"digits": 2, "x": ["https://example.com"]}
    assert found.nodes == {"menu": Node("menu", "ivr", "https://example.com/a.mp3", options)}
    assert (found.name, found.variables, found.call, found.layout) == ("", {}, {}, {})
    assert list(flow.nodes) == ["menu", "far"]


def test_equal_branches_are_the_first_of_them():
    nodes = [
        Node("a", "connect", "+46700000001"),
        Node("p", "play", "x", label="one"),
        Node("q", "play", "x", label="two"),
        Node("e", "hangup", "reject"),
        Node("f", "hangup", "reject"),
    ]
    flow = flow_of(nodes, ["a busy q", "a failed p", "p next f", "q next e"])
    found = essence(flow)
    assert list(found.nodes) == ["a", "p", "e"]
    assert {edge.key: edge.target for edge in found.edges.values()} == {
        ("a", "busy"): "p",
        ("a", "failed"): "p",
        ("p", "next"): "e",
    }


def test_different_ways_out_are_different_branches():
    nodes = [Node("a", "connect", "1"), Node("p", "play", "x"), Node("q", "play", "x")]
    assert len(essence(flow_of(nodes, ["a busy p", "a failed q"])).nodes) == 2
    nodes.append(Node("e", "hangup", "reject"))
    assert len(essence(flow_of(nodes, ["a busy p", "a failed q", "q next e"])).nodes) == 4


def test_loops_stay():
    nodes = [Node(name, "play", "x") for name in "abc"]
    flow = flow_of(nodes, ["a next b", "b next c", "c next b"])
    assert essence(flow).edges.keys() == flow.edges.keys()
    assert len(essence(flow).nodes) == 3


def test_without_a_start_nothing_is_left():
    flow = flow_of([Node("a", "play", "x")], [], start="gone")
    assert essence(flow).nodes == {}
    assert essence(flow).start is None


def test_a_long_way_down():
    nodes = [Node(f"n{n}", "play", str(n)) for n in range(5000)]
    flow = flow_of(nodes, [f"n{n} next n{n + 1}" for n in range(4999)])
    assert len(essence(flow).nodes) == 5000


@st.composite
def documents(draw: st.DrawFn) -> Flow:
    """Flows without loops or errors that call actions can say."""
    count = draw(st.integers(1, 7))
    nodes = []
    for n in range(count):
        kind = draw(st.sampled_from(["play", "connect", "hangup"]))
        value = {"play": "https://e.se/a.mp3", "connect": "+46700000001", "hangup": "reject"}[kind]
        options = draw(st.sampled_from([{}, {"timeout": "15"}])) if kind == "connect" else {}
        nodes.append(Node(f"n{n}", kind, value, options, draw(st.sampled_from(["", "Label"]))))
    ways = []
    for n, node in enumerate(nodes):
        outcomes = {"play": ["next"], "connect": ["success", "busy"], "hangup": []}[node.action]
        for outcome in outcomes:
            target = draw(st.integers(n, count))
            if n < target < count:
                ways.append(f"n{n} {outcome} n{target}")
    return flow_of(nodes, ways)


@given(documents())
def test_a_document_says_what_its_own_call_actions_say(flow):
    back = import_call_actions(export_call_actions(flow).text)
    for pair in ((essence(flow), essence(back)), (essence(back), essence(flow))):
        found = difference(*pair, by_id=False)
        assert found.is_empty, json.dumps(found.as_json())
