"""An entry of the palette: a card to drag onto the canvas, or to click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from designer.app.saying import say
from designer.app.theme.icons import paint_icon
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import CARD_RADIUS
from designer.app.translate import again, joined_words

_TILE = 28
_DOT = 4
_EDGE = 10
_GAP = 10
_ABOVE = 7
_CHIP_WORDS = 29
"""Where the words of a chip begin, after its dot."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_CHOOSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_NO_LETTERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_FLAGS = Qt.AlignmentFlag


class PaletteEntry(QWidget):
    """A card with icon, name and hint that can be dragged, clicked and pressed with Enter.

    A chip has no hint. :attr:`stepped` asks for the entry after (1) or before (-1) it;
    :attr:`typed` carries what is typed over it.
    """

    clicked = Signal()
    stepped = Signal(int)
    typed = Signal(str)

    def __init__(self, theme: Theme, mime: str, key: str, title: str, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self._mime, self.key = mime, key
        self._title, self._hint = title, hint
        self._pressed_at: QPoint | None = None
        self._hovered = False
        self._first = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        say(self.setAccessibleName, joined_words(" ", filter(None, (title, hint))))
        theme.changed.connect(self.update)

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self._title, self._hint = again(self._title), again(self._hint)
        say(self.setAccessibleName, joined_words(" ", filter(None, (self._title, self._hint))))

    @property
    def first(self) -> bool:
        """Whether it is marked as the one that Enter in the search field chooses."""
        return self._first

    def mark(self, first: bool) -> None:
        """Mark it, or no longer."""
        self._first = first
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and high enough for its words."""
        title = QFontMetrics(self._bold() if self._hint else self.font())
        wide, high = title.horizontalAdvance(self._title), title.height()
        if not self._hint:
            return QSize(_CHIP_WORDS + wide + _EDGE + 2, max(32, high + 12))
        hint = QFontMetrics(self._small())
        wide = max(wide, hint.horizontalAdvance(self._hint))
        high = max(_TILE + 20, high + hint.height() + 2 * _ABOVE + 2)
        return QSize(_EDGE + _TILE + _GAP + wide + _EDGE + 2, high)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, or the chip where there is no hint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        tokens = self._theme.tokens
        lit = self.hasFocus() or self._hovered or self._first
        painter.setPen(QPen(tokens["accent" if lit else "line"], 1))
        painter.setBrush(tokens["card"])
        radius = CARD_RADIUS if self._hint else rect.height() / 2
        painter.drawRoundedRect(rect, radius, radius)
        if not self._hint:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens["record"])
            painter.drawEllipse(QPointF(rect.left() + 17, rect.center().y()), _DOT, _DOT)
            painter.setPen(tokens["text"])
            words = rect.adjusted(_CHIP_WORDS, 0, 0, 0)
            painter.drawText(words, _FLAGS.AlignVCenter | _FLAGS.AlignLeft, self._title)
            return
        tile = QRectF(rect.left() + _EDGE, rect.center().y() - _TILE / 2, _TILE, _TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens[self.key])
        painter.drawRoundedRect(tile, 7, 7)
        paint_icon(painter, self.key, tile.adjusted(5, 5, -5, -5), tokens["tileIcon"])
        words = rect.adjusted(_EDGE + _TILE + _GAP, _ABOVE, 0, -_ABOVE)
        painter.setFont(self._bold())
        painter.setPen(tokens["text"])
        painter.drawText(words, _FLAGS.AlignTop | _FLAGS.AlignLeft, self._title)
        painter.setFont(self._small())
        painter.setPen(tokens["muted"])
        painter.drawText(words, _FLAGS.AlignBottom | _FLAGS.AlignLeft, self._hint)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * 0.9)
        return font

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the border."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Calm the border."""
        self._hovered = False
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag or a click began."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Who clicks twice, as one does to open a file, wants one."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin dragging once the pointer has left the place."""
        if self._pressed_at is None:
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed_at = None
            self.drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press without a drag is a click."""
        if self._pressed_at is not None:
            self._pressed_at = None
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do what a click does, arrows go to others, letters into the search."""
        key, text = event.key(), event.text()
        if key in _CHOOSES:
            self.clicked.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(key)])
        elif text.isprintable() and text and not event.modifiers() & _NO_LETTERS:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def mime_data(self) -> QMimeData:
        """What a drag of this entry carries."""
        data = QMimeData()
        data.setData(self._mime, self.key.encode())
        return data

    def drag(self) -> None:
        """Drag this entry until it is dropped somewhere."""
        drag = QDrag(self)
        drag.setMimeData(self.mime_data())
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        self.render(picture, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(24, self.height() // 2))
        drag.exec(Qt.DropAction.CopyAction)
