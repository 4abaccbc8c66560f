"""Clicking nodes and dragging them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.app.canvas.face import title
from designer.app.canvas.gestures.base import Gesture, Pointer, selected_with
from designer.app.canvas.gestures.edge_below import EdgeBelow
from designer.app.canvas.places import snapped
from designer.flow.edits import MoveNodes
from designer.flow.inserting import insert_existing, may_insert
from designer.flow.model import Point
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_MOVE_ONE = N_("Move {node}")
_MOVE_MANY = N_("Move {count} nodes")


def move_edit(names: list[str], places: dict[str, Point]) -> MoveNodes:
    """The edit that places nodes; ``names`` are their titles, for the history."""
    if len(places) == 1:
        return MoveNodes(places, Text(_MOVE_ONE, {"node": names[0]}))
    return MoveNodes(places, Text(_MOVE_MANY, {"count": len(places)}))


class Move(Gesture):
    """A click selects a node, a drag moves all that are selected, on the grid unless Alt is held.

    One node that nothing touches is inserted into the edge it is dropped on. The nodes follow the
    pointer without an edit; letting go makes one.
    """

    def __init__(self, canvas: CanvasView, node_id: str) -> None:
        super().__init__(canvas)
        self._node = node_id
        self._dragging = False

    def start(self, pointer: Pointer) -> None:
        """Select the node, unless that waits for the end because it may be a drag of several."""
        selection = self.canvas.document.selection
        self._before = selection.nodes, selection.edges
        self._was_selected = self._node in selection.nodes
        if not self._was_selected:
            selection.set(selected_with(selection.nodes, self._node, pointer))
        self._pressed = pointer
        layout = self.canvas.document.flow.layout
        self._from = {node: layout.get(node, (0, 0)) for node in self._moving()}
        alone = len(self._from) == 1 and may_insert(self.canvas.document.flow, self._node)
        self._edge = EdgeBelow(self.canvas, alone)

    def move(self, pointer: Pointer) -> None:
        """Let the nodes follow."""
        moved = pointer.at - self._pressed.at
        if not self._dragging and moved.manhattanLength() < QApplication.startDragDistance():
            return
        if not self._dragging:
            self._dragging = True
            self.canvas.show_cursor(Qt.CursorShape.SizeAllCursor)
        places = self._places(pointer)
        self.canvas.canvas_scene.drag(places)
        self._edge.look(places[self._node], pointer)

    def end(self, pointer: Pointer) -> None:
        """Make it an edit, or finish the click."""
        if not self._dragging:
            self._click(pointer)
            return
        self.move(pointer)
        self._edge.clear()
        places = self._places(pointer)
        flow = self.canvas.document.flow
        changed = {node: at for node, at in places.items() if at != self._from[node]}
        if self._edge.key is not None:
            edit = insert_existing(flow, self._node, places[self._node], self._edge.key)
            self.canvas.document.apply(edit)
        elif changed:
            names = [title(flow.nodes[node]) for node in changed]
            self.canvas.document.apply(move_edit(names, changed))
        self.canvas.canvas_scene.drop()

    def cancel(self) -> None:
        """Back to where they were, and what was selected before."""
        self._edge.clear()
        self.canvas.canvas_scene.drop()
        self.canvas.document.selection.set(*self._before)

    def _moving(self) -> tuple[str, ...]:
        selected = self.canvas.document.selection.nodes
        return selected if self._node in selected else (self._node,)

    def _places(self, pointer: Pointer) -> dict[str, Point]:
        """Where the nodes are now: the one held on the grid, the others at their distance to it."""
        x, y = self._from[self._node]
        wanted = (
            x + pointer.scene.x() - self._pressed.scene.x(),
            (y + pointer.scene.y() - self._pressed.scene.y()),
        )
        if pointer.holds(Qt.KeyboardModifier.AltModifier):
            to = round(wanted[0]), round(wanted[1])
        else:
            to = snapped(*wanted)
        dx, dy = to[0] - x, to[1] - y
        return {node: (at[0] + dx, at[1] + dy) for node, at in self._from.items()}

    def _click(self, pointer: Pointer) -> None:
        if self._was_selected:
            selection = self.canvas.document.selection
            selection.set(selected_with(selection.nodes, self._node, pointer))
