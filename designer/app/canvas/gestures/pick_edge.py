"""Clicking an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from designer.app.canvas.gestures.base import Gesture, Pointer
from designer.flow.model import EdgeKey

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView


class PickEdge(Gesture):
    """A click selects an edge: alone, with Shift besides, with Ctrl it toggles."""

    def __init__(self, canvas: CanvasView, key: EdgeKey) -> None:
        super().__init__(canvas)
        self._key = key

    def start(self, pointer: Pointer) -> None:
        """Select it."""
        self._before = self.canvas.document.selection.all
        click_edge(self.canvas, self._key, pointer)

    def cancel(self) -> None:
        """Select what was selected before."""
        self.canvas.document.selection.set(*self._before)


def click_edge(canvas: CanvasView, key: EdgeKey, pointer: Pointer) -> None:
    """Change the selection as a click on an edge does."""
    selection = canvas.document.selection
    if pointer.holds(Qt.KeyboardModifier.ControlModifier):
        selection.toggle(edges=[key])
    elif pointer.holds(Qt.KeyboardModifier.ShiftModifier):
        selection.add(edges=[key])
    else:
        selection.set([], [key])
