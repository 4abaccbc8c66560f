"""Which part of the scene a view shows, and how large."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView, QWidget

from designer.app.canvas.free_rooms import free_rooms

LEAST, MOST = 0.05, 3.0
"""How far the wheel zooms out and in."""
_LEAST_FIT = 0.01
_LARGEST_FIT = 1.0
_PADDING = 32
"""Kept free round what is fitted, in device-independent pixels."""
_MARGIN = 8
"""What is nearer to the edge of what is free to see than this does not count as seen."""
_WORLD = QRectF(-1e6, -1e6, 2e6, 2e6)

IsEmpty = Callable[[QRectF], bool]
"""Whether nothing stands in an area of the scene, so that it may be covered."""


@dataclass(frozen=True, slots=True)
class View:
    """A way of looking at the scene."""

    zoom: float
    centre: QPointF
    """What is in the middle, in scene pixels."""


class Camera(QObject):
    """Moves a view over its scene. :attr:`zoom_changed` comes with every new magnification."""

    zoom_changed = Signal(float)

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self.above: list[QWidget] = []
        """What lies over the view while it is visible: nothing below it is seen."""
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

    @property
    def view(self) -> View:
        """How it looks at the scene now."""
        return View(self.zoom, self.to_scene(self.middle))

    def look(self, view: View) -> None:
        """Look at the scene as ``view`` says."""
        self._set_zoom(view.zoom, self.middle)
        self.centre(view.centre)

    @property
    def seen(self) -> list[QRectF]:
        """The parts of the scene that are seen, free of what lies above; they overlap."""
        inverted, _ = self._view.viewportTransform().inverted()
        return [inverted.mapRect(room) for room in self._free()]

    def zoom_to(self, factor: float, at: QPointF | None = None) -> None:
        """Magnify by ``factor``, keeping what lies at ``at`` (viewport; None: its middle) there."""
        self._set_zoom(min(MOST, max(LEAST, factor)), self.middle if at is None else at)

    def pan(self, dx: float, dy: float) -> None:
        """Move what is seen by device-independent pixels: to the right and down if positive."""
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - round(dx))
        down.setValue(down.value() - round(dy))

    def fit(self, area: QRectF, is_empty: IsEmpty | None = None) -> None:
        """Show all of ``area``, in its own size if there is room."""
        self.look(self.fitting(area, is_empty))

    def fitting(
        self, area: QRectF, is_empty: IsEmpty | None = None, most: float = _LARGEST_FIT
    ) -> View:
        """The view that shows all of ``area``, magnified by ``most`` at most.

        With ``is_empty`` what lies above may cover those parts of ``area`` where nothing stands.
        """
        whole = self._fitted(area, self._whole, most)
        if is_empty is not None and self._is_clear(whole, is_empty):
            return whole
        views = (self._fitted(area, room, most) for room in self._free())
        return max(views, key=lambda view: view.zoom, default=whole)

    def centre(self, at: QPointF) -> None:
        """Bring the place ``at`` of the scene into the middle."""
        there = self.to_viewport(at)
        middle = self.middle
        self.pan(middle.x() - there.x(), middle.y() - there.y())

    def show(self, area: QRectF) -> None:
        """Bring ``area`` into the middle unless all of it is seen already."""
        if not any(part.contains(area) for part in self.seen):
            self.centre(area.center())

    def view_to(self, area: QRectF, least: float, is_empty: IsEmpty | None = None) -> View | None:
        """The view nearest to this one that shows all of ``area``; this one, if it does.

        It is smaller only where ``area`` has no room, and None where it would have none even
        magnified by ``least``. ``is_empty`` as for :meth:`fitting`.
        """
        now = self.view
        ways = [way for room in self._free() if (way := self._way(area, room)) is not None]
        way = None if is_empty is None else self._way(area, self._whole)
        if is_empty is not None and way is not None and self._is_clear(_panned(now, way), is_empty):
            ways.append(way)
        if ways:
            return _panned(now, min(ways, key=QPointF.manhattanLength))
        smaller = self.fitting(area, is_empty, now.zoom)
        return smaller if smaller.zoom >= least else None

    def view_of_corner(self, area: QRectF, zoom: float) -> View:
        """The view magnified by ``zoom`` with the top left corner of ``area`` in its own."""
        return View(zoom, area.topLeft() + (self.middle - QPointF(_PADDING, _PADDING)) / zoom)

    # What is free to see

    @property
    def _whole(self) -> QRectF:
        return QRectF(self._view.viewport().rect())

    def _covers(self) -> Iterator[QRectF]:
        """What lies above, in pixels of the viewport."""
        corner = self._view.viewport().pos()
        for widget in self.above:
            if widget.isVisible():
                yield QRectF(widget.geometry().translated(-corner))

    def _free(self) -> list[QRectF]:
        return free_rooms(self._whole, self._covers())

    def _is_clear(self, view: View, is_empty: IsEmpty) -> bool:
        """Whether nothing that stands anywhere is covered in ``view``."""
        return all(
            is_empty(
                QRectF(
                    view.centre + (cover.topLeft() - self.middle) / view.zoom,
                    cover.size() / view.zoom,
                )
            )
            for cover in self._covers()
        )

    def _fitted(self, area: QRectF, room: QRectF, most: float) -> View:
        """``area`` in the middle of ``room`` (pixels of the viewport), as large as may be."""
        across = max(1, room.width() - 2 * _PADDING) / max(1.0, area.width())
        down = max(1, room.height() - 2 * _PADDING) / max(1.0, area.height())
        zoom = min(most, max(_LEAST_FIT, min(across, down)))
        return View(zoom, area.center() + (self.middle - room.center()) / zoom)

    def _way(self, area: QRectF, room: QRectF) -> QPointF | None:
        """How far to :meth:`pan` at least to have ``area`` in ``room``; None: there is no room."""
        first, last = self.to_viewport(area.topLeft()), self.to_viewport(area.bottomRight())
        across = _least_way(first.x() - room.left(), last.x() - room.left(), room.width())
        down = _least_way(first.y() - room.top(), last.y() - room.top(), room.height())
        return None if across is None or down is None else QPointF(across, down)

    def _set_zoom(self, factor: float, at: QPointF) -> None:
        if factor == self.zoom:
            return
        kept = self.to_scene(at)
        self._view.setTransform(QTransform.fromScale(factor, factor))
        there = self.to_viewport(kept)
        self.pan(at.x() - there.x(), at.y() - there.y())
        self.zoom_changed.emit(factor)


def _least_way(first: float, last: float, size: float) -> float | None:
    """How far what reaches from ``first`` to ``last`` must go to lie free within ``size``.

    Whole pixels, as a view is moved. None where it has no room.
    """
    spare = (size - (last - first)) / 2
    if spare < _MARGIN:
        return None
    padding = min(_PADDING, spare)
    if first < _MARGIN:
        return float(round(padding - first))
    return float(round(size - padding - last)) if last > size - _MARGIN else 0.0


def _panned(view: View, way: QPointF) -> View:
    """``view`` after a :meth:`Camera.pan` by ``way``."""
    return View(view.zoom, view.centre - way / view.zoom) if way.manhattanLength() else view
