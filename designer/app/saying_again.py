"""Another language while the windows are open: everything they show is said again.

Nothing is built anew, so documents, selections, undo steps, half-typed texts and a running call
stay as they are. Parts of a window need not know: what Qt shows for them is gone through here.
A part that keeps words of its own, or draws them, has a method ``retranslate``.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from designer.app.translate import source_of, tr_text
from designer.flow.texts import Text

PROPERTIES = (
    "text",
    "title",
    "windowTitle",
    "toolTip",
    "statusTip",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "prefix",
    "suffix",
    "specialValueText",
)
"""Where Qt keeps words for people."""
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
"""Where a list keeps them."""
WRITTEN = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
"""Their text is the person's."""
_MOST_ROWS = 2000


NOT_OURS = "wordsOfOthers"
"""Property of a list whose words are not the program's, though some may be the same."""

_SOURCES = "said_of_%s"
"""Property of a thing that remembers what its words were made of: another language may use one
word where the first has two, so words alone do not always lead back."""

_KEPT = Qt.ItemDataRole.UserRole + 4600
"""The same for the choices of a box."""


class Saying:
    """What the windows of ``app`` show, taken down in one language and said again in another.

    Made before the language changes: words of one language can be others in the next.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._setters: list[tuple[Callable[[str], object], Text | str]] = []
        widgets = app.allWidgets()
        # Actions first: menus and buttons take their words from them.
        for action in {action for widget in widgets for action in widget.findChildren(QAction)}:
            self._note_properties(action)
        for widget in widgets:
            self._note_properties(widget)
            self._note_items(widget)

    def say(self) -> None:
        """Say everything in the language now in force."""
        for top in self._app.topLevelWidgets():
            top.setLocale(QLocale())
        for set_words, source in self._setters:
            with suppress(RuntimeError):  # what showed it has gone because of another change
                set_words(tr_text(source))
        for widget in self._app.allWidgets():
            retranslate = getattr(widget, "retranslate", None)
            if retranslate is not None:
                retranslate()
            widget.updateGeometry()
            widget.update()

    def _note_properties(self, thing: QObject) -> None:
        # The text of a button is put back also where it is its own and not its action's.
        own = isinstance(thing, QToolButton)
        for name in PROPERTIES:
            if name == "text" and isinstance(thing, WRITTEN):
                continue
            words = thing.property(name)
            if not isinstance(words, str) or not words:
                continue
            if name == "toolTip" and isinstance(thing, QAction) and words == _made_of_text(thing):
                self._setters.append((partial(_let_qt_make, thing), ""))
                continue
            source = _remembered(thing, name, words)
            if source is not None:
                self._setters.append((partial(_set_property, thing, name, source), source))
            elif own and name == "text":
                self._setters.append((partial(thing.setProperty, name), words))

    def _note_items(self, widget: QWidget) -> None:
        # A header is a view of the same model as the list below it.
        if widget.property(NOT_OURS) or isinstance(widget, QHeaderView):
            return
        match widget:
            case QComboBox():
                for row in range(widget.count()):
                    kept, words = widget.itemData(row, _KEPT), widget.itemText(row)
                    if words == widget.itemData(row):
                        continue  # a value as it is written, or a name that somebody gave
                    if (source := _kept_or_found(kept, words)) is not None:
                        self._setters.append((partial(_set_item, widget, row, source), source))
            case QTabBar():
                self._note_tabs(widget)
            case QAbstractItemView() if widget.model() is not None:
                if not _is_popup(widget):
                    self._note_rows(widget, QModelIndex())

    def _note_tabs(self, bar: QTabBar) -> None:
        for tab in range(bar.count()):
            if (source := source_of(bar.tabText(tab))) is not None:
                self._setters.append((partial(bar.setTabText, tab), source))
            if (source := source_of(bar.tabToolTip(tab))) is not None:
                self._setters.append((partial(bar.setTabToolTip, tab), source))

    def _note_rows(self, view: QAbstractItemView, parent: QModelIndex) -> None:
        model = view.model()
        if model.rowCount(parent) > _MOST_ROWS:
            return
        flat = isinstance(model, QAbstractListModel)
        columns = 1 if flat else model.columnCount(parent)
        sideways = Qt.Orientation.Horizontal
        for column in range(0 if flat or parent.isValid() else columns):
            words = model.headerData(column, sideways)
            if isinstance(words, str) and (source := source_of(words)) is not None:
                self._setters.append((partial(model.setHeaderData, column, sideways), source))
        for row in range(model.rowCount(parent)):
            for column in range(columns):
                index = model.index(row, column, parent)
                for role in ROLES:
                    words = index.data(role)
                    if isinstance(words, str) and (source := source_of(words)) is not None:
                        kept = QPersistentModelIndex(index)
                        self._setters.append((partial(_set_row, view, kept, role), source))
            if not flat:
                self._note_rows(view, model.index(row, 0, parent))


def _made_of_text(action: QAction) -> str:
    """The tool tip that Qt makes of the text of ``action`` where none is given.

    Nobody said these words: "Open" of "Open…" is also what an office is.
    """
    return action.text().replace("&", "").removesuffix("…").removesuffix("...").strip()


def _let_qt_make(action: QAction, _words: str) -> None:
    action.setToolTip("")


def _remembered(thing: QObject, name: str, words: str) -> Text | None:
    return _kept_or_found(thing.property(_SOURCES % name), words)


def _kept_or_found(kept: object, words: str) -> Text | None:
    if isinstance(kept, tuple) and kept[0] == words:
        source: Text = kept[1]
        return source
    return source_of(words)


def _set_property(thing: QObject, name: str, source: Text, words: str) -> None:
    thing.setProperty(name, words)
    thing.setProperty(_SOURCES % name, (thing.property(name), source))


def _set_item(box: QComboBox, row: int, source: Text, words: str) -> None:
    with QSignalBlocker(box):
        box.setItemText(row, words)
        box.setItemData(row, (words, source), _KEPT)


def _set_row(
    view: QAbstractItemView, index: QPersistentModelIndex, role: Qt.ItemDataRole, words: str
) -> None:
    where = view.model().index(index.row(), index.column(), index.parent())
    if index.isValid():
        with QSignalBlocker(view):
            view.model().setData(where, words, role)


def _is_popup(view: QAbstractItemView) -> bool:
    """Whether ``view`` shows the choices of a combo box, which has them itself."""
    frame = view.parent()
    return frame is not None and isinstance(frame.parent(), QComboBox)
