"""A click with the right button: what can be done with what lies below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from designer.app.canvas.gestures.base import Gesture, Pointer
from designer.app.canvas.picking import Hit, pick

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView


class AskMenu(Gesture):
    """Asks for the menu when the button is let go where it was pressed; a drag does nothing."""

    scrolls = False

    def start(self, pointer: Pointer) -> None:
        """Remember where."""
        self._pressed = pointer

    def end(self, pointer: Pointer) -> None:
        """Ask, unless it was dragged."""
        if is_click(self._pressed, pointer):
            ask_menu(self.canvas, pointer)


def is_click(pressed: Pointer, released: Pointer) -> bool:
    """Whether the pointer stayed where it was pressed, as far as hands can."""
    far = (released.at - pressed.at).manhattanLength()
    return far < QApplication.startDragDistance()


def ask_menu(canvas: CanvasView, pointer: Pointer) -> None:
    """Select what lies below, unless it is selected, and ask for the menu there."""
    _select(canvas, pick(canvas.canvas_scene, pointer.scene, canvas.zoom))
    canvas.menu_wanted.emit(canvas.viewport().mapToGlobal(pointer.at.toPoint()))


def _select(canvas: CanvasView, hit: Hit) -> None:
    selection = canvas.document.selection
    if hit.node is not None:
        if hit.node not in selection.nodes:
            selection.set([hit.node])
    elif hit.edge is not None:
        if hit.edge not in selection.edges:
            selection.set([], canvas.canvas_scene.wiring.wires.of(hit.edge))
    elif hit.annotation is not None:
        if hit.annotation not in selection.annotations:
            selection.set(annotations=[hit.annotation])
    else:
        selection.clear()
