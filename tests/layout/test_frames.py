"""What is in a frame, and what a folded one hides."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from designer.flow import changes
from designer.flow.annotations import Area, Frame, Note
from designer.flow.edits import Edit, MoveNodes
from designer.flow.jsontypes import Json
from designer.flow.model import Flow, Node
from designer.layout import frames
from designer.layout.frames import BAR, Folds, Inside, folds, inside, shown_area, with_contents
from designer.store.document import dump_document, load_document
from tests.flow.drawing import copy_of, flows, state


def frame(key: str, x: int, y: int, width: int, height: int, **more: Json) -> Frame:
    return Frame(key, {"title": key, "at": [x, y], "size": [width, height], **more})


def note(key: str, x: int, y: int, text: str = "") -> Note:
    return Note(key, {"text": text, "at": [x, y], "size": [80, 40]})


def flow_with(*annotations: Frame | Note) -> Flow:
    """Nodes a at (0, 0), b at (0, 200), far at (2000, 0)."""
    flow = Flow()
    places = {"a": (0, 0), "b": (0, 200), "far": (2000, 0)}
    flow.add_nodes([(None, Node(node, "play"), at) for node, at in places.items()])
    flow.add_annotations([(None, one) for one in annotations])
    return flow


def test_in_a_frame_is_what_lies_wholly_in_it() -> None:
    flow = flow_with(
        frame("frame 1", -8, -40, 400, 200),
        note("note 2", 300, 0),
        note("note 3", 320, 0),
        frame("frame 4", 0, 0, 10, 10),
    )
    assert inside(flow, "frame 1") == Inside(("a",), ("note 2", "frame 4"))
    assert inside(flow, "note 2") == Inside()
    assert with_contents(flow, ["b"], ["frame 1", "note 2"]) == (
        ("b", "a"),
        ("frame 1", "note 2", "frame 4"),
    )


def test_of_two_equal_frames_the_later_lies_in_the_earlier() -> None:
    flow = flow_with(frame("frame 1", 0, 0, 99, 99), frame("frame 2", 0, 0, 99, 99))
    assert inside(flow, "frame 1").annotations == ("frame 2",)
    assert inside(flow, "frame 2").annotations == ()


def test_folding_hides_what_is_in_the_frame_and_unfolding_shows_it() -> None:
    flow = flow_with(frame("frame 1", -8, -40, 400, 200), note("note 2", 300, 0))
    before = state(copy_of(flow))
    undo = frames.fold(flow, "frame 1").apply(flow)
    assert folds(flow) == Folds({"a": "frame 1"}, {"note 2": "frame 1"})
    assert shown_area(flow.annotations["frame 1"]) == Area(8, -40, 368, BAR)
    assert load_document(dump_document(flow)).frames[0].data == flow.frames[0].data
    assert flow.frames[0].data["folded"] is True
    redo = undo.apply(flow)
    assert state(flow) == before
    redo.apply(flow)
    frames.unfold(flow, "frame 1").apply(flow)
    assert state(flow) == before
    assert folds(flow) == Folds()


def test_what_comes_to_lie_where_a_folded_frame_would_be_large_stays_in_sight() -> None:
    flow = flow_with(frame("frame 1", -8, -40, 400, 500), note("note 2", 900, 0))
    MoveNodes({"b": (900, 900)}).apply(flow)
    frames.fold(flow, "frame 1").apply(flow)
    frames.move(flow, {"b": (0, 200)}, {"note 2": (300, 0)}).apply(flow)
    assert folds(flow) == Folds({"a": "frame 1"}, {})
    MoveNodes({"a": (900, 0)}).apply(flow)
    assert folds(flow) == Folds()


def test_a_frame_that_another_program_folded_hides_what_lies_in_it() -> None:
    flow = flow_with(frame("frame 1", -8, -40, 400, 200, folded=True), note("note 2", 300, 0))
    assert folds(flow) == Folds({"a": "frame 1"}, {"note 2": "frame 1"})


def test_the_outermost_folded_frame_hides_everything_and_leaves_the_inner_one_folded() -> None:
    flow = flow_with(
        frame("frame 1", -8, -40, 400, 200),
        note("note 2", 300, 0),
        frame("frame 3", -100, -100, 900, 900),
    )
    frames.fold(flow, "frame 1").apply(flow)
    frames.fold(flow, "frame 3").apply(flow)
    hidden = folds(flow)
    assert hidden.nodes == {"a": "frame 3", "b": "frame 3"}
    assert hidden.annotations == {"note 2": "frame 3", "frame 1": "frame 3"}
    frames.unfold(flow, "frame 3").apply(flow)
    assert folds(flow) == Folds({"a": "frame 1"}, {"note 2": "frame 1"})


def test_a_renamed_node_stays_hidden_and_the_way_back_is_exact() -> None:
    flow = flow_with(frame("frame 1", -8, -40, 400, 200, folded=True, inside=["a", "z"]))
    before = state(copy_of(flow))
    undo = changes.rename(flow, "a", "z").apply(flow)
    assert folds(flow).nodes == {"z": "frame 1"}
    undo.apply(flow)
    assert state(flow) == before


def test_deleting_folded_frames_shows_what_was_in_them() -> None:
    flow = flow_with(
        frame("frame 1", -8, -40, 400, 200), note("note 2", 300, 0), frame("frame 3", -9, -99, 9, 9)
    )
    frames.fold(flow, "frame 1").apply(flow)
    before = state(copy_of(flow))
    for keys in (["frame 1"], ["frame 1", "frame 3"], ["frame 1", "note 2"]):
        undo = frames.remove(flow, keys).apply(flow)
        assert folds(flow) == Folds()
        assert not any(one.folded_away for one in flow.annotations.values())
        undo.apply(flow)
        assert state(flow) == before


def test_a_frame_round_something_stands_on_the_grid_with_room_for_its_title() -> None:
    area = frames.around([Area(3, 5, 224, 80), Area(400, -7, 80, 40)])
    assert area.holds(Area(3, 5 - BAR, 224, 80 + BAR))
    assert area.holds(Area(400, -7 - BAR, 80, 40 + BAR))
    assert [number % 8 for number in area] == [0] * 4


def some_edit(flow: Flow, data: st.DataObject) -> Edit:
    key = data.draw(st.sampled_from([*flow.annotations]))
    one = flow.annotations[key]
    place = st.tuples(st.integers(-9, 9), st.integers(-9, 9))
    kind = data.draw(st.sampled_from(["say", "resize", "remove", "move", "fold", "unfold"]))
    if kind in ("fold", "unfold") and isinstance(one, Frame):
        return (frames.fold if kind == "fold" else frames.unfold)(flow, key)
    if kind == "remove":
        return frames.remove(
            flow, [key, *data.draw(st.lists(st.sampled_from([*flow.annotations])))]
        )
    if kind == "resize":
        return frames.resize(one, Area(0, 0, 900, 900))
    if kind == "move":
        nodes, keys = with_contents(flow, [], [key])
        return frames.move(
            flow, {n: data.draw(place) for n in nodes}, {k: data.draw(place) for k in keys}
        )
    return frames.say(one, "Other")


@given(flows(), st.data())
@settings(deadline=None, max_examples=60)
def test_every_edit_of_notes_and_frames_is_undone_and_redone(
    flow: Flow, data: st.DataObject
) -> None:
    for _ in range(4):
        if not flow.annotations:
            return
        before = state(copy_of(flow))
        edit = some_edit(flow, data)
        assert str(edit.name)
        undo = edit.apply(flow)
        after = state(copy_of(flow))
        hidden = folds(flow)
        assert hidden.nodes.keys() <= flow.nodes.keys()
        redo = undo.apply(flow)
        assert state(flow) == before
        redo.apply(flow)
        assert state(flow) == after
