"""Making a note or frame larger or smaller by its right and lower edges or the corner between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from designer.app.canvas.gestures.base import Gesture, Pointer, select_clicked
from designer.app.canvas.places import snapped
from designer.flow.annotations import Area
from designer.layout.frames import resize

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

CURSORS = {
    "right": Qt.CursorShape.SizeHorCursor,
    "bottom": Qt.CursorShape.SizeVerCursor,
    "corner": Qt.CursorShape.SizeFDiagCursor,
}
"""What the pointer looks like over each side."""


class Resize(Gesture):
    """The ``side`` follows the pointer, on the grid unless Alt is held. A click selects."""

    def __init__(self, canvas: CanvasView, key: str, side: str) -> None:
        super().__init__(canvas)
        self._key = key
        self._side = side
        self.cursor = CURSORS[side]

    def start(self, pointer: Pointer) -> None:
        """Take hold of it."""
        document = self.canvas.document
        self._before = document.selection.all
        if self._key not in document.selection.annotations:
            select_clicked(document.selection, self._key, pointer, note=True)
        self._annotation = document.flow.annotations[self._key]
        self._pressed = pointer
        self._area = self._annotation.area

    def move(self, pointer: Pointer) -> None:
        """Show how large it would be."""
        area = self._covering(pointer)
        if area != self._area:
            self._area = area
            self.canvas.canvas_scene.preview(self._annotation.covering(area))

    def end(self, pointer: Pointer) -> None:
        """Make it an edit."""
        self.move(pointer)
        if self._area != self._annotation.area:
            self.canvas.document.apply(resize(self._annotation, self._area))
        self.canvas.canvas_scene.drop()

    def cancel(self) -> None:
        """As large as it was, and what was selected before."""
        self.canvas.canvas_scene.drop()
        self.canvas.document.selection.set(*self._before)

    def _covering(self, pointer: Pointer) -> Area:
        x, y, width, height = self._annotation.area
        moved = pointer.scene - self._pressed.scene
        right, bottom = x + width + moved.x(), y + height + moved.y()
        if not pointer.holds(Qt.KeyboardModifier.AltModifier):
            right, bottom = snapped(right, bottom)
        least_width, least_height = self._annotation.least_size
        if self._side != "bottom":
            width = max(min(least_width, width), round(right) - x)
        if self._side != "right":
            height = max(min(least_height, height), round(bottom) - y)
        return Area(x, y, width, height)
