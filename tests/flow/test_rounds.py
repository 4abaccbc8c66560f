"""How often a call may come to a node: what counts as a number, and where a call comes to."""

from __future__ import annotations

from typing import Any

import pytest

from designer.flow import changes
from designer.flow.chaining import free_ways
from designer.flow.model import Edge, Flow, Node
from designer.flow.ports import ports
from designer.flow.rerouting import free_outcomes
from designer.flow.rounds import Rounds, edges_of_results, rounds_of, whole_rounds
from designer.flow.swapping import swap_kind


def counted(limits: dict[str, Any], *edges: tuple[str, str, str], free: str = "") -> Flow:
    """Prompts with rounds, prompts without (the letters of ``free``), and edges."""
    flow = Flow()
    nodes = [Node(name, "play", "x.mp3", extra={"rounds": n}) for name, n in limits.items()]
    nodes += [Node(name, "play", "x.mp3") for name in free]
    flow.add_nodes([(None, node, None) for node in nodes])
    flow.add_edges([(None, Edge(*edge)) for edge in edges])
    flow.start = nodes[0].id
    return flow


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (1, 1), ("3", 3), (2.0, 2), (1000, 1000), (0, None), (-1, None), (1001, None),
        (True, None), (1.5, None), ("", None), ("three", None), ("²", None), (None, None),
        ([], None), ({}, None), ("9" * 400, None), (10**400, None), (float("inf"), None),
    ],
)  # fmt: skip
def test_a_number_of_rounds_is_a_whole_one(value: Any, found: int | None) -> None:
    assert whole_rounds(value) == found
    assert rounds_of(Node("a", "play", extra={"rounds": value})) == found


def test_what_nothing_leaves_counts_no_rounds() -> None:
    for kind in ("hangup", "webhook"):
        assert rounds_of(Node("a", kind, extra={"rounds": 3})) is None


def test_a_call_comes_to_a_node_until_its_rounds_are_used_up() -> None:
    rounds = Rounds(counted({"a": 2}, ("a", "rounds", "b"), free="b"))
    assert rounds.come_to("a", ()) == ("a", (("a", 1),), ())
    assert rounds.come_to("a", (("a", 1),)) == ("a", (("a", 2),), ())
    assert rounds.come_to("a", (("a", 2),)) == ("b", (("a", 2),), ("a",))
    assert rounds.come_to("b", ()) == ("b", (), ())


def test_one_used_up_node_leads_past_the_next() -> None:
    edges = ("a", "rounds", "b"), ("b", "rounds", "c")
    rounds = Rounds(counted({"a": 1, "b": 1}, *edges, free="c"))
    used = (("a", 1), ("b", 1))
    assert rounds.come_to("a", used) == ("c", used, ("a", "b"))
    assert rounds.come_to("a", used[:1]) == ("b", used, ("a",))


def test_where_nothing_is_left_the_call_ends() -> None:
    used = (("a", 1), ("b", 1))
    assert Rounds(counted({"a": 1})).come_to("a", used[:1]) == (None, used[:1], ("a",))
    around = counted({"a": 1, "b": 1}, ("a", "rounds", "b"), ("b", "rounds", "a"))
    assert Rounds(around).come_to("a", used) == (None, used, ("a", "b"))


def test_only_what_a_call_can_still_come_to_is_of_use() -> None:
    flow = counted({"a": 3, "b": 3, "c": 3}, ("a", "next", "b"), ("b", "rounds", "c"))
    rounds, entered = Rounds(flow), (("a", 1), ("b", 2), ("c", 1))
    assert rounds.of_use("a", entered) == entered
    assert rounds.of_use("b", entered) == entered[1:]
    assert rounds.of_use("c", entered) == entered[2:]


def test_the_port_is_offered_where_rounds_are_counted() -> None:
    flow = counted({"a": 3}, free="b")
    assert [port.outcome for port in ports(flow, "a")] == ["next", "rounds"]
    assert [port.outcome for port in ports(flow, "b")] == ["next"]
    assert "rounds" in free_outcomes(flow, "a")
    assert "rounds" not in free_outcomes(flow, "b")
    assert ("rounds",) in free_ways(flow, "a")
    assert ("rounds",) not in free_ways(flow, "b")


def test_rounds_are_no_result() -> None:
    flow = counted({"a": 3}, ("a", "rounds", "b"), ("a", "next", "b"), free="b")
    assert list(edges_of_results(flow, "a")) == ["next"]
    assert edges_of_results(flow, "b") is flow.out("b")


def test_rounds_are_set_cleared_undone_and_done_again() -> None:
    flow = counted({}, free="a")
    before = flow.nodes["a"]
    undo = changes.set_rounds(before, 3).apply(flow)
    assert flow.nodes["a"].extra == {"rounds": 3}
    redo = undo.apply(flow)
    assert flow.nodes["a"] == before
    redo.apply(flow)
    undo = changes.set_rounds(flow.nodes["a"], None).apply(flow)
    assert flow.nodes["a"].extra == {}
    undo.apply(flow)
    assert flow.nodes["a"].extra == {"rounds": 3}


def test_another_kind_keeps_the_rounds_and_their_way_out() -> None:
    flow = counted({"a": 3}, ("a", "rounds", "b"), free="b")
    swap_kind(flow, "a", "connect").apply(flow)
    assert flow.nodes["a"].extra == {"rounds": 3}
    assert ("a", "rounds") in flow.edges
    swap_kind(flow, "a", "hangup").apply(flow)
    assert ("a", "rounds") not in flow.edges
