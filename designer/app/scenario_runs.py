"""The results of the scenarios of the open document, run again after every edit while it rests."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from designer.app.background import Background
from designer.app.document import Document
from designer.app.prompt_lengths import PromptLengths
from designer.flow.frozen import frozen
from designer.flow.scenario_names import scenario_name
from designer.flow.texts import Text

if TYPE_CHECKING:
    from designer.engine.coverage import Coverage
    from designer.engine.scenarios import ScenarioResult, ScenarioRunner

_AFTER_MS = 60
"""How long after the last change scenarios run: after the key press has been painted."""
_AFTER_OPENING_MS = 400
"""How long after a flow was opened: after the window has shown and the first check."""
_SLICE = 0.012
"""Seconds that running may take from the window at a time."""
_CHEAP = 0.5
"""Seconds all scenarios may take in all to be run again after every edit by themselves."""


@frozen
class Row:
    """One scenario as it stands in the list."""

    name: str | Text
    result: ScenarioResult | None = None
    """None: not run yet, or unusable."""
    error: Text | None = None
    """Why it cannot be run."""

    @property
    def passed(self) -> bool | None:
        """Whether it is green; None: not run yet."""
        if self.error is not None:
            return False
        return None if self.result is None else self.result.passed


class ScenarioRuns(QObject):
    """Keeps :attr:`rows` and :attr:`coverage`; :attr:`changed` comes when they do.

    Runs in slices, so that the window answers in between however many scenarios there are. The
    engine is imported when the first scenario runs.
    """

    changed = Signal()

    def __init__(self, document: Document, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.lengths = PromptLengths(document, background, self)
        """How long the prompts beside the document play."""
        self.lengths.measured.connect(self._measured)
        self.rows: list[Row] = []
        self.coverage: Coverage | None = None
        """What the scenarios take of the flow; None while they have not all been run."""
        self.stale = False
        """Whether the results are of the flow before the last edit."""
        self._runner: ScenarioRunner | None = None
        self._fresh: list[Row] = []
        self._cost = 0.0
        self._spent = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        document.replaced.connect(self._begin_anew)
        document.edited.connect(self._edited)

    @property
    def passed(self) -> bool:
        """Whether there are scenarios and all are green."""
        return bool(self.rows) and not self.stale and all(row.passed for row in self.rows)

    def run(self) -> None:
        """Run all scenarios now, to the end.

        In slices where that took long the last time, and when it is known how long the prompts are.
        """
        if self._cost > _CHEAP or not self.lengths.complete:
            self.soon()
            return
        self._start()
        while self._step():
            pass

    def soon(self) -> None:
        """Run all scenarios as soon as nothing else is to be done."""
        self._runner = None
        self._timer.start(0)

    def close(self) -> None:
        """The window has closed: nothing runs or is measured any more."""
        self._timer.stop()
        self.lengths.forget()

    # Following the document

    def _begin_anew(self) -> None:
        self._cost = 0.0
        self._forget()
        self._timer.start(_AFTER_OPENING_MS)

    def _edited(self) -> None:
        same = len(self.rows) == len(self._document.flow.scenarios)
        if not same:
            self._forget()
        self.stale = bool(self.rows)
        self._runner = None
        if self._cost <= _CHEAP:
            self._timer.start(_AFTER_MS)
        else:
            self.changed.emit()

    def _forget(self) -> None:
        self._runner = None
        flow = self._document.flow
        self.rows = [Row(scenario_name(raw, n)) for n, raw in enumerate(flow.scenarios, 1)]
        self.coverage = None
        self.stale = False
        self.changed.emit()

    # Running

    def _start(self) -> None:
        from designer.engine.scenarios import ScenarioRunner

        self._timer.stop()
        self._runner = ScenarioRunner(self._document.flow, length=self.lengths.of)
        self._fresh = []
        self._spent = 0.0

    def _go_on(self) -> None:
        if self._runner is None:
            if not self._document.flow.scenarios and not self.rows:
                self._finish()
                return
            if not self.lengths.complete:
                self.lengths.measure()
                return
            self._start()
        until = monotonic() + _SLICE
        while self._step():
            if monotonic() >= until:
                self._timer.start(0)
                return

    def _measured(self, differs: bool) -> None:
        if differs:
            self.soon()

    def _step(self) -> bool:
        """Run the next scenario; False when all have been run."""
        from designer.engine.scenario import read_scenario
        from designer.flow.errors import CallflowError

        scenarios = self._document.flow.scenarios
        number = len(self._fresh)
        if self._runner is None or number >= len(scenarios):
            self.rows = self._fresh
            self._finish()
            return False
        began = monotonic()
        raw = scenarios[number]
        name = scenario_name(raw, number + 1)
        try:
            row = Row(name, self._runner.run(read_scenario(raw, number + 1)))
        except CallflowError as error:
            row = Row(name, error=error.text)
        self._fresh.append(row)
        self._spent += monotonic() - began
        return True

    def _finish(self) -> None:
        from designer.engine.coverage import coverage

        results = [row.result for row in self.rows if row.result is not None]
        self.coverage = None
        if results:
            self.coverage = coverage(self._document.flow, [each.trace for each in results])
        self._runner = None
        self._cost = self._spent
        self.stale = False
        self.lengths.measure()  # files may be others than before; then all runs again
        self.changed.emit()
