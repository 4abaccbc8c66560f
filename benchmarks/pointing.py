"""A hand that grabs a node and moves it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF

from benchmarks.window import finish_painting
from designer.app.canvas.gestures.base import Pointer
from designer.app.canvas.gestures.move import Move
from designer.app.canvas.view import CanvasView

_GRAB = (120, 16)
"""Where a node is held: this far from its corner, in scene pixels."""
_STEPS = 40
"""Moves round one circle."""


class Drag:
    """The node ``node_id`` of ``canvas`` in the hand, going round in a circle.

    ``radius`` is in pixels of the viewport. The gesture is begun by name: from far away a press
    would hit whatever port lies nearest.
    """

    def __init__(self, canvas: CanvasView, node_id: str, radius: float) -> None:
        self._canvas = canvas
        self._node = node_id
        x, y = canvas.document.flow.layout[node_id]
        self._from = QPointF(canvas.mapFromScene(QPointF(x + _GRAB[0], y + _GRAB[1])))
        self._at = self._from
        self._radius = radius
        self._step = 0

    def press(self) -> None:
        """Take the node."""
        self._canvas.hand.begin(Move(self._canvas, self._node), self._pointer())

    def move(self) -> None:
        """One step on, and everything that follows from it, painting included."""
        self._step += 1
        angle = 2 * math.pi * self._step / _STEPS
        across, down = math.cos(angle) - 1, math.sin(angle)
        self._at = self._from + QPointF(across, down) * self._radius
        self._canvas.hand.carry(self._pointer())
        finish_painting()

    def release(self) -> None:
        """Let go, and everything that follows."""
        self._canvas.hand.finish(self._pointer())
        finish_painting()

    def _pointer(self) -> Pointer:
        return Pointer(self._at, self._canvas.camera.to_scene(self._at))
