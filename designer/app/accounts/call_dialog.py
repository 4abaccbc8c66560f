"""The dialog before a real test call: numbers, what it costs, what stops it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from designer.app.accounts.call_words import (
    cost_words,
    fetched_words,
    published_words,
    stopped_words,
    unheard_words,
)
from designer.app.accounts.careful import CarefulDialog, words_label
from designer.app.accounts.lines import Lines
from designer.app.accounts.order import faults, mine_fault
from designer.app.accounts.route import Route, Served, find_route
from designer.app.buttons import push_button
from designer.app.context import Context
from designer.app.document import Document
from designer.app.likely_country import likely_country
from designer.app.saying import add_row, say, worded
from designer.app.translate import joined_words, tr, tr_text
from designer.app.wheel import ChoiceBox
from designer.checks.numberfixes import written_out
from designer.flow.changes import set_call
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_
from designer.flow.variables import replace_variables
from designer.store.lines import AccountLine

_TITLE = N_("Test call on {line}")
_RING_ME = N_("Ring me: the line calls my phone, and the flow begins when I answer")
_I_CALL = N_("I call the number from my phone, as customers do")
_FROM, _TO = N_("From"), N_("My phone")
_KEEP = N_("Keep the two numbers in the document")
_ANYBODY = N_("empty: whoever calls first")
_ASKING = N_("Asking the account for its numbers…")
_CALL, _CANCEL, _PUBLISH = N_("Call"), N_("Cancel"), N_("Publish…")
_WAIT = N_("Wait for my call")
_WIDTH = 520
_SPARE = 56
"""Room for what the account says, and for what is wrong with a number."""


class CallDialog(CarefulDialog):
    """Asks for the numbers. ``placed`` is called with them, once, when the person says so.

    ``waits`` is called instead, with the number of the person's phone (empty: any) and those it may
    call, when the person is the one who calls.
    """

    def __init__(
        self,
        context: Context,
        lines: Lines,
        line: AccountLine,
        document: Document,
        served: Served,
        placed: Callable[[str, str], object],
        waits: Callable[[str, str], object],
        publish: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, _WIDTH, _SPARE)
        say(self.setWindowTitle, tr(_TITLE, line=line.name))
        self._context = context
        self._lines = lines
        self._line = line
        self._document = document
        self._served = served
        self._placed = placed
        self._waits = waits
        self._publish = publish
        self._closed = False
        self._numbers: list[str] = []
        self._asked_all = False
        """Whether the account has said which numbers it has."""
        self._make_fields()
        self._lay_out()
        self._show()
        self.finished.connect(self._leave)
        self._ask()

    # Parts

    def _make_fields(self) -> None:
        settings, flow = self._context.settings, self._document.flow
        call = {key: replace_variables(value, flow.variables) for key, value in flow.call.items()}
        self.ring_me = worded(QRadioButton(), tr(_RING_ME))
        self.i_call = worded(QRadioButton(), tr(_I_CALL))
        self.ring_me.setChecked(True)
        self.ring_me.toggled.connect(self._show)
        self.from_ = ChoiceBox()
        self.from_.setEditable(True)
        self.from_.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        for part in (self.from_, self.from_.lineEdit()):
            if part is not None:
                say(part.setAccessibleName, tr(_FROM))
        self.from_.setCurrentText(settings.last_from or str(call.get("from") or ""))
        self.to = QLineEdit(settings.last_to or str(call.get("to") or ""))
        say(self.to.setAccessibleName, tr(_TO))
        self.keep = worded(QCheckBox(), tr(_KEEP))
        self.words, self.served = words_label("muted"), words_label("muted")
        self.cost, self.unheard = words_label("warn"), words_label("warn")
        self.stopped = words_label("bad")
        self.call = push_button(tr(_CALL), "primary", self._place)
        self.wait = push_button(tr(_WAIT), "primary", self._wait)
        self.publish = push_button(tr(_PUBLISH), clicked=self._go_publish)
        self.cancel = push_button(tr(_CANCEL), clicked=self.reject)
        self.cancel.setAutoDefault(False)
        self.from_.currentTextChanged.connect(lambda _text: self._check())
        self.to.textChanged.connect(lambda _text: self._check())
        for line in (self.from_.lineEdit(), self.to):
            if line is not None:
                line.editingFinished.connect(partial(self._write_out, line))

    def _lay_out(self) -> None:
        self.form = form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        add_row(form, tr(_FROM), self.from_)
        add_row(form, tr(_TO), self.to)
        form.addRow("", self.keep)
        form.setContentsMargins(0, 0, 0, 0)
        column = self.parts
        column.addWidget(self.ring_me)
        column.addWidget(self.i_call)
        column.addLayout(form)
        for part in (self.words, self.served, self.cost, self.unheard, self.stopped):
            column.addWidget(part)
        column.addStretch(1)
        # One place for both, as wide as the wider: none comes under the pointer on another.
        self.deeds = QStackedWidget()
        self.deeds.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.deeds.addWidget(self.call)
        self.deeds.addWidget(self.wait)
        self.buttons.addWidget(self.publish)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.deeds)

    # What the account says

    def _ask(self) -> None:
        from designer.elks.client import ElksClient
        from designer.elks.publishing import voice_numbers

        async def ask(client: ElksClient) -> tuple[JsonObject, list[str]]:
            account = await client.me()
            numbers = voice_numbers(await client.numbers())
            return account, [str(number.get("number")) for number in numbers]

        say(self.words.setText, tr(_ASKING))
        self._lines.use(self._line, ask, self._asked, self._failed)

    def _asked(self, found: tuple[JsonObject, list[str]]) -> None:
        account, self._numbers = found
        self._asked_all = True
        self._lines.learn(self._line, account)
        if self._closed:
            return
        own = str(account.get("mobilenumber") or "")
        typed = self.from_.currentText()
        self.from_.addItems([*self._numbers, *([own] if own else [])])
        self.from_.setCurrentText(typed or (self.from_.itemText(0) if self.from_.count() else ""))
        if not self.to.text():
            self.to.setText(own)
        self.words.clear()
        self._show()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        if not self._closed:
            say(self.words.setText, tr_text(error.text))

    # Showing

    def _show(self) -> None:
        rings = self.ring_me.isChecked()
        for row in (self.from_, self.keep):
            self.form.setRowVisible(row, rings)
        say(self.to.setPlaceholderText, "+46700000000" if rings else tr(_ANYBODY))
        self.deeds.setCurrentWidget(self.call if rings else self.wait)
        self.publish.setVisible(not rings)
        balance = self._lines.balance(self._line)
        say(self.cost.setText, cost_words(balance, rings=rings))
        flow = self._document.flow
        route = find_route(flow, self._served, self._line) if rings else Route()
        self.served.setVisible(route.served is not None)
        say(self.served.setText, fetched_words(flow, route.served))
        heard = not rings or route.served is not None
        say(self.unheard.setText, "" if heard else unheard_words(flow))
        say(self.stopped.setText, stopped_words(route.stopped))
        for label in (self.unheard, self.stopped):
            label.setVisible(bool(label.text()))
        self._check()

    def _write_out(self, line: QLineEdit) -> None:
        """Write a number that was typed as people do in E.164, where that is clear."""
        typed = line.text().strip()
        written = written_out(typed, likely_country(self._document.flow, typed))
        if written != line.text():
            line.setText(written)

    def _check(self) -> None:
        """Say what is wrong with the numbers, as soon as they are there."""
        if not self.ring_me.isChecked():
            self._check_mine()
            return
        found = faults(self._from, self._to)
        complete = bool(self._from and self._to)
        say(
            self.words.setText,
            joined_words("\n", dict.fromkeys(map(tr_text, found.values()))) if complete else "",
        )
        self.words.setVisible(bool(self.words.text()))
        self.call.setEnabled(not found and self.stopped.text() == "")

    def _check_mine(self) -> None:
        """Say which number to call, or what is wrong with the phone it is called from."""
        fault = mine_fault(self._to) if self._to else None
        if fault is not None:
            say(self.words.setText, tr_text(fault))
        elif self._asked_all:
            say(self.words.setText, published_words(self._numbers))
        self.words.setVisible(bool(self.words.text()))
        self.wait.setEnabled(fault is None and bool(self._numbers))

    @property
    def _from(self) -> str:
        return _plain(self.from_.currentText())

    @property
    def _to(self) -> str:
        return _plain(self.to.text())

    # Deeds

    def _place(self) -> None:
        """Remember the numbers and place the call; the dialog is done with the first click."""
        if self._closed or not self.call.isEnabled():
            return
        self._closed = True
        self.call.setEnabled(False)
        from_, to = self._from, self._to
        self._context.keep(replace(self._context.settings, last_from=from_, last_to=to))
        if self.keep.isChecked():
            self._document.apply(set_call(self._document.flow, {"from": from_, "to": to}))
        self.accept()
        self._placed(from_, to)

    def _wait(self) -> None:
        """Remember the phone and wait for its call."""
        if self._closed or not self.wait.isEnabled():
            return
        mine = self._to
        if mine:
            self._context.keep(replace(self._context.settings, last_to=mine))
        self.accept()
        self._waits(mine, ", ".join(self._numbers))

    def _go_publish(self) -> None:
        self.reject()
        self._publish()

    def _leave(self) -> None:
        self._closed = True


def _plain(number: str) -> str:
    """A number without the blanks, brackets and dashes that people group it by."""
    return "".join(char for char in number.strip() if char not in " \u00a0()-")
