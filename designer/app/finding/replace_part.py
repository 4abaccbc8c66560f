"""The part of the find bar that replaces: the new text, and a list of where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from designer.app.buttons import push_button
from designer.app.finding.going import show_match
from designer.app.finding.place_list import PlaceModel
from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.replacing import replacing
from designer.flow.searching import without_groups
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.canvas.scene_view import SceneView
    from designer.app.context import Context
    from designer.app.document import Document
    from designer.app.finding.search import Search

_WITH = N_("Replace with a number or an address")
_LIST = N_("Where it is replaced")
_REPLACE = N_("Replace")
_IN_ONE, _IN_MORE = N_("Replace in 1 place"), N_("Replace in {count} places")
_DONE_ONE, _DONE_MORE = N_("Replaced in 1 place."), N_("Replaced in {count} places.")
_HINT = N_("What is found stands here, to be replaced where it is ticked, as one step.")
_NOWHERE = N_("No number or address holds this. Names and the words of prompts are not replaced.")
_HEIGHT, _LEAST_HEIGHT = 42 * STEP, 16 * STEP
"""Of the list, whatever stands in it: the canvas below keeps its place while somebody types."""
_SHARE = 6
"""In a low window it is this part of the window's height: what is found is seen below it."""
_NARROW = 90 * STEP
"""With less room the list leaves out what stands there now: that is what was sought."""
_LEAST_COLUMN = 12 * STEP
_NOW = 1


class PlaceTable(QTreeView):
    """The list. Space ticks the row that has the focus, from any column."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row, which Qt makes the current one but does not select."""
        if not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, keep the room for where and what will be."""
        super().resizeEvent(event)
        self.setColumnHidden(_NOW, self.viewport().width() < _NARROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, or do what a list does."""
        model = self.model()
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            assert isinstance(model, PlaceModel)
            model.turn(self.currentIndex().siblingAtColumn(0))
        else:
            super().keyPressEvent(event)


class _Below(QStackedWidget):
    """As high whatever stands in it; lower in a low window alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setMaximumHeight(_HEIGHT)

    def hasHeightForWidth(self) -> bool:
        """The words in it do not count."""
        return False

    def sizeHint(self) -> QSize:
        """As high as it may be in a window of this height."""
        high = min(_HEIGHT, self.window().height() // _SHARE)
        return QSize(super().sizeHint().width(), max(_LEAST_HEIGHT, high))


class ReplacePart(QWidget):
    """Replaces what ``search`` seeks, in the places that are ticked, as one undo step."""

    def __init__(
        self, context: Context, document: Document, search: Search, canvas: SceneView
    ) -> None:
        super().__init__()
        self._context = context
        self._document = document
        self._search = search
        self._canvas = canvas
        self.model = PlaceModel(document, self)
        self.field = QLineEdit()
        self.field.setMinimumWidth(20 * STEP)
        self.field.textChanged.connect(self._new_text)
        self.field.returnPressed.connect(self.replace)
        self.button = push_button(clicked=self.replace)
        self.table = self._make_table()
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(row)
        self._below = _Below()
        self._below.addWidget(self.table)
        self._below.addWidget(self.note)
        column.addWidget(self._below)
        search.changed.connect(self._show_places)
        self.model.ticked.connect(self._show_button)
        self.retranslate()

    @property
    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [self.field, self.table, self.button]

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        say(self.field.setPlaceholderText, tr(_WITH))
        say(self.field.setAccessibleName, tr(_WITH))
        say(self.table.setAccessibleName, tr(_LIST))
        self._show_places()

    def replace(self) -> None:
        """Replace in every place that is ticked."""
        chosen, new = self.model.chosen, self._new
        # The flow may have changed since the list was made.
        self._search.refresh()
        chosen = [place for place in self.model.chosen if place in chosen]
        if not chosen or not self._is_other(new):
            return
        self._document.end_typing()
        if self._document.apply(replacing(self._document.flow, chosen, self._search.text, new)):
            done = _DONE_ONE if len(chosen) == 1 else _DONE_MORE
            self._context.messages.info(Text(done, {"count": len(chosen)}))
            self._search.refresh()

    def _make_table(self) -> PlaceTable:
        table = PlaceTable()
        table.setModel(self.model)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.header().setMinimumSectionSize(_LEAST_COLUMN)
        table.header().setSectionsClickable(False)
        table.selectionModel().currentRowChanged.connect(self._went_to)
        return table

    @property
    def _new(self) -> str:
        """What is typed; a number that is written as people do in international form."""
        from designer.app.likely_country import likely_country
        from designer.checks.numberfixes import written_out

        typed = self.field.text().strip()
        return written_out(typed, likely_country(self._document.flow, typed)) if typed else ""

    def _new_text(self, _text: str) -> None:
        self.model.show_new(self._new)
        self._show_button()

    def _show_places(self) -> None:
        """Have a row for every place; none says why there is none."""
        self.model.show(self._search.places)
        nowhere = not self._search.places
        self._below.setCurrentWidget(self.note if nowhere else self.table)
        say(self.note.setText, tr(_NOWHERE if nowhere and self._search.text.strip() else _HINT))
        self._show_button()

    def _show_button(self) -> None:
        count = len(self.model.chosen)
        words = tr(_IN_ONE if count == 1 else _IN_MORE, count=count) if count else tr(_REPLACE)
        say(self.button.setText, words)
        self.button.setEnabled(bool(count) and self._is_other(self._new))

    def _is_other(self, new: str) -> bool:
        """Whether replacing by ``new`` would change anything. Nothing is no number or address."""
        return bool(new) and without_groups(new) != without_groups(self._search.text)

    def _went_to(self, index: QModelIndex) -> None:
        node_id = self.model.node(index)
        if node_id is not None and node_id in self._document.flow.nodes:
            show_match(self._canvas, node_id)
