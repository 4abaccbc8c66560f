"""Two versions drawn into one: everything of both is there, once, with what became of it."""

from __future__ import annotations

from hypothesis import given

from designer.flow import changes
from designer.flow.comparison import comparison
from designer.flow.difference import difference
from designer.flow.fragments import fragment
from designer.flow.model import Edge, Flow, Node
from tests.flow.drawing import flows


def small() -> Flow:
    flow = Flow("Line")
    nodes = [Node("menu", "ivr", "a.mp3"), Node("sales", "connect", "+46700000001")]
    flow.add_nodes([(None, node, (n * 300, 0)) for n, node in enumerate(nodes)])
    flow.add_edges([(None, Edge("menu", "1", "sales"))])
    flow.start = "menu"
    return flow


def copy_of(flow: Flow) -> Flow:
    copy = fragment(flow, flow.nodes)
    copy.call, copy.extra = flow.call, flow.extra
    return copy


def test_nothing_is_marked_where_nothing_changed():
    before, after = small(), small()
    drawn = comparison(difference(before, after))
    assert (drawn.nodes, drawn.edges) == ({}, {})
    assert drawn.flow.nodes == after.nodes


def test_added_changed_and_removed_are_marked():
    before, after = small(), small()
    changes.delete(after, ["sales"]).apply(after)
    changes.add_node(after, Node("play", "play", "b.mp3"), (0, 300)).apply(after)
    changes.connect(after, "menu", "failed", "play").apply(after)
    changes.set_value(after.nodes["menu"], "c.mp3").apply(after)
    drawn = comparison(difference(before, after))
    assert drawn.nodes == {"sales": "removed", "play": "added", "menu": "changed"}
    assert drawn.edges == {("menu", "1"): "removed", ("menu", "failed"): "added"}
    assert drawn.flow.layout["sales"] == (300, 0)


def test_a_taken_id_gives_the_removed_node_another():
    before, after = small(), small()
    changes.delete(after, ["sales"]).apply(after)
    changes.add_node(after, Node("sales", "play", "quite-another.mp3"), (0, 300)).apply(after)
    drawn = comparison(difference(before, after))
    assert sorted(drawn.nodes.values()) in (["added", "removed"], ["changed"])
    assert len(drawn.flow.nodes) == len(set(drawn.flow.nodes))


@given(flows(), flows())
def test_every_node_of_both_is_drawn_once(before: Flow, after: Flow):
    found = difference(before, after)
    drawn = comparison(found)
    assert len(drawn.flow.nodes) == len(after.nodes) + len(found.removed)
    assert set(drawn.nodes) <= set(drawn.flow.nodes)
    assert set(drawn.edges) <= set(drawn.flow.edges)
    assert list(drawn.nodes.values()).count("removed") == len(found.removed)
    assert list(drawn.nodes.values()).count("added") == len(found.added)
