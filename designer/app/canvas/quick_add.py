"""The searchable list of nodes that opens over the canvas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.as_written import as_written
from designer.app.canvas.way_row import OriginRow, WayRow
from designer.app.naming import title
from designer.app.saying import say, worded
from designer.app.theme.icons import paint_icon
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.annotations import KINDS as ANNOTATION_KINDS
from designer.flow.chaining import Way
from designer.flow.model import Node
from designer.flow.proposals import (
    MOST_ROWS,
    Complete,
    Proposal,
    annotation_proposals,
    proposals,
)
from designer.flow.texts import N_
from designer.flow.vocabulary import CONNECT, KINDS

_PLACEHOLDER = N_("Name, number or address")
_LIST = N_("Actions to add")
_THERE = N_("lead there")
_NOTHING = N_("No action is called that.")
_BY_KEY = N_("Numbers are keyboard shortcuts.")
_WIDTH, _MOST_WIDTH = 288, 440
_ROW = 36
_ICON = 20
_KEY = 12
_LEAVES = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
"""Reasons for losing the focus that are not the person going elsewhere."""
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
}


_WAYS = (Qt.Key.Key_Down, Qt.Key.Key_Up)
"""With Ctrl they take another way out of the node before."""
_CONTROL = Qt.KeyboardModifier.ControlModifier


class QuickAdd(QFrame):
    """A field with ``text`` and what it finds; ``title`` is what a screen reader calls it.

    With :meth:`offer_ways` and :meth:`say_origin` it also says which way out of a node will lead to
    what is chosen, with :meth:`offer_nodes` it finds nodes that are there already.

    With :meth:`offer_notes` it finds notes and frames as well.

    :attr:`chosen` carries a ``Proposal``; then it closes. :attr:`pointed` follows when it was
    chosen with the mouse.

    :attr:`closed` comes once, with whether the focus should go back to where it was: not when it
    closed because the person went elsewhere.
    """

    chosen = Signal(object)
    pointed = Signal(object)
    closed = Signal(bool)

    def __init__(
        self, theme: Theme, complete: Complete, title: str, text: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._over = parent
        self._complete = complete
        self._open = True
        self._nodes: Callable[[], Iterable[Node]] = tuple
        self._notes = False
        self.way_row: WayRow | None = None
        self.origin_row: OriginRow | None = None
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(text)
        say(self.field.setPlaceholderText, tr(_PLACEHOLDER))
        say(self.field.setAccessibleName, title)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        # A click on a row is none on what lies below: the field keeps the focus.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.field)
        self.rows = QListWidget()
        say(self.rows.setAccessibleName, tr(_LIST))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setMouseTracking(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setItemDelegate(_Row(theme, self))
        self.rows.itemClicked.connect(self._point)
        self._nothing = _below(tr(_NOTHING))
        self.by_key = _below(tr(_BY_KEY))
        self.setFixedWidth(max(_WIDTH, min(self._width_of_words(), _MOST_WIDTH)))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for widget in (self.field, self.rows, self._nothing, self.by_key):
            column.addWidget(widget)
        self._search()

    @property
    def numbered(self) -> bool:
        """Whether a row is chosen by its number: while nothing is typed."""
        return not self.field.text()

    @property
    def way(self) -> Way | None:
        """The way out that will lead to what is chosen; None where none was offered."""
        return None if self.way_row is None else self.way_row.way

    def offer_ways(self, node: Node, ways: Sequence[Way]) -> None:
        """Let the person choose among ``ways`` out of ``node``, of which there is at least one."""
        self.way_row = WayRow(node, ways)
        self._put_above(self.way_row)

    def say_origin(self, words: str) -> None:
        """Say in ``words`` which one way out will lead to what is chosen."""
        self.origin_row = OriginRow(words)
        say(self.field.setAccessibleDescription, words)
        self._put_above(self.origin_row)

    def offer_nodes(self, nodes: Callable[[], Iterable[Node]]) -> None:
        """Find those of ``nodes`` by name, too; asked at every search."""
        self._nodes = nodes
        self._search()

    def offer_notes(self) -> None:
        """Find notes and frames, too."""
        self._notes = True
        self._search()

    def open_at(self, at: QPoint) -> None:
        """Show it with its field below ``at`` (pixels of its parent), moved to stay inside."""
        room = self._over.rect().adjusted(STEP, STEP, -STEP, -STEP)
        rows = MOST_ROWS if self._nodes is not tuple else len(KINDS)
        tallest = self._height_of(rows + (len(ANNOTATION_KINDS) if self._notes else 0))
        left = max(room.left(), min(at.x(), room.right() - self.width()))
        top = max(room.top(), min(at.y(), room.bottom() - tallest))
        self.move(left, top)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.end(False)

    def close_list(self, back: bool = True) -> None:
        """Go away; ``back``: the focus returns to where it was."""
        if self._open:
            self._open = False
            self.hide()
            self.closed.emit(back)
            self.deleteLater()

    # Searching

    def _search(self) -> None:
        found = proposals(
            self.field.text(), self._complete, tr, ((node, title(node)) for node in self._nodes())
        )
        if self._notes:
            found += annotation_proposals(self.field.text(), tr)
        self.rows.clear()
        numbers = _numbers(len(found)) if self.numbered else set()
        for number, proposal in enumerate(found, 1):
            kind = KINDS.get(proposal.kind) or ANNOTATION_KINDS[proposal.kind]
            item = QListWidgetItem(proposal.title or tr(kind.label))
            item.setData(Qt.ItemDataRole.UserRole, proposal)
            item.setToolTip(as_written(proposal.value))
            item.setData(_NUMBER_ROLE, str(number) if str(number) in numbers else "")
            there = tr(_THERE) if proposal.target else ""
            item.setData(_DETAIL_ROLE, there or _readable(proposal) or tr(kind.hint))
            self.rows.addItem(item)
        self.rows.setCurrentRow(0)
        self.rows.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.by_key.setVisible(bool(numbers))
        self.rows.setFixedHeight(self._height_of_rows(len(found)))
        self.resize(self.width(), self._height_of(len(found)))

    def _width_of_words(self) -> int:
        """Room for the name of every kind and its hint, between icon and number."""
        metrics = self.fontMetrics()
        named = [tr(kind.label) + tr(kind.hint) for kind in KINDS.values()]
        named += [tr(made.label) + tr(made.hint) for made in ANNOTATION_KINDS.values()]
        widest = max(metrics.horizontalAdvance(words) for words in named)
        return widest + 4 * STEP + 4 * STEP + _ICON + 2 * STEP + 2 * STEP + _KEY + 2 * STEP + 2

    def _height_of_rows(self, count: int) -> int:
        """With the frame round the list, or the last row lacks its lower border."""
        return count * _ROW + 2 * self.rows.frameWidth()

    def _put_above(self, row: QWidget) -> None:
        self._column.insertWidget(0, row)
        self.resize(self.width(), self._height_of(self.rows.count()))

    def _height_of(self, rows: int) -> int:
        below = self._height_of_rows(rows) if rows else self._nothing.sizeHint().height()
        if rows and self.numbered:
            below += STEP + self.by_key.sizeHint().height()
        above = self.field.sizeHint().height() + STEP
        for row in (self.way_row, self.origin_row):
            if row is not None:
                above += row.sizeHint().height() + STEP
        return 2 * 2 * STEP + above + below + 2 * self.frameWidth()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and self._open:
            proposal = item.data(Qt.ItemDataRole.UserRole)
            self.close_list()
            self.chosen.emit(proposal)

    def _point(self, item: QListWidgetItem) -> None:
        proposal = item.data(Qt.ItemDataRole.UserRole)
        self._choose(item)
        self.pointed.emit(proposal)

    # Keys and focus

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that mean the list, and the focus leaving."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() == QEvent.Type.FocusOut and event.reason() not in _LEAVES:  # type: ignore[attr-defined]
            self.close_list(back=False)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the field has no use for is not for what lies below."""
        event.accept()

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_list()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.rows.currentItem())
            return True
        if self.way_row is not None and event.modifiers() & _CONTROL and key in _WAYS:
            self.way_row.step(_STEPS[key])
            return True
        if key in _STEPS:
            self._step(_STEPS[key])
            return True
        number = event.text()
        if self.numbered and number in _numbers(self.rows.count()):
            self._choose(self.rows.item(int(number) - 1))
            return True
        return False

    def _step(self, by: int) -> None:
        count = self.rows.count()
        if count:
            self.rows.setCurrentRow((self.rows.currentRow() + by) % count)


_NUMBER_ROLE = Qt.ItemDataRole.UserRole + 1
_DETAIL_ROLE = Qt.ItemDataRole.UserRole + 2


def _below(words: str) -> QLabel:
    """A quiet line below the rows."""
    label = worded(QLabel(), words)
    label.setProperty("role", "muted")
    label.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
    return label


def _readable(proposal: Proposal) -> str:
    """The value that a node will have, its telephone numbers in groups."""
    if proposal.kind != CONNECT.key or not proposal.value:
        return proposal.value
    from designer.checks.phones import grouped

    return grouped(proposal.value)


def _numbers(count: int) -> set[str]:
    return {str(number) for number in range(1, min(count, 9) + 1)}


class _Row(QStyledItemDelegate):
    """Icon and name of a kind, what its value will be, and the number that chooses it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One row."""
        return QSize(0, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row; the current one on a soft ground."""
        tokens = self._theme.tokens
        rect: QRect = option.rect  # type: ignore[attr-defined]
        # The style sheet draws the ground of the current row and of the one below the pointer.
        view: QWidget = option.widget  # type: ignore[attr-defined]
        ground = QStyle.PrimitiveElement.PE_PanelItemViewItem
        view.style().drawPrimitive(ground, option, painter, view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        proposal: Proposal = index.data(Qt.ItemDataRole.UserRole)
        tile = QRect(rect.left() + 2 * STEP, rect.center().y() - _ICON // 2, _ICON, _ICON)
        ink = "muted" if proposal.kind in ANNOTATION_KINDS else proposal.kind
        paint_icon(painter, proposal.kind, tile.toRectF(), tokens[ink])
        words = rect.adjusted(2 * STEP + _ICON + 2 * STEP, 0, -2 * STEP, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        number = index.data(_NUMBER_ROLE)
        painter.setPen(tokens["muted"])
        if number:
            # As menus show their keys: in a frame it would look like one of the phone's.
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, number)
            words.adjust(0, 0, -_KEY - STEP, 0)
        painter.setPen(tokens["text"])
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        title = index.data(Qt.ItemDataRole.DisplayRole)
        title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle, title)
        used = metrics.horizontalAdvance(title) + 2 * STEP
        words.adjust(used, 0, 0, 0)
        elide = Qt.TextElideMode.ElideMiddle
        detail = metrics.elidedText(index.data(_DETAIL_ROLE), elide, max(0, words.width()))
        painter.setPen(tokens["muted"])
        painter.drawText(words, middle, detail)
        painter.restore()
