"""The whole flow, small, in a corner of the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QWidget

from designer.app.saying import say
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import CARD_RADIUS, STEP
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.layout.boxes import WIDTH

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_NAME = N_("Map of the flow")
_SIZE = (208, 144)
_MARGIN = 3 * STEP
_PADDING = 2 * STEP
_LEAST = 2.0
"""A card is drawn at least so large, in device-independent pixels."""
_REDRAW_MS = 80
"""How often cards are drawn afresh at most, while many changes come one after the other."""


class Minimap(QWidget):
    """Cards as small boxes in the colour of what is the matter with them; no wires.

    A click or a drag moves the view. While it is hidden it costs nothing.
    """

    def __init__(self, canvas: CanvasView, theme: Theme) -> None:
        # Not a child of the viewport, which moves its children along when it scrolls.
        super().__init__(canvas)
        self._canvas = canvas
        self._theme = theme
        self._cards: QPixmap | None = None
        self._world = QRectF()
        self._content = QRectF()
        self._version = -1
        self._held = False
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.timeout.connect(self._forget_cards)
        self.setFixedSize(*_SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        say(self.setAccessibleName, tr(_NAME))
        self.hide()
        canvas.canvas_scene.patched.connect(self._changed)
        canvas.horizontalScrollBar().valueChanged.connect(self._moved)
        canvas.verticalScrollBar().valueChanged.connect(self._moved)
        canvas.zoom_changed.connect(self._moved)
        theme.changed.connect(self._forget_cards)

    def stand(self) -> None:
        """Take the place in the lower right corner of the canvas."""
        room = self._canvas.viewport().geometry()
        self.move(room.right() - self.width() - _MARGIN, room.bottom() - self.height() - _MARGIN)

    # Where things are

    def to_map(self, at: QPointF) -> QPointF:
        """Where on this widget a place of the scene is."""
        scale, left, top = self._fit()
        return QPointF(left + at.x() * scale, top + at.y() * scale)

    def to_scene(self, at: QPointF) -> QPointF:
        """Which place of the scene is at a place on this widget."""
        scale, left, top = self._fit()
        return QPointF((at.x() - left) / scale, (at.y() - top) / scale)

    def _fit(self) -> tuple[float, float, float]:
        """Magnification, and where the scene's origin lies."""
        room = QRectF(self.rect()).adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        world = self._world
        scale = min(room.width() / world.width(), room.height() / world.height())
        middle = room.center() - world.center() * scale
        return scale, middle.x(), middle.y()

    def _look(self) -> None:
        """Show the flow and what is seen of it; while it is held, nothing shifts below the hand."""
        if self._held:
            return
        scene = self._canvas.canvas_scene
        if scene.version != self._version:
            self._version, self._content = scene.version, scene.content()
        world = self._content | self._canvas.camera.visible
        if world != self._world:
            self._world = world
            self._cards = None

    # Changes

    def _changed(self) -> None:
        if self.isVisible() and not self._redraw.isActive():
            self._redraw.start()

    def _moved(self) -> None:
        if self.isVisible():
            self.update()

    def _forget_cards(self) -> None:
        self._cards = None
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed meanwhile."""
        super().showEvent(event)
        self.stand()
        self._look()
        self._forget_cards()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._redraw.stop()
        self._held = False

    # Moving the view

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if self._held:
            self._go(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay there."""
        self._held = False
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click is a click."""
        self.mousePressEvent(event)

    def _go(self, event: QMouseEvent) -> None:
        self._canvas.following.wait()
        self._canvas.camera.centre(self.to_scene(event.position()))
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, and a frame round what is seen."""
        self._look()
        if self._cards is None or self._cards.devicePixelRatioF() != self.devicePixelRatioF():
            self._cards = self._draw_cards()
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens["line"], 1))
        painter.setBrush(tokens["panel"])
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(card, CARD_RADIUS, CARD_RADIUS)
        painter.drawPixmap(0, 0, self._cards)
        seen = self._canvas.camera.visible
        frame = QRectF(self.to_map(seen.topLeft()), self.to_map(seen.bottomRight()))
        painter.setPen(QPen(tokens["accent"], 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame & card.adjusted(STEP, STEP, -STEP, -STEP))

    def _draw_cards(self) -> QPixmap:
        """All cards at once: those of one colour in one call."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        scale, left, top = self._fit()
        rects: dict[str, list[QRectF]] = {}
        scene = self._canvas.canvas_scene
        for node, box in scene.wiring.boxes.items():
            if box.bar is not None:
                continue
            width, height = max(_LEAST, WIDTH * scale), max(_LEAST, box.height * scale)
            rect = QRectF(left + box.x * scale, top + box.y * scale, width, height)
            rects.setdefault(self.role(node), []).append(rect)
        painter = QPainter(picture)
        painter.setPen(Qt.PenStyle.NoPen)
        for item in scene.annotations.shown():
            x, y, width, height = item.area
            tall = max(_LEAST, height * scale)
            rect = QRectF(left + x * scale, top + y * scale, max(_LEAST, width * scale), tall)
            colour = self._theme.tokens[item.ground]
            painter.setPen(QPen(colour, 1) if item.is_open_frame else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if item.is_open_frame else colour)
            painter.drawRect(rect)
        painter.setPen(Qt.PenStyle.NoPen)
        for role in sorted(rects, key=_ROLES.index):
            painter.setBrush(self._theme.tokens[role])
            painter.drawRects(rects[role])
        painter.end()
        return picture

    def role(self, node_id: str) -> str:
        """The colour of a card, by what matters most about it."""
        marks = self._canvas.canvas_scene.marks
        if node_id in marks.nodes:
            return "accent"
        problem = marks.problems.get(node_id)
        if problem is not None:
            return _PROBLEMS[problem]
        return "success" if node_id in marks.trail.passed else "muted"


_PROBLEMS = {"error": "danger", "warning": "warning", "left": "muted"}
_ROLES = ("muted", "success", "warning", "danger", "accent")
"""The colours of cards; where cards meet, the later one lies above."""
