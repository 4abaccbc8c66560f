"""The way of one wire."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from designer.app.canvas.lanes import ENTRY, LEAD
from designer.app.canvas.obstacles import Rect
from designer.app.canvas.routing import Ends, stub, wire

place = st.integers(-4000, 4000)
ends = st.builds(Ends, place, place, place, place)
lanes = st.integers(0, 8)
boxes = st.lists(
    st.builds(
        lambda x, y, height: Rect(x, y, x + 224, y + height),
        place,
        place,
        st.sampled_from([56, 80, 128, 176]),
    ),
    max_size=12,
)


def crosses(way, box) -> bool:
    """Whether a part of the way runs through the inside of a box."""
    return any(
        min(xa, xb) < box.right
        and max(xa, xb) > box.left
        and min(ya, yb) < box.bottom
        and max(ya, yb) > box.top
        for (xa, ya), (xb, yb) in pairwise(way)
    )


@given(ends, lanes, st.floats(LEAD, 200), boxes)
def test_a_wire_is_orthogonal_and_goes_from_port_to_input(ends, lane, offset, boxes):
    way = wire(ends, lane, offset, boxes)
    assert way[0] == (ends.x1, ends.y1)
    assert way[-1] == (ends.x2, ends.y2)
    assert all(xa == xb or ya == yb for (xa, ya), (xb, yb) in pairwise(way))


@given(ends, lanes, boxes)
def test_a_wire_leaves_to_the_right_and_enters_from_the_left(ends, lane, boxes):
    way = wire(ends, lane, LEAD + 12 * lane, boxes)
    assert way[1][0] > way[0][0]
    assert way[-2][0] < way[-1][0]


@given(ends, lanes)
def test_a_wire_is_the_same_every_time(ends, lane):
    assert wire(ends, lane, 30, ()) == wire(ends, lane, 30, ())


def test_a_level_wire_is_straight():
    assert wire(Ends(224, 60, 320, 60), 0, 30, ()) == ((224, 60), (320, 60))


def test_a_wire_turns_in_its_lane():
    way = wire(Ends(224, 60, 320, 200), 1, 44, ())
    assert way == ((224, 60), (268, 60), (268, 200), (320, 200))


def test_a_lane_further_out_than_the_input_is_pulled_in():
    way = wire(Ends(224, 60, 320, 200), 9, 400, ())
    assert way[1][0] == 320 - ENTRY


def test_a_wire_turns_late_where_a_node_stands_in_its_way():
    box = Rect(400, 150, 624, 250)
    way = wire(Ends(224, 60, 800, 200), 0, 30, [box])
    assert not crosses(way, box)
    assert len(way) == 4


def test_a_wire_goes_round_nodes_on_both_levels():
    both = [Rect(400, 150, 624, 250), Rect(400, 10, 624, 110)]
    way = wire(Ends(224, 60, 800, 200), 0, 30, both)
    assert not any(crosses(way, box) for box in both)


def test_a_wire_back_runs_below_both_nodes():
    source, target = Rect(320, 0, 544, 128), Rect(0, -20, 224, 150)
    way = wire(Ends(544, 60, 0, 8), 0, LEAD, [source, target])
    assert max(y for _, y in way) > 150
    assert not crosses(way[1:-1], source)
    assert not crosses(way[1:-1], target)


def test_a_wire_to_its_own_node_runs_round_it():
    box = Rect(0, 0, 224, 128)
    way = wire(Ends(224, 60, 0, 28), 0, LEAD, [box])
    assert not crosses(way[1:-1], box)
    assert max(y for _, y in way) > 128


def test_wires_back_in_different_lanes_keep_apart():
    own = [Rect(320, 0, 544, 128), Rect(0, 0, 224, 128)]
    first = wire(Ends(544, 60, 0, 28), 0, LEAD, own)
    second = wire(Ends(544, 84, 0, 28), 1, LEAD + 12, own)
    assert first[2][1] + 12 == second[2][1]


def test_a_stub_is_short_and_level():
    (xa, ya), (xb, yb) = stub(224, 60)
    assert ya == yb
    assert 0 < xb - xa < 40
