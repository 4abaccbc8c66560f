"""The history of the account in use: its calls page by page, their way, their recordings."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.accounts.callpages import CallPages
from designer.app.accounts.lines import Lines
from designer.app.accounts.order import goes_on
from designer.app.accounts.recordings import Recordings
from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.canvas.numbers import Numbers
from designer.app.column_list import column_list
from designer.app.panels.callresult import duration_words, named_state_words, state_words
from designer.app.panels.figures import money
from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.sound import Sound

_LIST = N_("Calls of the account")
_COLUMNS = (N_("Time"), N_("Direction"), N_("From"), N_("To"), N_("State"), N_("Duration"),
            N_("Cost"))  # fmt: skip
_DIRECTIONS = {"incoming": N_("incoming"), "outgoing": N_("outgoing")}
_FILTER = N_("Filter by number, state or direction")
_REFRESH, _OLDER, _SEARCH = N_("Refresh"), N_("Older calls"), N_("Search older calls")
_STOP = N_("Stop")
_SHOW, _CURL = N_("Show on the canvas"), N_("Copy as curl")
_FOLLOW = N_("Follow on the canvas")
_ASKING = N_("Asking the account…")
_SEARCHING = N_("Searching older calls… {count} looked at, back to {back}.")
_EMPTY = N_("The account has no calls yet.")
_SOME = N_("{shown} of the newest {count} calls, back to {back}. There are older ones.")
_NONE = N_("None of the newest {count} calls, back to {back}. There are older ones.")
_SOME_OF_ALL = N_("{shown} of all {count} calls.")
_NONE_OF_ALL = N_("None of all {count} calls.")
_NOT_THIS = N_("This call did not run the flow that is open.")
_COPIED = N_("Copied. curl asks for the password.")
_STATE_COLUMN = 4
_NUMBER_COLUMNS = (2, 3)
"""They are shortened where there is not room for all columns."""
_CALL_ROLE = int(Qt.ItemDataRole.UserRole)


class HistoryView(QWidget):
    """Asks when it is first shown, and whenever it is told to.

    ``show_way`` lights the way of a call on the canvas, and calls what it is given with the call
    where that did not run the open flow.
    """

    def __init__(
        self,
        lines: Lines,
        sound: Sound,
        show_way: Callable[[JsonObject, Callable[[], object]], object],
    ) -> None:
        super().__init__()
        self._lines = lines
        self._show_way = show_way
        self.pages = CallPages(lines)
        self._note = ""
        """Something said of a call, until the next deed."""
        self._kept_id: object = None
        """The call that was selected when the list began anew."""
        self._numbers = Numbers(self)
        self._make_parts(sound)
        self._lay_out()
        self.pages.began.connect(self._begin)
        self.pages.came.connect(self._add)
        self.pages.changed.connect(self._show_state)
        lines.changed.connect(self._change_line)
        self._numbers.changed.connect(self._write_numbers)

    def _make_parts(self, sound: Sound) -> None:
        self.filter = QLineEdit()
        say(self.filter.setPlaceholderText, tr(_FILTER))
        say(self.filter.setAccessibleName, tr(_FILTER))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self._apply_filter())
        self.filter.returnPressed.connect(self._search)
        self.refresh = push_button(tr(_REFRESH), clicked=self.ask)
        self.older = push_button(tr(_OLDER), clicked=self._ask_older)
        self.show_button = push_button(tr(_SHOW), clicked=self._show)
        self.curl = push_button(tr(_CURL), clicked=self._copy)
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.recordings = Recordings(self._lines, sound)
        self.list = column_list(_LIST, _COLUMNS, _NUMBER_COLUMNS)
        self.list.currentItemChanged.connect(lambda *_items: self._choose())
        self.list.itemActivated.connect(lambda *_args: self._show())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * STEP)
        top.addWidget(self.filter, 1)
        for button in (self.older, self.refresh):
            top.addWidget(button)
        self.deeds = QWidget()
        row = QHBoxLayout(self.deeds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for button in (self.show_button, self.curl):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.recordings, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.deeds)
        self.words.hide()
        self._choose()

    # Asking

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the account when its history comes into view for the first time."""
        super().showEvent(event)
        if self.pages.line is None:
            self.ask()

    def ask(self) -> None:
        """Ask for the newest calls."""
        line = self._lines.current
        if line is not None:
            self._note = ""
            self.pages.ask_newest(line)

    def ask_for(self, call_id: str) -> None:
        """Ask for the newest calls, and choose the one called ``call_id`` among them."""
        self.filter.clear()
        self.ask()
        self._kept_id = call_id

    def _ask_older(self) -> None:
        """Ask for older calls, search them where there is a filter, or stop doing so."""
        self._note = ""
        if self.pages.asking:
            self.pages.stop()
        elif self.filter.text().strip():
            self.pages.search_older()
        else:
            self.pages.ask_older()

    def _search(self) -> None:
        """Enter in the filter: look further where what is loaded is not enough."""
        if self.filter.text().strip() and not self.pages.asking:
            self.pages.search_older()

    def _change_line(self) -> None:
        """Another account has another history; the same one may have told its currency."""
        if self._lines.current == self.pages.line:
            self._write_numbers()
            return
        self.pages.leave()
        if self.isVisible():
            self.ask()

    def _begin(self) -> None:
        call = self._call
        if self._kept_id is None and call is not None:
            self._kept_id = call.get("id")
        self.list.clear()

    def _add(self, calls: list[JsonObject]) -> None:
        words = self._wanted
        for call in calls:
            row = QTreeWidgetItem(self._texts(call))
            row.setData(0, _CALL_ROLE, call)
            row.setToolTip(_STATE_COLUMN, as_written(named_state_words(call)))
            self.list.addTopLevelItem(row)
            row.setHidden(not self._matches(row, words))
            if call.get("id") == self._kept_id is not None:
                self.list.setCurrentItem(row)
        self._kept_id = None
        self._show_state()

    # Showing

    def _texts(self, call: JsonObject) -> list[str]:
        direction = str(call.get("direction", ""))
        currency = self._lines.currency(self.pages.line) if self.pages.line else ""
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

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self._write_numbers()
        self._show_state()

    def _write_numbers(self) -> None:
        for row in self._rows():
            for column, text in enumerate(self._texts(row.data(0, _CALL_ROLE))):
                row.setText(column, text)

    @property
    def _wanted(self) -> list[str]:
        return self.filter.text().casefold().split()

    def _apply_filter(self) -> None:
        """Hide what does not hold every word; numbers are found however they are grouped."""
        self._note = ""
        words = self._wanted
        if not words and self.pages.searching:
            self.pages.stop()
        for row in self._rows():
            row.setHidden(not self._matches(row, words))
        self._show_state()

    @staticmethod
    def _matches(row: QTreeWidgetItem, words: list[str]) -> bool:
        texts = [row.text(column) for column in range(len(_COLUMNS))]
        call = row.data(0, _CALL_ROLE)
        texts += [str(call.get(key, "")) for key in ("from", "to", "id", "state")]
        whole = " ".join(texts).casefold()
        return all(word in whole for word in words)

    def _show_state(self) -> None:
        """Say how much of the history is there, and what the button does about the rest."""
        pages, filtered = self.pages, bool(self._wanted)
        older = _SEARCH if filtered else _OLDER
        say(self.older.setText, tr(_STOP if pages.asking and pages.calls else older))
        self.older.setEnabled(pages.has_older or (pages.asking and bool(pages.calls)))
        self.refresh.setEnabled(not pages.asking)
        self._say(self._note or self._state_words(filtered))

    def _state_words(self, filtered: bool) -> str:
        pages = self.pages
        count = len(pages.calls)
        back = _time(pages.calls[-1].get("created")) if pages.calls else ""
        if pages.searching:
            return tr(_SEARCHING, count=count, back=back)
        if pages.asking:
            return tr(_ASKING)
        if pages.error or pages.line is None:
            return pages.error
        if not count:
            return tr(_EMPTY)
        if not filtered:
            return ""
        shown = sum(not row.isHidden() for row in self._rows())
        if pages.has_older:
            return tr(_SOME if shown else _NONE, shown=shown, count=count, back=back)
        return tr(_SOME_OF_ALL if shown else _NONE_OF_ALL, shown=shown, count=count)

    @property
    def _call(self) -> JsonObject | None:
        row = self.list.currentItem() if self.list.currentIndex().isValid() else None
        call = None if row is None else row.data(0, _CALL_ROLE)
        return call if isinstance(call, dict) else None

    def _choose(self) -> None:
        call = self._call
        self._note = ""
        self.deeds.setVisible(call is not None)
        say(self.show_button.setText, tr(_FOLLOW if call and goes_on(call) else _SHOW))
        self.recordings.show_call(self.pages.line, call)
        self._show_state()

    def _show(self) -> None:
        call = self._call
        if call is not None:
            self._mention("")
            self._show_way(call, partial(self._say_stranger, call))

    def _say_stranger(self, call: JsonObject) -> None:
        """The ``call`` ran another flow, which is said while it is the one that is chosen."""
        if call == self._call:
            self._mention(tr(_NOT_THIS))

    def _copy(self) -> None:
        """Copy the request that reads the call; the user name is in it, the password never."""
        call, line = self._call, self.pages.line
        if call is not None and line is not None:
            url = f"{line.base_url}/calls/{call.get('id')}"
            QGuiApplication.clipboard().setText(shlex.join(["curl", "-u", line.username, url]))
            self._mention(tr(_COPIED))

    def _mention(self, words: str) -> None:
        """Say something until the next deed."""
        self._note = words
        self._show_state()

    def _say(self, words: str) -> None:
        say(self.words.setText, words)
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
