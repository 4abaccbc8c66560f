"""The canvas: shows the flow and hands what the person does to hand and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
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
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from designer.app.canvas import places
from designer.app.canvas.annotating import Annotating
from designer.app.canvas.beside import beside_selection
from designer.app.canvas.drifting import Drifting
from designer.app.canvas.following import Following
from designer.app.canvas.footprints import Footprints
from designer.app.canvas.gestures.base import Pointer
from designer.app.canvas.gestures.drop import dropped
from designer.app.canvas.gliding import Gliding
from designer.app.canvas.hand import Hand
from designer.app.canvas.keeping_in_sight import whole_with
from designer.app.canvas.keyboard import Keyboard
from designer.app.canvas.minimap import Minimap
from designer.app.canvas.picking import Hit, pick
from designer.app.canvas.quick_adding import QuickAdding
from designer.app.canvas.scene_view import SceneView
from designer.app.canvas.tooltips import tooltip
from designer.app.saying import say
from designer.app.translate import tr
from designer.flow.adding import add_chained
from designer.flow.chaining import Way
from designer.flow.duplicating import duplicate
from designer.flow.events import Event
from designer.flow.fragments import added_annotations, fragment
from designer.flow.model import Flow, Node, Point
from designer.flow.texts import N_
from designer.layout.boxes import node_size
from designer.layout.frames import with_contents

if TYPE_CHECKING:
    from designer.app.canvas.trail import Trail
    from designer.app.context import Context
    from designer.app.document import Document

_NAME = N_("Call flow")
_TAG = 24
"""How far the tag of the start reaches over its card."""


class CanvasView(SceneView):
    """Shows ``document``'s flow and edits it; ``context`` gives the theme.

    Signals beside ``zoom_changed``: :attr:`activated` a node's id on Enter or double click;
    :attr:`hint` one sentence on the gesture under way, empty when there is nothing to say;
    :attr:`connection_dropped` source, outcome and the place (scene pixels) where a new connection
    was let go over the empty canvas; :attr:`value_wanted` a node was added with the mouse and its
    value is the next thing to say; :attr:`menu_wanted` where on the screen the menu of what is
    selected is to open; :attr:`sound_dropped` the path of a sound that lies elsewhere, and what
    adds its node once it is told where a copy lies; :attr:`pressed` the left button went down here.
    """

    activated = Signal(str)
    hint = Signal(object)
    connection_dropped = Signal(str, str, QPointF)
    value_wanted = Signal()
    sound_dropped = Signal(object, object)
    menu_wanted = Signal(QPoint)
    pressed = Signal()

    def __init__(self, context: Context, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, document, parent)
        self.context = context
        self.wrong_with: Callable[[str], Sequence[str]] = lambda _node: ()
        """What is wrong with a node, as sentences: whoever checks the flow puts that here."""
        self.hand = Hand(self)
        self._keyboard = Keyboard(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.quick_adding = QuickAdding(self, context.theme)
        self.annotating = Annotating(self)
        self.gliding = Gliding(self)
        self.drifting = Drifting(self)
        self.following = Following(self)
        self.footprints = Footprints(self)
        self.minimap = Minimap(self, context.theme)
        self.camera.above.append(self.minimap)
        self.connection_dropped.connect(self.quick_adding.at_end_of)
        document.edited.connect(self.hand.hint_again)
        self.retranslate()
        self._load()

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        say(self.setAccessibleName, tr(_NAME))
        say(self.viewport().setAccessibleName, tr(_NAME))
        self.canvas_scene.refresh_faces()

    def set_trace(self, trail: Trail) -> None:
        """Show the way of a call, with the node it is at in sight."""
        self.footprints.show(trail)
        self.following.follow(trail.current)

    # Places for nodes that are added without pointing

    def place_for(self, node: Node, after: str | None = None, way: Way | None = None) -> Point:
        """A free place for ``node``: right of the node ``after``, level with ``way`` out of it.

        Else in the middle.
        """
        size = places.size_of_kind(node.action)
        if after is not None and after in self.document.flow.nodes:
            return places.after(self.document.flow, after, size, way)
        return places.in_middle(self.document.flow, self._seen(), size)

    def place_at_centre(self) -> Point:
        """A free place for a node: after the one selected node, else in the middle of the view."""
        size = node_size(0)
        single = self.document.selection.single
        if single is not None:
            return places.after(self.document.flow, single, size)
        return places.in_middle(self.document.flow, self._seen(), size)

    def place_for_part(self, part: Flow) -> Point:
        """Where the top-left corner of several nodes goes.

        They come to the pointer, or where it was when a menu opened; else to the middle.
        """
        size = places.size_of_part(part)
        if self.hand.pointer is not None:
            return places.part_at(self.document.flow, self.hand.pointer.scene, size)
        return places.in_middle(self.document.flow, self._seen(), size)

    def add_chained(self, node: Node, way: Way | None = None) -> None:
        """Add ``node`` after the one selected node, or alone in the middle, select and show it.

        ``way``: which outcomes of the selected node lead to it; None: the likeliest.
        """
        flow, before = self.document.flow, self.document.selection.single
        place = self.place_for(node, before, way)
        if self.document.apply(add_chained(flow, node, place, before, way)):
            self.document.selection.set([node.id])
            self.bring([node.id], with_all=True)

    def bring(
        self, nodes: Iterable[str], annotations: Iterable[str] = (), *, with_all: bool = False
    ) -> None:
        """Bring what was added into view, gently and no further than needed.

        Seen, the view stays. ``with_all``: a flow that was seen whole is so afterwards, a little
        smaller, as long as it can be read. What is put at its end would push its beginning out.
        """
        area, nodes = QRectF(), tuple(nodes)
        for node_id in nodes:
            card = self.card(node_id)
            if node_id == self.document.flow.start:
                card.setTop(card.top() - _TAG)
            area |= card
        for key in annotations:
            item = self.canvas_scene.annotations.shown_as(key)
            if item is not None:
                area |= QRectF(*item.area)
        if area.isEmpty():
            return
        whole = whole_with(self, area, nodes) if with_all else None
        if whole is None:
            self.drifting.bring(area)
        else:
            self.drifting.go(whole)

    def ask_for_value(self) -> None:
        """Ask for the value of the one selected node, if it has none."""
        single = self.document.selection.single
        if single is not None and self.document.flow.nodes[single].value in ("", None):
            self.value_wanted.emit()

    def duplicate_selection(self) -> None:
        """Put copies of what is selected beside it, and select the copies."""
        flow, selection = self.document.flow, self.document.selection
        nodes, keys = with_contents(flow, selection.nodes, selection.annotations)
        if not nodes and not keys:
            return
        corner = places.beside_part(flow, fragment(flow, nodes, keys))
        edit, copies = duplicate(flow, nodes, corner, keys)
        if self.document.apply(edit):
            added = added_annotations(edit)
            selection.set(copies.values(), (), added)
            self.bring(copies.values(), added)

    def places_of_moved(self, held: str) -> dict[str, Point]:
        """Where all stands that moves when ``held`` is moved, by id and key.

        That is all that is selected if ``held`` is, else ``held`` alone; frames with what is in
        them. What folded frames hide moves with their frame only.
        """
        flow, selection = self.document.flow, self.document.selection
        chosen = (*selection.nodes, *selection.annotations)
        if held not in chosen:
            chosen = (held,)
        hidden = self.canvas_scene.wiring.folds
        seen = [one for one in chosen if one not in hidden.nodes and one not in hidden.annotations]
        nodes, keys = with_contents(
            flow,
            (one for one in seen if one in flow.nodes),
            (one for one in seen if one in flow.annotations),
        )
        found = {node: flow.layout.get(node, (0, 0)) for node in nodes}
        return found | {key: flow.annotations[key].at for key in keys}

    # What gestures and keys ask of the canvas

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

    def paint_over(self) -> None:
        """What the gesture under way shows."""
        if self.hand.gesture is not None:
            painter = QPainter(self.viewport())
            painter.setTransform(self.viewportTransform())
            self.hand.gesture.paint(painter, self._theme.tokens)
            painter.end()

    def _load(self) -> None:
        self.gliding.finish()
        self.drifting.stop()
        self.hand.cancel()
        super()._load()

    def _hear(self, event: Event) -> None:
        self.gliding.finish()
        self.hand.cancel()
        super()._hear(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The map stays in its corner."""
        super().resizeEvent(event)
        self.minimap.stand()

    # Mouse and touchpad

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
        self.following.wait()
        self.hand.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or hover."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        self.following.wait()
        self.hand.release(event)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a node, or offer nodes on the empty canvas; else the second click is a click."""
        hit = self._hit(event.position())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and hit.node is not None and hit.port is None and not hit.spare:
            self.document.selection.set([hit.node])
            self.activated.emit(hit.node)
        elif left and hit.annotation is not None and hit.grip != "fold":
            self.document.selection.set(annotations=[hit.annotation])
            self.annotating.write(hit.annotation)
        elif left and hit == Hit() and not self.hand.space:
            self.quick_adding.at(self.camera.to_scene(event.position()))
        else:
            self.hand.press(event)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom or pan."""
        self.hand.wheel(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinches, tooltips, and the pointer leaving."""
        if isinstance(event, QNativeGestureEvent) and self.hand.pinch(event):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = tooltip(self.document.flow, self._hit(QPointF(event.pos())), self.wrong_with)
            from html import escape  # with its table of two thousand names: not at each start

            # As text, whatever people have written: a label may look like markup.
            shown = f"<p style='white-space: pre-wrap'>{escape(words)}</p>" if words else ""
            QToolTip.showText(event.globalPos(), shown, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self.hand.leave()
        return super().viewportEvent(event)

    def _hit(self, at: QPointF) -> Hit:
        return pick(self.canvas_scene, self.camera.to_scene(at), self.zoom)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Tab is ours before it moves the focus on; Shift+Tab goes back as everywhere."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and not event.modifiers()
        ):
            self.quick_adding.by_key()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move, cancel, offer nodes."""
        event.setAccepted(self._keyboard.press(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A key asked for the menu; that of the mouse opens when its button is let go."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.ask_menu()
        event.accept()

    def ask_menu(self) -> None:
        """Ask for the menu of what is selected, beside it, unless a menu is open."""
        if QApplication.activePopupWidget() is None:
            self.cancel_gesture()
            self.menu_wanted.emit(beside_selection(self))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the space bar go."""
        event.setAccepted(self._keyboard.release(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A space bar let go elsewhere is not heard of."""
        super().focusOutEvent(event)
        self.hand.hold_space(False)

    # Dropping entries of the palette

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is ours; leave files to the window."""
        gesture = dropped(self, event.mimeData())
        if gesture is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.hand.cancel()
        self.hand.begin(gesture, self._drop_pointer(event), from_outside=True)

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
        steps = self.document.stack.index()
        self.hand.finish(self._drop_pointer(event))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.document.stack.index() != steps:  # something came of it
            self.ask_for_value()

    def _drop_pointer(self, event: QDropEvent) -> Pointer:
        at = event.position()
        return Pointer(at, self.camera.to_scene(at), event.modifiers())
