import pytest

from designer.flow import inserting
from designer.flow.edits import Edit
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS
from tests.flow.drawing import state


def small() -> Flow:
    flow = Flow()
    flow.add_nodes(
        [
            (None, Node("menu", "ivr", "a.mp3"), (0, 0)),
            (None, Node("sales", "connect", "+46700000001"), (640, 0)),
            (None, Node("beep", "play", "sound/beep", label="Beep"), (0, 400)),
            (None, Node("end", "hangup", "reject"), (0, 600)),
        ]
    )
    flow.add_edges([(None, Edge("menu", "1", "sales", "Sales"))])
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


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        ("connect", "success"),
        ("play", "next"),
        ("ivr", "next"),
        ("record", "next"),
        ("hangup", None),
        ("webhook", None),
    ],
)
def test_how_a_call_goes_on_after_an_inserted_node(kind: str, outcome: str | None) -> None:
    assert inserting.outcome_onward(kind) == outcome


def test_a_new_node_stands_between_and_the_edge_keeps_its_label() -> None:
    edit = inserting.insert_new(small(), Node("play", "play", "b.mp3"), (320, 0), [("menu", "1")])
    flow = done(edit)
    assert flow.edges["menu", "1"] == Edge("menu", "1", "play", "Sales")
    assert flow.edges["play", "next"] == Edge("play", "next", "sales")
    assert flow.layout == {**small().layout, "play": (320, 0)}
    assert str(edit.name) == "Insert Play"


def test_a_node_that_is_there_moves_between_and_nobody_else_moves() -> None:
    edit = inserting.insert_existing(small(), "beep", (320, 8), [("menu", "1")])
    flow = done(edit)
    assert flow.edges["menu", "1"].target == "beep"
    assert flow.edges["beep", "next"].target == "sales"
    assert flow.layout == {**small().layout, "beep": (320, 8)}
    assert str(edit.name) == "Insert Beep"


def test_only_what_nothing_touches_and_what_has_a_way_on_can_be_inserted() -> None:
    able = {node: inserting.may_insert(small(), node) for node in small().nodes}
    assert able == {"menu": False, "sales": False, "beep": True, "end": False}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not inserting.outcome_onward(kind)])
def test_what_nothing_can_follow_is_no_part_of_an_edge(kind: str) -> None:
    with pytest.raises(ValueError, match=kind):
        inserting.insert_new(small(), Node("new", kind), (0, 0), [("menu", "1")])
