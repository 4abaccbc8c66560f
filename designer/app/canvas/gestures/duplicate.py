"""Dragging copies off nodes with Ctrl held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication

from designer.app.canvas.gestures.base import Gesture, Pointer, selected_with
from designer.app.canvas.places import snapped
from designer.app.theme.tokens import CARD_RADIUS, Tokens
from designer.app.translate import tr
from designer.flow.duplicating import duplicate
from designer.flow.model import Point
from designer.flow.texts import N_
from designer.layout.boxes import WIDTH

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_HERE = N_("Let go to put copies here.")


class Duplicate(Gesture):
    """A click toggles a node's selection; a drag puts copies where it ends.

    Copies are of all selected nodes if the one held is among them, else of that one.
    """

    def __init__(self, canvas: CanvasView, node_id: str) -> None:
        super().__init__(canvas)
        self._node = node_id
        self._by: Point | None = None
        """How far from the nodes their copies will stand; None before it is a drag."""

    def start(self, pointer: Pointer) -> None:
        """Hold the node."""
        self._pressed = pointer
        selected = self.canvas.document.selection.nodes
        self._nodes = selected if self._node in selected else (self._node,)

    def move(self, pointer: Pointer) -> None:
        """Show where the copies would stand."""
        far = (pointer.at - self._pressed.at).manhattanLength()
        if self._by is None and far < QApplication.startDragDistance():
            return
        if self._by is None:
            self.canvas.show_cursor(Qt.CursorShape.DragCopyCursor)
            self.canvas.hint.emit(tr(_HERE))
        x, y = self.canvas.document.flow.layout.get(self._node, (0, 0))
        moved = pointer.scene - self._pressed.scene
        to = round(x + moved.x()), round(y + moved.y())
        if not pointer.holds(Qt.KeyboardModifier.AltModifier):
            to = snapped(*to)
        self._by = to[0] - x, to[1] - y
        self.canvas.repaint_over()

    def end(self, pointer: Pointer) -> None:
        """Add the copies and select them, or finish the click."""
        self.move(pointer)
        by = self._by
        self.cancel()
        document = self.canvas.document
        if by is None:
            selected = selected_with(document.selection.nodes, self._node, pointer)
            document.selection.set(selected, document.selection.edges)
            return
        places = [document.flow.layout.get(node, (0, 0)) for node in self._nodes]
        corner = min(x for x, _ in places) + by[0], min(y for _, y in places) + by[1]
        edit, copies = duplicate(document.flow, self._nodes, corner)
        if document.apply(edit):
            document.selection.set(copies.values())

    def cancel(self) -> None:
        """No copies."""
        self.canvas.hint.emit("")
        self.canvas.repaint_over()

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """The outlines of the copies to come."""
        if self._by is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wiring, flow = self.canvas.canvas_scene.wiring, self.canvas.document.flow
        for node in self._nodes:
            box, colour = wiring.boxes[node], tokens[flow.nodes[node].action]
            fill = QColor(colour)
            fill.setAlpha(36)
            pen = QPen(colour, 1.5)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(fill)
            card = QRectF(box.x + self._by[0], box.y + self._by[1], WIDTH, box.height)
            painter.drawRoundedRect(card, CARD_RADIUS, CARD_RADIUS)
