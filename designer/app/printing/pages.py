"""How a picture is spread over pages of paper. Lengths on paper are in points."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSizeF

from designer.flow.frozen import frozen

POINTS_PER_PIXEL = 0.75
"""As large as on the canvas at 100 %: 96 pixels on an inch."""
FOOTER = 20.0
"""Kept free at the lower end of each page for a line of words."""


@frozen
class Page:
    """A part of the picture, in its own pixels, and the points each of them takes."""

    part: QRectF
    scale: float


def on_one(area: QRectF, paper: QSizeF) -> list[Page]:
    """All of ``area`` on one page with room for ``paper``, never larger than on the canvas."""
    room = _room(paper)
    scale = min(POINTS_PER_PIXEL, room.width() / area.width(), room.height() / area.height())
    return [Page(QRectF(area), scale)]


def tiled(area: QRectF, paper: QSizeF) -> list[Page]:
    """``area`` as large as on the canvas: row by row, evenly spread over as few pages as will do.

    Evenly, so that no page holds only a strip.
    """
    room = _room(paper)
    across = _pages(area.width(), room.width())
    down = _pages(area.height(), room.height())
    width, height = area.width() / across, area.height() / down
    return [
        Page(
            QRectF(area.x() + column * width, area.y() + row * height, width, height),
            POINTS_PER_PIXEL,
        )
        for row in range(down)
        for column in range(across)
    ]


def _pages(pixels: float, points: float) -> int:
    return max(1, ceil(pixels * POINTS_PER_PIXEL / points - 1e-6))


def _room(paper: QSizeF) -> QSizeF:
    # A printer that claims no room at all still gets a page.
    return QSizeF(max(1.0, paper.width()), max(1.0, paper.height() - FOOTER))
