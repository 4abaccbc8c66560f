"""The quiet dots behind the flow."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

DOTS = 24
"""Distance of the dots, in scene pixels: every third line of the placing grid."""
_GONE_BELOW = 0.4
_FULL_FROM = 0.8
_SIZE = 1.6


def paint_grid(painter: QPainter, area: QRectF, zoom: float, colour: QColor) -> None:
    """Paint the dots of ``area`` (scene pixels); they fade away towards 40 %."""
    strength = min(1.0, (zoom - _GONE_BELOW) / (_FULL_FROM - _GONE_BELOW))
    if strength <= 0:
        return
    left, right = int(area.left() // DOTS), int(area.right() // DOTS) + 2
    top, bottom = int(area.top() // DOTS), int(area.bottom() // DOTS) + 2
    ink = QColor(colour)
    ink.setAlphaF(strength)
    pen = QPen(ink, _SIZE)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.drawPoints(
        QPolygonF(
            [QPointF(x * DOTS, y * DOTS) for x in range(left, right) for y in range(top, bottom)]
        )
    )
