"""Finds the boxes in an area without asking all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_CELL = 512
"""Side of a square of the index, in scene pixels: holds a handful of nodes of a tidy flow."""
_MOST_CELLS = 128
"""An area of more squares than this is not searched: the way is then found without it."""


class Rect(NamedTuple):
    """An upright rectangle in scene pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Rect) -> bool:
        """Whether the two share an area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class BoxIndex:
    """The boxes of all nodes, by id, found by place."""

    def __init__(self) -> None:
        self._rects: dict[str, Rect] = {}
        self._cells: dict[tuple[int, int], dict[str, Rect]] = {}

    def put(self, node_id: str, rect: Rect) -> None:
        """Add a box, or move it."""
        before = self._rects.get(node_id)
        if before == rect:
            return
        if before is not None:
            self.take(node_id)
        self._rects[node_id] = rect
        for cell in _cells_of(rect):
            self._cells.setdefault(cell, {})[node_id] = rect

    def take(self, node_id: str) -> None:
        """Remove a box."""
        rect = self._rects.pop(node_id)
        for cell in _cells_of(rect):
            held = self._cells[cell]
            del held[node_id]
            if not held:
                del self._cells[cell]

    def within(self, area: Rect) -> dict[str, Rect] | None:
        """The boxes that share an area with ``area``; None when it is too large to search."""
        columns = int(area.right // _CELL) - int(area.left // _CELL) + 1
        rows = int(area.bottom // _CELL) - int(area.top // _CELL) + 1
        if columns * rows > _MOST_CELLS:
            return None
        found: dict[str, Rect] = {}
        for cell in _cells_of(area):
            for node_id, rect in self._cells.get(cell, {}).items():
                if rect.meets(area):
                    found[node_id] = rect
        return found

    def count(self, area: Rect, most: int) -> int:
        """How many boxes stand in the squares ``area`` touches; counting ends at ``most``."""
        if area.right - area.left > 1e6 or area.bottom - area.top > 1e6:
            return min(len(self._rects), most)
        cells = list(_cells_of(area))
        held = self._cells
        if len(cells) > len(held):
            return min(len(self._rects), most)
        total = 0
        for cell in cells:
            total += len(held.get(cell, ()))
            if total >= most:
                return most
        return total


def _cells_of(rect: Rect) -> Iterator[tuple[int, int]]:
    rows = range(int(rect.top // _CELL), int(rect.bottom // _CELL) + 1)
    for column in range(int(rect.left // _CELL), int(rect.right // _CELL) + 1):
        for row in rows:
            yield column, row
