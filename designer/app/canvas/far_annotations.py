"""Notes and frames from far: plain areas in a few calls, and their first words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from designer.app.canvas.annotation_item import AnnotationItem
from designer.app.canvas.scene import CanvasScene
from designer.app.theme.theme import Theme
from designer.flow.wording import one_line

_MOST_WORDS = 150
"""With more than this in view none are written: they would be too small, and cost too much."""
_LEAST_ROOM = 40.0
"""So wide the room for words is at least, in pixels of the viewport."""
_LONGEST = 200
_PAD = 6.0


@dataclass
class _Batch:
    """Areas by what they are, and all items beside the rectangle of each."""

    frames: list[QRectF] = field(default_factory=list)
    notes: list[QRectF] = field(default_factory=list)
    bars: list[QRectF] = field(default_factory=list)
    worded: list[tuple[QRectF, AnnotationItem]] = field(default_factory=list)


class FarAnnotations:
    """Paints those of ``scene``. What is dragged is painted apart from the rest."""

    def __init__(self, scene: CanvasScene, theme: Theme, font: QFont) -> None:
        self._scene = scene
        self._theme = theme
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._version = -1
        self._resting = _Batch()
        self._elided = lru_cache(maxsize=1024)(self._elide)

    def paint_areas(self, painter: QPainter) -> None:
        """Paint notes and open frames in scene pixels, below everything."""
        tokens = self._theme.tokens
        for batch in self._batches():
            _rects(painter, batch.frames, tokens["frameLine"], tokens["frame"])
            _rects(painter, batch.notes, tokens["noteLine"], tokens["note"])

    def paint_bars(self, painter: QPainter) -> None:
        """Paint the bars of folded frames, which stand for nodes, and what is selected or hot."""
        tokens, layer = self._theme.tokens, self._scene.annotations
        for batch in self._batches():
            _rects(painter, batch.bars, tokens["frameLine"], tokens["card"])
        for item in layer.marked():
            look = item.look
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width, wanted in (
                ("success", 2, look.passed or look.current),
                ("muted", 1, look.hovered),
                ("accent", 2, look.selected or look.holds_selected),
            ):
                if wanted:
                    pen = QPen(tokens[colour], width)
                    pen.setCosmetic(True)
                    painter.setPen(pen)
                    painter.drawRect(QRectF(*item.area))

    def paint_words(self, painter: QPainter, transform: QTransform, area: QRectF) -> None:
        """Write titles and how notes begin into ``area`` (scene pixels), where there is room."""
        zoom, least = transform.m11(), (_LEAST_ROOM + 2 * _PAD) / transform.m11()
        low = self._metrics.height() / 2 / zoom
        found = [
            (rect, item)
            for batch in self._batches()
            for rect, item in batch.worded
            if rect.width() >= least and rect.height() >= low and rect.intersects(area)
        ]
        if len(found) > _MOST_WORDS:
            found = [(rect, item) for rect, item in found if item.is_frame][:_MOST_WORDS]
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(self._font)
        painter.setPen(self._theme.tokens["text"])
        ascent, descent = self._metrics.ascent(), self._metrics.descent()
        for rect, item in found:
            seen = transform.mapRect(rect)
            down = ascent + 1
            if not item.is_open_frame and seen.height() < 2 * self._metrics.height():
                down = (seen.height() + ascent - descent) / 2
            words = self._elided(item.annotation.words[:_LONGEST], round(seen.width() - 2 * _PAD))
            painter.drawText(QPointF(seen.left() + _PAD, seen.top() + down), words)

    def _batches(self) -> tuple[_Batch, ...]:
        """Those that rest, kept until something changes its place, and those that are dragged."""
        layer = self._scene.annotations
        if self._version != self._scene.version:
            self._version = self._scene.version
            resting = [i for i in layer.shown() if i.annotation.key not in layer.dragged]
            self._resting = _batch(resting)
        if not layer.dragged:
            return (self._resting,)
        keys = layer.dragged & layer.items.keys()
        return self._resting, _batch(layer.items[key] for key in keys)

    def _elide(self, words: str, room: int) -> str:
        return self._metrics.elidedText(one_line(words), Qt.TextElideMode.ElideRight, room)


def _batch(items: Iterable[AnnotationItem]) -> _Batch:
    batch = _Batch()
    for item in items:
        rect = QRectF(*item.area)
        batch.worded.append((rect, item))
        if not item.is_frame:
            batch.notes.append(rect)
        else:
            (batch.frames if item.is_open_frame else batch.bars).append(rect)
    return batch


def _rects(painter: QPainter, rects: list[QRectF], line: QColor, fill: QColor) -> None:
    if rects:
        painter.setPen(QPen(line, 0))
        painter.setBrush(fill)
        painter.drawRects(rects)
