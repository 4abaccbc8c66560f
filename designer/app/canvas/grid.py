"""The quiet dots behind the flow."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

DOTS = 24
"""Distance of the dots, in scene pixels: every third line of the placing grid."""
_GONE_BELOW = 0.4
_FULL_FROM = 0.8
_SIZE = 2


def paint_grid(painter: QPainter, area: QRectF, zoom: float, colour: QColor) -> None:
    """Paint the dots of ``area`` (scene pixels); they fade away towards 40 %.

    Each dot is a small square of single device pixels: those cost a twentieth of round dots.
    """
    strength = min(1.0, (zoom - _GONE_BELOW) / (_FULL_FROM - _GONE_BELOW))
    if strength <= 0:
        return
    left, top = int(area.left() // DOTS), int(area.top() // DOTS)
    columns, rows = int(area.right() // DOTS) - left + 2, int(area.bottom() // DOTS) - top + 2
    ink = QColor(colour)
    ink.setAlphaF(strength)
    dots = _dots(columns, rows)
    size = round(_SIZE * painter.device().devicePixelRatio())
    pixel = 1 / (zoom * painter.device().devicePixelRatio())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(ink, 0))
    painter.translate(left * DOTS, top * DOTS)
    for _ in range(size):
        for _ in range(size):
            painter.drawPoints(dots)
            painter.translate(pixel, 0)
        painter.translate(-size * pixel, pixel)
    painter.restore()


@lru_cache(maxsize=8)
def _dots(columns: int, rows: int) -> QPolygonF:
    """Dots from the origin to the right and down."""
    return QPolygonF([QPointF(x * DOTS, y * DOTS) for x in range(columns) for y in range(rows)])
