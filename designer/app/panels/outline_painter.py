"""Paints a line of the outline: way, arrow, tile of the kind, name, value."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from designer.app.panels.outline_model import WORDS_ROLE
from designer.app.panels.outline_words import LineWords
from designer.app.theme.icons import paint_icon
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import STEP, Tokens
from designer.flow.annotations import KINDS as ANNOTATION_KINDS

_HEIGHT = 7 * STEP
_TILE = 18
_CHEVRON = 12
_ARROW = "→"
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_END = Qt.TextElideMode.ElideRight


class OutlinePainter(QStyledItemDelegate):
    """One row of the tree. A node has its tile; a line that only names one is grey."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line, as wide as there is room."""
        return QSize(0, max(_HEIGHT, option.fontMetrics.height() + 2 * STEP))  # type: ignore[attr-defined]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the style's ground (selected, hovered) and the words on it."""
        self.initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]
        style = option.widget.style()  # type: ignore[attr-defined]
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(STEP, 0, -STEP, 0)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            painter.setPen(self._theme.tokens["accent"])
            painter.drawRoundedRect(area.adjusted(-STEP + 0.5, 0.5, STEP - 0.5, -0.5), 5, 5)
        words = index.data(WORDS_ROLE)
        if isinstance(words, LineWords):
            self._line(painter, area, words, option.font)  # type: ignore[attr-defined]
        else:
            self._heading(painter, area, index.data() or "", option.font)  # type: ignore[attr-defined]
        painter.restore()

    def _heading(self, painter: QPainter, area: QRectF, words: str, font: QFont) -> None:
        self._words(painter, area, words, "muted", _semibold(font))

    def _line(self, painter: QPainter, area: QRectF, words: LineWords, font: QFont) -> None:
        tokens = self._theme.tokens
        if words.outcome_key:
            self._dot(painter, area, words.outcome_key, tokens)
            self._words(painter, area, words.outcome, "text", font)
            self._words(painter, area, _ARROW, "muted", font)
        if words.again:
            self._words(painter, area, words.title, "muted", font)
            return
        if words.kind in ANNOTATION_KINDS:
            self._mark(painter, area, words.kind, tokens)
            self._words(painter, area, words.title, "text", font)
            self._words(painter, area, words.value, "muted", font)
            return
        self._tile(painter, area, words.kind, tokens)
        self._words(painter, area, words.title, "text", _semibold(font))
        self._words(painter, area, words.value, "muted", font)

    def _dot(self, painter: QPainter, area: QRectF, outcome: str, tokens: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.outcome(outcome))
        painter.drawEllipse(QRectF(area.left(), area.center().y() - STEP, 2 * STEP, 2 * STEP))
        area.setLeft(area.left() + 4 * STEP)

    def _tile(self, painter: QPainter, area: QRectF, kind: str, tokens: Tokens) -> None:
        tile = QRectF(area.left(), area.center().y() - _TILE / 2, _TILE, _TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens[kind])
        painter.drawRoundedRect(tile, STEP, STEP)
        paint_icon(painter, kind, tile.adjusted(3, 3, -3, -3), tokens["tileIcon"])
        area.setLeft(area.left() + _TILE + 2 * STEP)

    def _mark(self, painter: QPainter, area: QRectF, kind: str, tokens: Tokens) -> None:
        """A note or frame is no action: it has its icon, but no tile."""
        mark = QRectF(area.left(), area.center().y() - _TILE / 2, _TILE, _TILE)
        paint_icon(painter, kind, mark.adjusted(1, 1, -1, -1), tokens["muted"])
        area.setLeft(area.left() + _TILE + 2 * STEP)

    def _words(self, painter: QPainter, area: QRectF, words: str, colour: str, font: QFont) -> None:
        """Write as much of ``words`` as there is room, and take that room off ``area``."""
        if not words or area.width() <= 0:
            return
        painter.setFont(font)
        painter.setPen(self._theme.tokens[colour])
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, _END, int(area.width()))
        painter.drawText(area, _LEFT, shown)
        area.setLeft(area.left() + metrics.horizontalAdvance(shown) + 2 * STEP)


def _semibold(font: QFont) -> QFont:
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier


def paint_branch(
    painter: QPainter,
    rect: QRect,
    index: QModelIndex | QPersistentModelIndex,
    tree: QTreeView,
    tokens: Tokens,
) -> None:
    """Draw what stands left of a row, in ``rect``: a chevron where rows can be folded away."""
    painter.fillRect(rect, tokens["panel"])
    if not tree.model().hasChildren(index):
        return
    painter.save()
    middle = QRectF(rect.right() + 1 - tree.indentation(), rect.top(), tree.indentation(), 0)
    painter.translate(middle.center().x(), QRectF(rect).center().y())
    if not tree.isExpanded(index):
        painter.rotate(-90)
    mark = QRectF(-_CHEVRON / 2, -_CHEVRON / 2, _CHEVRON, _CHEVRON)
    paint_icon(painter, f"chevron-{tokens.name}", mark, tokens["muted"])
    painter.restore()
