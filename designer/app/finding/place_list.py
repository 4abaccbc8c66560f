"""The places in which a number or an address can be replaced, each with a tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from designer.app.as_written import as_written
from designer.app.translate import tr, tr_text
from designer.flow.replacing import Occurrence, place_of
from designer.flow.searching import without_groups
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.document import Document

_WHERE = N_("{place}: {field}")
_PART = N_("{where} (in part)")
_PART_HELP = N_("Here it is part of something longer: {text}")
_HEADINGS = (N_("Where"), N_("Now"), N_("Afterwards"))
_SPOKEN = N_("{where}, now {now}, afterwards {then}")
_WHERE_COLUMN, _NOW_COLUMN, _THEN_COLUMN = range(3)
_Index = QModelIndex | QPersistentModelIndex
_Key = tuple[object, ...]


class PlaceModel(QAbstractTableModel):
    """Rows of where, now and afterwards. What is part of something longer is not ticked at first.

    :attr:`ticked` comes when another number of places is ticked.
    """

    ticked = Signal()

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._places: Sequence[Occurrence] = ()
        self._turned: set[_Key] = set()
        """Places whose tick is not the one they have at first."""
        self._new = ""

    def show(self, places: Sequence[Occurrence]) -> None:
        """Have these rows; a place that was there keeps its tick."""
        if places == self._places:
            self._say_changed(_WHERE_COLUMN)
            return
        self.beginResetModel()
        self._turned &= {_key(place) for place in places}
        self._places = places
        self.endResetModel()
        self.ticked.emit()

    def show_new(self, new: str) -> None:
        """Show what the places will hold when they hold ``new``."""
        self._new = without_groups(new)
        self._say_changed(_THEN_COLUMN)

    def _say_changed(self, column: int) -> None:
        if self._places:
            last = self.index(len(self._places) - 1, column)
            self.dataChanged.emit(self.index(0, column), last)

    @property
    def chosen(self) -> list[Occurrence]:
        """The places that are ticked."""
        return [place for place in self._places if self._is_ticked(place)]

    def node(self, index: _Index) -> str | None:
        """The node of a row, or None for what belongs to the flow."""
        return self._places[index.row()].node if index.isValid() else None

    def turn(self, index: _Index) -> None:
        """Tick a row, or take its tick away."""
        self._turned ^= {_key(self._places[index.row()])}
        self.dataChanged.emit(index, index)
        self.ticked.emit()

    def _is_ticked(self, place: Occurrence) -> bool:
        return place.whole != (_key(place) in self._turned)

    # What views ask

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One for each place."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Where, now, afterwards."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADINGS[section])
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """The first column has the tick."""
        flags = super().flags(index)
        if index.isValid() and index.column() == _WHERE_COLUMN:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row, or take its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _WHERE_COLUMN:
            return False
        if (Qt.CheckState(value) == Qt.CheckState.Checked) != self._is_ticked(
            self._places[index.row()]
        ):
            self.turn(index)
        return True

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, its tick, and the row in words for a screen reader."""
        if not index.isValid():
            return None
        place = self._places[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _WHERE_COLUMN:
            return Qt.CheckState.Checked if self._is_ticked(place) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == _WHERE_COLUMN:
            return tr(_SPOKEN, where=self._where(place), now=place.text, then=self._then(place))
        if role == Qt.ItemDataRole.ToolTipRole and not place.whole:
            return as_written(tr(_PART_HELP, text=place.text))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            says: Callable[[Occurrence], str] = (self._where, _now, self._then)[index.column()]
            words = says(place)
            return as_written(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def _where(self, place: Occurrence) -> str:
        try:
            owner, field = map(tr_text, place_of(self._document.flow, place))
        except (KeyError, IndexError):
            return ""  # it went, and what is listed follows when the search does
        where = tr(_WHERE, place=owner, field=field)
        return where if place.whole else tr(_PART, where=where)

    def _then(self, place: Occurrence) -> str:
        return place.replaced(self._new) if self._new else ""


def _now(place: Occurrence) -> str:
    return place.text


def _key(place: Occurrence) -> _Key:
    return (place.path, place.is_key, place.start)
