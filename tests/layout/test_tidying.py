"""Laying out flows that have notes and frames."""

from __future__ import annotations

from hypothesis import given, settings

from designer.flow.annotations import Frame, Note
from designer.flow.model import Edge, Flow, Node
from designer.layout.boxes import GRID
from designer.layout.frames import fold, folds, inside
from designer.layout.layered import layered_positions
from designer.layout.tidying import tidy
from tests.flow.drawing import copy_of, flows, state


def line(*annotations: Frame | Note) -> Flow:
    """A chain of four nodes, all over the place."""
    flow = Flow()
    places = {"a": (900, 40), "b": (0, 300), "c": (320, 290), "d": (-500, -77)}
    flow.add_nodes([(None, Node(node, "play"), at) for node, at in places.items()])
    flow.add_edges([(None, Edge(a, "next", b)) for a, b in (("a", "b"), ("b", "c"), ("c", "d"))])
    flow.start = "a"
    flow.add_annotations([(None, one) for one in annotations])
    return flow


def round_b_and_c() -> Frame:
    return Frame("frame 1", {"title": "", "at": [-30, 200], "size": [700, 400]})


def test_without_frames_it_is_the_layered_layout() -> None:
    flow = line()
    edit = tidy(flow)
    assert edit is not None
    edit.apply(flow)
    assert flow.layout == layered_positions(flow)
    assert tidy(flow) is None


def test_the_anchor_stays_even_inside_a_folded_frame() -> None:
    flow = line(round_b_and_c())
    flow.layout["b"] = (8, 304)
    for anchor in ("a", "b"):
        edit = tidy(flow, None, anchor)
        stood = flow.layout[anchor]
        if edit is not None:
            edit.apply(flow)
        assert abs(flow.layout[anchor][0] - stood[0]) < GRID
        assert abs(flow.layout[anchor][1] - stood[1]) < GRID
    fold(flow, "frame 1").apply(flow)
    stood = flow.annotations["frame 1"].at
    edit = tidy(flow, None, "b")
    if edit is not None:
        edit.apply(flow)
    at = flow.annotations["frame 1"].at
    assert abs(at[0] - stood[0]) < GRID
    assert abs(at[1] - stood[1]) < GRID


def test_a_frame_is_drawn_anew_round_what_was_in_it_and_its_notes_go_along() -> None:
    note = Note("note 2", {"text": "x", "at": [0, 500], "size": [80, 40]})
    flow = line(round_b_and_c(), note)
    before = state(copy_of(flow))
    edit = tidy(flow)
    assert edit is not None
    undo = edit.apply(flow)
    assert inside(flow, "frame 1").nodes == ("b", "c")
    assert inside(flow, "frame 1").annotations == ("note 2",)
    assert flow.annotations["note 2"].at[0] == flow.layout["b"][0]
    undo.apply(flow)
    assert state(flow) == before


def test_a_folded_frame_is_laid_out_as_one_thing() -> None:
    flow = line(round_b_and_c())
    fold(flow, "frame 1").apply(flow)
    before = flow.layout["c"][0] - flow.layout["b"][0], flow.layout["c"][1] - flow.layout["b"][1]
    edit = tidy(flow)
    assert edit is not None
    edit.apply(flow)
    frame = flow.annotations["frame 1"]
    assert flow.layout["a"][0] < frame.at[0] < flow.layout["d"][0]
    assert folds(flow).nodes == {"b": "frame 1", "c": "frame 1"}
    after = flow.layout["c"][0] - flow.layout["b"][0], flow.layout["c"][1] - flow.layout["b"][1]
    assert after == before


def test_of_a_selection_what_is_hidden_stays() -> None:
    flow = line(round_b_and_c())
    fold(flow, "frame 1").apply(flow)
    places = dict(flow.layout)
    edit = tidy(flow, ["a", "b", "d"])
    assert edit is not None
    edit.apply(flow)
    assert flow.layout["b"] == places["b"]
    assert flow.layout["d"] != places["d"]


@given(flows())
@settings(deadline=None, max_examples=60)
def test_any_flow_can_be_tidied_and_loses_nothing_it_hides(flow: Flow) -> None:
    flow.layout |= {node: (0, 0) for node in flow.nodes if node not in flow.layout}
    before, hidden = state(copy_of(flow)), folds(flow)
    edit = tidy(flow)
    if edit is not None:
        undo = edit.apply(flow)
        # A frame may come to lie in a larger folded one, never what it hides outside of it.
        assert folds(flow).nodes.keys() >= hidden.nodes.keys()
        undo.apply(flow)
    assert state(flow) == before
