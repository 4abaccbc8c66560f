"""Lanes: which way down or up each wire takes in the gap right of a rank of nodes.

All wires that leave one rank for the same node share a lane. Wires whose ways overlap get lanes of
their own, so that no two lie on each other; among those that go down the lower ones turn first,
among those that go up the higher ones, so that they do not cross where they need not.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from typing import NamedTuple

LANE = 12.0
"""Distance between two lanes, in scene pixels, where the gap is wide enough."""
LEAD = 20.0
"""From a port to the first lane."""
ENTRY = 28.0
"""From the last lane to the input: room for the arrow head."""
_SLACK = 48.0
"""A single lane stands in the middle of a gap, but no further out than this."""
_TIGHTEST = 3.0
_MOST_LANES = 24
_BETWEEN = 8.0
"""Two ways in one lane keep at least this distance."""


class Bus(NamedTuple):
    """The wires that lead from one rank to one node."""

    ports: tuple[float, ...]
    """Heights of the ports it leaves from."""
    height: float
    """Height of the input it leads to."""
    reach: float
    """How far right of the ports the input lies; less than room for a turn: it leads back."""

    @property
    def back(self) -> bool:
        """Whether it leads to a node that does not stand to the right."""
        return self.reach < LEAD + ENTRY

    @property
    def straight(self) -> bool:
        """Whether it needs no lane."""
        return not self.back and all(port == self.height for port in self.ports)


def lane_offsets(buses: Sequence[Bus]) -> list[tuple[int, float]]:
    """For every bus its lane's number and how far right of the ports the lane lies."""
    numbers = _lane_numbers(buses)
    count = max(numbers, default=0) + 1
    reach = min((bus.reach for bus in buses if not bus.back), default=None)
    if reach is None:
        return [(number, LEAD + number * LANE) for number in numbers]
    free = reach - LEAD - ENTRY
    step = LANE if count == 1 else max(_TIGHTEST, min(LANE, free / (count - 1)))
    first = LEAD + max(0.0, min(_SLACK, (free - step * (count - 1)) / 2))
    return [(number, round(first + number * step)) for number in numbers]


def _lane_numbers(buses: Sequence[Bus]) -> list[int]:
    """First fit, in the order that avoids crossings."""
    numbers = [0] * len(buses)
    taken: list[list[tuple[float, float]]] = []
    for index in sorted(range(len(buses)), key=lambda index: _order(buses[index])):
        if not buses[index].straight:
            way = _way(buses[index])
            number = next((n for n, ways in enumerate(taken) if _fits(ways, way)), len(taken))
            if number == len(taken) < _MOST_LANES:
                taken.append([])
            number %= _MOST_LANES
            insort(taken[number], way)
            numbers[index] = number
    return numbers


def _order(bus: Bus) -> tuple[int, float]:
    if bus.back or bus.height > bus.ports[0]:
        return 0, -max(bus.ports)
    return 1, min(bus.ports)


def _way(bus: Bus) -> tuple[float, float]:
    """From where to where the bus runs in its lane. One that leads back runs below all."""
    heights = (*bus.ports, bus.height)
    return min(heights), max(heights) + (10 * LANE if bus.back else 0)


def _fits(ways: list[tuple[float, float]], way: tuple[float, float]) -> bool:
    """Whether ``way`` keeps its distance from all ``ways``, which are sorted and keep theirs."""
    place = bisect_right(ways, way)
    before = ways[place - 1][1] if place else float("-inf")
    after = ways[place][0] if place < len(ways) else float("inf")
    return before + _BETWEEN <= way[0] and way[1] + _BETWEEN <= after
