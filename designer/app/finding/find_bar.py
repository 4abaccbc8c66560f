"""The bar above the canvas that finds, and with a second line replaces."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer.app.finding.focus import FocusBefore
from designer.app.finding.replace_part import ReplacePart
from designer.app.finding.search import Search
from designer.app.panels.elided import ElidedLabel
from designer.app.saying import say
from designer.app.theme.icons import line_icon
from designer.app.theme.tokens import STEP
from designer.app.translate import tr, tr_text
from designer.flow.searching import Match
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.canvas.scene_view import SceneView
    from designer.app.context import Context
    from designer.app.document import Document

_FIND = N_("Find names, numbers, texts")
_FIND_ALL = N_("Find in names, numbers, addresses, prompt texts, options and notes")
_COUNT = N_("{number} of {count}")
_FOUND = N_("{count} found")
_NOTHING = N_("Nothing found")
_ALL_FIELDS = ", "
_PREVIOUS = N_("Previous match (Shift+F3)")
_NEXT = N_("Next match (F3)")
_CLOSE = N_("Close (Esc)")
_ICON = 18


class FindBar(QFrame):
    """Finds in ``document`` and shows on ``canvas``. Made hidden; :meth:`open` shows it."""

    def __init__(self, context: Context, document: Document, canvas: SceneView) -> None:
        super().__init__()
        self._theme = context.theme
        self._canvas = canvas
        self._before: FocusBefore | None = None
        self.setProperty("role", "bar")
        self.search = Search(document, canvas, self)
        self.field = QLineEdit()
        self.field.setMinimumWidth(20 * STEP)
        self.field.textEdited.connect(self.search.type)
        self.count = QLabel()
        self.where = ElidedLabel("", "muted")
        self.previous = self._button("up", lambda: self.search.step(-1))
        self.next = self._button("down", lambda: self.search.step(1))
        self.closing = self._button("close", self.close_bar)
        self.replacing = ReplacePart(context, document, self.search, canvas)
        self._lay_out()
        self.search.changed.connect(self._show)
        context.theme.changed.connect(self._draw)
        self._draw()
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        say(self.field.setPlaceholderText, tr(_FIND))
        say(self.field.setToolTip, tr(_FIND_ALL))
        say(self.field.setAccessibleName, tr(_FIND_ALL))
        for button, words in (
            (self.previous, _PREVIOUS),
            (self.next, _NEXT),
            (self.closing, _CLOSE),
        ):
            say(button.setToolTip, tr(words))
            say(button.setAccessibleName, tr(words))
        self.replacing.retranslate()
        self._show()

    def open(self, replaces: bool = False) -> None:
        """Show itself and take the focus; ``replaces``: with the line that replaces."""
        if self.isHidden():
            self._before = FocusBefore(self._canvas)
        self._unfold(replaces)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def step(self, by: int) -> None:
        """Go to the next match (1) or the one before (-1); takes the focus only to be typed in."""
        if not self.field.text():
            self.open(self.search.replaces and self.isVisible())
            return
        if self.isHidden():
            self._before = FocusBefore(self._canvas)
            self._unfold(replaces=False)
        self.search.step(by)

    def close_bar(self) -> None:
        """Go away. The focus goes to the canvas if a match is shown there, else back."""
        if self.isHidden():
            return
        self.search.end()
        within = self._has_focus()
        before, self._before = self._before, None
        self.hide()
        if not within:
            return
        if self.search.match is not None or before is None:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            before.give_back()

    # Parts

    def _button(self, icon: str, clicked: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setProperty("icon-name", icon)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: clicked())
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.field, 3)
        row.addWidget(self.count)
        row.addWidget(self.where, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.previous, self.next, self.closing):
            buttons.addWidget(button)
        row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(row)
        column.addWidget(self.replacing)
        stops: list[QWidget] = [self.field, *self.replacing.stops]
        stops += [self.previous, self.next, self.closing]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _unfold(self, replaces: bool) -> None:
        self.replacing.setVisible(replaces)
        self.show()
        self.search.text = self.field.text()
        self.search.begin(replaces)

    def _has_focus(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget())

    # Showing

    def _show(self) -> None:
        """Say how many there are, which one this is, and where it holds the text."""
        matches, current = self.search.matches, self.search.current
        if matches and current is not None:
            words = tr(_COUNT, number=current + 1, count=len(matches))
        elif matches:
            words = tr(_FOUND, count=len(matches))
        elif self.search.text.strip():
            words = tr(_NOTHING)
        else:
            words = ""
        say(self.count.setText, words)
        match = self.search.match
        say(self.where.setText, "" if match is None else _fields(match))
        for button in (self.previous, self.next):
            button.setEnabled(bool(matches))

    def _draw(self) -> None:
        tokens = self._theme.tokens
        for button in (self.previous, self.next, self.closing):
            name = str(button.property("icon-name"))
            button.setIcon(line_icon(name, tokens["text"], tokens["muted"]))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.search.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)


def _fields(match: Match) -> str:
    words = map(tr_text, match.fields)
    return _ALL_FIELDS.join(words)
