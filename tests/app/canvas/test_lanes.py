"""Which lane each wire takes in the gap behind a rank."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from designer.app.canvas.lanes import ENTRY, LANE, LEAD, Bus, lane_offsets

height = st.integers(-600, 600).map(lambda n: n * 8)
buses = st.lists(
    st.builds(
        Bus,
        st.lists(height, min_size=1, max_size=4).map(lambda ports: tuple(sorted(ports))),
        height,
        st.sampled_from([96.0, 128.0, 400.0, -300.0]),
    ),
    max_size=20,
)


def way(bus):
    return min(*bus.ports, bus.height), max(*bus.ports, bus.height)


@given(buses)
def test_ways_that_overlap_have_different_lanes(buses):
    numbers = [number for number, _ in lane_offsets(buses)]
    for (a, lane_a), (b, lane_b) in combinations(zip(buses, numbers, strict=True), 2):
        if a.straight or b.straight:
            continue
        (top_a, bottom_a), (top_b, bottom_b) = way(a), way(b)
        if top_a < bottom_b and top_b < bottom_a:
            assert lane_a != lane_b


@given(buses)
def test_lanes_lie_in_the_gap(buses):
    reach = min((bus.reach for bus in buses if not bus.back), default=None)
    for _, offset in lane_offsets(buses):
        assert offset >= LEAD
        if reach is not None and len(buses) <= 8:
            assert offset <= reach - ENTRY + 1


def test_lanes_are_twelve_apart():
    offsets = lane_offsets([Bus((0,), 200, 128), Bus((24,), 300, 128), Bus((48,), 400, 128)])
    places = sorted(offset for _, offset in offsets)
    assert [b - a for a, b in pairwise(places)] == [LANE, LANE]


def test_of_wires_that_go_down_the_lowest_turns_first():
    (_, upper), (_, lower) = lane_offsets([Bus((0,), 300, 128), Bus((24,), 400, 128)])
    assert lower < upper


def test_of_wires_that_go_up_the_highest_turns_first():
    (_, upper), (_, lower) = lane_offsets([Bus((300,), 0, 128), Bus((324,), 100, 128)])
    assert upper < lower


def test_a_single_lane_stands_in_the_middle_of_a_narrow_gap():
    ((_, offset),) = lane_offsets([Bus((0,), 200, 96)])
    assert offset == LEAD + (96 - LEAD - ENTRY) / 2
