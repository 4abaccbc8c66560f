"""The outline panel: the flow as a tree, to read, to walk by keyboard, and to select in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTreeView, QVBoxLayout, QWidget

from designer.app.canvas.numbers import Numbers
from designer.app.context import Context
from designer.app.document import Document
from designer.app.panels.outline_model import OutlineModel
from designer.app.panels.outline_painter import OutlinePainter, paint_branch
from designer.app.saying import say
from designer.app.theme.theme import Theme
from designer.app.translate import tr
from designer.flow.events import (
    AnnotationsAdded,
    AnnotationsChanged,
    AnnotationsRemoved,
    EdgeReplaced,
    EdgesAdded,
    EdgesRemoved,
    Event,
    FieldChanged,
    NodeRenamed,
    NodeReplaced,
    NodesAdded,
    NodesRemoved,
)
from designer.flow.texts import N_

NAME = N_("Outline")
_EMPTY = N_("The flow has no nodes yet. Drag an action onto the canvas.")
_SETTLE_MS = 60
"""So long after the last of a run of edits the rows are patched; later in a large tree."""
_LINES_PER_MS = 40
_ALL_OPEN = 400
"""So many lines are opened by themselves; a larger tree is opened where somebody goes."""
_LEVELS_OPEN = 1
_MOST_SELECTED = 200
"""More selected nodes than this are not shown as selected lines."""
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_FLAGS = QItemSelectionModel.SelectionFlag


class OutlineTree(QTreeView):
    """The tree. The right arrow key on a line that only names a node goes to where it stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the node's own line, or do what a tree does."""
        model = self.model()
        assert isinstance(model, OutlineModel)
        line = model.line(self.currentIndex())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Right and plain and line is not None and line.again:
            self.setCurrentIndex(model.node_index(line.node))
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() & _SHIFT:
            self.customContextMenuRequested.emit(self.visualRect(self.currentIndex()).center())
        else:
            super().keyPressEvent(event)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A chevron before what can be folded, and no selection left of the line itself."""
        paint_branch(painter, rect, index, self, self._theme.tokens)


class OutlinePanel(QWidget):
    """The outline of ``document``'s flow.

    Selecting a line selects its node, and what is selected elsewhere is selected here.
    :attr:`node_wanted` asks to bring a node into view, :attr:`annotation_wanted` a note or frame;
    :attr:`activated` (Enter, double click) to edit what is selected then; :attr:`menu_wanted` for
    its menu, at a place on the screen. What changes while the panel is hidden is caught up with
    when it shows.
    """

    node_wanted = Signal(str)
    annotation_wanted = Signal(str)
    activated = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, context: Context, document: Document) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        numbers = Numbers(self)
        self.model = OutlineModel(document, numbers, self)
        self.tree = self._make_tree(context)
        self._note = QLabel()
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setContentsMargins(16, 12, 16, 12)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree)
        column.addWidget(self._note)
        self._afresh = True
        self._syncing = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._catch_up)
        self._due = True
        document.replaced.connect(self._replaced)
        document.flow_changed.connect(self._heard)
        document.selection.changed.connect(self._show_selection)
        self.model.rowsInserted.connect(self._open_new)
        numbers.changed.connect(self.tree.viewport().update)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        say(self.tree.setAccessibleName, tr(NAME))
        say(self._note.setText, tr(_EMPTY))
        self.tree.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody was looking."""
        super().showEvent(event)
        self._catch_up()

    def _make_tree(self, context: Context) -> OutlineTree:
        tree = OutlineTree(context.theme)
        tree.setModel(self.model)
        tree.setItemDelegate(OutlinePainter(context.theme, tree))
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setExpandsOnDoubleClick(False)
        tree.setIndentation(20)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setTabKeyNavigation(False)
        tree.selectionModel().selectionChanged.connect(self._selected)
        tree.selectionModel().currentChanged.connect(self._went_to)
        tree.activated.connect(self._activate)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(tree.viewport().mapToGlobal(at))
        )
        return tree

    # Following the flow

    def _replaced(self) -> None:
        self._afresh = True
        self._later()

    def _heard(self, event: Event) -> None:
        match event:
            case NodesAdded() | NodesRemoved() | EdgesAdded() | EdgesRemoved() | NodeRenamed():
                self._later()
            case NodeReplaced(before, after):
                self.model.touch(nodes=[after.id])
                if before.action != after.action:
                    # Another kind has its ways in another order, and calls them otherwise.
                    self.model.touch(
                        edges=[(after.id, out) for out in self._document.flow.out(after.id)]
                    )
                    self._later()
            case EdgeReplaced(before, after):
                self.model.touch(edges=[after.key])
                if before.target != after.target:
                    self._later()
            case FieldChanged("start") | AnnotationsAdded() | AnnotationsRemoved():
                self._later()
            case AnnotationsChanged(keys):
                self.model.touch(annotations=keys)

    def _later(self) -> None:
        self._due = True
        if self.isVisible():
            self._settling.start(max(_SETTLE_MS, self.model.line_count // _LINES_PER_MS))

    def _catch_up(self) -> None:
        """Make the rows those of the flow as it is now."""
        self._settling.stop()
        if self._due and self._afresh:
            self.model.load()
            self._open_first()
        elif self._due:
            # While rows come and go the tree moves its selection about: that means nothing.
            self._syncing = True
            self.model.patch()
            self._syncing = False
        self._due = self._afresh = False
        empty = not self._document.flow.nodes and not self._document.flow.annotations
        self.tree.setVisible(not empty)
        self._note.setVisible(empty)
        self._show_selection()

    def _open_first(self) -> None:
        if self.model.line_count <= _ALL_OPEN:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(_LEVELS_OPEN)

    def _open_new(self, parent: QModelIndex, first: int, last: int) -> None:
        """Rows that come in are open like the rest."""
        if self.model.line_count > _ALL_OPEN:
            return
        if parent.isValid():
            self.tree.expand(parent)
        for row in range(first, last + 1):
            self.tree.expandRecursively(self.model.index(row, 0, parent))

    # Selecting, both ways

    def _selected(self) -> None:
        """The person selected lines: select their nodes, notes and frames."""
        if not self._syncing and not self._due:
            self._document.selection.set(self._nodes_selected(), (), self._written_selected())

    def _went_to(self, index: QModelIndex) -> None:
        line = self.model.line(index)
        if line is not None and not self._syncing and line.node in self._document.flow.nodes:
            self.node_wanted.emit(line.node)
        written = self.model.written(index)
        if written is not None and not self._syncing:
            self.annotation_wanted.emit(written)

    def _nodes_selected(self) -> list[str]:
        lines = map(self.model.line, self.tree.selectionModel().selectedIndexes())
        nodes = self._document.flow.nodes
        return [line.node for line in lines if line is not None and line.node in nodes]

    def _written_selected(self) -> list[str]:
        keys = map(self.model.written, self.tree.selectionModel().selectedIndexes())
        return [key for key in keys if key is not None]

    def _show_selection(self) -> None:
        """Something was selected: select its lines, unless they are."""
        if self._due or self._syncing or not self.isVisible():
            return
        selection = self._document.selection
        same = set(self._nodes_selected()) == set(selection.nodes)
        if same and not selection.edges:
            same = set(self._written_selected()) == set(selection.annotations)
        if same and not selection.edges:
            return
        rows = [self.model.node_index(node) for node in selection.nodes]
        rows += [self.model.edge_index(key) for key in selection.edges]
        rows += [self.model.written_index(key) for key in selection.annotations]
        rows = [row for row in rows if row.isValid()]
        self._syncing = True
        self._select_rows(rows if len(rows) <= _MOST_SELECTED else [])
        self._syncing = False

    def _select_rows(self, rows: Iterable[QModelIndex]) -> None:
        chosen = QItemSelection()
        last = QModelIndex()
        for last in rows:
            chosen.select(last, last)
        model = self.tree.selectionModel()
        model.select(chosen, _FLAGS.ClearAndSelect)
        if last.isValid():
            model.setCurrentIndex(last, _FLAGS.NoUpdate)
            # Opens what it lies in.
            self.tree.scrollTo(last)

    def _activate(self, index: QModelIndex) -> None:
        line = self.model.line(index)
        if line is not None and line.node in self._document.flow.nodes:
            self._document.selection.set([line.node])
            self.activated.emit()
        written = self.model.written(index)
        if written is not None:
            self._document.selection.set(annotations=[written])
            self.activated.emit()
