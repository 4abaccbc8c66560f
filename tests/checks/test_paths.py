"""Every journey through a flow, in order, with its marks and with how many were left off."""

from __future__ import annotations

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from designer.checks.paths import _walk, paths
from designer.flow import changes
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node


def build(nodes, ways):
    flow = Flow()
    AddNodes(tuple((None, Node(name, kind, "x"), None) for name, kind in nodes.items())).apply(flow)
    AddEdges(tuple((None, Edge(*way)) for way in ways)).apply(flow)
    flow.start = next(iter(nodes), None)
    return flow


def test_outcomes_are_journeys_and_so_is_what_no_edge_stands_for():
    nodes = {"menu": "ivr", "sales": "connect", "bye": "hangup"}
    ways = [("menu", "failed", "bye"), ("menu", "1", "sales"), ("sales", "busy", "bye")]
    found = paths(build(nodes, ways)).journeys
    assert [(each.path, each.outcomes, each.end) for each in found] == [
        (("menu", "sales", "bye"), ("1", "busy"), "hangup"),
        (("menu", "sales"), ("1", "success"), "completed"),
        (("menu", "sales"), ("1", "failed"), "completed"),
        (("menu", "bye"), ("failed",), "hangup"),
        (("menu",), ("success",), "completed"),
    ]
    assert [each.silent for each in found] == [False, False, True, False, True]
    assert [each.without_person for each in found] == [False, False, False, True, True]


def test_a_loop_is_cut_where_it_comes_back():
    nodes = {"menu": "ivr", "again": "play", "crm": "webhook"}
    ways = [("menu", "failed", "again"), ("again", "next", "menu"), ("menu", "next", "crm")]
    found = paths(build(nodes, ways)).journeys
    assert [(each.path, each.end) for each in found] == [
        (("menu", "again", "menu"), "loop"),
        (("menu", "crm"), "webhook"),
    ]


def test_nothing_to_walk():
    assert paths(Flow()).journeys == ()


def ladder(rungs, back=False):
    nodes = {f"m{n}": "ivr" for n in range(rungs)} | {"end": "hangup"}
    ways = []
    for n in range(rungs):
        target = f"m{n + 1}" if n + 1 < rungs else "end"
        ways += [(f"m{n}", key, target) for key in ("1", "2", "next")]
    if back:
        ways.append((f"m{rungs - 1}", "3", "m0"))
    return build(nodes, ways)


def test_journeys_left_off_are_counted_without_walking_them():
    found = paths(ladder(60), 5)
    assert (len(found.journeys), found.left_off, found.at_least) == (5, 3**60 - 5, False)
    assert paths(ladder(2), 9).left_off == 0
    assert paths(ladder(2), 0).left_off == 9


def test_with_a_loop_they_are_counted_as_far_as_is_sensible():
    assert paths(ladder(2, back=True), 5).left_off == 7
    found = paths(ladder(30, back=True), 5)
    assert found.at_least
    assert found.left_off == 100_000


def test_a_very_long_flow():
    count = 5000
    ways = [(f"p{n}", "next", f"p{n + 1}") for n in range(count - 1)]
    found = paths(build({f"p{n}": "play" for n in range(count)}, ways)).journeys
    assert [len(each.path) for each in found] == [count]


def counted(flow, **rounds):
    for name, number in rounds.items():
        changes.set_rounds(flow.nodes[name], number).apply(flow)
    return flow


def test_a_loop_with_rounds_is_left_when_they_are_used_up():
    nodes = {"menu": "ivr", "again": "play", "bye": "hangup"}
    ways = [("menu", "next", "again"), ("again", "next", "menu"), ("menu", "rounds", "bye")]
    found = paths(counted(build(nodes, ways), menu=2)).journeys
    round_ = ("menu", "again")
    assert [(each.path, each.outcomes, each.end) for each in found] == [
        ((*round_, "menu"), ("next", "next"), "loop"),
        ((*round_, *round_, "menu", "bye"), ("next",) * 4 + ("rounds",), "hangup"),
    ]
    often = paths(counted(build(nodes, ways), menu=1000)).journeys
    assert often[-1].path == ("menu", "again", "menu", "bye")


def test_a_node_that_leads_to_itself_and_back():
    ways = [("a", "next", "a"), ("a", "rounds", "b"), ("b", "next", "a")]
    found = paths(counted(build({"a": "play", "b": "play"}, ways), a=3)).journeys
    assert [(each.path, each.end) for each in found] == [
        (("a", "a"), "loop"),
        (("a", "a", "a", "a", "b", "a"), "loop"),
    ]


@given(
    st.lists(st.tuples(*[st.integers(0, 5)] * 2, st.sampled_from(("next", "rounds"))), max_size=12),
    st.dictionaries(st.integers(0, 5), st.sampled_from((1, 2, 5, 999))),
)
def test_every_journey_goes_along_edges(drawn, rounds):
    ways = {(f"n{a}", outcome): f"n{b}" for a, b, outcome in drawn}
    flow = build({f"n{n}": "play" for n in range(6)}, [(*key, to) for key, to in ways.items()])
    counted(flow, **{f"n{n}": number for n, number in rounds.items()})
    found = list(islice(_walk(flow), 3000))
    assert len(found) < 3000
    assert len(set(found)) == len(found)
    for each in found:
        assert len(each.path) <= 6 * 200
        steps = zip(each.path, each.outcomes, each.path[1:], strict=False)
        assert all(ways[node, outcome] == to for node, outcome, to in steps)
