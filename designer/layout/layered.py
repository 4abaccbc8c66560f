"""A layered layout of our own: calls go from left to right, like reading.

Edges that go back are found by walking from the start in the order of ports, and left aside; every
other edge leads to a column further right. Parts that no edge connects stand below each other,
nodes without any edge in rows at the bottom.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from designer.flow.model import Flow, Point
from designer.flow.ports import ports
from designer.layout.boxes import GRID, WIDTH, node_size, on_grid, port_offset
from designer.layout.columns import Net
from designer.layout.heights import GAP, place_columns
from designer.layout.layering import components, ranks, walk
from designer.layout.ordering import order_columns
from designer.layout.watching import Watch, part_of, unwatched

COLUMN_GAP = 96
"""Between two columns at the least."""
_TURN = 12
"""What the vertical piece of one edge takes between two columns."""
_TURNS = 20
"""Columns are not moved further apart for more edges than this."""
_PART_GAP = 2 * GAP
_ROW = 6
"""Nodes without edges in one row."""


_ORDERED = 0.5
"""The share of the work that is done when the columns are in order."""


class _Part(NamedTuple):
    """Nodes of one component, numbered, with what leads where."""

    ids: list[str]
    heights: list[int]
    leaving: list[list[tuple[int, int]]]
    """What each node leads to in the order of ports, and the height of the port's centre."""
    start: int | None

    def out(self) -> list[list[int]]:
        """What each node leads to, alone."""
        return [[target for target, _ in links] for links in self.leaving]


def layered_positions(
    flow: Flow, ids: Iterable[str] | None = None, watch: Watch = unwatched
) -> dict[str, Point]:
    """Places for the nodes ``ids`` of ``flow`` (all of them by default), left to right.

    The result is the same for the same flow, stands on the grid, and no two boxes overlap. The
    top-left corner of the whole is (0, 0); entries are in document order. Unknown ids are passed
    over. ``watch`` is told how far it is.
    """
    wanted = None if ids is None else set(ids)
    whole = _read(flow, [n for n in flow.nodes if wanted is None or n in wanted])
    places: dict[str, Point] = {}
    alone: list[int] = []
    top = done = 0
    parts = components(whole.out())
    parts.sort(key=lambda part: whole.start not in part)
    for part in parts:
        if len(part) == 1 and not whole.leaving[part[0]]:
            alone.append(part[0])
            continue
        share = part_of(watch, done / len(whole.ids), (done + len(part)) / len(whole.ids))
        drawn, height = _place_part(_taken_out(whole, part), share)
        done += len(part)
        places.update({node_id: (x, y + top) for node_id, (x, y) in drawn.items()})
        top += height + _PART_GAP
    places.update(_rows([(whole.ids[n], whole.heights[n]) for n in alone], top))
    return {node_id: places[node_id] for node_id in whole.ids}


def _read(flow: Flow, ids: list[str]) -> _Part:
    number = {node_id: n for n, node_id in enumerate(ids)}
    heights: list[int] = []
    leaving: list[list[tuple[int, int]]] = []
    for node_id in ids:
        edges, shown = flow.out(node_id), ports(flow, node_id)
        heights.append(node_size(len(shown))[1])
        leaving.append(
            [
                (number[edge.target], port_offset(row)[1])
                for row, port in enumerate(shown)
                if (edge := edges.get(port.outcome)) is not None and edge.target in number
            ]
        )
    start = number.get(flow.start) if flow.start is not None else None
    return _Part(ids, heights, leaving, start)


def _taken_out(whole: _Part, part: Sequence[int]) -> _Part:
    """One component as a part of its own."""
    number = {old: n for n, old in enumerate(part)}
    return _Part(
        [whole.ids[old] for old in part],
        [whole.heights[old] for old in part],
        [[(number[target], port) for target, port in whole.leaving[old]] for old in part],
        None if whole.start is None else number.get(whole.start),
    )


def _place_part(part: _Part, watch: Watch) -> tuple[dict[str, Point], int]:
    """Places of one component from (0, 0) on, and its height."""
    out = part.out()
    entered = {target for n, targets in enumerate(out) for target in targets if target != n}
    sources = [n for n in range(len(out)) if n not in entered]
    first = [] if part.start is None else [part.start]
    order, back = walk(out, [*first, *sources, *range(len(out))])
    forward = [[to for to in targets if (n, to) not in back] for n, targets in enumerate(out)]
    edges = [
        (n, target, port)
        for n, links in enumerate(part.leaving)
        for target, port in links
        if (n, target) not in back
    ]
    net = Net(part.heights, ranks(forward, part.start), edges)
    columns = order_columns(net, net.columns(order), part_of(watch, 0.1, _ORDERED))
    tops = place_columns(net, columns, part_of(watch, _ORDERED, 1.0))
    lefts = _lefts(net, columns)
    places = {part.ids[n]: (lefts[net.ranks[n]], tops[n]) for n in range(net.nodes)}
    return places, max(tops[n] + net.heights[n] for n in range(net.nodes))


def _lefts(net: Net, columns: Sequence[Sequence[int]]) -> list[int]:
    """The left edge of every column: far enough apart for the edges that turn between them."""
    lefts = [0]
    for column in columns[:-1]:
        turns = len({other for number in column for other, _ in net.right[number]})
        gap = max(COLUMN_GAP, on_grid(_TURN * (min(turns, _TURNS) + 2)))
        lefts.append(lefts[-1] + WIDTH + gap)
    return lefts


def _rows(boxes: Sequence[tuple[str, int]], top: int) -> dict[str, Point]:
    """Nodes without edges, in rows from ``top`` on."""
    places: dict[str, Point] = {}
    for begin in range(0, len(boxes), _ROW):
        row = boxes[begin : begin + _ROW]
        for n, (node_id, _) in enumerate(row):
            places[node_id] = (n * (WIDTH + 5 * GRID), top)
        top += max(height for _, height in row) + GAP
    return places
