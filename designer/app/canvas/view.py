"""The canvas widget: shows the flow and hands what the person does to hand and keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmapCache,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip, QWidget

from designer.app.canvas import places
from designer.app.canvas.additions import add_connected
from designer.app.canvas.camera import Camera
from designer.app.canvas.far_view import FarView
from designer.app.canvas.gestures.base import Pointer
from designer.app.canvas.gestures.drop import dropped
from designer.app.canvas.grid import paint_grid
from designer.app.canvas.hand import Hand
from designer.app.canvas.keyboard import Keyboard
from designer.app.canvas.kind_menu import kind_menu
from designer.app.canvas.obstacles import Rect
from designer.app.canvas.picking import pick
from designer.app.canvas.scene import CanvasScene
from designer.app.canvas.tooltips import tooltip
from designer.app.canvas.trail import Trail
from designer.app.translate import tr
from designer.flow.events import Event
from designer.flow.model import Flow, Node, Point
from designer.flow.texts import N_
from designer.layout.boxes import WIDTH, node_size

if TYPE_CHECKING:
    from designer.app.context import Context
    from designer.app.document import Document

_NAME = N_("Call flow")
_FAR_BELOW = 0.4
"""Below this magnification the flow is painted in a few calls."""
_MOST_NODES = 300
"""So many cards in view are painted one by one; with more, Qt's picture cache overflows."""
_CACHE_KIB = 192 * 1024
_ANTIALIASED_FROM = 0.6


class CanvasView(QGraphicsView):
    """Shows ``document``'s flow and edits it.

    ``context`` gives the theme. Signals: :attr:`zoom_changed` the magnification (1.0 is 100 %);
    :attr:`activated` a node's id on Enter or double click; :attr:`hint` one sentence on the gesture
    under way, empty when there is nothing to say; :attr:`connection_dropped` source, outcome and
    the place (scene pixels) where a new connection was let go over the empty canvas.
    """

    zoom_changed = Signal(float)
    activated = Signal(str)
    hint = Signal(str)
    connection_dropped = Signal(str, str, QPointF)

    def __init__(self, context: Context, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self.document = document
        self.canvas_scene = CanvasScene(context.theme, self)
        self.setScene(self.canvas_scene)
        self._set_up()
        self.camera = Camera(self)
        self.camera.zoom_changed.connect(self._zoomed)
        self._far = FarView(self.canvas_scene, context.theme)
        self._is_far = False
        self.hand = Hand(self)
        self._keyboard = Keyboard(self)
        self._fit_wanted = True
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._end_turn)
        self._listen()
        self._load()

    def _set_up(self) -> None:
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _CACHE_KIB))
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.retranslate()
        self._colour_frame()

    def _listen(self) -> None:
        document = self.document
        document.flow_changed.connect(self._hear)
        document.edited.connect(self.canvas_scene.settle)
        document.replaced.connect(self._load)
        document.selection.changed.connect(self._select)
        self.canvas_scene.patched.connect(self._patched)
        self.connection_dropped.connect(self._offer_kinds)
        self._theme.changed.connect(self._recolour)

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self.setAccessibleName(tr(_NAME))
        self.canvas_scene.refresh_faces()

    # Looking

    @property
    def zoom(self) -> float:
        """The magnification; 1.0 is 100 %."""
        return self.camera.zoom

    def zoom_to(self, factor: float) -> None:
        """Magnify by ``factor``, keeping the middle where it is."""
        self.camera.zoom_to(factor)

    def zoom_by(self, factor: float) -> None:
        """Magnify ``factor`` times as much as now."""
        self.camera.zoom_to(self.zoom * factor)

    def fit_all(self) -> None:
        """Show the whole flow."""
        area = self.canvas_scene.content()
        if area.isEmpty():
            self.camera.zoom_to(1.0)
            self.camera.centre(QPointF(0, 0))
        else:
            self.camera.fit(area)

    def fit_selection(self) -> None:
        """Show all selected nodes, or the whole flow when none is selected."""
        boxes = self.canvas_scene.wiring.boxes
        area = QRectF()
        for node_id in self.document.selection.nodes:
            box = boxes[node_id]
            area |= QRectF(box.x, box.y, WIDTH, box.height)
        if area.isEmpty():
            self.fit_all()
        else:
            self.camera.fit(area)

    def show_node(self, node_id: str) -> None:
        """Bring a node into view, into the middle when it was outside. Selects nothing."""
        box = self.canvas_scene.wiring.boxes.get(node_id)
        if box is not None:
            self.camera.show(QRectF(box.x, box.y, WIDTH, box.height))

    def visible_nodes(self) -> list[str]:
        """The nodes of which something is seen."""
        seen = self._seen()
        found = self.canvas_scene.wiring.index.within(seen)
        return list(self.canvas_scene.nodes if found is None else found)

    # What others show here

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Mark nodes, by id, as having an ``error`` or a ``warning``; all others as having none."""
        self.canvas_scene.mark(problems)

    def set_trace(self, trail: Trail) -> None:
        """Show the way of a call."""
        self.canvas_scene.follow(trail)

    # Places for nodes that are added without pointing

    def place_for(self, node: Node, after: str | None = None) -> Point:
        """A free place for ``node``: right of the node ``after``, else in the middle of the view."""
        size = places.size_of_kind(node.action)
        if after is not None and after in self.document.flow.nodes:
            return places.after(self.document.flow, after, size)
        return places.in_middle(self.document.flow, self._seen(), size)

    def place_at_centre(self) -> Point:
        """A free place for a node: after the one selected node, else in the middle of the view."""
        size = node_size(0)
        single = self.document.selection.single
        if single is not None:
            return places.after(self.document.flow, single, size)
        return places.in_middle(self.document.flow, self._seen(), size)

    def place_for_part(self, part: Flow) -> Point:
        """Where the top-left corner of several nodes goes: under the pointer, else the middle."""
        size = places.size_of_part(part)
        return places.in_middle(self.document.flow, self._seen(), size)

    # Gestures

    def cancel_gesture(self) -> bool:
        """Break off what the pointer is doing; returns whether it was doing anything."""
        return self.hand.cancel()

    def show_cursor(self, shape: Qt.CursorShape | None) -> None:
        """Show the pointer in this shape; None: the usual one."""
        if shape is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(shape)

    def repaint_over(self) -> None:
        """What the gesture paints over everything has changed."""
        self.viewport().update()

    def _offer_kinds(self, source: str, outcome: str, at: QPointF) -> None:
        """Ask which kind of node to add where a connection was let go."""

        def add(kind: str) -> None:
            edit, node_id = add_connected(self.document.flow, kind, source, outcome, at)
            if self.document.apply(edit):
                self.document.selection.set([node_id])

        menu = kind_menu(self, self._theme.tokens, add)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        there = self.camera.to_viewport(at).toPoint()
        menu.popup(self.viewport().mapToGlobal(there))

    # Following document, scene and theme

    def _load(self) -> None:
        self.hand.cancel()
        self.setUpdatesEnabled(False)
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
        self.hand.cancel()
        self.canvas_scene.hear(event)

    def _select(self) -> None:
        selection = self.document.selection
        self.canvas_scene.select(selection.nodes, selection.edges)

    def _patched(self) -> None:
        if not self._turn.isActive():
            self._turn.start(0)

    def _end_turn(self) -> None:
        """Once per turn of the event loop in which anything changed."""
        self.canvas_scene.settle()
        if self._is_far:
            # Qt does not know what the far view has painted.
            self.viewport().update()

    def _recolour(self) -> None:
        self._colour_frame()
        self.resetCachedContent()
        self.viewport().update()

    def _colour_frame(self) -> None:
        """The frame shows that keys go to the canvas."""
        palette = self.palette()
        role = "accent" if self.hasFocus() else "canvas"
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.tokens[role])
        self.setPalette(palette)

    def _seen(self) -> Rect:
        seen = self.camera.visible
        return Rect(seen.left(), seen.top(), seen.right(), seen.bottom())

    # Painting

    def _zoomed(self, factor: float) -> None:
        self.setRenderHint(QPainter.RenderHint.Antialiasing, factor >= _ANTIALIASED_FROM)
        self.zoom_changed.emit(factor)

    def _wants_far(self) -> bool:
        if self.zoom < _FAR_BELOW:
            return True
        return self.canvas_scene.wiring.index.count(self._seen(), _MOST_NODES) >= _MOST_NODES

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint item by item, or from far all at once; then what the gesture shows."""
        far = self._wants_far()
        if far != self._is_far:
            self._is_far = far
            # What the other way of painting left in the viewport and in Qt's books is stale.
            self.viewport().update()
            if not far:
                self.canvas_scene.all_dirty()
        if far:
            self._paint_far(event)
        else:
            super().paintEvent(event)
        if self.hand.gesture is not None:
            painter = QPainter(self.viewport())
            painter.setTransform(self.viewportTransform())
            self.hand.gesture.paint(painter, self._theme.tokens)
            painter.end()

    def _paint_far(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        painter.fillRect(event.rect(), self._theme.tokens["canvas"])
        inverted, _ = self.viewportTransform().inverted()
        area = inverted.mapRect(QRectF(event.rect()))
        self._far.paint(painter, self.viewportTransform(), area)
        painter.end()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """The canvas and its dots."""
        painter.fillRect(rect, self._theme.tokens["canvas"])
        paint_grid(painter, rect, self.zoom, self._theme.tokens["grid"])

    # Events

    def showEvent(self, event: QEvent) -> None:
        """Fit a flow that was opened before there was room."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._fit_first()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self.hand.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or hover."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        self.hand.release(event)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a node; anywhere else the second click is a click."""
        hit = pick(self.canvas_scene, self.camera.to_scene(event.position()), self.zoom)
        if (
            hit.node is not None
            and hit.port is None
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self.document.selection.set([hit.node])
            self.activated.emit(hit.node)
        else:
            self.hand.press(event)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom or pan."""
        self.hand.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move, cancel."""
        if self._keyboard.press(event):
            event.accept()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the space bar go."""
        if self._keyboard.release(event):
            event.accept()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self._colour_frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it is elsewhere."""
        super().focusOutEvent(event)
        self.hand.hold_space(False)
        self._colour_frame()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinches, tooltips, and the pointer leaving."""
        if isinstance(event, QNativeGestureEvent) and self.hand.pinch(event):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = pick(self.canvas_scene, self.camera.to_scene(QPointF(event.pos())), self.zoom)
            QToolTip.showText(event.globalPos(), tooltip(self.document.flow, hit), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self.hand.leave()
        return super().viewportEvent(event)

    # Dropping entries of the palette

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is ours; leave files to the window."""
        gesture = dropped(self, event.mimeData())
        if gesture is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.hand.cancel()
        self.hand.begin(gesture, self._drop_pointer(event))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        if self.hand.gesture is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.hand.carry(self._drop_pointer(event))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It left."""
        self.hand.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it there."""
        if self.hand.gesture is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.hand.finish(self._drop_pointer(event))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _drop_pointer(self, event: QDropEvent) -> Pointer:
        at = event.position()
        return Pointer(at, self.camera.to_scene(at), event.modifiers())
