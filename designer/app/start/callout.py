"""A remark with an arrow, and a ring round what it is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.app.buttons import push_button
from designer.app.saying import say
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import CARD_RADIUS
from designer.app.translate import tr
from designer.flow.texts import N_

_SKIP, _BACK, _NEXT, _DONE = N_("Skip"), N_("Back"), N_("Next"), N_("Done")
_NEW = N_("New flow")
_COUNT = N_("{step} of {all}")
_SPOKEN = N_("{title}. {words}")
_WIDTH = 336
_ARROW = 10
"""How far the arrow reaches out, and what is kept free for it on every side."""
_GAP = 2
_INSIDE = 18


class Ring(QWidget):
    """A line round a part of the window; the mouse goes through it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def surround(self, place: QRect) -> None:
        """Stand round ``place``, in the window's pixels."""
        self.setGeometry(place)
        self.setVisible(not place.isEmpty())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.tokens["accent"], 2))
        line = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        round_ = min(CARD_RADIUS, line.height() / 2)
        painter.drawRoundedRect(line, round_, round_)


class Callout(QWidget):
    """Says one thing. :attr:`moved` asks for the next (1) or the one before (-1).

    :attr:`begun` comes from the last: the person wants to begin a flow.
    """

    moved = Signal(int)
    ended = Signal()
    begun = Signal()

    def __init__(self, window: QWidget, theme: Theme, count: int) -> None:
        """``count`` remarks there are in all."""
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._count = count
        self._tip = QPointF()
        self._side = Qt.Edge.LeftEdge
        self.title, self.words, self.step = QLabel(), QLabel(), QLabel()
        self.title.setProperty("role", "strong")
        self.words.setWordWrap(True)
        self.step.setProperty("role", "muted")
        self.skip = push_button(tr(_SKIP), "link", self.ended.emit)
        self.new = push_button(tr(_NEW), "link", self.begun.emit)
        self.back = push_button(tr(_BACK), clicked=lambda: self.moved.emit(-1))
        self.next = push_button(tr(_NEXT), "primary", lambda: self.moved.emit(1))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.step)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.new)
        row.addWidget(self.back)
        row.addWidget(self.next)
        for button in (self.skip, self.new, self.back, self.next):
            button.installEventFilter(self)
        column = QVBoxLayout(self)
        side = _ARROW + _INSIDE
        column.setContentsMargins(side, side - 2, side, side - 4)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(10)
        column.addLayout(row)
        self.setFixedWidth(_WIDTH + 2 * _ARROW)
        theme.changed.connect(self.update)

    def say(self, title: str, words: str, step: int) -> None:
        """Say remark number ``step``, counted from 0, and take the focus."""
        say(self.title.setText, title)
        say(self.words.setText, words)
        say(self.step.setText, tr(_COUNT, step=step + 1, all=self._count))
        self.back.setVisible(step > 0)
        last = step == self._count - 1
        self.skip.setVisible(not last)
        self.new.setVisible(last)
        say(self.next.setText, tr(_DONE) if last else tr(_NEXT))
        say(self.next.setAccessibleDescription, tr(_SPOKEN, title=title, words=words))
        say(self.setAccessibleName, tr(_SPOKEN, title=title, words=words))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.show()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_beside(self, place: QRect) -> None:
        """Stand where there is room beside ``place`` (the parent's pixels), pointing at it."""
        room, size = self._window.rect(), self.size()
        middle = place.center()
        corners = {
            Qt.Edge.LeftEdge: QPoint(place.right() + _GAP, middle.y() - size.height() // 2),
            Qt.Edge.RightEdge: QPoint(
                place.left() - size.width() - _GAP, middle.y() - size.height() // 2
            ),
            Qt.Edge.BottomEdge: QPoint(
                middle.x() - size.width() // 2, place.top() - size.height() - _GAP
            ),
            Qt.Edge.TopEdge: QPoint(middle.x() - size.width() // 2, place.bottom() + _GAP),
        }
        sides = list(corners)
        if place.height() < room.height() // 2 and place.width() < room.width() // 3:
            sides.reverse()  # what goes on to the right of something small stays in sight
        self._side, corner = next(
            ((side, corners[side]) for side in sides if _fits(side, corners[side], self, room)),
            (Qt.Edge.LeftEdge, middle),
        )
        least, most = room.topLeft(), room.bottomRight() - QPoint(size.width(), size.height())
        x = max(least.x(), min(corner.x(), most.x()))
        y = max(least.y(), min(corner.y(), most.y()))
        self.move(x, y)
        self._tip = QPointF(middle - self.pos())
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right go back and on before the buttons take them for moving the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.moved.emit(step)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with an arrow and a soft edge."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self._shape()
        soft = QColor(tokens["shadow"])
        for width in (6, 3):
            painter.setPen(QPen(soft, width))
            painter.drawPath(shape)
        painter.fillPath(shape, tokens["card"])
        painter.setPen(QPen(tokens["line"], 1))
        painter.drawPath(shape)

    def _shape(self) -> QPainterPath:
        card = QRectF(self.rect()).adjusted(_ARROW, _ARROW, -_ARROW, -_ARROW)
        path = QPainterPath()
        path.addRoundedRect(card, CARD_RADIUS, CARD_RADIUS)
        clear = CARD_RADIUS + _ARROW
        x = max(card.left() + clear, min(self._tip.x(), card.right() - clear))
        y = max(card.top() + clear, min(self._tip.y(), card.bottom() - clear))
        reach = _ARROW - 2.0
        match self._side:
            case Qt.Edge.LeftEdge:
                base, out, along = QPointF(card.left(), y), QPointF(-reach, 0), QPointF(0, reach)
            case Qt.Edge.RightEdge:
                base, out, along = QPointF(card.right(), y), QPointF(reach, 0), QPointF(0, reach)
            case Qt.Edge.TopEdge:
                base, out, along = QPointF(x, card.top()), QPointF(0, -reach), QPointF(reach, 0)
            case _:
                base, out, along = QPointF(x, card.bottom()), QPointF(0, reach), QPointF(reach, 0)
        arrow = QPainterPath()
        arrow.addPolygon(QPolygonF([base - along, base + out, base + along, base - along]))
        return path.united(arrow)


def _fits(side: Qt.Edge, corner: QPoint, callout: QWidget, room: QRect) -> bool:
    """Whether it stays in the window in the direction in which it stands off; else it slides."""
    if side in (Qt.Edge.LeftEdge, Qt.Edge.RightEdge):
        return corner.x() >= 0 and corner.x() + callout.width() <= room.width()
    return corner.y() >= 0 and corner.y() + callout.height() <= room.height()
