"""Shows the flow of a document: scene, camera, near and far painting. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmapCache, QShowEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from designer.app.canvas.camera import Camera
from designer.app.canvas.far_view import FarView
from designer.app.canvas.grid import paint_grid
from designer.app.canvas.obstacles import Rect
from designer.app.canvas.scene import CanvasScene
from designer.app.canvas.trail import Trail
from designer.app.theme.theme import Theme
from designer.flow.events import Event
from designer.flow.model import EdgeKey

if TYPE_CHECKING:
    from designer.app.document import Document

_FAR_BELOW = 0.4
"""Below this magnification the flow is painted in a few calls."""
_MOST_NODES = 300
"""So many cards in view are painted one by one; with more, Qt's picture cache overflows."""
_CACHE_KIB = 192 * 1024
_ANTIALIASED_FROM = 0.6
_LINES = ((1.5, 2.2), (0.75, 1.6), (0.0, 1.2))
"""From which magnification on wires are how wide, in device-independent pixels."""


class SceneView(QGraphicsView):
    """Follows ``document``. :attr:`zoom_changed` gives the magnification; 1.0 is 100 %."""

    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.document = document
        self.canvas_scene = CanvasScene(theme, self)
        self.setScene(self.canvas_scene)
        self._set_up()
        self._far = FarView(self.canvas_scene, theme)
        self._is_far = False
        self.camera = Camera(self)
        self.camera.zoom_changed.connect(self._zoomed)
        self._fit_wanted = True
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._end_turn)
        document.flow_changed.connect(self._hear)
        document.edited.connect(self.canvas_scene.settle)
        document.replaced.connect(self._load)
        document.selection.changed.connect(self._select)
        self.canvas_scene.patched.connect(self._patched)
        theme.changed.connect(self._recolour)

    def _set_up(self) -> None:
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _CACHE_KIB))
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Our items set all they need and leave nothing behind.
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        # Asked for Qt's own, PySide would go through every class of widget to learn what it is.
        self.setViewport(QWidget())
        # Every pixel is painted by us: Qt need not clear it before.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        # The style sheet draws the frame; it shows whether the keys go here.
        self.setFrameShape(QFrame.Shape.StyledPanel)

    # Looking

    @property
    def zoom(self) -> float:
        """The magnification; 1.0 is 100 %."""
        return self.camera.zoom

    @property
    def is_far(self) -> bool:
        """Whether the flow was last painted in a few calls and not item by item."""
        return self._is_far

    def zoom_to(self, factor: float) -> None:
        """Magnify by ``factor``, keeping the middle where it is."""
        self.camera.zoom_to(factor)

    def zoom_by(self, factor: float) -> None:
        """Magnify ``factor`` times as much as now."""
        self.camera.zoom_to(self.zoom * factor)

    def fit_all(self) -> None:
        """Show the whole flow."""
        area = self.canvas_scene.drawn()
        if area.isEmpty():
            self.camera.zoom_to(1.0)
            self.camera.centre(QPointF(0, 0))
        else:
            self.camera.fit(area, self.is_empty)

    def fit_selection(self) -> None:
        """Show all selected nodes, notes and frames, or the whole flow where none is selected."""
        area = QRectF()
        for node_id in self.document.selection.nodes:
            area |= self.card(node_id)
        for key in self.document.selection.annotations:
            area |= QRectF(*self.canvas_scene.annotations.items[key].area)
        if area.isEmpty():
            self.fit_all()
        else:
            self.camera.fit(area)

    def show_node(self, node_id: str) -> None:
        """Bring a node into view, into the middle when it was outside. Selects nothing."""
        if node_id in self.canvas_scene.nodes:
            self.camera.show(self.card(node_id))

    def show_annotation(self, key: str) -> None:
        """The same with a note or frame; one that a folded frame hides is where that is."""
        item = self.canvas_scene.annotations.shown_as(key)
        if item is not None:
            self.camera.show(QRectF(*item.area))

    def show_nodes(self, ids: Iterable[str]) -> None:
        """Bring several nodes into view together; select nothing."""
        area = QRectF()
        for node_id in ids:
            if node_id in self.canvas_scene.nodes:
                area |= self.card(node_id)
        if not area.isEmpty() and not self.camera.visible.contains(area):
            self.camera.show(area)

    def visible_nodes(self) -> list[str]:
        """The nodes of which something is seen."""
        found = self.canvas_scene.wiring.index.within(self._seen())
        nodes = self.canvas_scene.nodes
        return list(nodes if found is None else (one for one in found if one in nodes))

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Mark nodes, by id, as having an ``error`` or a ``warning``; all others as having none."""
        self.canvas_scene.mark(problems)

    def set_trace(self, trail: Trail) -> None:
        """Show the way of a call."""
        self.canvas_scene.follow(trail)

    def set_coverage(self, coverage: Mapping[EdgeKey, bool]) -> None:
        """Show which edges scenarios take; empty: nothing of the kind."""
        self.canvas_scene.cover(coverage)

    def card(self, node_id: str) -> QRectF:
        """Where a node stands, or the bar of the folded frame that hides it, in scene pixels."""
        left, top, right, bottom = self.canvas_scene.wiring.boxes[node_id].rect
        return QRectF(left, top, right - left, bottom - top)

    def is_empty(self, area: QRectF) -> bool:
        """Whether no node, note or frame stands in ``area`` (scene pixels)."""
        found = self.canvas_scene.wiring.index.within(_rect(area))
        if found is None or found:
            return False
        shown = self.canvas_scene.annotations.shown()
        return not any(area.intersects(QRectF(*item.area)) for item in shown)

    def _seen(self) -> Rect:
        return _rect(self.camera.visible)

    # Following document, scene and theme

    def _load(self) -> None:
        self.setUpdatesEnabled(False)
        # All is to be painted, so that Qt does not note of each item what this view has painted.
        self.canvas_scene.update()
        self.canvas_scene.load(self.document.flow)
        self._select()
        self.setUpdatesEnabled(True)
        self._fit_wanted = True
        if self.isVisible():
            self._fit_first()

    def _fit_first(self) -> None:
        """Show a newly opened flow whole, once it is known how much room there is."""
        if self._fit_wanted:
            self._fit_wanted = False
            self.fit_all()

    def _hear(self, event: Event) -> None:
        self.canvas_scene.hear(event)

    def _select(self) -> None:
        selection = self.document.selection
        self.canvas_scene.select(selection.nodes, selection.edges, selection.annotations)

    def _patched(self) -> None:
        if not self._turn.isActive():
            self._turn.start(0)

    def _end_turn(self) -> None:
        """Once per turn of the event loop in which anything changed."""
        self.canvas_scene.settle()
        if self._is_far:
            # Qt does not know what the far view has painted.
            self.viewport().update()

    def retranslate(self) -> None:
        """Draw the words of the language now in force."""
        self.canvas_scene.refresh_faces()

    def _recolour(self) -> None:
        self.resetCachedContent()
        self.viewport().update()

    # Painting

    def _zoomed(self, factor: float) -> None:
        self.setRenderHint(QPainter.RenderHint.Antialiasing, factor >= _ANTIALIASED_FROM)
        if not self._wants_far():
            self._draw_lines()
        self.zoom_changed.emit(factor)

    def _draw_lines(self) -> None:
        """Give the wires the width for this magnification; from far none is painted by Qt."""
        width = next(width for least, width in _LINES if self.zoom >= least)
        self.canvas_scene.draw_lines(width * self.devicePixelRatioF())

    def _wants_far(self) -> bool:
        if self.zoom < _FAR_BELOW:
            return True
        return self.canvas_scene.wiring.index.count(self._seen(), _MOST_NODES) >= _MOST_NODES

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint item by item, or from far all at once; then what lies over everything."""
        far = self._wants_far()
        if far != self._is_far:
            self._switch(far)
        if far:
            self._paint_far(event)
        else:
            super().paintEvent(event)
        self.paint_over()

    def _switch(self, far: bool) -> None:
        """Paint in the other way from now on; what the one before has left is stale."""
        self._is_far = far
        mode = QGraphicsView.ViewportUpdateMode
        # From far Qt has no part in it: it would only ask for the same repaint a second time.
        self.setViewportUpdateMode(mode.NoViewportUpdate if far else mode.MinimalViewportUpdate)
        if not far:
            self.canvas_scene.update()  # Qt does not know what was painted without it
            self._draw_lines()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already, from far too."""
        super().scrollContentsBy(dx, dy)
        if self._is_far:
            self.viewport().scroll(dx, dy)

    def paint_over(self) -> None:
        """Paint onto the viewport over everything. For whoever lets the flow be edited."""

    def _paint_far(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        painter.fillRect(event.rect(), self._theme.tokens["canvas"])
        inverted, _ = self.viewportTransform().inverted()
        area = inverted.mapRect(QRectF(event.rect()))
        self._far.paint(painter, self.viewportTransform(), area)
        painter.end()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """The canvas and its dots."""
        painter.fillRect(rect, self._theme.tokens["canvas"])
        paint_grid(painter, QRectF(rect), self.zoom, self._theme.tokens["grid"])

    def showEvent(self, event: QShowEvent) -> None:
        """Fit a flow that was opened before there was room."""
        super().showEvent(event)
        self._fit_first()
        self._zoomed(self.zoom)

    def event(self, event: QEvent) -> bool:
        """A screen of another pixel ratio draws lines of another width."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._zoomed(self.zoom)
        return super().event(event)


def _rect(area: QRectF) -> Rect:
    return Rect(area.left(), area.top(), area.right(), area.bottom())
