"""Notes and frames that one flow has and another has not."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from designer.flow.annotation_difference import annotation_lines
from designer.flow.annotation_edits import AddAnnotations
from designer.flow.annotations import Annotation, Area, Frame, Note
from designer.flow.model import Flow
from tests.flow.drawing import copy_of, flows

AREA = Area(0, 0, 200, 80)


def flow_with(*written: Annotation) -> Flow:
    flow = Flow()
    AddAnnotations(tuple((None, one) for one in written)).apply(flow)
    return flow


def note(words: str, place: int = 0) -> Note:
    return Note.new(f"note {place}", Area(place, 0, 200, 80), words)


def test_added_removed_and_said_otherwise() -> None:
    before = flow_with(note("Ring Eva\nfirst"), note("Twice", 1), note("Twice", 2))
    after = flow_with(note("Ring Ada first"), note("Twice", 1), Frame.new("frame 3", AREA))
    assert [str(line) for line in annotation_lines(before, after)] == [
        "Note removed: Ring Eva first",
        "Note removed: Twice",
        "Note added: Ring Ada first",
        "Frame added: without words",
    ]


def test_places_and_order_are_layout() -> None:
    one = flow_with(note("A"), note("B", 1))
    assert annotation_lines(one, flow_with(note("B"), note("A", 500))) == ()


@given(flows(), flows())
def test_nothing_between_equal_ones_and_a_line_for_each_that_differs(
    one: Flow, other: Flow
) -> None:
    assert annotation_lines(one, copy_of(one)) == ()
    assert len(annotation_lines(one, other)) == len(annotation_lines(other, one))
    first, second = (Counter(a.kind for a in f.annotations.values()) for f in (one, other))
    more = sum(((first - second) + (second - first)).values())
    assert len(annotation_lines(one, other)) >= more
