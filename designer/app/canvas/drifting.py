"""A view that goes gently to what came to lie outside of it, so that the eye keeps its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRectF, QVariantAnimation
from PySide6.QtWidgets import QApplication

from designer.app.canvas.camera import View
from designer.app.canvas.gliding import INPUT, is_motion_wanted

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_MS = 200
_LEAST = 0.4
"""Nothing that is brought into view is made smaller than this for it."""
_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}


class Drifting(QObject):
    """Moves ``canvas`` no further than it must, by :attr:`clock`.

    Who points stops it where it is. Who types does not point at anything: then it is there at once.
    """

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._from = self._to = View(1.0, canvas.camera.middle)
        self.clock = QVariantAnimation(self)
        self.clock.setDuration(_MS)
        self.clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.clock.setStartValue(0.0)
        self.clock.setEndValue(1.0)
        self.clock.valueChanged.connect(self._show)
        self.clock.finished.connect(self.stop)

    @property
    def under_way(self) -> bool:
        """Whether the view is moving."""
        return self.clock.state() != QVariantAnimation.State.Stopped

    def bring(self, area: QRectF) -> None:
        """Go until all of ``area`` (scene pixels) is seen; not at all where it is.

        What has no room is made smaller. What is too large for that shows its top left corner.
        """
        self.stop()
        camera = self._canvas.camera
        least = min(_LEAST, camera.zoom)
        self.go(camera.view_to(area, least) or camera.view_of_corner(area, least))

    def go(self, view: View) -> None:
        """Go to ``view``."""
        self.stop()
        self._from, self._to = self._canvas.camera.view, view
        if self._from == self._to:
            return
        if not is_motion_wanted(self._canvas):
            self._show(1.0)
            return
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.clock.start()

    def stop(self) -> None:
        """Stay here: whoever acts on what is seen acts on it as it is seen."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.clock.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nobody waits for a movement."""
        if event.type() in INPUT:
            self.stop()
            if event.type() in _KEYS:
                self._show(1.0)
        return False

    def _show(self, share: float) -> None:
        zoom = self._from.zoom * (self._to.zoom / self._from.zoom) ** share
        centre = self._from.centre + (self._to.centre - self._from.centre) * share
        self._canvas.camera.look(self._to if share == 1.0 else View(zoom, centre))
