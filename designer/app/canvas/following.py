"""The node that a call is at is kept in sight, against nobody who looks elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_QUIET_MS = 2_500
"""So long after somebody has moved the view or worked on it, it does not move by itself."""


class Following(QObject):
    """Brings each node that a call comes to into view, once: whoever then looks elsewhere may.

    Not below somebody's hand: where the view was just moved, or something is being done on it, the
    node is brought when that is over, if the call is still there.
    """

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._node: str | None = None
        self._due = False
        self.quiet = QTimer(self)
        self.quiet.setSingleShot(True)
        self.quiet.setInterval(_QUIET_MS)
        self.quiet.timeout.connect(self._bring)

    def follow(self, node: str | None) -> None:
        """The call is at ``node`` now; None: at none."""
        if node != self._node:
            self._node, self._due = node, node is not None
            self._bring()

    def wait(self) -> None:
        """Somebody has moved the view, or works on it."""
        self.quiet.start()

    def _bring(self) -> None:
        if not self._due or self._node is None or self.quiet.isActive():
            return
        if self._canvas.hand.gesture is not None:
            self.quiet.start()
            return
        self._due = False
        if self._node in self._canvas.canvas_scene.nodes:
            self._canvas.bring([self._node])
