from designer.flow import adding
from designer.flow.edits import Edit
from designer.flow.model import Edge, Flow, Node
from tests.flow.drawing import state


def small() -> Flow:
    flow = Flow()
    flow.add_nodes(
        [
            (None, Node("menu", "ivr", "a.mp3"), (0, 0)),
            (None, Node("sales", "connect", "+46700000001"), (320, 0)),
            (None, Node("end", "hangup", "reject"), (640, 0)),
        ]
    )
    flow.add_edges(
        [(None, Edge("menu", "1", "sales", "Sales")), (None, Edge("sales", "success", "end"))]
    )
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


def test_a_new_node_has_a_fresh_id_and_the_value_its_kind_begins_with() -> None:
    assert adding.new_node(small(), "hangup") == Node("hangup", "hangup", "reject")
    assert adding.new_node(small(), "connect", "+46700000002").value == "+46700000002"
    assert adding.new_node(small(), "play", "a.wav", "Hello").label == "Hello"
    flow = small()
    flow.add_nodes([(None, Node("play", "play"), None)])
    assert adding.new_node(flow, "play").id == "play-2"


def test_chained_to_what_stands_before() -> None:
    edit = adding.add_chained(small(), Node("play", "play"), (640, 200), "sales")
    flow = done(edit)
    assert flow.edges["sales", "busy"] == Edge("sales", "busy", "play")
    assert flow.edges["sales", "failed"] == Edge("sales", "failed", "play")
    assert flow.layout["play"] == (640, 200)
    assert str(edit.name) == "Add Play"


def test_chained_by_the_way_that_was_chosen() -> None:
    edit = adding.add_chained(small(), Node("play", "play"), (640, 200), "menu", ("failed",))
    flow = done(edit)
    assert [edge.outcome for edge in flow.edges.values() if edge.target == "play"] == ["failed"]


def test_after_a_node_without_free_outcomes_it_stands_alone() -> None:
    for before in ("end", None, "nobody"):
        flow = done(adding.add_chained(small(), Node("play", "play"), (0, 200), before))
        assert not flow.into("play")


def test_a_connected_outcome_leads_to_the_new_node_and_keeps_what_it_means() -> None:
    flow = done(adding.add_connected(small(), Node("play", "play"), (0, 200), "menu", "1"))
    assert next(iter(flow.edges.values())) == Edge("menu", "1", "play", "Sales")


def test_the_first_node_of_a_flow_becomes_its_start() -> None:
    flow = Flow()
    adding.add_chained(flow, Node("play", "play"), (0, 0), None).apply(flow)
    assert flow.start == "play"
