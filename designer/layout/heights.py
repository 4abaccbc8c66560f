"""How high nodes stand: as straight as the order of their columns and their boxes allow.

Columns are placed one after the other, to the right and back, each node wanting the median of the
heights at which its edges would be straight. Within a column the sum of the distances from what is
wanted is the smallest possible, so that most nodes get exactly what they want.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush

from designer.layout.columns import Link, Net
from designer.layout.watching import Watch, unwatched

GAP = 40
"""Between two nodes of a column."""
LANE_GAP = 16
"""Between a lane and a node."""
_PASSES = ("right", "left", "right", "left", "right")


def place_columns(
    net: Net, columns: Sequence[Sequence[int]], watch: Watch = unwatched
) -> list[int]:
    """The height of the top of every node and lane; the highest node's is 0."""
    tops = [0] * len(net.heights)
    for column in columns:
        _place(net, column, [0] * len(column), [1.0] * len(column), tops)
    only_left, only_right = _only(net.left), _only(net.right)
    to_right = [_weights(column, only_left, only_right) for column in columns]
    to_left = [_weights(column, only_right, only_left) for column in columns]
    for number, direction in enumerate(_PASSES):
        watch(number / len(_PASSES))
        if direction == "right":
            for column, weights in zip(columns, to_right, strict=True):
                _place(net, column, _wanted(net.left, column, tops, +1), weights, tops)
        else:
            for column, weights in zip(reversed(columns), reversed(to_left), strict=True):
                _place(net, column, _wanted(net.right, column, tops, -1), weights, tops)
    highest = min(tops[: net.nodes], default=0)
    return [top - highest for top in tops]


def _wanted(
    links: Sequence[Sequence[Link]], column: Sequence[int], tops: Sequence[int], sign: int
) -> list[int]:
    """Where each node of a column would have as many straight edges as can be."""
    wanted = []
    for number in column:
        straight = sorted([tops[other] + sign * lower for other, lower in links[number]])
        wanted.append(straight[(len(straight) - 1) // 2] if straight else tops[number])
    return wanted


def _only(links: Sequence[Sequence[Link]]) -> list[int | None]:
    """The other end of every node all of whose links lead to one node; -1: no links, None: more."""
    found: list[int | None] = []
    for mine in links:
        others = {other for other, _ in mine}
        found.append(None if len(others) > 1 else min(others, default=-1))
    return found


def _weights(
    column: Sequence[int], only: Sequence[int | None], only_back: Sequence[int | None]
) -> list[float]:
    """How much it matters that each node stands where it wants to: a chain should be straight.

    What wants nothing gives way to all others. Of equals the upper one counts a little more, so
    that one of them is straight rather than none.
    """
    weights = []
    for n, number in enumerate(column):
        other = only[number]
        if other == -1:
            base = 1e-6
        else:
            base = 4.0 if other is not None and only_back[other] is not None else 2.0
        weights.append(base + base * (len(column) - n) / (100 * len(column)))
    return weights


def _place(
    net: Net,
    column: Sequence[int],
    wanted: Sequence[int],
    weights: Sequence[float],
    tops: list[int],
) -> None:
    """Set the tops of one column: in order, without overlap, as near to ``wanted`` as can be.

    From bottom to top, ``bends`` holds the points where the cost of placing all nodes so far
    changes its slope, with the change (isotonic regression of least absolute deviation).
    """
    needed = [0] * len(column)
    for n in range(1, len(column)):
        needed[n] = needed[n - 1] + net.heights[column[n - 1]] + _gap(net, column, n)
    bends: list[tuple[int, float]] = []
    best = [0] * len(column)
    for n in range(len(column) - 1, -1, -1):
        want, weight = wanted[n] - needed[n], weights[n]
        heappush(bends, (want, 2 * weight))
        while weight > 0:
            point, change = heappop(bends)
            if change > weight:
                heappush(bends, (point, change - weight))
            weight -= change
        best[n] = bends[0][0]
    place = best[0] if column else 0
    for n, number in enumerate(column):
        place = max(place, best[n])
        tops[number] = place + needed[n]


def _gap(net: Net, column: Sequence[int], n: int) -> int:
    lanes = net.is_lane(column[n - 1]) + net.is_lane(column[n])
    return (GAP, LANE_GAP, 0)[lanes]
