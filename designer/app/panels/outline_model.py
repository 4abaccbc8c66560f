"""The outline as a model for a tree view: patched where the flow changed, never rebuilt."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from designer.app.canvas.numbers import Numbers
from designer.app.panels.outline_words import (
    GO_THERE,
    UNREACHABLE,
    LineWords,
    line_words,
    spoken,
)
from designer.app.translate import tr
from designer.flow.outline import Line, Outline, outline
from designer.flow.vocabulary import KINDS

if TYPE_CHECKING:
    from designer.app.document import Document
    from designer.flow.model import EdgeKey

WORDS_ROLE = int(Qt.ItemDataRole.UserRole)
"""The :class:`LineWords` of a line; None for the heading."""

_Index = QModelIndex | QPersistentModelIndex
_numbers = itertools.count(1)


class _Item:
    """One row: a line, or (with None) the heading over what is unreachable."""

    __slots__ = ("children", "id", "line", "parent", "row")

    def __init__(self, line: Line | None, parent: _Item | None) -> None:
        self.id = next(_numbers)
        self.line = line
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
        self._root.children = self._build(_top(tree), self._root, tree)
        self._root.number()
        self.endResetModel()

    def patch(self) -> None:
        """Change the rows that differ from the flow as it is now."""
        tree = outline(self._document.flow)
        stack: list[tuple[_Item, tuple[Line | None, ...]]] = [(self._root, _top(tree))]
        while stack:
            item, wanted = stack.pop()
            kept = self._patch_rows(item, wanted, tree)
            stack += ((child, _under(child.line, tree)) for child in kept)

    def touch(self, nodes: Iterable[str] = (), edges: Iterable[EdgeKey] = ()) -> None:
        """The words of these nodes and edges have changed."""
        changed = [self._of_edge.get(key) for key in edges]
        for node_id in nodes:
            changed.append(self._of_node.get(node_id))
            changed += (self._of_edge.get(key) for key in self._document.flow.into(node_id))
        for item in changed:
            if item is not None:
                index = self._index(item)
                self.dataChanged.emit(index, index)

    # Lines and rows

    def line(self, index: _Index) -> Line | None:
        """The line in the row of ``index``; None for the heading."""
        return self._items[index.internalId()].line if index.isValid() else None

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

    def _index(self, item: _Item) -> QModelIndex:
        return self.createIndex(item.row, 0, item.id) if item.parent else QModelIndex()

    def _build(self, lines: Sequence[Line | None], parent: _Item, tree: Outline) -> list[_Item]:
        """Items for ``lines`` and all below them. The caller puts them under ``parent``."""
        made = [_Item(line, parent) for line in lines]
        stack = list(made)
        while stack:
            item = stack.pop()
            self._items[item.id] = item
            if item.line is not None and item.line.edge is not None:
                self._of_edge[item.line.edge] = item
            if item.line is not None and not item.line.again:
                self._of_node[item.line.node] = item
            item.children = [_Item(line, item) for line in _under(item.line, tree)]
            item.number()
            stack += item.children
        return made

    def _patch_rows(
        self, item: _Item, wanted: tuple[Line | None, ...], tree: Outline
    ) -> list[_Item]:
        """Make the rows below ``item`` those of ``wanted``; returns the ones that stayed."""
        if [child.line for child in item.children] == list(wanted):
            return list(item.children)
        self._remove_others(item, set(wanted))
        kept = list(item.children)
        staying = {child.line for child in kept}
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

    def _remove_others(self, item: _Item, wanted: set[Line | None]) -> None:
        """Take out the rows below ``item`` that are none of ``wanted``, run by run."""
        end = len(item.children)
        while end:
            begin = end
            while begin and item.children[begin - 1].line not in wanted:
                begin -= 1
            if begin < end:
                self.beginRemoveRows(self._index(item), begin, end - 1)
                self._forget(item.children[begin:end])
                del item.children[begin:end]
                item.number(begin)
                self.endRemoveRows()
            end = begin - 1 if begin else 0

    def _move_here(self, item: _Item, row: int, line: Line | None) -> None:
        """Have the row of ``line``, which is this one or further down, at ``row``."""
        place = next(n for n in range(row, len(item.children)) if item.children[n].line == line)
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
            line = item.line
            # What moved elsewhere stands there already, as another item.
            if line is not None and line.edge and self._of_edge.get(line.edge) is item:
                del self._of_edge[line.edge]
            if line is not None and self._of_node.get(line.node) is item:
                del self._of_node[line.node]

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
        """Every line can be selected; the heading cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.line(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row."""
        if not index.isValid():
            return None
        line = self.line(index)
        if line is None:
            shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return tr(UNREACHABLE) if role in shown else None
        if role not in _ROLES:
            return None
        words = line_words(self._document.flow, line, self._numbers)
        return None if words is None else _said(words, role)

    def _item(self, index: _Index) -> _Item:
        return self._items[index.internalId()] if index.isValid() else self._root


_ROLES = frozenset(
    map(
        int,
        (
            WORDS_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ),
    )
)


def _said(words: LineWords, role: int) -> LineWords | str:
    if role == WORDS_ROLE:
        return words
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return spoken(words, tr(KINDS[words.kind].label))
    if role == Qt.ItemDataRole.ToolTipRole:
        return tr(GO_THERE, node=words.title) if words.again else words.value
    return words.shown


def _top(tree: Outline) -> tuple[Line | None, ...]:
    """The rows at the left; the heading is None."""
    return (*tree.parts, None) if tree.unreachable else tree.parts


def _under(line: Line | None, tree: Outline) -> tuple[Line, ...]:
    return tree.unreachable if line is None else tree.under(line)
