"""The way a call has taken: one row per action with its time, its name and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from designer.app.as_written import as_written
from designer.app.calling.state import WayStep
from designer.app.panels.figures import minutes, tabular
from designer.app.saying import say
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import STEP, Tokens
from designer.app.translate import tr, tr_text
from designer.flow.texts import N_

_ROW = N_("{time} {node}: {result}")
_STEP_ROLE = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT = 6 * STEP
_DOT = 4.0
_RESULT_SHARE = 0.5
"""How much of a row the result may take from the title."""


class WayList(QListWidget):
    """As high as its rows; whoever holds it scrolls."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._steps: tuple[WayStep, ...] = ()
        say(self.setAccessibleName, tr(HEADING))
        self.setItemDelegate(_Painter(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUniformItemSizes(True)
        theme.changed.connect(self.viewport().update)

    def show_steps(self, steps: tuple[WayStep, ...]) -> None:
        """Show ``steps``; rows that are as they were are not touched."""
        for number, step in enumerate(steps):
            if number < len(self._steps) and self._steps[number] == step:
                continue
            if number == self.count():
                self.addItem(QListWidgetItem())
            item = self.item(number)
            item.setData(_STEP_ROLE, step)
            item.setText(spoken(step))
            item.setToolTip(as_written(spoken(step)))
        while self.count() > len(steps):
            self.takeItem(self.count() - 1)
        changed = len(steps) != len(self._steps)
        self._steps = steps
        if changed:
            self.updateGeometry()

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        steps, self._steps = self._steps, ()
        self.show_steps(steps)

    def sizeHint(self) -> QSize:
        """Room for every row."""
        return QSize(0, self.count() * _ROW_HEIGHT + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """The same: rows are never hidden."""
        return self.sizeHint()


HEADING = N_("Way taken")


def title_of(step: WayStep) -> str:
    """The name of a step's action."""
    return tr_text(step.title)


def spoken(step: WayStep) -> str:
    """A step in words, for the screen reader."""
    return tr(_ROW, time=minutes(step.t), node=title_of(step), result=step.words)


class _Painter(QStyledItemDelegate):
    """Paints a row: dot, time, title, result."""

    def __init__(self, theme: Theme, parent: WayList) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line."""
        return QSize(0, _ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the step of ``index``."""
        step = index.data(_STEP_ROLE)
        if not isinstance(step, WayStep):
            return
        tokens = self._theme.tokens
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(tabular(option.font))  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            painter.setPen(tokens["accent"])
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), STEP, STEP)
        self._dot(painter, area, step, tokens)
        self._words(painter, area, step, tokens)
        painter.restore()

    def _dot(self, painter: QPainter, area: QRect, step: WayStep, tokens: Tokens) -> None:
        colour = tokens["success"]
        if step.hung_up:
            colour = tokens["muted"]
        elif step.over:
            colour = tokens.outcome(step.outcome or step.result or "next")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        middle = QPointF(area.left() + STEP + _DOT, area.center().y() + 0.5)
        painter.drawEllipse(middle, _DOT, _DOT)

    def _words(self, painter: QPainter, area: QRect, step: WayStep, tokens: Tokens) -> None:
        metrics = painter.fontMetrics()
        line = area.adjusted(5 * STEP, 0, -STEP, 0)
        time = minutes(step.t)
        painter.setPen(tokens["text"])
        painter.drawText(line, _LEFT, time)
        line.setLeft(line.left() + _width(metrics, time) + 3 * STEP)
        result = tr_text(step.words)
        room = max(0, int(line.width() * _RESULT_SHARE))
        title = title_of(step)
        free = line.width() - _width(metrics, title) - 2 * STEP
        result = metrics.elidedText(result, _END, max(room, free))
        painter.setPen(tokens["muted"])
        painter.drawText(line, _RIGHT, result)
        line.setRight(line.right() - _width(metrics, result) - 2 * STEP)
        painter.setPen(tokens["text"])
        painter.drawText(line, _LEFT, metrics.elidedText(title, _END, line.width()))


_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_END = Qt.TextElideMode.ElideRight


def _width(metrics: QFontMetrics, text: str) -> int:
    return metrics.horizontalAdvance(text) if text else 0
