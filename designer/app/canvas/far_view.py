"""The flow from far: everything in a few calls, for when there is too much to paint one by one.

Qt does not schedule repaints for items it has not painted, so while this paints, the view asks for
a repaint itself whenever the scene says that something changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QApplication

from designer.app.canvas.edge_item import rounded_path
from designer.app.canvas.face import title
from designer.app.canvas.obstacles import Rect
from designer.app.canvas.scene import CanvasScene
from designer.app.theme.theme import Theme
from designer.flow.model import EdgeKey
from designer.layout.boxes import WIDTH

_CARDS_FROM = 0.22
"""Below this magnification a node is a plain block in the colour of its kind; from it on a card
with its title."""
_MOST_TITLES = 300
_TILE = QRectF(8, 8, 32, 32)
_TITLE_PIXELS = 11


class FarView:
    """Paints a scene without its items. What is dragged is painted apart from the rest."""

    def __init__(self, scene: CanvasScene, theme: Theme) -> None:
        self._scene = scene
        self._theme = theme
        self._version = -1
        self._cards: list[QRectF] = []
        self._tiles: dict[str, list[QRectF]] = {}
        self._blocks: dict[str, list[QRectF]] = {}
        self._wires: dict[str, QPainterPath] = {}
        self._font = QFont(QApplication.font())
        self._font.setPixelSize(_TITLE_PIXELS)
        self._metrics = QFontMetricsF(self._font)

    def paint(self, painter: QPainter, transform: QTransform, area: QRectF) -> None:
        """Paint ``area`` (scene pixels) through ``transform`` (scene to viewport)."""
        if self._version != self._scene.version:
            self._collect()
        zoom = transform.m11()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setTransform(transform)
        self._paint_wires(painter, self._wires)
        if zoom < _CARDS_FROM:
            self._paint_blocks(painter, self._blocks)
        else:
            self._paint_cards(painter, self._cards, self._tiles, zoom)
        self._paint_dragged(painter, zoom)
        self._paint_trail_wires(painter)
        self._paint_states(painter)
        if zoom >= _CARDS_FROM:
            self._paint_titles(painter, transform, area)

    # What is painted at once

    def _collect(self) -> None:
        scene = self._scene
        moving = scene.dragged
        self._cards, self._tiles, self._blocks = self._boxes(
            node_id for node_id in scene.wiring.boxes if node_id not in moving
        )
        self._wires = self._paths(
            key
            for key, edge in scene.flow.edges.items()
            if key in scene.wiring.ways and not (moving and {key[0], edge.target} & moving)
        )
        self._version = scene.version

    def _boxes(
        self, ids: Iterable[str]
    ) -> tuple[list[QRectF], dict[str, list[QRectF]], dict[str, list[QRectF]]]:
        """Cards of the nodes ``ids``, and by kind their tiles and their plain blocks."""
        cards: list[QRectF] = []
        tiles: dict[str, list[QRectF]] = {}
        blocks: dict[str, list[QRectF]] = {}
        nodes, boxes = self._scene.flow.nodes, self._scene.wiring.boxes
        for node_id in ids:
            box, kind = boxes[node_id], nodes[node_id].action
            card = QRectF(box.x, box.y, WIDTH, box.height)
            cards.append(card)
            blocks.setdefault(kind, []).append(card)
            tiles.setdefault(kind, []).append(_TILE.translated(box.x, box.y))
        return cards, tiles, blocks

    def _paths(self, keys: Iterable[EdgeKey]) -> dict[str, QPainterPath]:
        """One path per colour of all wires ``keys``, without rounding."""
        paths: dict[str, QPainterPath] = {}
        tokens, ways = self._theme.tokens, self._scene.wiring.ways
        colours: dict[str, str] = {}
        for key in keys:
            outcome = key[1]
            colour = colours.get(outcome)
            if colour is None:
                colour = colours[outcome] = tokens.outcome(outcome).name()
            path = paths.get(colour)
            if path is None:
                path = paths[colour] = QPainterPath()
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ways[key]]))
        return paths

    # Painting it

    def _paint_wires(self, painter: QPainter, paths: dict[str, QPainterPath]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, path in paths.items():
            painter.setPen(QPen(QColor(colour), 0))
            painter.drawPath(path)

    def _paint_blocks(self, painter: QPainter, blocks: dict[str, list[QRectF]]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for kind, rects in blocks.items():
            painter.setBrush(self._theme.tokens[kind])
            painter.drawRects(rects)

    def _paint_cards(
        self,
        painter: QPainter,
        cards: list[QRectF],
        tiles: dict[str, list[QRectF]],
        zoom: float,
    ) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(tokens["line"], 0))
        painter.setBrush(tokens["card"])
        painter.drawRects(cards)
        self._paint_blocks(painter, tiles)

    def _paint_dragged(self, painter: QPainter, zoom: float) -> None:
        scene = self._scene
        moving = scene.dragged & scene.nodes.keys()
        if not moving:
            return
        keys = {key for node_id in moving for key in scene.flow.into(node_id)}
        keys |= {e.key for node_id in moving for e in scene.flow.out(node_id).values()}
        self._paint_wires(painter, self._paths(keys))
        cards, tiles, blocks = self._boxes(moving)
        if zoom < _CARDS_FROM:
            self._paint_blocks(painter, blocks)
        else:
            self._paint_cards(painter, cards, tiles, zoom)

    def _paint_trail_wires(self, painter: QPainter) -> None:
        scene, tokens = self._scene, self._theme.tokens
        for key in scene.marks.strong_edges() & scene.edges.keys():
            chosen = key in scene.marks.edges
            painter.setPen(_line(tokens["accent"] if chosen else tokens.outcome(key[1]), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(rounded_path(scene.edges[key].way))

    def _paint_states(self, painter: QPainter) -> None:
        scene, tokens = self._scene, self._theme.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        passed = {*scene.marks.trail.passed, scene.marks.trail.current}
        self._outline(painter, passed, tokens["success"], 2, 0)
        self._outline(painter, [scene.marks.hot_node], tokens["muted"], 1, 0)
        self._outline(painter, scene.marks.nodes, tokens["accent"], 2, 0)
        offers = scene.marks.offers
        over = [node_id for node_id, offer in offers.items() if offer == "over"]
        self._outline(painter, over, tokens["accent"], 3, 0)
        if scene.flow.start in scene.nodes:
            self._outline(painter, [scene.flow.start], tokens["text"], 2, 10)
        self._paint_problems(painter)

    def _outline(
        self,
        painter: QPainter,
        ids: Iterable[str | None],
        colour: QColor,
        width: float,
        outset: float,
    ) -> None:
        boxes = self._scene.wiring.boxes
        rects = [
            QRectF(box.x, box.y, WIDTH, box.height).adjusted(-outset, -outset, outset, outset)
            for node_id in ids
            if node_id is not None and (box := boxes.get(node_id)) is not None
        ]
        if rects:
            painter.setPen(_line(colour, width))
            painter.drawRects(rects)

    def _paint_problems(self, painter: QPainter) -> None:
        boxes = self._scene.wiring.boxes
        for severity in ("warning", "error"):
            corners = QPolygonF(
                [
                    QPointF(boxes[node_id].x + WIDTH, boxes[node_id].y)
                    for node_id, found in self._scene.marks.problems.items()
                    if found == severity and node_id in boxes
                ]
            )
            painter.setPen(_line(self._theme.tokens.severity(severity), 7))
            painter.drawPoints(corners)

    def _paint_titles(self, painter: QPainter, transform: QTransform, area: QRectF) -> None:
        scene = self._scene
        around = Rect(area.left(), area.top(), area.right(), area.bottom())
        found = scene.wiring.index.within(around)
        if found is None or len(found) > _MOST_TITLES:
            return
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(self._font)
        painter.setPen(self._theme.tokens["text"])
        zoom = transform.m11()
        room = (WIDTH - 54) * zoom
        for node_id, rect in found.items():
            words = self._metrics.elidedText(
                title(scene.flow.nodes[node_id]), Qt.TextElideMode.ElideRight, room
            )
            at = transform.map(QPointF(rect.left + 48, rect.top + 24))
            painter.drawText(at + QPointF(0, self._metrics.ascent() / 2 - 1), words)


def _line(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
