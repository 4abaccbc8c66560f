"""Selecting with a frame drawn on the empty canvas."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from designer.app.canvas.gestures.base import Gesture, Pointer
from designer.app.canvas.obstacles import Rect
from designer.app.theme.tokens import Tokens
from designer.flow.model import EdgeKey


class Marquee(Gesture):
    """Selects what the frame touches: instead of the selection, with Shift besides, Ctrl toggles.

    Edges are taken only where it touches nothing else.
    """

    def start(self, pointer: Pointer) -> None:
        """One corner."""
        selection = self.canvas.document.selection
        self._nodes, self._edges, self._annotations = selection.all
        self._corner = self._pointer = pointer.scene
        self._apply(pointer)

    def move(self, pointer: Pointer) -> None:
        """The other corner; the selection follows at once."""
        self._pointer = pointer.scene
        self._apply(pointer)
        self.canvas.repaint_over()

    def end(self, pointer: Pointer) -> None:
        """Keep what is selected."""
        self.move(pointer)

    def cancel(self) -> None:
        """Select what was selected before."""
        self.canvas.document.selection.set(self._nodes, self._edges, self._annotations)
        self.canvas.repaint_over()

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """The frame."""
        fill = QColor(tokens["accent"])
        fill.setAlpha(28)
        painter.setPen(self.pen(tokens["accent"], 1))
        painter.setBrush(fill)
        painter.drawRect(self._frame())

    def _frame(self) -> QRectF:
        return QRectF(self._corner, self._pointer).normalized()

    def _apply(self, pointer: Pointer) -> None:
        nodes, edges, annotations = self._touched()
        selection = self.canvas.document.selection
        if pointer.holds(Qt.KeyboardModifier.ControlModifier):
            selection.set(
                _without(self._nodes, nodes),
                _without(self._edges, edges),
                _without(self._annotations, annotations),
            )
        elif pointer.holds(Qt.KeyboardModifier.ShiftModifier):
            selection.set(
                (*self._nodes, *nodes),
                (*self._edges, *edges),
                (*self._annotations, *annotations),
            )
        else:
            selection.set(nodes, edges, annotations)

    def _touched(self) -> tuple[list[str], list[EdgeKey], list[str]]:
        frame = self._frame()
        if QLineF(self._corner, self._pointer).length() == 0:
            return [], [], []
        wiring = self.canvas.canvas_scene.wiring
        area = Rect(frame.left(), frame.top(), frame.right(), frame.bottom())
        nodes = [
            node_id
            for node_id, box in wiring.boxes.items()
            if box.bar is None and box.rect.meets(area)
        ]
        annotations = self._annotations_touched(frame)
        if nodes or annotations:
            return nodes, [], annotations
        return [], [key for key, way in wiring.ways.items() if _crosses(way, frame)], []

    def _annotations_touched(self, frame: QRectF) -> list[str]:
        """Notes and the bars of folded frames that are touched; open frames that are enclosed.

        So the nodes in a frame can be selected without it.
        """
        found = []
        for item in self.canvas.canvas_scene.annotations.shown():
            area = QRectF(*item.area)
            if frame.contains(area) if item.is_open_frame else frame.intersects(area):
                found.append(item.annotation.key)
        return found


def _crosses(way: tuple[tuple[float, float], ...], frame: QRectF) -> bool:
    return any(
        frame.intersects(QRectF(QPointF(*a), QPointF(*b)).normalized().adjusted(-1, -1, 1, 1))
        for a, b in itertools.pairwise(way)
    )


def _without(present: tuple, touched: list) -> list:  # type: ignore[type-arg]
    """Those present or touched, but not both."""
    both = set(present) & set(touched)
    return [item for item in (*present, *touched) if item not in both]
