"""What became of a scenario: what was expected and what happened, side by side."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.calling.barred import why_not_rung
from designer.app.calling.words import named_end, named_state
from designer.app.column_list import column_list
from designer.app.naming import title
from designer.app.panels.phone_words import ENDS
from designer.app.saying import say
from designer.app.scenario_runs import Row
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import STEP
from designer.app.translate import joined_words, tr, tr_text
from designer.engine.scenarios import END_DIFFERS, PATHS_DIFFER, STATE_DIFFERS, ScenarioResult
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.flow.reach import out_of_reach, phones_in
from designer.flow.ringing import in_its_place, unrung
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import CONNECT

_COLUMNS = (N_("Step"), N_("Expected"), N_("Actual"))
_PASSED = N_("Passed: the call went as expected. {how} Its state: {state}.")
_UNRUNG = N_(
    "This scenario tells what happens when {number} is rung, but no node rings that number."
)
_UNRUNG_MANY = N_(
    "This scenario tells what happens when {number} are rung, but no node rings those numbers."
)
_USE = N_("Use {number}")
_USE_HELP = N_("In every scenario that tells of {number}")
_CALL_ANOTHER = N_("Enter a number that is no Swedish mobile number under To.")
_NOT_RUN = N_("Not run yet.")
_UNCHECKED = N_("Nothing is expected. {how} Its state: {state}.")
_HOW = {
    **ENDS,
    "caller": N_("The caller hung up."),
    "webhook": N_("The call went on at a web address outside the flow."),
    "limit": N_("The call was stopped: the flow goes round without an end."),
}
"""The same without a person at a phone."""
_NAMED = {STATE_DIFFERS: named_state, END_DIFFERS: named_end}
"""What a failure that compares two words of the file calls them."""
_ROWS_SEEN = 8


class ScenarioResultView(QWidget):
    """What to know in sentences, then the two paths.

    :attr:`number_chosen` carries a number that the scenarios name and nothing rings, and the one
    they are to name.
    """

    number_chosen = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.unrung = QLabel()
        """Says which of its phones no node rings; hidden where that explains nothing."""
        self.unrung.setWordWrap(True)
        self.unrung.setTextFormat(Qt.TextFormat.PlainText)
        self.use = push_button("", "link", self._choose_number)
        self._numbers = ("", "")
        self.paths = column_list(N_("Expected and actual path"), _COLUMNS)
        header = self.paths.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        column.addWidget(self.words)
        column.addWidget(self.unrung)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.paths)

    def show_row(self, row: Row | None, flow: Flow, scenario: JsonObject | None) -> None:
        """Show what became of ``row``, which is ``scenario`` of ``flow``."""
        self._say(row, flow)
        self._say_unrung(row, flow, scenario)
        expected: tuple[str, ...] = ()
        actual: tuple[str, ...] = ()
        if row is not None and row.result is not None:
            actual = row.result.path
            expected = row.result.scenario.expect.path or ()
        self.paths.clear()
        parted = False
        for number, (one, other) in enumerate(zip_longest(expected, actual), 1):
            item = QTreeWidgetItem([str(number), _title(flow, one), _title(flow, other)])
            if expected and one != other and not parted:
                parted = True
                for place in range(len(_COLUMNS)):
                    item.setForeground(place, self._theme.tokens["danger"])
                    font = item.font(place)
                    font.setBold(True)
                    item.setFont(place, font)
            self.paths.addTopLevelItem(item)
        count = self.paths.topLevelItemCount()
        self.paths.setVisible(count > 0)
        self.paths.setColumnHidden(1, not expected)
        if count:
            height = self.paths.sizeHintForRow(0) * min(count, _ROWS_SEEN)
            self.paths.setFixedHeight(self.paths.header().sizeHint().height() + height + 2 * STEP)

    def _say_unrung(self, row: Row | None, flow: Flow, scenario: JsonObject | None) -> None:
        """Where the scenario failed and tells of numbers nothing rings, say so."""
        result = None if row is None else row.result
        failed = result is not None and not result.passed
        left = unrung(flow, scenario) if failed and scenario is not None else ()
        self.unrung.setVisible(bool(left))
        instead = None
        if result is not None and scenario is not None and left:
            words = _UNRUNG if len(left) == 1 else _UNRUNG_MANY
            say(self.unrung.setText, tr(words, number=", ".join(left)))
            if len(left) == 1:
                ways = (*result.path, *(result.scenario.expect.path or ()))
                instead = in_its_place(flow, scenario, ways)
        self.use.setVisible(instead is not None)
        if instead is not None:
            self._numbers = (left[0], instead)
            say(self.use.setText, tr(_USE, number=instead))
            say(self.use.setToolTip, as_written(tr(_USE_HELP, number=left[0])))

    def _choose_number(self) -> None:
        self.number_chosen.emit(*self._numbers)

    def _say(self, row: Row | None, flow: Flow) -> None:
        role = "muted"
        words = "" if row is None else tr(_NOT_RUN)
        if row is not None and row.error is not None:
            role, words = "bad", tr_text(row.error)
        elif row is not None and row.result is not None:
            result = row.result
            expect = result.scenario.expect
            checked = (expect.path, expect.state, expect.end) != (None, None, None)
            end = str(result.trace["end"])
            how = tr(_HOW[end]) if end in _HOW else ""
            args = {"how": how, "state": named_state(str(result.trace["state"]))}
            role = "bad" if result.failures else "good"
            words = tr(_PASSED if checked else _UNCHECKED, **args)
            if result.failures:
                told = (_in_words(one, flow) for one in result.failures)
                words = joined_words("\n", (*told, *_barred_words(result, flow)))
        say(self.words.setText, words)
        if self.words.property("role") != role:
            self.words.setProperty("role", role)
            self.words.style().unpolish(self.words)
            self.words.style().polish(self.words)


def _barred_words(result: ScenarioResult, flow: Flow) -> list[str]:
    """Whom the call could not reach because of the number it came to; empty where all could be."""
    incoming = result.scenario.direction == "incoming"
    for step in result.trace["steps"]:
        node = flow.nodes.get(step["node"] or "")
        failed = node is not None and node.action == CONNECT.key and step["result"] == "failed"
        if not (incoming and failed and node is not None):
            continue
        if out_of_reach(result.called, phones_in(node.value, flow.variables)):
            return [tr_text(why_not_rung(title(node), result.called)), tr(_CALL_ANOTHER)]
    return []


def _in_words(failure: Text, flow: Flow) -> str:
    """``failure`` with the words of the file, and the nodes of ``flow``, as people call them."""
    if failure.template in PATHS_DIFFER:
        named = {key: str(word) for key, word in failure.args.items() if key != "number"}
        known = {key: flow.nodes.get(word) for key, word in named.items()}
        called = {key: title(node) for key, node in known.items() if node is not None}
        return tr(failure.template, **{**failure.args, **called})
    words = _NAMED.get(failure.template)
    if words is None:
        return tr_text(failure)
    return tr(failure.template, **{key: words(str(word)) for key, word in failure.args.items()})


def _title(flow: Flow, node: str | None) -> str:
    if node is None:
        return "–"
    found = flow.nodes.get(node)
    return node if found is None else title(found)
