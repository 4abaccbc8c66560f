"""A view that goes gently to what came to lie outside of it, so that the eye keeps its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QRectF, QVariantAnimation
from PySide6.QtWidgets import QApplication

from designer.app.canvas.gliding import INPUT, is_motion_wanted

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_MS = 200


class Drifting(QObject):
    """Moves ``canvas`` no further than it must, by :attr:`clock`. Any input stops it."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._way, self._gone = QPoint(), QPoint()
        self.clock = QVariantAnimation(self)
        self.clock.setDuration(_MS)
        self.clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.clock.setStartValue(0.0)
        self.clock.setEndValue(1.0)
        self.clock.valueChanged.connect(self._go)
        self.clock.finished.connect(self.stop)

    @property
    def under_way(self) -> bool:
        """Whether the view is moving."""
        return self.clock.state() != QVariantAnimation.State.Stopped

    def bring(self, area: QRectF) -> None:
        """Go until all of ``area`` (scene pixels) is seen; not at all where it is."""
        self.stop()
        self._way, self._gone = self._canvas.camera.way_to(area).toPoint(), QPoint()
        if self._way.isNull():
            return
        if not is_motion_wanted(self._canvas):
            self._go(1.0)
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
        return False

    def _go(self, share: float) -> None:
        there = self._way * share
        step, self._gone = there - self._gone, there
        self._canvas.camera.pan(step.x(), step.y())
