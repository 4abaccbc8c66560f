"""Which part of the scene a view shows, and how large."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

LEAST, MOST = 0.05, 3.0
"""How far the wheel zooms out and in."""
_LEAST_FIT = 0.01
_LARGEST_FIT = 1.0
_PADDING = 32
"""Kept free round what is fitted, in device-independent pixels."""
_WORLD = QRectF(-1e6, -1e6, 2e6, 2e6)


class Camera(QObject):
    """Moves a view over its scene. :attr:`zoom_changed` comes with every new magnification."""

    zoom_changed = Signal(float)

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        # The view may look anywhere; the scene's own rectangle stays close to the flow, because
        # Qt's index divides it evenly.
        view.setSceneRect(_WORLD)
        view.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        view.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)

    @property
    def zoom(self) -> float:
        """The magnification; 1.0 is 100 %."""
        return self._view.transform().m11()

    @property
    def visible(self) -> QRectF:
        """The part of the scene that is seen."""
        corner = self.to_scene(QPointF(0, 0))
        size = self._view.viewport().size()
        return QRectF(corner.x(), corner.y(), size.width() / self.zoom, size.height() / self.zoom)

    def to_scene(self, at: QPointF) -> QPointF:
        """The place in the scene under the place ``at`` of the viewport."""
        inverted, _ = self._view.viewportTransform().inverted()
        return inverted.map(at)

    def to_viewport(self, at: QPointF) -> QPointF:
        """The place of the viewport over the place ``at`` of the scene."""
        return self._view.viewportTransform().map(at)

    @property
    def middle(self) -> QPointF:
        """The middle of the viewport, in its own pixels."""
        size = self._view.viewport().size()
        return QPointF(size.width() / 2, size.height() / 2)

    def zoom_to(self, factor: float, at: QPointF | None = None) -> None:
        """Magnify by ``factor``, keeping what lies at ``at`` (viewport; None: its middle) there."""
        self._set_zoom(min(MOST, max(LEAST, factor)), self.middle if at is None else at)

    def pan(self, dx: float, dy: float) -> None:
        """Move what is seen by device-independent pixels: to the right and down if positive."""
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - round(dx))
        down.setValue(down.value() - round(dy))

    def fit(self, area: QRectF) -> None:
        """Show all of ``area``, in its own size if there is room."""
        size = self._view.viewport().size()
        across = max(1, size.width() - 2 * _PADDING) / max(1.0, area.width())
        down = max(1, size.height() - 2 * _PADDING) / max(1.0, area.height())
        factor = min(_LARGEST_FIT, max(_LEAST_FIT, min(across, down)))
        self._set_zoom(factor, self.middle)
        self.centre(area.center())

    def centre(self, at: QPointF) -> None:
        """Bring the place ``at`` of the scene into the middle."""
        there = self.to_viewport(at)
        middle = self.middle
        self.pan(middle.x() - there.x(), middle.y() - there.y())

    def show(self, area: QRectF) -> None:
        """Bring ``area`` into the middle unless all of it is seen already."""
        if not self.visible.contains(area):
            self.centre(area.center())

    def way_to(self, area: QRectF) -> QPointF:
        """How far :meth:`pan` has to go at least, so that all of ``area`` is seen; (0, 0): it is.

        What is larger than the view shows its top left corner.
        """
        if self.visible.contains(area):
            return QPointF(0, 0)
        size = self._view.viewport().size()
        first, last = self.to_viewport(area.topLeft()), self.to_viewport(area.bottomRight())
        return QPointF(
            _least_way(first.x(), last.x(), size.width()),
            _least_way(first.y(), last.y(), size.height()),
        )

    def _set_zoom(self, factor: float, at: QPointF) -> None:
        if factor == self.zoom:
            return
        kept = self.to_scene(at)
        self._view.setTransform(QTransform.fromScale(factor, factor))
        there = self.to_viewport(kept)
        self.pan(at.x() - there.x(), at.y() - there.y())
        self.zoom_changed.emit(factor)


def _least_way(first: float, last: float, size: float) -> float:
    """How far what reaches from ``first`` to ``last`` must go to lie free within ``size``."""
    if first < 0 or last - first > size - 2 * _PADDING:
        return _PADDING - first
    return min(0.0, size - _PADDING - last) if last > size else 0.0
