"""Clicking nodes and dragging them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from designer.app.canvas.gestures.base import Gesture, Pointer, select_clicked
from designer.app.canvas.gestures.edge_below import EdgeBelow
from designer.app.canvas.places import snapped
from designer.app.naming import title
from designer.app.theme.tokens import Tokens
from designer.flow.edits import Edit, MoveNodes
from designer.flow.inserting import insert_existing, may_insert
from designer.flow.model import Flow, Point
from designer.flow.texts import N_, Text
from designer.layout import frames
from designer.layout.guides import Guides

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_REACH = 6.0
"""So near, in pixels of the viewport, a node lines up with another one."""
_MOVE_ONE = N_("Move {node}")
_MOVE_MANY = N_("Move {count} nodes")


def move_edit(names: list[str], places: dict[str, Point]) -> MoveNodes:
    """The edit that places nodes; ``names`` are their titles, for the history."""
    if len(places) == 1:
        return MoveNodes(places, Text(_MOVE_ONE, {"node": names[0]}))
    return MoveNodes(places, Text(_MOVE_MANY, {"count": len(places)}))


def moved(flow: Flow, places: Mapping[str, Point]) -> Edit:
    """The edit that places nodes by id, notes and frames by key."""
    nodes = {node: at for node, at in places.items() if node in flow.nodes}
    if len(nodes) == len(places):
        return move_edit([title(flow.nodes[node]) for node in nodes], nodes)
    others = {key: at for key, at in places.items() if key in flow.annotations}
    return frames.move(flow, nodes, others)


class Move(Gesture):
    """A click selects a node, note or frame, a drag moves all that is selected.

    A frame takes along what is in it. Unless Alt is held things keep to the grid and nodes line up
    with others, and one node that nothing touches is inserted into the edge it is dropped on. All
    follow the pointer without an edit; letting go makes one.
    """

    def __init__(self, canvas: CanvasView, held: str) -> None:
        """``held`` is the id of a node or the key of a note or frame."""
        super().__init__(canvas)
        self.held = held
        self._dragging = False
        self._lines: tuple[tuple[Point, Point], ...] = ()

    def start(self, pointer: Pointer) -> None:
        """Select the node, unless that waits for the end because it may be a drag of several."""
        selection, flow = self.canvas.document.selection, self.canvas.document.flow
        self._before = selection.all
        self._is_note = self.held in flow.annotations
        self._was_selected = self.held in (*selection.nodes, *selection.annotations)
        if not self._was_selected:
            select_clicked(selection, self.held, pointer, note=self._is_note)
        self._pressed = pointer
        self._from = self.canvas.places_of_moved(self.held)
        alone = len(self._from) == 1 and not self._is_note and may_insert(flow, self.held)
        self._edge = EdgeBelow(self.canvas, alone)

    def move(self, pointer: Pointer) -> None:
        """Let the nodes follow."""
        moved = pointer.at - self._pressed.at
        if not self._dragging and moved.manhattanLength() < QApplication.startDragDistance():
            return
        if not self._dragging:
            self._dragging = True
            # From far the cards are too small to be lined up by eye with all that is seen.
            seen = [] if self.canvas.is_far else self.canvas.visible_nodes()
            flow = self.canvas.document.flow
            moving = [node for node in self._from if node in flow.nodes]
            self._guides = None if self._is_note else Guides(flow, self.held, moving, seen)
            self.canvas.show_cursor(Qt.CursorShape.SizeAllCursor)
        places = self._places(pointer)
        self.canvas.canvas_scene.drag(places)
        self._edge.look(places[self.held], pointer)

    def end(self, pointer: Pointer) -> None:
        """Make it an edit, or finish the click."""
        if not self._dragging:
            self.click(pointer)
            return
        self.move(pointer)
        self._edge.clear()
        places = self._places(pointer)
        self._show_lines(())
        flow = self.canvas.document.flow
        changed = {node: at for node, at in places.items() if at != self._from[node]}
        if self._edge.wire:
            edit = insert_existing(flow, self.held, places[self.held], self._edge.wire)
            self.canvas.document.apply(edit)
        elif changed:
            self.canvas.document.apply(moved(flow, changed))
        self.canvas.canvas_scene.drop()

    def cancel(self) -> None:
        """Back to where they were, and what was selected before."""
        self._edge.clear()
        self._show_lines(())
        self.canvas.canvas_scene.drop()
        self.canvas.document.selection.set(*self._before)

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """What the nodes line up with."""
        painter.setPen(self.pen(tokens["accent"], 1, Qt.PenStyle.DashLine))
        for start, end in self._lines:
            painter.drawLine(QPointF(*start), QPointF(*end))

    def _places(self, pointer: Pointer) -> dict[str, Point]:
        """Where the nodes are now: the one held on the grid or lined up, the others beside it.

        With Alt it is wherever the pointer is.
        """
        x, y = self._from[self.held]
        moved = pointer.scene - self._pressed.scene
        wanted = x + moved.x(), y + moved.y()
        if pointer.holds(Qt.KeyboardModifier.AltModifier):
            to = round(wanted[0]), round(wanted[1])
            self._show_lines(())
        else:
            to = self._lined_up(wanted)
        dx, dy = to[0] - x, to[1] - y
        return {node: (at[0] + dx, at[1] + dy) for node, at in self._from.items()}

    def _lined_up(self, wanted: tuple[float, float]) -> Point:
        x, y = snapped(*wanted)
        if self._guides is None:
            return x, y
        across, down = self._guides.snap(wanted, _REACH / self.canvas.zoom)
        place = x if across is None else across.at, y if down is None else down.at
        lines = [] if across is None else [self._guides.line(across, place, sideways=True)]
        if down is not None:
            lines.append(self._guides.line(down, place, sideways=False))
        self._show_lines(tuple(lines))
        return place

    def _show_lines(self, lines: tuple[tuple[Point, Point], ...]) -> None:
        if lines != self._lines:
            self._lines = lines
            self.canvas.repaint_over()

    def click(self, pointer: Pointer) -> None:
        """It was no drag: select one that was selected already alone."""
        if self._was_selected:
            selection = self.canvas.document.selection
            select_clicked(selection, self.held, pointer, note=self._is_note)
