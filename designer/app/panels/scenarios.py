"""The scenarios of the document: which are green, what went otherwise, and editing them."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.canvas.trail import Trail
from designer.app.context import Context
from designer.app.control_row import ControlRow
from designer.app.document import Document
from designer.app.panels.scenario_form import ScenarioForm
from designer.app.panels.scenario_result import ScenarioResultView
from designer.app.saying import said_by, say, worded
from designer.app.scenario_runs import Row, ScenarioRuns
from designer.app.theme.icons import line_icon
from designer.app.theme.tokens import STEP
from designer.app.translate import tr, tr_text
from designer.flow import scenario_edits
from designer.flow.jsontypes import JsonObject
from designer.flow.ringing import use_number
from designer.flow.texts import N_

_EMPTY = N_(
    "No scenarios yet. A scenario is a scripted caller with what you expect of the call: make one "
    "here, from a call you placed, or from a way in the tab Paths."
)
_RUN, _NEW, _FROM_CALL = N_("Run all"), N_("New"), N_("Save last call")
_COPY, _DELETE, _UP, _DOWN = N_("Duplicate"), N_("Delete"), N_("Up"), N_("Down")
_TAKE = N_("Expect what happened")
_SHOW = N_("Coverage")
_SHOW_HELP = N_("Draw on the canvas which edges the scenarios take, and which none does.")
_COVERED = N_("{taken} of {count} edges taken, {percent:.0f} %")
_STALE = N_("The flow has changed since: run again.")
_NEW_NAME = N_("New scenario")
_LIST = N_("Scenarios")
_CHOSEN = N_("The chosen scenario")
_ICONS = {"copy": "copy", "up": "up", "down": "down", "delete": "trash"}
"""Buttons that say what they do by a picture; their words are tooltip and spoken name."""
_MARKS = {True: "\N{CHECK MARK}", False: "\N{BALLOT X}", None: "\N{EN DASH}"}
_COLOURS = {True: "success", False: "danger", None: "muted"}
_SAID = {True: N_("passed"), False: N_("failed"), None: N_("not run")}
_LINE = N_("{mark}  {name}")


class ScenariosPanel(QWidget):
    """List, result and form. :attr:`trail_wanted` carries the way of the chosen one.

    :attr:`call_wanted`: the last call is to be saved; :attr:`coverage_wanted`: the toggle changed.
    """

    trail_wanted = Signal(object)
    call_wanted = Signal()
    coverage_wanted = Signal(bool)

    def __init__(self, context: Context, document: Document, runs: ScenarioRuns) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._document, self._runs = context, document, runs
        self._shows_trail = False
        self._due = True
        self.buttons: dict[str, QPushButton] = {}
        self.coverage = worded(QCheckBox(), tr(_SHOW))
        say(self.coverage.setToolTip, tr(_SHOW_HELP))
        self.coverage.toggled.connect(self.coverage_wanted)
        self.figure = QLabel()
        self.figure.setProperty("role", "muted")
        self.figure.setContentsMargins(0, 0, 2 * STEP, 0)
        self.empty = _hint()
        self.list = QListWidget()
        say(self.list.setAccessibleName, tr(_LIST))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.result = ScenarioResultView(context.theme)
        self.result.number_chosen.connect(self._use_number)
        self.form = ScenarioForm(document)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self._make_details())
        self.splitter.setSizes([320, 680])
        self.splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_bar())
        column.addWidget(self.empty, 1)
        column.addWidget(self.splitter, 1)
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemClicked.connect(lambda _item: self._show_trail())
        runs.changed.connect(self.refresh)
        context.theme.changed.connect(self._draw_icons)
        context.theme.changed.connect(self.refresh)
        document.edited.connect(self._refresh_form)
        self.refresh()

    @property
    def index(self) -> int | None:
        """Which scenario is chosen."""
        row = self.list.currentRow()
        return row if 0 <= row < len(self._document.flow.scenarios) else None

    def choose(self, index: int) -> None:
        """Choose the scenario at ``index`` and show its way."""
        self.list.setCurrentRow(index)
        self._show_trail()

    def add(self, scenario: JsonObject) -> None:
        """Put ``scenario`` in as the last one, run it and choose it."""
        self._document.end_typing()
        self._document.apply(scenario_edits.add_scenario(self._document.flow, scenario))
        self._document.end_typing()
        self._runs.run()
        self.choose(len(self._document.flow.scenarios) - 1)

    def forget_trail(self) -> None:
        """Another way is shown on the canvas."""
        self._shows_trail = False

    # Parts

    def _make_bar(self) -> ControlRow:
        bar = ControlRow(QMargins(4 * STEP, 2 * STEP, 4 * STEP, STEP), STEP)
        for key, words, clicked in (
            ("run", _RUN, self._runs.soon),
            ("new", _NEW, self._add_new),
            ("call", _FROM_CALL, self.call_wanted.emit),
            ("copy", _COPY, self._duplicate),
            ("up", _UP, lambda: self._move(-1)),
            ("down", _DOWN, lambda: self._move(1)),
            ("delete", _DELETE, self._delete),
        ):
            self.buttons[key] = push_button(tr(words), role="choice", clicked=clicked)
            bar.add(self.buttons[key])
        for key in _ICONS:
            say(self.buttons[key].setAccessibleName, said_by(self.buttons[key].setText))
            say(self.buttons[key].setToolTip, said_by(self.buttons[key].setText))
            say(self.buttons[key].setText, "")
        self._draw_icons()
        bar.add_gap()
        bar.add(self.figure)
        bar.add(self.coverage)
        return bar

    def _draw_icons(self) -> None:
        tokens = self._context.theme.tokens
        for key, icon in _ICONS.items():
            self.buttons[key].setIcon(line_icon(icon, tokens["text"], tokens["muted"]))

    def _make_details(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.result)
        self.buttons["take"] = push_button(tr(_TAKE), role="link", clicked=self._expect_actual)
        column.addWidget(self.buttons["take"], 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        column.addStretch(1)
        scroll = QScrollArea()
        say(scroll.setAccessibleName, tr(_CHOSEN))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        return scroll

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        """What was edited while nobody was looking is shown now."""
        super().showEvent(event)
        if self._due:
            self._refresh_form()

    def refresh(self) -> None:
        """Show the rows as they are now; what is chosen stays chosen."""
        rows = self._runs.rows
        self.empty.setVisible(not rows)
        self.splitter.setVisible(bool(rows))
        chosen = max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        while self.list.count() > len(rows):
            self.list.takeItem(self.list.count() - 1)
        for place, row in enumerate(rows):
            if place == self.list.count():
                self.list.addItem(QListWidgetItem())
            self._dress(self.list.item(place), row)
        self.list.setCurrentRow(min(chosen, len(rows) - 1))
        self.list.blockSignals(False)
        self._say_coverage()
        self._show_chosen()
        if self._shows_trail:
            self._show_trail()

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self.refresh()

    def _dress(self, item: QListWidgetItem, row: Row) -> None:
        passed = None if self._runs.stale else row.passed
        name = row.name if isinstance(row.name, str) else tr_text(row.name)
        item.setText(tr(_LINE, mark=_MARKS[passed], name=name))
        item.setToolTip(as_written(name))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr(_SAID[passed]))
        item.setForeground(self._context.theme.tokens[_COLOURS[passed]])

    def _say_coverage(self) -> None:
        found = self._runs.coverage
        words = ""
        if self._runs.stale:
            words = tr(_STALE)
        elif found is not None:
            args = {"taken": len(found.taken), "count": len(found.edges)}
            words = tr(_COVERED, **args, percent=found.percent)
        say(self.figure.setText, words)
        say(self.figure.setToolTip, as_written(words))

    def _choose(self, _row: int) -> None:
        self._document.end_typing()
        self._show_chosen()
        self._show_trail()

    def _show_chosen(self) -> None:
        row = self._row()
        flow, index = self._document.flow, self.index
        scenario = None if index is None else flow.scenarios[index]
        self.result.show_row(row, flow, scenario)
        self._refresh_form()
        for key in ("copy", "delete", "up", "down"):
            self.buttons[key].setEnabled(self.index is not None)
        self.buttons["run"].setEnabled(bool(self._runs.rows))
        self.buttons["take"].setVisible(row is not None and row.result is not None)

    def _refresh_form(self) -> None:
        self._due = not self.isVisible()
        if not self._due:
            self.form.show_scenario(self.index)

    def _row(self) -> Row | None:
        index = self.index
        return (
            self._runs.rows[index] if index is not None and index < len(self._runs.rows) else None
        )

    def _show_trail(self) -> None:
        row = self._row()
        if row is None or row.result is None:
            return
        self._shows_trail = True
        flow = self._document.flow
        steps = row.result.trace["steps"]
        edges = ((str(step["node"]), step["outcome"] or "") for step in steps)
        self.trail_wanted.emit(
            Trail(
                passed=tuple(node for node in row.result.path if node in flow.nodes),
                edges=tuple(edge for edge in edges if edge in flow.edges),
            )
        )

    # Changing

    def _add_new(self) -> None:
        self.add({"name": tr(_NEW_NAME)})
        self.form.fields["name"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _duplicate(self) -> None:
        if self.index is not None:
            self.add(self._document.flow.scenarios[self.index])

    def _delete(self) -> None:
        if self.index is not None:
            self._document.end_typing()
            self._document.apply(scenario_edits.delete_scenario(self._document.flow, self.index))

    def _move(self, by: int) -> None:
        index = self.index
        if index is None or not 0 <= index + by < self.list.count():
            return
        self._document.apply(scenario_edits.move_scenario(self._document.flow, index, by))
        self._runs.run()
        self.list.setCurrentRow(index + by)

    def _use_number(self, old: str, new: str) -> None:
        self._document.end_typing()
        self._document.apply(use_number(self._document.flow, old, new))
        self._runs.run()

    def _expect_actual(self) -> None:
        """What happened is right: expect it from now on."""
        row, index = self._row(), self.index
        if row is None or row.result is None or index is None:
            return
        trace = row.result.trace
        expect: JsonObject = {"path": [*row.result.path], "state": trace["state"]}
        if trace["end"] is not None:
            expect["end"] = trace["end"]
        self._document.end_typing()
        self._document.apply(
            scenario_edits.change_scenario(self._document.flow, index, "expect", expect)
        )
        self._document.end_typing()
        self._runs.run()


def _hint() -> QLabel:
    label = worded(QLabel(), tr(_EMPTY))
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 0)
    return label
