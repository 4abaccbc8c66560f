"""Notes and frames from far: plain areas in a few calls, and their first words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from designer.app.canvas.annotation_item import AnnotationItem
from designer.app.canvas.annotation_layer import AnnotationLayer
from designer.app.theme.tokens import Tokens
from designer.flow.annotations import Frame
from designer.flow.wording import one_line

_MOST_TITLES = 300
_LEAST_ROOM = 40.0
"""So wide a title's room is at least, in pixels of the viewport."""
_LONGEST = 200
_PAD = 6.0


def paint_areas(painter: QPainter, layer: AnnotationLayer, tokens: Tokens) -> None:
    """Paint the areas of notes and open frames in scene pixels, below everything."""
    frames: list[QRectF] = []
    notes: list[QRectF] = []
    for item in layer.shown():
        if not isinstance(item.annotation, Frame):
            notes.append(QRectF(*item.area))
        elif not item.annotation.folded:
            frames.append(QRectF(*item.area))
    _rects(painter, frames, tokens["frameLine"], tokens["frame"])
    _rects(painter, notes, tokens["noteLine"], tokens["note"])


def paint_bars(painter: QPainter, layer: AnnotationLayer, tokens: Tokens) -> None:
    """Paint the bars of folded frames, which stand for nodes, and what is selected or marked."""
    shown = layer.shown()
    bars = [item for item in shown if _is_folded(item)]
    _rects(painter, [QRectF(*item.area) for item in bars], tokens["frameLine"], tokens["card"])
    for colour, width, wanted in (
        ("success", 2, [item for item in bars if item.look.passed or item.look.current]),
        ("muted", 1, [item for item in shown if item.look.hovered]),
        ("accent", 2, [one for one in shown if one.look.selected or one.look.holds_selected]),
    ):
        pen = QPen(tokens[colour], width)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects([QRectF(*item.area) for item in wanted])


def paint_titles(
    painter: QPainter, layer: AnnotationLayer, tokens: Tokens, transform: QTransform, font: QFont
) -> None:
    """Write the titles of frames and how notes begin, in pixels of the viewport, with room."""
    seen = transform.inverted()[0].mapRect(QRectF(painter.viewport()))
    items = [item for item in layer.shown() if seen.intersects(QRectF(*item.area))]
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for item in items[:_MOST_TITLES]:
        area = transform.mapRect(QRectF(*item.area))
        room = area.width() - 2 * _PAD
        words = one_line(item.annotation.words[:_LONGEST])
        if words and room >= _LEAST_ROOM and area.height() >= metrics.height() / 2:
            painter.setPen(tokens["text"])
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            down = metrics.ascent() + 1
            if not item.is_open_frame and area.height() < 2 * metrics.height():
                down = (area.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(area.left() + _PAD, area.top() + down), shown)


def _is_folded(item: AnnotationItem) -> bool:
    return isinstance(item.annotation, Frame) and item.annotation.folded


def _rects(painter: QPainter, rects: list[QRectF], line: QColor, fill: QColor) -> None:
    if rects:
        painter.setPen(QPen(line, 0))
        painter.setBrush(fill)
        painter.drawRects(rects)
