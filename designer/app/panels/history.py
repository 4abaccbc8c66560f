"""The history: every undo step by name, the saved one marked; choosing one goes there."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QPainter, QShowEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from designer.app.as_written import as_written
from designer.app.context import Context
from designer.app.document import Document
from designer.app.saying import say
from designer.app.theme.theme import Theme
from designer.app.translate import tr
from designer.flow.texts import N_

TITLE = N_("History")
_FIRST = N_("As it was opened")
_SAVED = N_("saved")
_SPOKEN_SAVED = N_("{step}, saved")
_UNDONE = N_("{step}, undone")
_SIDE, _ABOVE = 12, 6
_ROLE = Qt.ItemDataRole

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """Row 0 is the flow as it was opened, row *n* the flow after step *n*."""

    def __init__(self, document: Document, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._theme = theme
        self._rows = document.stack.count() + 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt declares it)
        """The steps there are, and the beginning."""
        return 0 if parent.isValid() else self._rows

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Name, colour, and words for a screen reader."""
        row = index.row()
        if role == _ROLE.DisplayRole:
            return self._name(row)
        if role == _ROLE.ForegroundRole and row > self._document.stack.index():
            return self._theme.tokens["muted"]
        if role == _ROLE.ToolTipRole:
            return as_written(self._name(row))
        if role == _ROLE.AccessibleTextRole:
            return self._spoken(row)
        return None

    def is_saved(self, row: int) -> bool:
        """Whether the file holds the flow as it was after this step."""
        return self._document.path is not None and row == self._document.stack.cleanIndex()

    def follow(self) -> None:
        """The steps have changed."""
        rows = self._document.stack.count() + 1
        if rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()
        elif rows < self._rows:
            self.beginRemoveRows(QModelIndex(), rows, self._rows - 1)
            self._rows = rows
            self.endRemoveRows()
        self.dataChanged.emit(self.index(0), self.index(rows - 1))

    def _name(self, row: int) -> str:
        return tr(_FIRST) if row == 0 else self._document.stack.text(row - 1)

    def _spoken(self, row: int) -> str:
        if self.is_saved(row):
            return tr(_SPOKEN_SAVED, step=self._name(row))
        undone = row > self._document.stack.index()
        return tr(_UNDONE, step=self._name(row)) if undone else self._name(row)


class _SavedMark(QStyledItemDelegate):
    """Writes the word *saved* at the end of its row; the name keeps off it."""

    def __init__(self, model: HistoryModel, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row as high as in other lists, also before the style sheet has reached this one."""
        return QSize(0, option.fontMetrics.height() + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row, then the word."""
        if not self._model.is_saved(index.row()):
            super().paint(painter, option, index)
            return
        words = tr(_SAVED)
        width = option.fontMetrics.horizontalAdvance(words) + _SIDE
        whole = QRect(option.rect)
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        row.text = option.fontMetrics.elidedText(
            row.text, Qt.TextElideMode.ElideRight, whole.width() - width - 2 * _SIDE
        )
        self._view.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, row, painter, self._view
        )
        painter.save()
        painter.setPen(QColor(self._theme.tokens["success"]))
        end = whole.adjusted(0, 0, -_SIDE, 0)
        painter.drawText(end, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class HistoryPanel(QListView):
    """The steps of ``document``. A click or Enter undoes or redoes up to a step."""

    def __init__(self, context: Context, document: Document) -> None:
        super().__init__()
        self._document = document
        self._steps = HistoryModel(document, context.theme, self)
        self.setModel(self._steps)
        self.setItemDelegate(_SavedMark(self._steps, context.theme, self))
        self.setUniformItemSizes(True)
        say(self.setAccessibleName, tr(TITLE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)
        document.stack.indexChanged.connect(self._follow)
        document.state_changed.connect(self._follow)
        context.theme.changed.connect(self.viewport().update)
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the present step."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._follow)  # its height is known then

    def _go(self, index: QModelIndex) -> None:
        # A press that activates has clicked as well: the second finds nothing to do.
        self._document.stack.setIndex(index.row())

    def _follow(self) -> None:
        self._steps.follow()
        present = self._steps.index(self._document.stack.index())
        self.setCurrentIndex(present)
        self.scrollTo(present)
