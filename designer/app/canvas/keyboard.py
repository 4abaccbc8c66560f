"""The keys that work on the canvas itself; commands with menu entries stand in their registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from designer.app.canvas.walking import Walker, nearest
from designer.flow.edits import Compound
from designer.layout.boxes import GRID

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_ARROWS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_STEPS = {"left": (-GRID, 0), "right": (GRID, 0), "up": (0, -GRID), "down": (0, GRID)}
_OPENING = "/+"
"""What opens the list of nodes beside letters; a number begins with a plus."""
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Keyboard:
    """Arrows walk along the edges, with Shift to the nearest node, with Ctrl they move nodes.

    With both they connect the selected node to the nearest one.
    """

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._walker = Walker()

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; returns whether it says anything here."""
        key = Qt.Key(event.key())
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS:
            return self._arrow(_ARROWS[key], keys)
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and keys == _NONE:
            written = self._canvas.document.selection.single_annotation
            if written is not None:
                self._canvas.annotating.write(written)
                return True
            return key != Qt.Key.Key_F2 and self._enter()
        if key == Qt.Key.Key_Home and keys == _NONE:
            return self._go(self._canvas.document.flow.start)
        if key == Qt.Key.Key_Space and keys == _NONE:
            if not event.isAutoRepeat():
                self._canvas.hand.hold_space(True)
            return True
        if key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and keys == _SHIFT):
            self._canvas.ask_menu()
            return True
        return self._offer(event)

    def release(self, event: QKeyEvent) -> bool:
        """Let a key go; returns whether it was held for something."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._canvas.hand.hold_space(False)
            return True
        return False

    def _offer(self, event: QKeyEvent) -> bool:
        """A letter begins the search for a node to add; a slash opens the empty list."""
        text = event.text()
        plain = not event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        if not plain or not (text.isalpha() or text in _OPENING) or len(text) != 1:
            return False
        self._canvas.quick_adding.by_key("" if text == "/" else text)
        return True

    def _arrow(self, direction: str, keys: Qt.KeyboardModifier) -> bool:
        if keys == _CONTROL:
            return self._nudge(direction)
        if keys == _CONTROL | _SHIFT:
            return self._connect(direction)
        if keys not in (_NONE, _SHIFT):
            return False
        flow, wiring = self._canvas.document.flow, self._canvas.canvas_scene.wiring
        here = self._here()
        if here is None:
            return self._go(flow.start if flow.has_start() else next(iter(flow.nodes), None))
        if keys == _SHIFT:
            return self._go(nearest(wiring.boxes, here, direction))
        return self._go(self._walker.along(flow, wiring, here, direction))

    def _connect(self, direction: str) -> bool:
        here = self._canvas.document.selection.single
        if here is None:
            return False
        from designer.app.canvas.key_connecting import connect_towards

        connect_towards(self._canvas, here, direction)
        return True

    def _here(self) -> str | None:
        """The node selected last."""
        nodes = self._canvas.document.selection.nodes
        return nodes[-1] if nodes else None

    def _go(self, node_id: str | None) -> bool:
        """Select a node and show it. An arrow at the end of the way is used up all the same."""
        if node_id is not None and node_id in self._canvas.document.flow.nodes:
            self._canvas.document.selection.set([node_id])
            self._canvas.show_node(node_id)
        return True

    def _nudge(self, direction: str) -> bool:
        """Move what is selected by one step of the grid; a run of steps is one undo step."""
        from designer.app.canvas.gestures.move import moved

        document = self._canvas.document
        selected = (*document.selection.nodes, *document.selection.annotations)
        if not selected:
            return False
        dx, dy = _STEPS[direction]
        before = self._canvas.places_of_moved(selected[-1])
        if not before:
            return True
        edit = moved(document.flow, {one: (x + dx, y + dy) for one, (x, y) in before.items()})
        document.apply(Compound((edit,), edit.name, merge=("nudge", selected)))
        self._canvas.show_node(selected[-1])
        self._canvas.show_annotation(selected[-1])
        return True

    def _enter(self) -> bool:
        single = self._canvas.document.selection.single
        if single is None:
            return False
        self._canvas.activated.emit(single)
        return True

    def _escape(self) -> bool:
        """Break off what is under way, else select nothing, else clear the marks of a call."""
        if self._canvas.cancel_gesture():
            return True
        selection = self._canvas.document.selection
        if selection.is_empty:
            return self._canvas.footprints.clear()
        selection.clear()
        return True
