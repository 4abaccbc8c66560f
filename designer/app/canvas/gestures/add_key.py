"""Clicking the row of a menu that stands for its next key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.canvas.gestures.base import Pointer
from designer.app.canvas.gestures.connect import click_free_port
from designer.app.canvas.gestures.move import Move

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView


class AddKey(Move):
    """A click asks where the key ``outcome`` is to lead, as one on its port does; a drag moves."""

    def __init__(self, canvas: CanvasView, source: str, outcome: str) -> None:
        super().__init__(canvas, source)
        self._outcome = outcome

    def click(self, pointer: Pointer) -> None:
        """It was no drag."""
        click_free_port(self.canvas, self.held, self._outcome)
