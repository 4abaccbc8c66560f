"""The outline as a model for a tree view: patched where the flow changed, never rebuilt."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from designer.app.as_written import as_written
from designer.app.canvas.numbers import Numbers
from designer.app.panels.outline_rows import Heading, Row, Written, rows_under, top_rows
from designer.app.panels.outline_words import (
    GO_THERE,
    LineWords,
    line_words,
    spoken,
    written_words,
)
from designer.app.translate import tr
from designer.flow.outline import Line, Outline, outline

if TYPE_CHECKING:
    from designer.app.document import Document
    from designer.flow.model import EdgeKey

WORDS_ROLE = int(Qt.ItemDataRole.UserRole)
"""The :class:`LineWords` of a row; None for a heading."""

_Index = QModelIndex | QPersistentModelIndex
_numbers = itertools.count(1)


class _Item:
    """One row, and those below it. What has no parent is none, but holds those at the left."""

    __slots__ = ("children", "id", "parent", "row", "what")

    def __init__(self, what: Row | None, parent: _Item | None) -> None:
        self.id = next(_numbers)
        self.what = what
        self.parent = parent
        self.children: list[_Item] = []
        self.row = 0

    def number(self, start: int = 0) -> None:
        """Tell the children from ``start`` on which rows they are."""
        for row in range(start, len(self.children)):
            self.children[row].row = row


class OutlineModel(QAbstractItemModel):
    """The outline of ``document``'s flow. Follows nothing by itself: its panel says when.

    :meth:`load` for another flow, :meth:`patch` after edges or nodes came or went, :meth:`touch`
    after a node's words changed.
    """

    def __init__(self, document: Document, numbers: Numbers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._numbers = numbers
        self._clear()

    # Following the flow

    def load(self) -> None:
        """Show the document's flow afresh."""
        self.beginResetModel()
        self._clear()
        tree = outline(self._document.flow)
        keys = self._document.flow.annotations
        self._root.children = self._build(top_rows(tree, keys), self._root, tree)
        self._root.number()
        self.endResetModel()

    def patch(self) -> None:
        """Change the rows that differ from the flow as it is now."""
        tree = outline(self._document.flow)
        keys = self._document.flow.annotations
        stack: list[tuple[_Item, tuple[Row, ...]]] = [(self._root, top_rows(tree, keys))]
        while stack:
            item, wanted = stack.pop()
            kept = self._patch_rows(item, wanted, tree)
            stack += ((child, rows_under(child.what, tree, keys)) for child in kept)

    def touch(
        self,
        nodes: Iterable[str] = (),
        edges: Iterable[EdgeKey] = (),
        annotations: Iterable[str] = (),
    ) -> None:
        """The words of these nodes, edges, notes and frames have changed."""
        changed = [self._of_edge.get(key) for key in edges]
        changed += (self._of_written.get(key) for key in annotations)
        for node_id in nodes:
            changed.append(self._of_node.get(node_id))
            changed += (self._of_edge.get(key) for key in self._document.flow.into(node_id))
        for item in changed:
            if item is not None:
                index = self._index(item)
                self.dataChanged.emit(index, index)

    # Lines and rows

    def line(self, index: _Index) -> Line | None:
        """The line in the row of ``index``; None for a heading, a note or a frame."""
        what = self._item(index).what
        return what if isinstance(what, Line) else None

    def written(self, index: _Index) -> str | None:
        """The key of the note or frame in the row of ``index``; None where none is."""
        what = self._item(index).what
        return what.key if isinstance(what, Written) else None

    def written_index(self, key: str) -> QModelIndex:
        """The row of a note or frame; an invalid index when there is none."""
        item = self._of_written.get(key)
        return QModelIndex() if item is None else self._index(item)

    def node_index(self, node_id: str) -> QModelIndex:
        """The row a node stands on; an invalid index when there is none."""
        item = self._of_node.get(node_id)
        return QModelIndex() if item is None else self._index(item)

    def edge_index(self, key: EdgeKey) -> QModelIndex:
        """The row of a way; an invalid index when there is none."""
        item = self._of_edge.get(key)
        return QModelIndex() if item is None else self._index(item)

    @property
    def line_count(self) -> int:
        """How many rows there are on all levels."""
        return len(self._items)

    def _clear(self) -> None:
        self._root = _Item(None, None)
        self._items: dict[int, _Item] = {}
        self._of_node: dict[str, _Item] = {}
        self._of_edge: dict[EdgeKey, _Item] = {}
        self._of_written: dict[str, _Item] = {}

    def _index(self, item: _Item) -> QModelIndex:
        return self.createIndex(item.row, 0, item.id) if item.parent else QModelIndex()

    def _build(self, rows: Sequence[Row], parent: _Item, tree: Outline) -> list[_Item]:
        """Items for ``rows`` and all below them. The caller puts them under ``parent``."""
        keys = self._document.flow.annotations
        made = [_Item(row, parent) for row in rows]
        stack = list(made)
        while stack:
            item = stack.pop()
            self._items[item.id] = item
            if isinstance(item.what, Written):
                self._of_written[item.what.key] = item
            elif isinstance(item.what, Line):
                if item.what.edge is not None:
                    self._of_edge[item.what.edge] = item
                if not item.what.again:
                    self._of_node[item.what.node] = item
            item.children = [_Item(row, item) for row in rows_under(item.what, tree, keys)]
            item.number()
            stack += item.children
        return made

    def _patch_rows(self, item: _Item, wanted: tuple[Row, ...], tree: Outline) -> list[_Item]:
        """Make the rows below ``item`` those of ``wanted``; returns the ones that stayed."""
        if [child.what for child in item.children] == list(wanted):
            return list(item.children)
        self._remove_others(item, set(wanted))
        kept = list(item.children)
        staying = {child.what for child in kept}
        row = 0
        while row < len(wanted):
            if wanted[row] in staying:
                self._move_here(item, row, wanted[row])
                row += 1
                continue
            end = row
            while end < len(wanted) and wanted[end] not in staying:
                end += 1
            self.beginInsertRows(self._index(item), row, end - 1)
            item.children[row:row] = self._build(wanted[row:end], item, tree)
            item.number(row)
            self.endInsertRows()
            row = end
        return kept

    def _remove_others(self, item: _Item, wanted: set[Row]) -> None:
        """Take out the rows below ``item`` that are none of ``wanted``, run by run."""
        end = len(item.children)
        while end:
            begin = end
            while begin and item.children[begin - 1].what not in wanted:
                begin -= 1
            if begin < end:
                self.beginRemoveRows(self._index(item), begin, end - 1)
                self._forget(item.children[begin:end])
                del item.children[begin:end]
                item.number(begin)
                self.endRemoveRows()
            end = begin - 1 if begin else 0

    def _move_here(self, item: _Item, row: int, what: Row) -> None:
        """Have the row of ``what``, which is this one or further down, at ``row``."""
        place = next(n for n in range(row, len(item.children)) if item.children[n].what == what)
        if place != row:
            parent = self._index(item)
            self.beginMoveRows(parent, place, place, parent, row)
            item.children.insert(row, item.children.pop(place))
            item.number(row)
            self.endMoveRows()

    def _forget(self, items: list[_Item]) -> None:
        stack = list(items)
        while stack:
            item = stack.pop()
            del self._items[item.id]
            stack += item.children
            what = item.what
            # What moved elsewhere stands there already, as another item.
            if isinstance(what, Written) and self._of_written.get(what.key) is item:
                del self._of_written[what.key]
            if not isinstance(what, Line):
                continue
            if what.edge and self._of_edge.get(what.edge) is item:
                del self._of_edge[what.edge]
            if self._of_node.get(what.node) is item:
                del self._of_node[what.node]

    # What views ask

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The row ``row`` below ``parent``."""
        item = self._item(parent)
        if column or not 0 <= row < len(item.children):
            return QModelIndex()
        return self._index(item.children[row])

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The row above, one level up."""
        parent = self._item(index).parent
        return QModelIndex() if parent is None else self._index(parent)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows stand directly below."""
        return len(self._item(parent).children)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be selected; a heading cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._item(index).what, Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row."""
        if not index.isValid():
            return None
        what, flow = self._item(index).what, self._document.flow
        if isinstance(what, Heading):
            return tr(what.words) if role in _SHOWN else None
        if role not in _ROLES or what is None:
            return None
        if isinstance(what, Written):
            words = written_words(flow, what.key)
        else:
            words = line_words(flow, what, self._numbers)
        return None if words is None else _said(words, role)

    def _item(self, index: _Index) -> _Item:
        return self._items[index.internalId()] if index.isValid() else self._root


_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_ROLES = frozenset(map(int, (WORDS_ROLE, *_SHOWN, Qt.ItemDataRole.ToolTipRole)))


def _said(words: LineWords, role: int) -> LineWords | str:
    if role == WORDS_ROLE:
        return words
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return spoken(words)
    if role == Qt.ItemDataRole.ToolTipRole:
        return as_written(tr(GO_THERE, node=words.title) if words.again else words.value)
    return words.shown
