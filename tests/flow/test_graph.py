import contextlib

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.flow.edits import EditError, ReplaceNode, SetField
from designer.flow.graph import GraphView
from designer.flow.model import Edge, EdgeKey, Flow, Node
from tests.flow.drawing import copy_of, edits, flows


def flow_of(ids: str, *edges: str, start: str | None = None) -> Flow:
    """A flow of plays named by single letters; an edge is written ``a next b``."""
    flow = Flow()
    flow.add_nodes([(None, Node(node_id, "ivr"), None) for node_id in ids])
    flow.add_edges([(None, Edge(*edge.split())) for edge in edges])
    flow.start = start or ids[0]
    return flow


def answers(view: GraphView) -> tuple[object, ...]:
    loops = view.loops()
    return view.reachable(), loops, [view.shortest_cycle(part) for part in loops]


@given(flows(), st.data())
@settings(deadline=None)
def test_after_any_edits_it_equals_one_built_afresh(flow: Flow, data: st.DataObject) -> None:
    view = GraphView(flow)
    for _ in range(data.draw(st.integers(1, 6))):
        with contextlib.suppress(EditError):
            data.draw(edits(flow)).apply(flow)
        if data.draw(st.booleans()):
            answers(view)
    fresh = GraphView(copy_of(flow))
    assert answers(view) == answers(fresh)
    assert nx.utils.graphs_equal(view.graph, fresh.graph)


def test_another_kind_has_its_ports_in_another_order() -> None:
    flow = flow_of("a", "a next a", "a busy a")
    view = GraphView(flow)
    part = frozenset({"a"})
    assert view.shortest_cycle(part) == (("a", "next"),)
    ReplaceNode(Node("a", "connect")).apply(flow)
    assert view.shortest_cycle(part) == (("a", "busy"),)


@given(flows())
@settings(deadline=None)
def test_what_it_says_is_true(flow: Flow) -> None:
    view = GraphView(flow)
    walked = {flow.start} & set(flow.nodes)
    while more := {e.target for e in flow.edges.values() if e.source in walked} - walked:
        walked |= more
    assert view.reachable() == walked
    order = list(flow.nodes)
    firsts = [min(order.index(node_id) for node_id in part) for part in view.loops()]
    assert firsts == sorted(firsts)
    cycles = list(nx.simple_cycles(view.graph))
    assert set().union(*view.loops()) == set().union(*cycles)
    for part in view.loops():
        found = view.shortest_cycle(part)
        assert len(found) == min(len(cycle) for cycle in cycles if part.issuperset(cycle))
        assert is_cycle(flow, found)
        assert min(order.index(source) for source, _ in found) == order.index(found[0][0])


def is_cycle(flow: Flow, keys: tuple[EdgeKey, ...]) -> bool:
    targets = [flow.edges[key].target for key in keys]
    return [source for source, _ in keys] == [targets[-1], *targets[:-1]]


@given(flows())
@settings(deadline=None)
def test_bottom_up_comes_to_a_node_after_all_it_leads_to(flow: Flow) -> None:
    view = GraphView(flow)
    order = view.bottom_up()
    reachable = view.reachable()
    if any(part & reachable for part in view.loops()):
        assert order is None
        return
    assert order is not None
    assert sorted(order) == sorted(reachable)
    for node_id in order:
        for edge in flow.out(node_id).values():
            assert order.index(edge.target) < order.index(node_id)


def test_a_flow_without_a_start_reaches_nothing() -> None:
    flow = flow_of("ab", "a next b")
    flow.start = "ghost"
    assert GraphView(flow).reachable() == frozenset()


def test_a_new_start_reaches_other_nodes() -> None:
    flow = flow_of("ab", "a next b")
    view = GraphView(flow)
    assert view.reachable() == {"a", "b"}
    SetField("start", "b").apply(flow)
    assert view.reachable() == {"b"}


def test_closed_it_no_longer_follows() -> None:
    flow = flow_of("ab", "a next b")
    view = GraphView(flow)
    view.close()
    SetField("start", "b").apply(flow)
    flow.remove_edges([("a", "next")])
    assert set(view.graph.edges) == {("a", "b")}


def test_a_long_ring_is_its_own_shortest_cycle() -> None:
    flow = Flow()
    ids = [f"n{n}" for n in range(3000)]
    flow.add_nodes([(None, Node(node_id, "play"), None) for node_id in ids])
    flow.add_edges([(None, Edge(one, "next", ids[(n + 1) % 3000])) for n, one in enumerate(ids)])
    view = GraphView(flow)
    cycle = view.shortest_cycle(view.loops()[0])
    assert [source for source, _ in cycle] == ids


def test_a_cycle_takes_the_outcomes_in_the_order_of_ports() -> None:
    flow = flow_of("ab", "a failed b", "a 2 b", "b next a", "b 1 a")
    view = GraphView(flow)
    assert view.shortest_cycle(view.loops()[0]) == (("a", "2"), ("b", "1"))
