"""The history of the account in use: its calls page by page, their way, their recordings."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.accounts.lines import Lines
from designer.app.accounts.recordings import Recordings
from designer.app.buttons import push_button
from designer.app.canvas.numbers import Numbers
from designer.app.panels.callresult import duration_words, state_words
from designer.app.panels.figures import money, tabular
from designer.app.theme.tokens import STEP
from designer.app.translate import tr, tr_text
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_
from designer.store.lines import AccountLine

if TYPE_CHECKING:
    from designer.app.sound import Sound
    from designer.elks.client import ElksClient, History

_LIST = N_("Calls of the account")
_COLUMNS = (N_("Time"), N_("Direction"), N_("From"), N_("To"), N_("State"), N_("Duration"),
            N_("Cost"))  # fmt: skip
_DIRECTIONS = {"incoming": N_("incoming"), "outgoing": N_("outgoing")}
_FILTER = N_("Filter by number, state or direction")
_REFRESH, _OLDER = N_("Refresh"), N_("Older calls")
_SHOW, _CURL = N_("Show on the canvas"), N_("Copy as curl")
_ASKING = N_("Asking the account…")
_EMPTY = N_("The account has no calls yet.")
_NOT_THIS = N_("This call did not run the flow that is open.")
_COPIED = N_("Copied. curl asks for the password.")
_PAGE = 50
_CALL_ROLE = int(Qt.ItemDataRole.UserRole)


class HistoryView(QWidget):
    """Asks when it is first shown, and whenever it is told to.

    ``show_way`` lights the way of a call on the canvas; False: it did not run the open flow.
    """

    def __init__(self, lines: Lines, sound: Sound, show_way: Callable[[JsonObject], bool]) -> None:
        super().__init__()
        self._lines = lines
        self._show_way = show_way
        self._line: AccountLine | None = None
        self._next: str | None = None
        self._numbers = Numbers(self)
        self._make_parts(sound)
        self._lay_out()
        lines.changed.connect(self._change_line)
        self._numbers.changed.connect(self._write_numbers)

    def _make_parts(self, sound: Sound) -> None:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr(_FILTER))
        self.filter.setAccessibleName(tr(_FILTER))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self._apply_filter())
        self.refresh = push_button(tr(_REFRESH), clicked=self.ask)
        self.older = push_button(tr(_OLDER), clicked=self._ask_older)
        self.show_button = push_button(tr(_SHOW), clicked=self._show)
        self.curl = push_button(tr(_CURL), clicked=self._copy)
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.recordings = Recordings(self._lines, sound)
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr(_LIST))
        self.list.setHeaderLabels([tr(column) for column in _COLUMNS])
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setUniformRowHeights(True)
        self.list.setFont(tabular(self.list.font()))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.currentItemChanged.connect(lambda *_items: self._choose())
        self.list.itemActivated.connect(lambda *_args: self._show())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * STEP)
        top.addWidget(self.filter, 1)
        for button in (self.show_button, self.curl, self.older, self.refresh):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.recordings)
        self.words.hide()
        self._choose()

    # Asking

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the account when its history comes into view for the first time."""
        super().showEvent(event)
        if self._line is None:
            self.ask()

    def ask(self) -> None:
        """Ask for the newest calls."""
        self._line = self._lines.current
        self._next = None
        self.list.clear()
        if self._line is not None:
            self._ask(self._line, None)

    def _ask_older(self) -> None:
        if self._line is not None and self._next is not None:
            self._ask(self._line, self._next)

    def _ask(self, line: AccountLine, start: str | None) -> None:
        async def page(client: ElksClient) -> History:
            return await client.history(_PAGE, start=start)

        self._say(tr(_ASKING))
        self.older.setEnabled(False)
        self.refresh.setEnabled(False)
        self._lines.use(line, page, lambda found: self._take(line, found), self._failed)

    def _take(self, line: AccountLine, found: History) -> None:
        self.refresh.setEnabled(True)
        if line != self._line:
            return
        self._next = found.next
        self.older.setEnabled(found.next is not None)
        for call in found.calls:
            row = QTreeWidgetItem(self._texts(call))
            row.setData(0, _CALL_ROLE, call)
            self.list.addTopLevelItem(row)
        self._apply_filter()
        self._say("" if self.list.topLevelItemCount() else tr(_EMPTY))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        self.refresh.setEnabled(True)
        self.older.setEnabled(self._next is not None)
        self._say(tr_text(error.text))

    def _change_line(self) -> None:
        """Another account has another history."""
        if self._lines.current == self._line:
            return
        self._line = None
        self.list.clear()
        if self.isVisible():
            self.ask()

    # Showing

    def _texts(self, call: JsonObject) -> list[str]:
        direction = str(call.get("direction", ""))
        currency = self._lines.currency(self._line) if self._line else ""
        return [
            _time(call.get("created")),
            tr(_DIRECTIONS[direction]) if direction in _DIRECTIONS else direction,
            self._numbers.grouped(str(call.get("from", ""))),
            self._numbers.grouped(str(call.get("to", ""))),
            state_words(call),
            duration_words(call),
            money(call.get("cost"), currency),
        ]

    def _rows(self) -> list[QTreeWidgetItem]:
        found = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        return [row for row in found if row is not None]

    def _write_numbers(self) -> None:
        for row in self._rows():
            for column, text in enumerate(self._texts(row.data(0, _CALL_ROLE))):
                row.setText(column, text)

    def _apply_filter(self) -> None:
        """Hide what does not hold every word; numbers are found however they are grouped."""
        wanted = self.filter.text().casefold().split()
        for row in self._rows():
            texts = [row.text(column) for column in range(len(_COLUMNS))]
            call = row.data(0, _CALL_ROLE)
            texts += [str(call.get(key, "")) for key in ("from", "to", "id")]
            whole = " ".join(texts).casefold()
            row.setHidden(not all(word in whole for word in wanted))

    @property
    def _call(self) -> JsonObject | None:
        row = self.list.currentItem() if self.list.currentIndex().isValid() else None
        call = None if row is None else row.data(0, _CALL_ROLE)
        return call if isinstance(call, dict) else None

    def _choose(self) -> None:
        call = self._call
        self.show_button.setEnabled(call is not None)
        self.curl.setEnabled(call is not None)
        self.recordings.show_call(self._line, call)

    def _show(self) -> None:
        call = self._call
        if call is not None:
            self._say("" if self._show_way(call) else tr(_NOT_THIS))

    def _copy(self) -> None:
        """Copy the request that reads the call; the user name is in it, the password never."""
        call, line = self._call, self._line
        if call is not None and line is not None:
            url = f"{line.base_url}/calls/{call.get('id')}"
            QGuiApplication.clipboard().setText(shlex.join(["curl", "-u", line.username, url]))
            self._say(tr(_COPIED))

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))


def _time(created: object) -> str:
    """A time of the platform (UTC without a zone) in the person's time and form."""
    try:
        made = datetime.fromisoformat(str(created))
    except ValueError:
        return ""
    made = made if made.tzinfo else made.replace(tzinfo=UTC)
    moment = QDateTime.fromSecsSinceEpoch(int(made.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
