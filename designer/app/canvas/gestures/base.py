"""What all gestures have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from designer.app.canvas.edge_item import edge_pen
from designer.app.theme.tokens import Tokens

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView
    from designer.app.selection import Selection


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is and which keys are held."""

    at: QPointF
    """In pixels of the viewport."""
    scene: QPointF
    """In scene pixels."""
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    def holds(self, key: Qt.KeyboardModifier) -> bool:
        """Whether ``key`` (Shift, Control, Alt) is held."""
        return bool(self.keys & key)


class Gesture:
    """One thing done with the pointer held down. Changes the flow at its end, in one edit.

    The canvas calls :meth:`start` once, :meth:`move` any number of times, and then either
    :meth:`end` or :meth:`cancel`, which leaves everything as it was before.
    """

    cursor: Qt.CursorShape | None = None
    """Shown while the gesture lasts."""
    scrolls = True
    """Whether the view moves along when the pointer comes near its edge."""

    def __init__(self, canvas: CanvasView) -> None:
        self.canvas = canvas

    def start(self, pointer: Pointer) -> None:
        """The button was pressed."""

    def move(self, pointer: Pointer) -> None:
        """The pointer moved, or the view below it did."""

    def end(self, pointer: Pointer) -> None:
        """The button was let go: do it."""

    def cancel(self) -> None:
        """Leave everything as it was before :meth:`start`."""

    def pen(self, colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """A pen for lines as wide on every screen and at every magnification."""
        pen = edge_pen(colour, width * self.canvas.devicePixelRatioF())
        pen.setStyle(style)
        return pen

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """Paint what the gesture shows, over everything, in scene pixels."""


def select_clicked(selection: Selection, one: str, keys: Pointer, *, note: bool = False) -> None:
    """Select as a click on a node does, or on a note or frame: Shift adds, Ctrl toggles."""
    present = selection.annotations if note else selection.nodes
    if keys.holds(Qt.KeyboardModifier.ControlModifier):
        rest = tuple(other for other in present if other != one)
        clicked = rest if one in present else (*present, one)
    elif keys.holds(Qt.KeyboardModifier.ShiftModifier):
        clicked = present if one in present else (*present, one)
    elif note:
        selection.set(annotations=(one,))
        return
    else:
        selection.set((one,))
        return
    if note:
        selection.set(selection.nodes, selection.edges, clicked)
    else:
        selection.set(clicked, selection.edges, selection.annotations)
