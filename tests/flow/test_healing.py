from hypothesis import given, settings
from hypothesis import strategies as st

from designer.flow.changes import delete
from designer.flow.edits import Edit
from designer.flow.healing import heal, healed_to
from designer.flow.model import Edge, Flow, Node
from tests.flow.drawing import copy_of, flows, state


def small() -> Flow:
    """menu -1-> sales -busy, failed-> sorry -next-> end; menu -failed-> sorry."""
    flow = Flow()
    flow.add_nodes(
        [
            (None, Node("menu", "ivr", "a.mp3"), (0, 0)),
            (None, Node("sales", "connect", "+46700000001"), (320, 0)),
            (None, Node("sorry", "play", "b.mp3"), (640, 0)),
            (None, Node("end", "hangup", "reject"), (960, 0)),
        ]
    )
    edges = (
        Edge("menu", "1", "sales", "Sales"),
        Edge("sales", "busy", "sorry"),
        Edge("sales", "failed", "sorry"),
        Edge("menu", "failed", "sorry"),
        Edge("sorry", "next", "end"),
    )
    flow.add_edges([(None, edge) for edge in edges])
    flow.start = "menu"
    return flow


def done(edit: Edit) -> Flow:
    """The small flow after ``edit``, which is undone and redone on the way."""
    flow = small()
    undo = edit.apply(flow)
    after = state(flow)
    redo = undo.apply(flow)
    assert state(flow) == state(small())
    redo.apply(flow)
    assert state(flow) == after
    return flow


def edges(flow: Flow) -> dict[str, str]:
    return {f"{edge.source} {edge.outcome}": edge.target for edge in flow.edges.values()}


def test_what_led_there_leads_on_and_keeps_what_it_means() -> None:
    edit = heal(small(), ["sales"])
    flow = done(edit)
    assert flow.edges["menu", "1"] == Edge("menu", "1", "sorry", "Sales")
    assert edges(flow) == {"menu 1": "sorry", "menu failed": "sorry", "sorry next": "end"}
    assert str(edit.name) == "Delete sales"


def test_where_it_leads_on_is_told_only_where_something_does() -> None:
    flow = small()
    assert healed_to(flow, ["sales"]) == "sorry"
    assert healed_to(flow, ["menu"]) is None
    assert healed_to(flow, ["end"]) is None
    assert healed_to(flow, []) is None


def test_several_nodes_at_once() -> None:
    flow = done(heal(small(), ["sales", "sorry"]))
    assert edges(flow) == {"menu 1": "end", "menu failed": "end"}


def test_a_deleted_start_moves_on_where_all_led_to_one_node() -> None:
    assert done(heal(small(), ["menu", "sales"])).start == "sorry"


def test_edges_that_lead_to_several_nodes_leave_a_gap() -> None:
    flow = done(heal(small(), ["menu"]))
    assert flow.start is None
    assert edges(flow) == {"sales busy": "sorry", "sales failed": "sorry", "sorry next": "end"}


def test_the_end_of_a_chain_leaves_a_gap() -> None:
    assert "sorry next" not in edges(done(heal(small(), ["end"])))


def test_an_edge_named_besides_is_cut() -> None:
    flow = done(heal(small(), ["sales"], [("menu", "1")]))
    assert edges(flow) == {"menu failed": "sorry", "sorry next": "end"}


def test_no_edge_comes_to_lead_from_a_node_to_itself() -> None:
    flow = small()
    flow.add_edges([(None, Edge("sales", "success", "menu"))])
    flow.remove_edges([("sales", "busy"), ("sales", "failed")])
    heal(flow, ["sales"]).apply(flow)
    assert ("menu", "1") not in flow.edges


def test_edges_alone_are_deleted() -> None:
    assert ("menu", "1") not in done(heal(small(), [], [("menu", "1")])).edges


@given(flows(), st.data())
@settings(deadline=None)
def test_healing_anything_is_undone_exactly_and_takes_out_what_a_delete_does(
    flow: Flow, data: st.DataObject
) -> None:
    names = data.draw(st.lists(st.sampled_from(list(flow.nodes))) if flow.nodes else st.just([]))
    keys = data.draw(st.lists(st.sampled_from(list(flow.edges))) if flow.edges else st.just([]))
    before = state(copy_of(flow))
    cut = copy_of(flow)
    delete(cut, names, keys).apply(cut)
    undo = heal(flow, names, keys).apply(flow)
    assert list(flow.nodes) == list(cut.nodes)
    assert set(cut.edges) <= set(flow.edges)
    assert all(e.source in flow.nodes and e.target in flow.nodes for e in flow.edges.values())
    undo.apply(flow)
    assert state(flow) == before
