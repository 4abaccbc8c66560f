"""The command palette: one field that finds whatever there is to do or go to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from designer.app.finding.choice_list import ROW_HEIGHT, ChoiceModel, ChoicePainter
from designer.app.finding.choices import Choice
from designer.app.finding.focus import FocusBefore
from designer.app.finding.ranking import Name, ranked
from designer.app.saying import say
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.texts import N_

MOST_SHOWN = 60
"""Rows at the most; typing on brings what is wanted among them."""
_PLACEHOLDER = N_("Do something, or go to a node or file")
_LIST = N_("Commands, nodes and files")
_NOTHING = N_("Nothing is called “{text}”.")
_MORE = N_("And {count} more: type on.")
_WIDTH = 600
_ROWS = 10
_MARGIN = 4 * STEP
_PAGE = _ROWS - 1
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class CommandPalette(QFrame):
    """A card over ``canvas``, at the top in the middle; a child of ``parent``.

    It closes when something is chosen, on Esc, and when the focus goes elsewhere.
    """

    def __init__(self, theme: Theme, canvas: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._window = parent
        self._choices: Sequence[Choice] = ()
        self._names: list[Name] = []
        self._before: FocusBefore | None = None
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        # A click beside the rows is none on what lies below: the field keeps the focus.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.field)
        self.model = ChoiceModel(self)
        self.rows = self._make_rows(theme)
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        for widget in (self.field, self.rows, self.note):
            column.addWidget(widget)
        canvas.installEventFilter(self)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        say(self.field.setPlaceholderText, tr(_PLACEHOLDER))
        say(self.field.setAccessibleName, tr(_PLACEHOLDER))
        say(self.rows.setAccessibleName, tr(_LIST))

    def open_with(self, choices: Sequence[Choice]) -> None:
        """Show itself with these to choose from, the first that can be chosen marked."""
        self._before = FocusBefore(self._canvas)
        self._choices = choices
        self._names = [Name.of(choice.name, choice.more, choice.known_as) for choice in choices]
        self.field.clear()
        self._search()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def close_list(self, back: bool = True) -> None:
        """Go away; ``back``: the focus returns to where it was."""
        if self.isHidden():
            return
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        before, self._before = self._before, None
        if back and before is not None:
            before.give_back()
        self.hide()
        self._choices, self._names = (), []
        self.model.show(())

    def _make_rows(self, theme: Theme) -> QListView:
        rows = QListView()
        rows.setModel(self.model)
        rows.setItemDelegate(ChoicePainter(theme, rows))
        rows.setUniformItemSizes(True)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setMouseTracking(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.clicked.connect(self._choose)
        theme.changed.connect(rows.viewport().update)
        return rows

    # Searching

    def _search(self) -> None:
        text = self.field.text()
        found = ranked(text, self._names)
        shown = [self._choices[place] for place in found[:MOST_SHOWN]]
        self.model.show(shown)
        more = len(found) - len(shown)
        say(self.note.setText, tr(_MORE, count=more) if more else tr(_NOTHING, text=text.strip()))
        self.note.setVisible(bool(more) or not shown)
        self.rows.setVisible(bool(shown))
        self._go(next((row for row, choice in enumerate(shown) if choice.enabled), -1))
        self._place()

    def _place(self) -> None:
        """Stand at the top of the canvas, in its middle, as high as what was found."""
        room = self._canvas.size()
        rows = min(_ROWS, len(self.model.choices), max(1, room.height() // ROW_HEIGHT - 3))
        self.rows.setFixedHeight(rows * ROW_HEIGHT)
        width = min(_WIDTH, max(self.minimumSizeHint().width(), room.width() - 2 * _MARGIN))
        corner = self._canvas.mapTo(self._window, QPoint(0, 0))
        self._column.activate()
        self.setGeometry(
            corner.x() + (room.width() - width) // 2,
            corner.y() + _MARGIN,
            width,
            self.sizeHint().height(),
        )

    # Choosing

    def _step(self, by: int) -> None:
        """Go so many rows down, over those that cannot be chosen; at an end go on at the other."""
        able = [row for row, choice in enumerate(self.model.choices) if choice.enabled]
        if not able:
            return
        here = able.index(self.rows.currentIndex().row())
        onward = here + by
        # A page ends at the end, a step goes on at the other one.
        page = max(0, min(len(able) - 1, onward))
        self._go(able[page if abs(by) > 1 else onward % len(able)])

    def _go(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.rows.setCurrentIndex(index)
        if row == self._first():
            # Together with what stands above it and cannot be chosen.
            self.rows.scrollToTop()
        if row >= 0:
            # The field has the focus: nothing else tells a screen reader which row is meant.
            said = QAccessibleAnnouncementEvent(self.field, self.model.choices[row].spoken)
            QAccessible.updateAccessibility(said)

    def _first(self) -> int:
        return next((row for row, one in enumerate(self.model.choices) if one.enabled), -1)

    def _choose(self) -> None:
        row = self.rows.currentIndex().row()
        if 0 <= row < len(self.model.choices) and self.model.choices[row].enabled:
            choice = self.model.choices[row]
            # The focus is back first: what is chosen may take it elsewhere.
            self.close_list()
            choice.run()

    # Keys, focus, room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that mean the list; the canvas changing its size or place."""
        if watched is self.field:
            return (
                event.type() == QEvent.Type.KeyPress
                and isinstance(event, QKeyEvent)
                and self._press(event)
            )
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the field has no use for is not for what lies below."""
        event.accept()

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_list()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return False
        return True

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is not self and not self.isAncestorOf(new):
            self.close_list(back=False)
