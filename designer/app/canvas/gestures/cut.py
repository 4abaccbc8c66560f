"""Cutting edges with a line drawn across them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF, QTransform

from designer.app.canvas.edge_item import EdgeItem, rounded_path
from designer.app.canvas.gestures.ask_menu import ask_menu, is_click
from designer.app.canvas.gestures.base import Gesture, Pointer
from designer.app.canvas.routing import Points
from designer.app.theme.tokens import Tokens
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.model import EdgeKey
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_ACROSS = N_("Draw a line across the connections to cut.")
_CUT = N_("Let go to cut {count} connections.")
_CUT_ONE = N_("Let go to cut this connection.")


class Cut(Gesture):
    """Every edge that the line crosses goes when it is let go, in one step."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._line: list[QPointF] = []
        self._keys: dict[EdgeKey, None] = {}

    def start(self, pointer: Pointer) -> None:
        """Put the knife down."""
        self._pressed = pointer
        self._line = [pointer.scene]
        self.canvas.canvas_scene.point_at()
        self._say()

    def move(self, pointer: Pointer) -> None:
        """Draw on."""
        piece = QLineF(self._line[-1], pointer.scene)
        if piece.isNull():
            return
        self._line.append(pointer.scene)
        self._keys |= dict.fromkeys(self._crossed(piece))
        self._say()
        self.canvas.repaint_over()

    def end(self, pointer: Pointer) -> None:
        """Cut; a click is one with the right button like any other."""
        self.move(pointer)
        keys = tuple(self._keys)
        self.cancel()
        if keys:
            document = self.canvas.document
            document.apply(changes.disconnect(document.flow, keys))
        elif is_click(self._pressed, pointer):
            ask_menu(self.canvas, pointer)

    def cancel(self) -> None:
        """Cut nothing."""
        self._line, self._keys = [], {}
        self.canvas.hint.emit("")
        self.canvas.repaint_over()

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """The line, and over each edge it crosses that it will go."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.pen(tokens["danger"], 3))
        for key in self._keys:
            painter.drawPath(rounded_path(self._way(key)))
        painter.setPen(self.pen(tokens["danger"], 1.5, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF(self._line))

    def _say(self) -> None:
        count = len(self._keys)
        words = {0: tr(_ACROSS), 1: tr(_CUT_ONE)}.get(count) or tr(_CUT, count=count)
        self.canvas.hint.emit(words)

    def _crossed(self, piece: QLineF) -> list[EdgeKey]:
        area = QRectF(piece.p1(), piece.p2()).normalized().adjusted(-1, -1, 1, 1)
        items = self.canvas.canvas_scene.items(
            area,
            Qt.ItemSelectionMode.IntersectsItemBoundingRect,
            Qt.SortOrder.AscendingOrder,
            QTransform(),
        )
        wires = self.canvas.canvas_scene.wiring.wires
        near = (wires.of(item.key) for item in items if isinstance(item, EdgeItem))
        return [key for wire in near for key in wire if crosses(self._way(key), piece)]

    def _way(self, key: EdgeKey) -> Points:
        """The way of one edge as far as it is drawn, from its own port on."""
        scene = self.canvas.canvas_scene
        return scene.shown_course(key).way(key[1])


def crosses(way: Points, piece: QLineF) -> bool:
    """Whether a straight line crosses an edge's way."""
    bounded = QLineF.IntersectionType.BoundedIntersection
    return any(
        piece.intersects(QLineF(QPointF(*a), QPointF(*b)))[0] == bounded  # type: ignore[index]
        for a, b in itertools.pairwise(way)
    )
