"""The order of nodes in their columns, chosen so that few edges cross.

Columns begin in the order of a depth-first walk in port order. Sweeps to the right and to the left
then sort each by the mean place of the neighbours, ports counting as places within their node; the
order with the fewest crossings wins.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from itertools import pairwise

from designer.layout.columns import Net
from designer.layout.watching import Watch, unwatched

_SWEEPS = 12
_PATIENCE = 4
"""Sweeps in a row without a better order, after which to stop."""
_MANY = 2000
_SWEEPS_OF_MANY = 4


def order_columns(net: Net, columns: list[list[int]], watch: Watch = unwatched) -> list[list[int]]:
    """``columns`` with every column sorted."""
    best, fewest = columns, crossings(net, columns)
    present, idle = columns, 0
    sweeps = _SWEEPS if net.nodes < _MANY else _SWEEPS_OF_MANY
    for sweep in range(sweeps):
        watch(sweep / sweeps)
        if not fewest or idle == _PATIENCE:
            break
        present = _swept(net, present, to_right=sweep % 2 == 0)
        count = crossings(net, present)
        idle = 0 if count < fewest else idle + 1
        if count < fewest:
            best, fewest = present, count
    return best


def crossings(net: Net, columns: list[list[int]]) -> int:
    """How many pairs of edges between neighbouring columns cross.

    A node's edges to the right stand in the order of its ports.
    """
    count = 0
    for left, right in pairwise(columns):
        place = {number: n for n, number in enumerate(right)}
        passed: list[int] = []
        for number in left:
            for other, _ in net.right[number]:
                count += len(passed) - bisect_right(passed, place[other])
                insort(passed, place[other])
    return count


def _swept(net: Net, columns: list[list[int]], *, to_right: bool) -> list[list[int]]:
    swept = list(columns)
    indexes = range(1, len(columns)) if to_right else range(len(columns) - 2, -1, -1)
    for index in indexes:
        fixed = swept[index - 1 if to_right else index + 1]
        place = {number: n for n, number in enumerate(fixed)}
        links = net.left if to_right else net.right
        means: dict[int, float] = {}
        for n, number in enumerate(swept[index]):
            places = [
                place[other] + (_within(net, other, lower) if to_right else 0.0)
                for other, lower in links[number]
            ]
            means[number] = sum(places) / len(places) if places else float(n)
        swept[index] = sorted(swept[index], key=means.__getitem__)
    return swept


def _within(net: Net, number: int, lower: int) -> float:
    """How far down a node an edge leaves it, from 0 to less than 1."""
    height = net.heights[number]
    return min(max(lower, 0), height) / (height + 1)
