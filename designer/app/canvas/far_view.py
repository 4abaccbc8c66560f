"""The flow from far: everything in a few calls, for when there is too much to paint one by one.

Qt does not schedule repaints for items it has not painted, so while this paints, the view asks for
a repaint itself whenever the scene says that something changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QApplication

from designer.app.canvas.far_annotations import FarAnnotations
from designer.app.canvas.far_titles import FarTitles
from designer.app.canvas.routing import Points
from designer.app.canvas.scene import CanvasScene
from designer.app.canvas.wires import shared_outcome
from designer.app.standing import STANDINGS
from designer.app.theme.theme import Theme
from designer.flow.model import Edge
from designer.layout.boxes import WIDTH

_CARDS_FROM = 0.22
"""Below this magnification a node is a plain block in the colour of its kind; from it on a card
with its title."""
_FEW, _FEW_CARDS_FROM = 60, 0.1
"""The same where there are so few nodes that even then their names have room."""
_FAINT = 0.5
_SPINE = 16.0
"""The width of what has the colour of the kind, at the left of a card: the name needs the rest."""
_TAG = QRectF(0, -26, 64, 18)
_TITLE_PIXELS = 11
_SHORT = 2 * WIDTH
"""A wire that reaches no further is a mere line where nodes are blocks."""


@dataclass
class _Batch:
    """Nodes and wires in the form in which Qt paints many in one call."""

    cards: list[QRectF] = field(default_factory=list)
    spines: dict[str, list[QRectF]] = field(default_factory=dict)
    """By kind, as are the blocks."""
    blocks: dict[str, list[QRectF]] = field(default_factory=dict)
    wires: dict[str, QPainterPath] = field(default_factory=dict)
    """By the name of their colour."""
    hints: QPainterPath = field(default_factory=QPainterPath)
    """Straight lines from the stubs of a node to which very many wires lead: they cannot be
    followed, but show that it is connected."""


class FarView:
    """Paints a scene without its items. What is dragged is painted apart from the rest."""

    def __init__(self, scene: CanvasScene, theme: Theme) -> None:
        self._scene = scene
        self._theme = theme
        self._version = -1
        self._kept: dict[bool, _Batch] = {}
        font = QFont(QApplication.font())
        font.setPixelSize(_TITLE_PIXELS)
        self._titles = FarTitles(scene, theme, font)
        self._annotations = FarAnnotations(scene, theme, font)

    def paint(self, painter: QPainter, transform: QTransform, area: QRectF) -> None:
        """Paint ``area`` (scene pixels) through ``transform`` (scene to viewport)."""
        few = len(self._scene.nodes) <= _FEW
        coarse = transform.m11() < (_FEW_CARDS_FROM if few else _CARDS_FROM)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setTransform(transform)
        self._annotations.paint_areas(painter)
        self._paint_batch(painter, self._resting(coarse=coarse))
        if self._scene.dragged:
            self._paint_batch(painter, self._dragged(coarse=coarse))
        self._paint_strong_wires(painter)
        self._annotations.paint_bars(painter)
        self._paint_states(painter)
        if not coarse:
            self._titles.paint(painter, transform, area)
        self._annotations.paint_words(painter, transform, area)

    # What is painted at once

    def _resting(self, *, coarse: bool) -> _Batch:
        """All that is not being dragged; kept until a place, a size or a wire changes."""
        scene = self._scene
        if self._version != scene.version:
            self._kept.clear()
            self._version = scene.version
        batch = self._kept.get(coarse)
        if batch is None:
            moving = scene.dragged
            ids: Iterable[str] = scene.wiring.boxes
            edges: Iterable[Edge] = scene.flow.edges.values()
            if moving:
                ids = [node_id for node_id in ids if node_id not in moving]
                edges = [e for e in edges if moving.isdisjoint((e.source, e.target))]
            batch = self._kept[coarse] = self._batch(ids, edges, coarse=coarse)
        return batch

    def _dragged(self, *, coarse: bool) -> _Batch:
        scene = self._scene
        moving = scene.dragged & scene.nodes.keys()
        edges = {e.key: e for node_id in moving for e in scene.flow.out(node_id).values()}
        for node_id in moving:
            edges |= scene.flow.into(node_id)
        return self._batch(moving, edges.values(), coarse=coarse)

    def _batch(self, ids: Iterable[str], edges: Iterable[Edge], *, coarse: bool) -> _Batch:
        batch = _Batch()
        nodes, boxes = self._scene.flow.nodes, self._scene.wiring.boxes
        for node_id in ids:
            box, kind = boxes[node_id], nodes[node_id].action
            if box.bar is not None:
                continue
            card = QRectF(box.x, box.y, WIDTH, box.height)
            if coarse:
                batch.blocks.setdefault(kind, []).append(card)
            else:
                batch.cards.append(card)
                spine = QRectF(box.x, box.y, _SPINE, box.height)
                batch.spines.setdefault(kind, []).append(spine)
        colours: dict[str, str] = {}
        wiring = self._scene.wiring
        for edge in edges:
            course = wiring.courses.get(edge.key)
            if course is not None:
                outcome = shared_outcome(course.outcomes)
                if outcome not in colours:
                    colours[outcome] = self._theme.tokens.outcome(outcome).name()
                path = batch.wires.setdefault(colours[outcome], QPainterPath())
                for way in course.parts[:1] if coarse else course.parts:
                    _add_way(path, way, coarse=coarse)
                if wiring.crowded(edge.target):
                    batch.hints.moveTo(*course.trunk[-1])
                    batch.hints.lineTo(*boxes[edge.target].input)
        return batch

    # Painting it

    def _paint_batch(self, painter: QPainter, batch: _Batch) -> None:
        tokens = self._theme.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_between(tokens["next"], tokens["canvas"]), 0))
        painter.drawPath(batch.hints)
        for colour, path in batch.wires.items():
            painter.setPen(QPen(QColor(colour), 0))
            painter.drawPath(path)
        if batch.cards:
            painter.setPen(QPen(tokens["line"], 0))
            painter.setBrush(tokens["card"])
            painter.drawRects(batch.cards)
        painter.setPen(Qt.PenStyle.NoPen)
        for blocks in (batch.spines, batch.blocks):
            for kind, rects in blocks.items():
                painter.setBrush(tokens[kind])
                painter.drawRects(rects)

    def _paint_strong_wires(self, painter: QPainter) -> None:
        scene, tokens = self._scene, self._theme.tokens
        strong = scene.marks.strong_edges() & scene.wiring.ways.keys() & scene.edges.keys()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for wire in {scene.wiring.wires.of(key) for key in strong}:
            chosen = not scene.marks.edges.isdisjoint(wire)
            for item in (scene.edges[key] for key in wire):
                if item.isVisible() and item.has_halo:
                    colour = tokens["accent"] if chosen else tokens.outcome(item.outcome)
                    painter.setPen(_line(colour, 3))
                    painter.drawPath(item.path())

    def _paint_states(self, painter: QPainter) -> None:
        scene, tokens = self._scene, self._theme.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        passed = {*scene.marks.trail.passed, scene.marks.trail.current}
        self._outline(painter, passed, tokens["success"], 2)
        self._outline(painter, [scene.marks.hot_node], tokens["muted"], 1)
        self._outline(painter, scene.marks.nodes, tokens["accent"], 2)
        offers = scene.marks.offers
        over = [node_id for node_id, offer in offers.items() if offer in ("over", "start")]
        self._outline(painter, over, tokens["accent"], 3)
        start = scene.wiring.boxes.get(scene.flow.start or "")
        if start is not None:
            corner = start.rect
            painter.fillRect(_TAG.translated(corner.left, corner.top), tokens["text"])
        self._paint_problems(painter)

    def _outline(
        self,
        painter: QPainter,
        ids: Iterable[str | None],
        colour: QColor,
        width: float,
    ) -> None:
        boxes = self._scene.wiring.boxes
        rects = [
            QRectF(box.x, box.y, WIDTH, box.height)
            for node_id in ids
            if node_id is not None and (box := boxes.get(node_id)) and box.bar is None
        ]
        if rects:
            painter.setPen(_line(colour, width))
            painter.drawRects(rects)

    def _paint_problems(self, painter: QPainter) -> None:
        boxes = self._scene.wiring.boxes
        for severity in reversed(STANDINGS):
            corners = QPolygonF(
                [
                    QPointF(boxes[node_id].rect.right, boxes[node_id].rect.top)
                    for node_id, found in self._scene.marks.problems.items()
                    if found == severity and node_id in boxes
                ]
            )
            painter.setPen(_line(self._theme.tokens.severity(severity), 7))
            painter.drawPoints(corners)


def _add_way(path: QPainterPath, way: Points, *, coarse: bool) -> None:
    (x1, y1), (x2, y2) = way[0], way[-1]
    if len(way) == 2 or (coarse and len(way) == 4 and x2 - x1 < _SHORT):
        path.moveTo(x1, y1)
        path.lineTo(x2, y2)
    else:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in way]))


def _between(ink: QColor, ground: QColor) -> QColor:
    """``ink`` as a faint line on ``ground``; not transparent, which costs much more to paint."""
    return QColor.fromRgbF(
        ink.redF() * _FAINT + ground.redF() * (1 - _FAINT),
        ink.greenF() * _FAINT + ground.greenF() * (1 - _FAINT),
        ink.blueF() * _FAINT + ground.blueF() * (1 - _FAINT),
    )


def _line(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
