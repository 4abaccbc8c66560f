"""The test calls of this run of the program; selecting one shows its way on the canvas."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import (
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.as_written import as_written
from designer.app.calling.testcall import PastCall, TestCall
from designer.app.canvas.numbers import Numbers
from designer.app.column_list import column_list
from designer.app.context import Context
from designer.app.panels.callresult import (
    CallResult,
    cost_words,
    duration_words,
    named_state_words,
    price_words,
    state_words,
)
from designer.app.panels.figures import money
from designer.app.panels.recorded import RecordedList
from designer.app.panels.waylist import HEADING as WAY
from designer.app.panels.waylist import WayList
from designer.app.saying import worded
from designer.app.theme.tokens import STEP
from designer.app.translate import joined_words, tr
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_

_EMPTY = N_(
    "No test call since the program was started. Press F5 to place one; it is listed here when it "
    "has ended."
)
_LIST = N_("Test calls")
_COLUMNS = (N_("Time"), N_("From"), N_("To"), N_("State"), N_("Duration"), N_("Cost"), N_("Flow"))
_NOTHING_PAID = N_("nothing")
_ELSEWHERE = N_("({cost})")
"""What it would have been on a real line."""
_STATE_COLUMN, _COST_COLUMN, _FLOW_COLUMN = 3, 5, 6
_YIELDING = (1, 2, _FLOW_COLUMN)
"""They are shortened where there is not room for all columns."""
_UNNAMED = N_("without a name")
_TIME = QLocale.FormatType.ShortFormat
_NUMBER_ROLE = int(Qt.ItemDataRole.UserRole)


class CallsPanel(QWidget):
    """Newest first; beside the list what became of the selected one."""

    def __init__(self, context: Context, test_call: TestCall) -> None:
        super().__init__()
        self._call, self._theme = test_call, context.theme
        self._numbers = Numbers(self)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.empty = worded(QLabel(), tr(_EMPTY))
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 0)
        self.list = column_list(_LIST, _COLUMNS, _YIELDING)
        self.result = CallResult(self._numbers)
        self.recorded = RecordedList(test_call.sound)
        self.way = WayList(context.theme)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._make_details())
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([680, 320])
        self._splitter.setChildrenCollapsible(False)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._splitter)
        test_call.ended.connect(self._add_newest)
        self.list.currentItemChanged.connect(self._show_current)
        # Its marks may have been cleared meanwhile.
        self.list.itemClicked.connect(self._show_current)
        self._numbers.changed.connect(self._write_numbers)
        context.theme.changed.connect(self._mute_all)
        for number in range(len(test_call.past)):
            self._add(number)

    def _make_details(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        self.heading = worded(QLabel(), tr(WAY))
        self.heading.setProperty("role", "heading")
        for widget in (self.heading, self.way, self.recorded, self.result):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        return scroll

    def _add_newest(self) -> None:
        """List the call that has just ended, selected but without the focus."""
        self._add(len(self._call.past) - 1)

    def _add(self, number: int) -> None:
        past = self._call.past[number]
        row = QTreeWidgetItem(self._texts(past))
        row.setData(0, _NUMBER_ROLE, number)
        price = price_words(past.state.currency, real=past.state.real)
        cost = cost_words(past.state.call or {}, past.state.currency, real=past.state.real)
        row.setToolTip(_COST_COLUMN, as_written(joined_words("\n", filter(None, (cost, price)))))
        self._mute(row)
        row.setToolTip(_STATE_COLUMN, as_written(named_state_words(past.state.call or {})))
        self.list.insertTopLevelItem(0, row)
        self._tell_flows_apart()
        self._stack.setCurrentWidget(self._splitter)
        self.list.setCurrentItem(row)

    def _tell_flows_apart(self) -> None:
        """Say of which flow a call was, where there are calls of several."""
        flows = {past.state.flow_name for past in self._call.past}
        self.list.setColumnHidden(_FLOW_COLUMN, len(flows) < 2)

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self._write_numbers()

    def _write_numbers(self) -> None:
        """Write the numbers afresh: how people write them is known now."""
        for place in range(self.list.topLevelItemCount()):
            row = self.list.topLevelItem(place)
            assert row is not None
            for column, text in enumerate(self._texts(self._call.past[_number(row)])):
                row.setText(column, text)
        self.result.write_numbers()

    def _texts(self, past: PastCall) -> list[str]:
        call = past.state.call or {}
        return [
            QLocale().toString(_time(past.placed), _TIME),
            self._numbers.grouped(str(call.get("from", ""))),
            self._numbers.grouped(str(call.get("to", ""))),
            state_words(call),
            duration_words(call),
            _paid(call, past.state.currency, real=past.state.real),
            past.state.flow_name or tr(_UNNAMED),
        ]

    def _mute(self, row: QTreeWidgetItem) -> None:
        """Where nothing was paid the cost stands back: what it would have been is its tooltip."""
        if not self._call.past[_number(row)].state.real:
            row.setForeground(_COST_COLUMN, self._theme.tokens["muted"])

    def _mute_all(self) -> None:
        for place in range(self.list.topLevelItemCount()):
            row = self.list.topLevelItem(place)
            assert row is not None
            self._mute(row)

    def _show_current(self, row: QTreeWidgetItem | None) -> None:
        if row is None:
            return
        past = self._call.past[_number(row)]
        self.way.show_steps(past.state.way)
        self.heading.setVisible(bool(past.state.way))
        state = past.state
        self.result.show_call(state.call, state.currency, state.way, real=state.real)
        self.recorded.show_recordings(past.state.recorded)
        self._call.show_past(past)


def _time(moment: datetime) -> QTime:
    return QTime(moment.hour, moment.minute, moment.second)


def _paid(call: JsonObject, currency: str, *, real: bool) -> str:
    """What a call cost; on the emulator, in brackets, what it would have cost."""
    cost = money(call.get("cost"), currency)
    if real:
        return cost
    return tr(_ELSEWHERE, cost=cost) if call.get("cost") and cost else tr(_NOTHING_PAID)


def _number(row: QTreeWidgetItem) -> int:
    """Which call of the run a row shows."""
    return int(row.data(0, _NUMBER_ROLE))
