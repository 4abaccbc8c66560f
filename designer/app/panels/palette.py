"""The palette: kinds of node to drag onto the canvas, or to click and chain to the selection."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from designer.app.context import Context
from designer.app.dragging import KIND_MIME, OPTION_MIME
from designer.app.theme.icons import paint_icon
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import CARD_RADIUS
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.flow.vocabulary import KINDS, RECORDCALL

_TOOLTIP = N_("{help}\n\nDrag it onto the canvas, or click to add it after the selected node.")
_CHIP_TOOLTIP = N_("{help}\n\nDrag it onto a node.")
_HEIGHT = 48
_TILE = 28


class PaletteEntry(QWidget):
    """A card with icon, name and hint that can be dragged, clicked and pressed with Enter."""

    clicked = Signal()

    def __init__(self, theme: Theme, mime: str, key: str, title: str, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self._mime, self.key = mime, key
        self._title, self._hint = title, hint
        self._pressed_at: QPoint | None = None
        self._hovered = False
        self.setMinimumSize(136, _HEIGHT if hint else 32)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(f"{title} {hint}".strip())
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wide enough for the name, high enough for two lines."""
        return QSize(144, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, or the chip where there is no hint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        tokens = self._theme.tokens
        line = tokens["accent" if self.hasFocus() or self._hovered else "line"]
        painter.setPen(QPen(line, 1))
        painter.setBrush(tokens["card"])
        radius = CARD_RADIUS if self._hint else rect.height() / 2
        painter.drawRoundedRect(rect, radius, radius)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        if not self._hint:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens["record"])
            painter.drawEllipse(QPointF(rect.left() + 17, rect.center().y()), 4, 4)
            painter.setPen(tokens["text"])
            painter.drawText(
                rect.adjusted(29, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self._elided(29 + 8)
            )
            return
        tile = QRectF(rect.left() + 10, rect.center().y() - _TILE / 2, _TILE, _TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens[self.key])
        painter.drawRoundedRect(tile, 7, 7)
        paint_icon(painter, self.key, tile.adjusted(5, 5, -5, -5), tokens["tileIcon"])
        words = rect.adjusted(10 + _TILE + 10, 7, -8, -7)
        painter.setFont(bold)
        painter.setPen(tokens["text"])
        flags = Qt.AlignmentFlag
        painter.drawText(words, flags.AlignTop | flags.AlignLeft, self._title)
        small = QFont(self.font())
        small.setPointSizeF(self.font().pointSizeF() * 0.9)
        painter.setFont(small)
        painter.setPen(tokens["muted"])
        painter.drawText(words, flags.AlignBottom | flags.AlignLeft, self._hint)

    def _elided(self, margin: int) -> str:
        metrics = self.fontMetrics()
        return metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - margin)

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
        """Enter and Space do what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
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


class PalettePanel(QScrollArea):
    """One entry per kind, and the *Record call* chip."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        self.entries: dict[str, PaletteEntry] = {}
        for kind in KINDS.values():
            entry = PaletteEntry(context.theme, KIND_MIME, kind.key, tr(kind.label), tr(kind.hint))
            entry.setToolTip(tr(_TOOLTIP, help=tr(kind.help)))
            entry.clicked.connect(lambda key=kind.key: self.chosen.emit(key))
            column.addWidget(entry)
            self.entries[kind.key] = entry
        column.addSpacing(6)
        chip = PaletteEntry(context.theme, OPTION_MIME, RECORDCALL.key, tr(RECORDCALL.label), "")
        chip.setToolTip(tr(_CHIP_TOOLTIP, help=tr(RECORDCALL.help)))
        column.addWidget(chip)
        self.entries[RECORDCALL.key] = chip
        column.addStretch(1)
        self.setWidget(inner)
