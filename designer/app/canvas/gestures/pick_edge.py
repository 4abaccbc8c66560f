"""Clicking an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from designer.app.canvas.gestures.base import Gesture, Pointer
from designer.app.canvas.wires import Wire

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView


class PickEdge(Gesture):
    """A click selects the edges of a wire: alone, with Shift besides, with Ctrl it toggles."""

    def __init__(self, canvas: CanvasView, wire: Wire) -> None:
        super().__init__(canvas)
        self._wire = wire

    def start(self, pointer: Pointer) -> None:
        """Select them."""
        self._before = self.canvas.document.selection.all
        click_wire(self.canvas, self._wire, pointer)

    def cancel(self) -> None:
        """Select what was selected before."""
        self.canvas.document.selection.set(*self._before)


def click_wire(canvas: CanvasView, wire: Wire, pointer: Pointer) -> None:
    """Change the selection as a click on a wire does. Of one wire all edges are, or none."""
    selection = canvas.document.selection
    if pointer.holds(Qt.KeyboardModifier.ControlModifier):
        if set(wire) <= set(selection.edges):
            selection.discard(edges=wire)
        else:
            selection.add(edges=wire)
    elif pointer.holds(Qt.KeyboardModifier.ShiftModifier):
        selection.add(edges=wire)
    else:
        selection.set([], wire)
