from hypothesis import given, settings
from hypothesis import strategies as st

from designer.flow import changes
from designer.flow.edits import Edit
from designer.flow.model import Edge, Flow, Node
from tests.flow.drawing import copy_of, flows, state


def small() -> Flow:
    flow = Flow()
    flow.add_nodes(
        [
            (None, Node("menu", "ivr", "a.mp3", {"digits": 1, "timeout": 5}, "Main menu"), (0, 0)),
            (None, Node("sales", "connect", "+46700000001"), (320, 0)),
            (None, Node("sorry", "play", "b.mp3"), (640, 0)),
        ]
    )
    flow.add_edges(
        [
            (None, Edge("menu", "1", "sales", "Sales")),
            (None, Edge("sales", "busy", "sorry")),
            (None, Edge("menu", "failed", "sorry")),
        ]
    )
    flow.start = "menu"
    return flow


def done(edit: Edit) -> Flow:
    """The small flow after ``edit``, which is undone and redone on the way."""
    flow = small()
    undo = edit.apply(flow)
    redo = undo.apply(flow)
    assert state(flow) == state(small())
    redo.apply(flow)
    return flow


def test_add_a_node() -> None:
    edit = changes.add_node(small(), Node("end", "hangup", "reject"), (8, 16))
    flow = done(edit)
    assert flow.layout["end"] == (8, 16)
    assert flow.start == "menu"
    assert str(edit.name) == "Add Hang up"


def test_the_first_node_becomes_the_start() -> None:
    flow = Flow()
    undo = changes.add_node(flow, Node("a", "play"), (0, 0)).apply(flow)
    assert flow.start == "a"
    undo.apply(flow)
    assert (flow.start, flow.nodes) == (None, {})


def test_connect_makes_an_edge() -> None:
    edit = changes.connect(small(), "sorry", "next", "sales")
    assert done(edit).edges["sorry", "next"] == Edge("sorry", "next", "sales")
    assert str(edit.name) == "Connect sorry to sales"


def test_connect_moves_an_edge_and_keeps_its_label_and_line() -> None:
    flow = done(changes.connect(small(), "menu", "1", "sorry"))
    assert next(iter(flow.edges.values())) == Edge("menu", "1", "sorry", "Sales")


def test_an_edge_leaves_by_another_way_out_in_its_line_without_a_label_that_would_mislead() -> None:
    flow = done(changes.leave_by(small(), "menu", {("menu", "1"): "2"}))
    assert next(iter(flow.edges.values())) == Edge("menu", "2", "sales", "Sales")
    edit = changes.leave_by(small(), "sorry", {("menu", "1"): "next"})
    assert next(iter(done(edit).edges.values())) == Edge("sorry", "next", "sales")
    assert str(edit.name) == "Lead sorry to sales"


def test_disconnect() -> None:
    flow = done(changes.disconnect(small(), [("menu", "1"), ("menu", "failed")]))
    assert list(flow.edges) == [("sales", "busy")]


def test_delete_takes_the_edges_along() -> None:
    edit = changes.delete(small(), ["sales"])
    flow = done(edit)
    assert list(flow.nodes) == ["menu", "sorry"]
    assert list(flow.edges) == [("menu", "failed")]
    assert str(edit.name) == "Delete sales"


def test_deleting_the_start_leaves_none() -> None:
    edit = changes.delete(small(), ["menu", "sales", "menu"], [("sales", "busy")])
    flow = done(edit)
    assert flow.start is None
    assert list(flow.nodes) == ["sorry"]
    assert str(edit.name) == "Delete 2 nodes"


def test_deleting_edges_only() -> None:
    assert len(done(changes.delete(small(), [], [("menu", "1")])).edges) == 2


def test_value_label_and_text() -> None:
    node = small().nodes["sales"]
    assert done(changes.set_value(node, "+46700000002")).nodes["sales"].value == "+46700000002"
    assert done(changes.set_label(node, "Sales")).nodes["sales"].called == "Sales"
    assert done(changes.set_text(node, "Hello")).nodes["sales"].text == "Hello"


def test_an_option_keeps_its_place_in_the_order() -> None:
    node = small().nodes["menu"]
    changed = done(changes.set_option(node, "digits", 4)).nodes["menu"]
    assert list(changed.options.items()) == [("digits", 4), ("timeout", 5)]
    cleared = done(changes.clear_option(node, "digits")).nodes["menu"]
    assert dict(cleared.options) == {"timeout": 5}
    assert str(changes.set_option(node, "timeout", 3).name) == "Change Wait for of Main menu"
    assert str(changes.set_option(node, "odd", 3).name) == "Change odd of Main menu"


def test_typing_in_one_field_merges() -> None:
    node = small().nodes["menu"]
    first, second = changes.set_value(node, "a"), changes.set_value(node, "ab")
    assert first.merge_key == second.merge_key != changes.set_label(node, "x").merge_key


def test_an_edge_is_named() -> None:
    flow = done(changes.set_edge_label(small(), ("menu", "1"), "Orders"))
    assert flow.edges["menu", "1"].label == "Orders"


def test_start_and_rename() -> None:
    assert done(changes.set_start(small(), "sales")).start == "sales"
    flow = done(changes.rename(small(), "menu", "main"))
    assert flow.start == "main"
    assert ("main", "1") in flow.edges


def test_the_test_call() -> None:
    flow = done(changes.set_call(small(), {"to": "+46700000009", "from": ""}))
    assert flow.call == {"to": "+46700000009"}


@given(flows(), st.data())
@settings(deadline=None)
def test_deleting_anything_is_undone_exactly(flow: Flow, data: st.DataObject) -> None:
    names = st.lists(st.sampled_from(list(flow.nodes))) if flow.nodes else st.just([])
    keys = st.lists(st.sampled_from(list(flow.edges))) if flow.edges else st.just([])
    before = state(copy_of(flow))
    undo = changes.delete(flow, data.draw(names), data.draw(keys)).apply(flow)
    assert all(e.source in flow.nodes and e.target in flow.nodes for e in flow.edges.values())
    undo.apply(flow)
    assert state(flow) == before


def test_an_odd_name_of_an_option_is_no_template() -> None:
    assert "{prompts}" in str(changes.clear_option(small().nodes["menu"], "{prompts}").name)
