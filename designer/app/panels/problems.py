"""The problems panel: what is wrong, live; a click goes to the node, a fix is a button."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from designer.app.buttons import push_button
from designer.app.checking import LiveCheck
from designer.app.context import Context
from designer.app.control_row import ControlRow
from designer.app.document import Document
from designer.app.fading import Fade
from designer.app.panels.problem_list import ProblemList
from designer.app.panels.problem_row import BUTTONS, ProblemRow
from designer.app.panels.problem_words import repeated
from designer.app.saying import say
from designer.app.standing import ERROR, LEFT, STANDINGS, WARNING, standing
from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.checks.fix import Fix, Mending
    from designer.checks.problems import Problem
    from designer.flow.texts import Text

ALL, ERRORS, WARNINGS = "all", ERROR, WARNING
"""What the list can be narrowed to."""

_FILTERS = {
    ALL: N_("All ({count})"),
    ERRORS: N_("Errors ({count})"),
    WARNINGS: N_("Warnings ({count})"),
}
_HEADINGS = {
    ERRORS: (N_("{count} error"), N_("{count} errors")),
    LEFT: (
        N_("{count} thing left to do before real callers"),
        N_(
            "{count} sounds to put on the web before real callers: one address does for all of them"
        ),
    ),
    WARNINGS: (N_("{count} warning"), N_("{count} warnings")),
}
_NONE = {
    ALL: N_("No problems. A call can go through this flow as it is drawn."),
    ERRORS: N_("No errors."),
    WARNINGS: N_("No warnings."),
}
_EMPTY = N_("The flow is empty: there is nothing to call yet. Drag an action onto the canvas.")
_PORTION = 40
"""Rows made at once: more come when the list is scrolled to its end."""
_MOST = 400
"""Rows at the most; mending the first ones brings the next."""
_MORE = N_("And {count} more.")
_MENDED_HERE = frozenset({"bad-number"})
"""Codes that the window may know how to mend where the document alone does not tell."""


class ProblemsPanel(QWidget):
    """All problems, errors first.

    :attr:`place_wanted` carries one whose place is to be shown, :attr:`answer_wanted` one that only
    an answer of the person's mends, with the deed of :mod:`designer.app.answering` they chose.
    """

    place_wanted = Signal(object)
    answer_wanted = Signal(object, str)

    def __init__(self, context: Context, document: Document, live_check: LiveCheck) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._document = document
        self._live_check = live_check
        self.trials = 0
        """How many addresses are being tried."""
        self._repeated: set[Problem] = set()
        self._due = True
        self._limit = _PORTION
        self.shown = ALL
        self.filters: dict[str, QPushButton] = {}
        self.list = ProblemList(self._new_row, tuple(_HEADINGS))
        self.fade = Fade(self.list, context.theme)
        bar = self.list.verticalScrollBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter_row())
        column.addWidget(self.list, 1)
        for moved in (bar.valueChanged, bar.rangeChanged):
            moved.connect(self._scrolled)
        live_check.checked.connect(self._when_seen)
        document.replaced.connect(self._begin_anew)
        context.theme.changed.connect(self._dress_anew)
        self.show_problems()

    @property
    def rows(self) -> list[ProblemRow]:
        """The rows from top to bottom."""
        return self.list.rows

    def narrow_to(self, what: str) -> None:
        """List only :data:`ERRORS`, only :data:`WARNINGS`, or :data:`ALL`."""
        self.shown = what
        self._limit = _PORTION
        self.filters[what].setChecked(True)
        self.show_problems()

    def show_problems(self) -> None:
        """Show what the live check has to tell: make the rows, or patch those that are there."""
        self._due = False
        problems = self._live_check.shown
        wanted = [each for each in problems if self.shown in (ALL, standing(each))]
        self._repeated = repeated(wanted[: self._limit])
        if wanted or self.rows:
            self.list.show_rows(wanted[: self._limit], self._dresser(), self.filters[self.shown])
        self._say_counts(len(wanted))

    def showEvent(self, event: QShowEvent) -> None:
        """What was found while nobody was looking is shown now."""
        super().showEvent(event)
        if self._due:
            self.show_problems()

    # Parts

    def _filter_row(self) -> ControlRow:
        line = ControlRow(QMargins(16, 6, 16, 2), 6)
        group = QButtonGroup(self)
        for what in _FILTERS:
            button = push_button(role="choice", clicked=partial(self.narrow_to, what))
            button.setCheckable(True)
            button.setChecked(what == self.shown)
            group.addButton(button)
            line.add(button)
            self.filters[what] = button
        return line

    def _new_row(self) -> ProblemRow:
        row = ProblemRow()
        row.wanted.connect(partial(self._go_to, row))
        row.asking.connect(partial(self._ask, row))
        row.chosen.connect(partial(self._mend, row))
        row.tried.connect(partial(self._try, row))
        row.choosing.connect(partial(self._choose, row))
        row.stepped.connect(partial(self.list.step, row))
        return row

    def _dresser(self, anew: bool = False) -> Callable[[ProblemRow, Problem], None]:
        """What makes a row say a problem; ``anew``: even one that says it already."""
        from designer.checks.fixes import fixes

        flow, tokens = self._document.flow, self._context.theme.tokens
        mending = self._mending()

        def dress(row: ProblemRow, problem: Problem) -> None:
            brief = problem in self._repeated
            if anew or row.problem != problem or row.brief is not brief:
                row.turn_to(problem, problem.node in flow.nodes, tokens, brief=brief)
            mendable = problem.fixable or problem.code in _MENDED_HERE
            row.offer(fixes(flow, problem, BUTTONS + 1, mending) if mendable else [])

        return dress

    def _say_counts(self, wanted: int) -> None:
        """Word filters, headings and note; ``wanted`` problems pass the filter."""
        problems = self._live_check.shown
        stand = Counter(map(standing, problems))
        counts = {ALL: len(problems), **{what: stand[what] for what in STANDINGS}}
        for what, button in self.filters.items():
            say(button.setText, tr(_FILTERS[what], count=counts[what]))
        drawn = {standing(row.problem) for row in self.rows if row.problem is not None}
        for what, heading in self.list.headings.items():
            one, many = _HEADINGS[what]
            say(heading.setText, tr(one if counts[what] == 1 else many, count=counts[what]))
            heading.setVisible(what in drawn)
        more = wanted - len(self.rows)
        none = _NONE[self.shown] if self._document.flow.nodes or problems else _EMPTY
        say(self.list.note.setText, tr(_MORE, count=more) if more else tr(none))
        self.list.note.setVisible(bool(more) or not wanted)

    # What a row asks for

    def _go_to(self, row: ProblemRow) -> None:
        if row.problem is not None and row.problem.node in self._document.flow.nodes:
            self.place_wanted.emit(row.problem)

    def _ask(self, row: ProblemRow, deed: str) -> None:
        problem = row.problem
        if problem is not None and problem.node in (None, *self._document.flow.nodes):
            self.answer_wanted.emit(problem, deed)

    def _choose(self, row: ProblemRow) -> None:
        row.open_menu(self._fixes_of(row))

    def _mend(self, row: ProblemRow, fix: Fix) -> None:
        """Do ``fix`` as the flow is now: a step of its own, whatever is typed around it."""
        present = next((each for each in self._fixes_of(row) if each == fix), None)
        if present is None:
            self.show_problems()
            return
        self._document.end_typing()
        if self._document.apply(present.edit) and present.means is not None:
            self._context.messages.info(present.means)
        self._document.end_typing()

    def _try(self, row: ProblemRow, fix: Fix) -> None:
        """Ask the server whether ``fix`` will do, in the background."""
        if fix.needs is not None:
            # asyncio and ssl take a moment to import, and no window waits for them.
            from designer.app.panels.https_trial import try_https

            row.say_trying(fix)
            done = partial(self._tried, row, row.problem, fix)
            self._context.background.submit(try_https(fix.needs), done)
            self.trials += 1

    def _tried(
        self, row: ProblemRow, problem: Problem | None, fix: Fix, why_not: Text | None
    ) -> None:
        """The answer came; where the problem is gone or another by now it says nothing."""
        self.trials -= 1
        if row not in self.rows or row.problem != problem or row.trying != fix:
            return
        if why_not is None:
            self._mend(row, fix)
        else:
            row.say_refused(fix, why_not)

    def _fixes_of(self, row: ProblemRow) -> list[Fix]:
        from designer.checks.fixes import fixes

        if row.problem is None or row not in self.rows:
            return []
        return fixes(self._document.flow, row.problem, mending=self._mending())

    def _mending(self) -> Mending:
        from designer.app.likely_country import country_here
        from designer.checks.fix import Mending

        # What stands in the document is plain: it stays as it is in another language.
        return Mending(self._document.flow, lambda name: "".join(tr(name)), country_here)

    # Following

    def _scrolled(self, *_: int) -> None:
        """Near the end of the rows more are made."""
        bar = self.list.verticalScrollBar()
        near = bar.maximum() - bar.value() < bar.pageStep()
        if near and len(self.rows) == self._limit < _MOST:
            self._limit += _PORTION
            self.show_problems()

    def _begin_anew(self) -> None:
        self._limit = _PORTION
        self.list.note.hide()  # what it says was true of the flow before

    def _when_seen(self) -> None:
        if self.isVisible():
            self.show_problems()
        else:
            self._due = True

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self._dress_anew()
        self._when_seen()

    def _dress_anew(self) -> None:
        """Icons in the colours now in force."""
        dress = self._dresser(anew=True)
        for row in self.rows:
            if row.problem is not None:
                dress(row, row.problem)
