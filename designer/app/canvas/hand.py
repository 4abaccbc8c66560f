"""The pointer over the canvas: which gesture a press begins, wheel, touchpad, hovering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from designer.app.canvas.gestures.base import Gesture, Pointer
from designer.app.canvas.gestures.resize import CURSORS
from designer.app.canvas.picking import Hit, pick
from designer.app.canvas.tooltips import spare_words

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_CONTROL = Qt.KeyboardModifier.ControlModifier
_NOTCH = 120.0
"""One step of a mouse wheel, in eighths of a degree."""
_STEP = 1.2
"""Magnification per step."""
_BORDER = 24
"""So near the viewport's edge, in its pixels, a gesture makes the view move along."""
_SCROLL_MS = 16
_FASTEST = 18.0


class Hand(QObject):
    """Turns what the pointer does into gestures. At most one is under way."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.gesture: Gesture | None = None
        self.space = False
        """Whether the space bar is held: the next drag moves the view."""
        self._button = Qt.MouseButton.NoButton
        self._last: Pointer | None = None
        self._told = ""
        self._been_inside = True
        """Whether the gesture has been away from the viewport's edge since it came over it."""
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)

    # Gestures

    def press(self, event: QMouseEvent) -> None:
        """Begin what fits the button and what lies below."""
        if self.gesture is not None:
            return
        from designer.app.canvas.gestures.choosing import gesture_of_press

        self._button = event.button()
        pointer = self._pointer(event)
        gesture = gesture_of_press(self._canvas, event.button(), pointer, space=self.space)
        if gesture is not None:
            self.begin(gesture, pointer)

    def begin(self, gesture: Gesture, pointer: Pointer, *, from_outside: bool = False) -> None:
        """Start a gesture.

        ``from_outside``: the pointer comes in over the edge, where it means nothing by being.
        """
        self.gesture = gesture
        self._last = pointer
        self._been_inside = not from_outside
        if gesture.cursor is not None:
            self._canvas.show_cursor(gesture.cursor)
        gesture.start(pointer)

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or show what lies below."""
        pointer = self._pointer(event)
        if self.gesture is None:
            if self._last is None:
                _load_gestures()  # while the pointer comes, so that its first press does not wait
            self._tell(self.hover(pointer))
            return
        self.carry(pointer)

    def carry(self, pointer: Pointer) -> None:
        """Go on with the gesture."""
        self._last = pointer
        if self.gesture is not None:
            self.gesture.move(pointer)
            at_edge = self._pull(pointer) != (0, 0)
            self._been_inside = self._been_inside or not at_edge
            if self.gesture.scrolls and at_edge and self._been_inside:
                self._scrolling.start()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture, if this is the button it began with."""
        if event.button() == self._button:
            self.finish(self._pointer(event))

    def finish(self, pointer: Pointer) -> None:
        """End the gesture at ``pointer``."""
        gesture = self._put_down()
        if gesture is not None:
            # What it changes is heard while it is no longer under way, or it would be cancelled.
            gesture.end(pointer)
            self.hover(pointer)

    def cancel(self) -> bool:
        """Break the gesture off; returns whether one was under way."""
        gesture = self._put_down()
        if gesture is None:
            return False
        gesture.cancel()
        if self._last is not None:
            self.hover(self._last)
        return True

    def _put_down(self) -> Gesture | None:
        self._scrolling.stop()
        gesture, self.gesture = self.gesture, None
        return gesture

    # Looking

    def wheel(self, event: QWheelEvent) -> None:
        """A wheel zooms to the pointer, two fingers move the view; Ctrl always zooms.

        A setting turns the wheel and the two fingers round.
        """
        self._canvas.following.wait()
        control = bool(event.modifiers() & _CONTROL)
        pixels = event.pixelDelta()
        touchpad = event.device().type() == QInputDevice.DeviceType.TouchPad
        fingers = touchpad or not pixels.isNull()
        turned = self._canvas.context.settings.wheel == "pan"
        if not control and fingers != turned:
            delta = QPointF(pixels) if not pixels.isNull() else QPointF(event.angleDelta()) / 2
            if turned and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                delta = delta.transposed()
            self._canvas.camera.pan(delta.x(), delta.y())
        else:
            steps = (event.angleDelta().y() or pixels.y()) / _NOTCH
            self._canvas.camera.zoom_to(self._canvas.zoom * _STEP**steps, event.position())
        self._look_again(event.position(), event.modifiers())
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Two fingers apart zoom; returns whether it was that."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._canvas.following.wait()
        self._canvas.camera.zoom_to(self._canvas.zoom * (1 + event.value()), event.position())
        self._look_again(event.position(), event.modifiers())
        return True

    def hold_space(self, held: bool) -> None:
        """The space bar went down or up."""
        self.space = held
        if self.gesture is None:
            self._canvas.show_cursor(Qt.CursorShape.OpenHandCursor if held else None)

    def hover(self, pointer: Pointer) -> Hit:
        """Show what lies below the pointer while nothing is under way, and return it."""
        self._last = pointer
        if self.space:
            return Hit()
        hit = self._hit(pointer)
        # The row of a spare key is all one button.
        port = hit.row if hit.spare and hit.port is None else hit.port
        self._canvas.canvas_scene.point_at(hit.node, port, hit.edge)
        self._canvas.canvas_scene.point_at_annotation(hit.annotation)
        self._canvas.show_cursor(_cursor(hit))
        return hit

    @property
    def pointer(self) -> Pointer | None:
        """Where the pointer is; None while it is not over the canvas."""
        if self._last is None:
            return None
        # The view may have moved below it since it moved.
        at = self._last.at
        return Pointer(at, self._canvas.camera.to_scene(at), self._last.keys)

    @property
    def hit(self) -> Hit:
        """What lies below the pointer; nothing while it is not over the canvas."""
        return Hit() if self.pointer is None else self._hit(self.pointer)

    def leave(self) -> None:
        """The pointer left the canvas; not for a menu, which acts where it was asked for."""
        if self.gesture is None and QApplication.activePopupWidget() is None:
            self._last = None
            self._canvas.canvas_scene.point_at()
            self._canvas.canvas_scene.point_at_annotation(None)
            self._tell(Hit())

    def _tell(self, hit: Hit) -> None:
        """Hint at what a drag from here would do where the card does not say it.

        Only when the pointer moves to another thing: what a gesture has said last stays to be read.
        """
        words = spare_words(self._canvas.document.flow, hit)
        if words != self._told:
            self._told = words
            self._canvas.hint.emit(words)

    def hint_again(self) -> None:
        """What the flow is now may make another hint true where the pointer is, or none."""
        if self._told and self.gesture is None:
            self._tell(self.hit)

    def _look_again(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The view moved below the pointer."""
        pointer = Pointer(at, self._canvas.camera.to_scene(at), keys)
        if self.gesture is not None:
            self.gesture.move(pointer)
        else:
            self.hover(pointer)

    def _hit(self, pointer: Pointer) -> Hit:
        return pick(self._canvas.canvas_scene, pointer.scene, self._canvas.zoom)

    def _pointer(self, event: QMouseEvent) -> Pointer:
        at = event.position()
        return Pointer(at, self._canvas.camera.to_scene(at), event.modifiers())

    # Moving along near the edge

    def _pull(self, pointer: Pointer) -> tuple[float, float]:
        size = self._canvas.viewport().size()
        return _pull_of(pointer.at.x(), size.width()), _pull_of(pointer.at.y(), size.height())

    def _scroll(self) -> None:
        last = self._last
        pull = (0.0, 0.0) if last is None else self._pull(last)
        if self.gesture is None or last is None or pull == (0, 0):
            self._scrolling.stop()
            return
        self._canvas.camera.pan(-pull[0], -pull[1])
        self._look_again(last.at, last.keys)


def _load_gestures() -> None:
    """They are a dozen modules, which no window waits for when it opens."""
    import designer.app.canvas.gestures.choosing  # noqa: F401


def _pull_of(at: float, size: float) -> float:
    """How fast the view moves, in pixels a step, with the pointer at ``at`` of ``size``."""
    if at < _BORDER:
        return max(-_FASTEST, (at - _BORDER) / 2)
    if at > size - _BORDER:
        return min(_FASTEST, (at - size + _BORDER) / 2)
    return 0.0


def _cursor(hit: Hit) -> Qt.CursorShape | None:
    if hit.port is not None:
        return Qt.CursorShape.CrossCursor
    if hit.edge is not None or hit.spare or hit.grip == "fold":
        return Qt.CursorShape.PointingHandCursor
    return CURSORS.get(hit.grip)
