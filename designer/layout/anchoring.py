"""Keeping one node where it is while the others are laid out around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from designer.flow.model import Point
from designer.layout.boxes import GRID


def anchored(places: Mapping[str, Point], anchor: str, at: Point) -> dict[str, Point]:
    """``places``, all moved by steps of the grid so that ``anchor`` stands ``at`` there."""
    x, y = places[anchor]
    dx, dy = round((at[0] - x) / GRID) * GRID, round((at[1] - y) / GRID) * GRID
    return {node: (x + dx, y + dy) for node, (x, y) in places.items()}


def nearest_to(layout: Mapping[str, Point], nodes: Iterable[str], at: Point) -> str | None:
    """The one of ``nodes`` whose corner is nearest to ``at``; None without any."""

    def distance(node: str) -> int:
        x, y = layout[node]
        return (x - at[0]) ** 2 + (y - at[1]) ** 2

    return min(nodes, key=distance, default=None)
