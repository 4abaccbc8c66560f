"""The lines of the command palette: a model, and what paints them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer.app.finding.choices import ACTION, COMMAND, NODE, Choice
from designer.app.theme.icons import paint_icon
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import STEP, Tokens

CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The :class:`Choice` of a row."""
ROW_HEIGHT = 9 * STEP
_TILE = 22
_ICON = 18
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_Index = QModelIndex | QPersistentModelIndex


class ChoiceModel(QAbstractListModel):
    """The choices that are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: Sequence[Choice] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        """Have these rows and no others."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return 0 if parent.isValid() else len(self.choices)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What cannot be done now cannot be chosen."""
        if index.isValid() and self.choices[index.row()].enabled:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name of a row, the whole choice, or what a screen reader says of it."""
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return choice.spoken
        return choice if role == CHOICE_ROLE else None


class ChoicePainter(QStyledItemDelegate):
    """Icon, name and detail at the left; at the right the shortcut, or what it is."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One row."""
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row; the style sheet draws the ground of the current one."""
        view: QWidget = option.widget  # type: ignore[attr-defined]
        ground = QStyle.PrimitiveElement.PE_PanelItemViewItem
        view.style().drawPrimitive(ground, option, painter, view)
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, Choice):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect.adjusted(2 * STEP, 0, -3 * STEP, 0)  # type: ignore[attr-defined]
        self._picture(painter, area, choice, self._theme.tokens)
        area.setLeft(area.left() + _TILE + 3 * STEP)
        self._words(painter, area, choice, option.font)  # type: ignore[attr-defined]
        painter.restore()

    def _picture(self, painter: QPainter, area: QRect, choice: Choice, tokens: Tokens) -> None:
        tile = QRect(area.left(), area.center().y() - _TILE // 2 + 1, _TILE, _TILE).toRectF()
        gap = (_TILE - _ICON) / 2
        if choice.group in (NODE, ACTION):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens[choice.icon])
            painter.drawRoundedRect(tile, STEP, STEP)
            paint_icon(painter, choice.icon, tile.adjusted(4, 4, -4, -4), tokens["tileIcon"])
        elif choice.icon:
            colour = tokens["text" if choice.enabled else "muted"]
            paint_icon(painter, choice.icon, tile.adjusted(gap, gap, -gap, -gap), colour)

    def _words(self, painter: QPainter, area: QRect, choice: Choice, font: QFont) -> None:
        tokens = self._theme.tokens
        metrics = painter.fontMetrics()
        right = choice.keys if choice.group == COMMAND else choice.group_words
        painter.setPen(tokens["muted"])
        painter.drawText(area, _RIGHT, right)
        area.setRight(area.right() - metrics.horizontalAdvance(right) - 3 * STEP)
        painter.setPen(tokens["text" if choice.enabled else "muted"])
        name = metrics.elidedText(choice.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, name)
        area.setLeft(area.left() + metrics.horizontalAdvance(name) + 2 * STEP)
        if area.width() > 0:
            detail = choice.say_detail() if choice.enabled else f"({choice.lacking})"
            shown = metrics.elidedText(detail, Qt.TextElideMode.ElideMiddle, area.width())
            painter.setPen(tokens["muted"])
            painter.drawText(area, _LEFT, shown)
