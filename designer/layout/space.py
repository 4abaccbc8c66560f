"""Where boxes stand already, and the free place nearest to one that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from designer.flow.model import Flow, Point
from designer.flow.ports import ports
from designer.layout.boxes import GRID, Size, node_size
from designer.layout.frames import shown_area

MARGIN = 3 * GRID
"""Kept free around a box."""
_CELL = 256


class _Box(NamedTuple):
    left: int
    top: int
    right: int
    bottom: int


class Space:
    """Boxes by the cells of a coarse grid they touch, so that looking costs little."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[_Box]] = {}

    @classmethod
    def of(cls, flow: Flow) -> Space:
        """The boxes of all nodes of ``flow`` that have a place, and the bars of folded frames."""
        space = cls()
        for node_id, place in flow.layout.items():
            if node_id in flow.nodes:
                space.add(place, node_size(len(ports(flow, node_id))))
        for frame in flow.frames:
            if frame.folded:
                bar = shown_area(frame)
                space.add((bar.x, bar.y), (bar.width, bar.height))
        return space

    def add(self, place: Point, size: Size) -> None:
        """Put a box there."""
        box = _Box(place[0], place[1], place[0] + size[0], place[1] + size[1])
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append(box)

    def free_place(self, wanted: Point, size: Size) -> Point:
        """The free place on the grid nearest to ``wanted``, straight above or below it."""
        x, y = round(wanted[0] / GRID) * GRID, round(wanted[1] / GRID) * GRID
        below = above = y
        while (box := self._blocking(x, below, size)) is not None:
            below = -((-box.bottom - MARGIN) // GRID) * GRID
        while (box := self._blocking(x, above, size)) is not None:
            above = (box.top - MARGIN - size[1]) // GRID * GRID
        return (x, below) if below - y <= y - above else (x, above)

    def _blocking(self, x: int, y: int, size: Size) -> _Box | None:
        """A box in the way of one of ``size`` at (x, y), or None."""
        wanted = _Box(x - MARGIN, y - MARGIN, x + size[0] + MARGIN, y + size[1] + MARGIN)
        for cell in _cells(wanted):
            for box in self._cells.get(cell, ()):
                apart = (
                    box.right <= wanted.left
                    or box.left >= wanted.right
                    or box.bottom <= wanted.top
                    or box.top >= wanted.bottom
                )
                if not apart:
                    return box
        return None


def _cells(box: _Box) -> Iterator[tuple[int, int]]:
    for column in range(box.left // _CELL, box.right // _CELL + 1):
        for row in range(box.top // _CELL, box.bottom // _CELL + 1):
            yield column, row
