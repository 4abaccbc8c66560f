"""The edge below a card that is held over the canvas: it lights up and takes the node in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from designer.app.canvas.gestures.base import Pointer
from designer.app.canvas.picking import edge_near
from designer.app.canvas.wires import Wire
from designer.app.translate import tr
from designer.flow.model import EdgeKey, Point
from designer.flow.texts import N_
from designer.layout.boxes import HEADER, WIDTH

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_INTO = N_("Let go to insert it here. Hold Alt to leave the connection as it is.")


class EdgeBelow:
    """Which wire the node under way would be inserted into if it were let go now."""

    def __init__(self, canvas: CanvasView, wanted: bool) -> None:
        """``wanted`` says whether the node can be inserted at all."""
        self._canvas = canvas
        self._wanted = wanted
        self.key: EdgeKey | None = None
        """One of its edges; None: nothing is below."""

    @property
    def wire(self) -> Wire:
        """All of its edges."""
        return () if self.key is None else self._canvas.canvas_scene.wiring.wires.of(self.key)

    def look(self, place: Point, pointer: Pointer) -> None:
        """The card's corner is at ``place`` now. An edge under its head lights up, not with Alt."""
        if not self._wanted:
            return
        self.key = None
        if not pointer.holds(Qt.KeyboardModifier.AltModifier):
            middle = QPointF(place[0] + WIDTH / 2, place[1] + HEADER / 2)
            self.key = edge_near(self._canvas.canvas_scene, middle, HEADER / 2)
        if self.key != self._canvas.canvas_scene.marks.hot_edge:
            self._canvas.canvas_scene.point_at(edge=self.key)
            self._canvas.hint.emit(tr(_INTO) if self.key else "")

    def clear(self) -> None:
        """Let no edge be lit up any more; :attr:`key` stays."""
        if self.key is not None:
            self._canvas.canvas_scene.point_at()
            self._canvas.hint.emit("")
