"""Lists in columns, as calls, ways and what a served flow was sent are shown in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QToolTip, QTreeWidget

from designer.app.as_written import as_written
from designer.app.panels.figures import use_tabular_figures
from designer.app.saying import say, say_all
from designer.app.theme.tokens import STEP
from designer.app.translate import tr

_LEAST = 18 * STEP
"""Of a column that gives way: both ends of a number are seen."""
_LOOKED_AT = 100
"""So many rows beside those in view say how wide a column has to be."""


def column_list(name: str, columns: Sequence[str], yielding: Sequence[int] = ()) -> ColumnList:
    """A list without branches, of which one row can be chosen; each column as wide as it needs.

    ``name`` is what a screen reader calls it, ``columns`` their heads; all are templates. Where
    there is not room for all, the columns of the places ``yielding`` are shortened.
    """
    made = ColumnList(yielding)
    say(made.setAccessibleName, tr(name))
    made.setColumnCount(len(columns))
    say_all(made.setHeaderLabels, [tr(column) for column in columns])
    made.setRootIsDecorated(False)
    made.setAllColumnsShowFocus(True)
    made.setUniformRowHeights(True)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    use_tabular_figures(made)
    made.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return made


class ColumnList(QTreeWidget):
    """Shortens what stands in some columns, so that the others are seen without scrolling."""

    def __init__(self, yielding: Sequence[int] = ()) -> None:
        super().__init__()
        self._yielding = frozenset(yielding)
        if yielding:
            self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
            self.header().setStretchLastSection(False)  # Qt makes it no narrower than 100
            self.header().setResizeContentsPrecision(_LOOKED_AT)

    def sizeHintForColumn(self, column: int) -> int:
        """What ``column`` needs; where one gives way, its share of what the others leave.

        The last one takes what is left over.
        """
        needs = super().sizeHintForColumn(column)
        shown = [each for each in range(self.columnCount()) if not self.isColumnHidden(each)]
        yielding = self._yielding.intersection(shown)
        last = shown[-1] if shown else -1
        if not yielding or column not in {*yielding, last}:
            return needs
        wanted = {each: self._needs(each) for each in shown}
        spare = self.viewport().width() - sum(wanted.values())
        if column == last and spare >= 0:
            return wanted[last] + spare
        if column not in yielding:
            return needs
        return min(needs, max(_LEAST, wanted[column] + spare // len(yielding)))

    def _needs(self, column: int) -> int:
        head = self.header().sectionSizeHint(column)
        return max(head, super().sizeHintForColumn(column))

    def viewportEvent(self, event: QEvent) -> bool:
        """What is shortened is told in full when it is pointed at."""
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            if self._is_shortened(index):
                words = as_written(str(index.data()))
                QToolTip.showText(event.globalPos(), words, self.viewport())
                return True
        return super().viewportEvent(event)

    def _is_shortened(self, index: QModelIndex) -> bool:
        column = index.column()
        if not index.isValid() or column not in self._yielding:
            return False
        return self.sizeHintForIndex(index).width() > self.columnWidth(column)
