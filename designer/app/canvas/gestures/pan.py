"""Moving the view by hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from designer.app.canvas.gestures.base import Gesture, Pointer


class Pan(Gesture):
    """The canvas follows the pointer."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls = False

    def start(self, pointer: Pointer) -> None:
        """Remember where the canvas was taken hold of."""
        self._first = self._last = pointer.at

    def move(self, pointer: Pointer) -> None:
        """Move it along."""
        self._pan_to(pointer.at)

    def cancel(self) -> None:
        """Back to where it was."""
        self._pan_to(self._first)

    def _pan_to(self, at: QPointF) -> None:
        moved = at - self._last
        self._last = at
        self.canvas.camera.pan(moved.x(), moved.y())
