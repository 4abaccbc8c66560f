"""Dragging copies off nodes with Ctrl held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication

from designer.app.canvas.gestures.base import Gesture, Pointer, select_clicked
from designer.app.canvas.places import snapped
from designer.app.theme.tokens import CARD_RADIUS, Tokens
from designer.app.translate import tr
from designer.flow.duplicating import duplicate
from designer.flow.fragments import added_annotations
from designer.flow.model import Point
from designer.flow.texts import N_
from designer.layout.frames import shown_area

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_HERE = N_("Let go to put copies here.")


class Duplicate(Gesture):
    """A click toggles whether something is selected; a drag puts copies where it ends.

    Copies are of all that is selected if what is held is among it, else of that alone; of a frame
    with what is in it.
    """

    def __init__(self, canvas: CanvasView, held: str) -> None:
        """``held`` is the id of a node or the key of a note or frame."""
        super().__init__(canvas)
        self._held = held
        self._by: Point | None = None
        """How far from the originals their copies will stand; None before it is a drag."""

    def start(self, pointer: Pointer) -> None:
        """Hold it."""
        self._pressed = pointer
        self._from = self.canvas.places_of_moved(self._held)

    def move(self, pointer: Pointer) -> None:
        """Show where the copies would stand."""
        far = (pointer.at - self._pressed.at).manhattanLength()
        if self._by is None and far < QApplication.startDragDistance():
            return
        if self._by is None:
            self.canvas.show_cursor(Qt.CursorShape.DragCopyCursor)
            self.canvas.hint.emit(tr(_HERE))
        x, y = self._from[self._held]
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
            note = self._held in document.flow.annotations
            select_clicked(document.selection, self._held, pointer, note=note)
            return
        places = self._from.values()
        corner = min(x for x, _ in places) + by[0], min(y for _, y in places) + by[1]
        edit, copies = duplicate(document.flow, self._from, corner, self._from)
        if document.apply(edit):
            document.selection.set(copies.values(), (), added_annotations(edit))

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
        for one in self._from:
            if one in flow.nodes:
                left, top, right, bottom = wiring.boxes[one].rect
                area = QRectF(left, top, right - left, bottom - top)
                colour = tokens[flow.nodes[one].action]
            else:
                area = QRectF(*shown_area(flow.annotations[one]))
                colour = tokens["muted"]
            fill = QColor(colour)
            fill.setAlpha(36)
            painter.setPen(self.pen(colour, 1.5))
            painter.setBrush(fill)
            painter.drawRoundedRect(area.translated(*self._by), CARD_RADIUS, CARD_RADIUS)
