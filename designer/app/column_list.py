"""Lists in columns, as calls, ways and what a served flow was sent are shown in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget

from designer.app.panels.figures import use_tabular_figures
from designer.app.saying import say, say_all
from designer.app.translate import tr


def column_list(name: str, columns: Sequence[str]) -> QTreeWidget:
    """A list without branches, of which one row can be chosen; each column as wide as it needs.

    ``name`` is what a screen reader calls it, ``columns`` their heads; all are templates.
    """
    made = QTreeWidget()
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
