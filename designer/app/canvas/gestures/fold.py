"""Clicking what folds and unfolds a frame."""

from __future__ import annotations

from designer.app.canvas.gestures.base import Pointer
from designer.app.canvas.gestures.move import Move


class Fold(Move):
    """A click folds or unfolds the frame; a drag moves it like anywhere on its bar."""

    def click(self, pointer: Pointer) -> None:
        """Fold or unfold it."""
        super().click(pointer)
        self.canvas.annotating.turn([self.held])
