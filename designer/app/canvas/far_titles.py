"""The names of nodes seen from far: as large as can be read, in as many lines as have room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTransform

from designer.app.canvas.lettering import Lettering
from designer.app.canvas.obstacles import Rect
from designer.app.canvas.scene import CanvasScene
from designer.app.naming import title
from designer.app.theme.theme import Theme
from designer.layout.boxes import WIDTH

_PIXELS, _SMALLER, _SMALLER_BELOW = 11, 10, 0.2
"""How large letters are, and how large below which magnification."""
_LEAD = 1.0
"""Between two lines, in device-independent pixels."""
_MOST = 300
"""With more nodes in view there is no room for their names."""
_MOST_LINES = 3
_LONGEST = 80
"""No more letters of a name than this are looked at."""
_AS_IT_IS = 1e6
_LEFT, _RIGHT = 24.0, 6.0
"""What stays free beside a name on its card, in scene pixels."""
_BEYOND = 84.0
"""How far it may reach over its card to the right, where nothing stands."""


class FarTitles:
    """Paints the names of the nodes of ``scene``. What has no room is elided."""

    def __init__(self, scene: CanvasScene, theme: Theme, font: QFont) -> None:
        self._scene = scene
        self._theme = theme
        self._usual, self._smaller = Lettering(font, _PIXELS), Lettering(font, _SMALLER)

    def paint(self, painter: QPainter, transform: QTransform, area: QRectF) -> None:
        """Paint those in ``area`` (scene pixels) through ``transform`` (scene to viewport)."""
        scene = self._scene
        found = self._cards(Rect(area.left(), area.top(), area.right(), area.bottom()))
        if len(found) > _MOST:
            return
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        zoom = transform.m11()
        for node_id, rect in found.items():
            node = scene.flow.nodes.get(node_id)
            if node is None or node_id not in scene.nodes:
                continue
            corner = transform.map(QPointF(rect.left, rect.top))
            self._paint_name(painter, corner, self.lines(title(node), rect, zoom), zoom)

    def _cards(self, area: Rect) -> Mapping[str, Rect]:
        """The cards in ``area``, by node; none where it is as large as only a crowd needs."""
        wiring = self._scene.wiring
        found = wiring.index.within(area)
        if found is not None:
            return found
        if len(wiring.boxes) > _MOST:
            return {}
        cards = {node: box.rect for node, box in wiring.boxes.items() if box.bar is None}
        return {node: card for node, card in cards.items() if card.meets(area)}

    def _paint_name(
        self, painter: QPainter, corner: QPointF, lines: tuple[str, ...], zoom: float
    ) -> None:
        tokens, lettering = self._theme.tokens, self._lettering(zoom)
        left, right = corner.x() + _LEFT * zoom, corner.x() + WIDTH * zoom + 1
        height = lettering.pixels + _LEAD
        for number, line in enumerate(lines):
            top, end = corner.y() + 1 + number * height, left + lettering.width(line)
            if end > right:
                # No wire runs through what stands beside the card.
                beyond = QRectF(right, top, end + 1 - right, height)
                painter.fillRect(beyond, tokens["canvas"])
            lettering.draw(painter, tokens["text"], left, top + height / 2, line, _AS_IT_IS)

    def lines(self, name: str, card: Rect, zoom: float) -> tuple[str, ...]:
        """The lines of ``name`` on ``card`` magnified by ``zoom``; words stay whole."""
        words = name[:_LONGEST].split()
        most = self._most_lines(card, zoom) if len(words) > 1 else 1
        room = (WIDTH - _LEFT - _RIGHT) * zoom
        lettering = self._lettering(zoom)
        lines = _broken(lettering, words, room, most)
        if all(lettering.width(line) <= room for line in lines):
            return lines
        if self._is_free(Rect(card.right, card.top, card.right + _BEYOND, card.bottom)):
            room += _BEYOND * zoom
            lines = _broken(lettering, words, room, most)
        return tuple(lettering.fitted(line, room, _elide(line))[0] for line in lines)

    def _lettering(self, zoom: float) -> Lettering:
        return self._smaller if zoom < _SMALLER_BELOW else self._usual

    def _most_lines(self, card: Rect, zoom: float) -> int:
        """How many lines have room on the card, and below it where nothing stands."""
        height = self._lettering(zoom).pixels + _LEAD
        for count in range(_MOST_LINES, 1, -1):
            bottom = card.top + (count * height + 2) / zoom
            below = Rect(card.left, card.bottom, card.right, bottom)
            if bottom <= card.bottom or self._is_free(below):
                return count
        return 1

    def _is_free(self, area: Rect) -> bool:
        found = self._scene.wiring.index.within(area)
        return found is not None and not found


def _broken(lettering: Lettering, words: Sequence[str], room: float, most: int) -> tuple[str, ...]:
    """``words`` in lines no wider than ``room``; the last of ``most`` has all that is left."""
    lines: list[str] = []
    for number, word in enumerate(words):
        if lines and lettering.width(f"{lines[-1]} {word}") <= room:
            lines[-1] = f"{lines[-1]} {word}"
        elif len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = " ".join((lines[-1], *words[number:]))
            break
    return tuple(lines)


def _elide(line: str) -> Qt.TextElideMode:
    """Names of several words that begin alike often differ in the last one."""
    return Qt.TextElideMode.ElideMiddle if " " in line else Qt.TextElideMode.ElideRight
