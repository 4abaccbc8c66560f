"""Scenarios and paths in the window: what their panels ask of canvas, tabs and calls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer.app.canvas.trail import Trail
from designer.app.scenario_runs import ScenarioRuns
from designer.app.tab_titles import show_figures
from designer.app.translate import tr
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.calling.testcall import PastCall
    from designer.app.panels.paths import PathsPanel
    from designer.app.panels.scenarios import ScenariosPanel
    from designer.app.window import Window

_TAB = N_("Scenarios")
_NONE_YET = N_("No scenarios yet")
_NOT_RUN = N_("Scenarios that have to be run: {count}")
_ALL_PASSED = N_("Scenarios that passed: all {count}")
_SOME_FAILED = N_("Scenarios that failed: {failed} of {count}")
_PASSED, _FAILED = "\N{CHECK MARK}", "\N{BALLOT X}"
"""As wide as each other."""
_NO_CALL = Text(
    N_("There is no call of this flow to save yet: place one with F5, walk it, and end it.")
)
_FOLLOWED = N_("The scenarios now tell what happens when {new} is rung, and no longer {old}.")
_CALL_NAME = N_("Call of {time}")


class Rehearsal(QObject):
    """Owns the runs of one window, and what its two panels ask of it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.runs = ScenarioRuns(window.document, window.context.background, self)
        self.covering = False
        """Whether the canvas shows which edges scenarios take."""

    @property
    def scenarios(self) -> ScenariosPanel:
        """The panel of the scenarios."""
        return self._window.panels.scenarios

    @property
    def paths(self) -> PathsPanel:
        """The panel of the journeys."""
        return self._window.panels.paths

    def begin(self) -> None:
        """Listen to the runs, once all of the window is there."""
        self.runs.changed.connect(self._show_runs)
        self._show_runs()

    def close(self) -> None:
        """The window has closed."""
        self.runs.close()

    def begin_scenarios(self, panel: ScenariosPanel) -> None:
        """Connect the panel of the scenarios, which has just been made, with the rest."""
        panel.trail_wanted.connect(self._show_trail)
        panel.call_wanted.connect(self.save_call)
        panel.coverage_wanted.connect(self._cover)
        self._window.test_call.trail_changed.connect(panel.forget_trail)
        self._window.canvas.footprints.cleared.connect(panel.forget_trail)

    def begin_paths(self, panel: PathsPanel) -> None:
        """Connect the panel of the journeys, which has just been made, with the rest."""
        panel.trail_wanted.connect(self._show_path)
        panel.scenario_made.connect(self.add)

    def run(self) -> None:
        """Run all scenarios and bring them to the front."""
        self._raise()
        self.runs.soon()

    def add(self, scenario: JsonObject) -> None:
        """Add ``scenario`` and show it."""
        self._raise()
        self.scenarios.add(scenario)

    def toggle_coverage(self) -> None:
        """Show or hide on the canvas which edges scenarios take."""
        self.scenarios.coverage.toggle()

    def save_call(self) -> None:
        """Make a scenario of the last call of this flow."""
        flow = self._window.document.flow
        past = next((each for each in reversed(self._window.test_call.past) if each.flow is flow),
                    None)  # fmt: skip
        if past is None or past.state.call is None:
            self._window.context.messages.error(_NO_CALL, "call.start")
        else:
            self.runs.lengths.when_known(partial(self._add_call, past, past.state.call))

    def say_followed(self, old: str, new: str) -> None:
        """Say that the scenarios tell of another number, as a node does that was changed."""
        said = Text(_FOLLOWED, {"old": old, "new": new})
        self._window.context.messages.info(said, "edit.undo")

    def _add_call(self, past: PastCall, call: JsonObject) -> None:
        from designer.engine.call_scenario import Taken, scenario_of_call

        flow = past.flow
        steps = [
            Taken(step.node, step.action, step.result or "", step.hung_up)
            for step in past.state.way
            if step.node in flow.nodes and step.node is not None
        ]
        name = tr(_CALL_NAME, time=f"{past.placed:%H:%M:%S}")
        direction = "incoming" if call.get("direction") == "incoming" else "outgoing"
        at = (past.at or past.placed).isoformat(timespec="minutes")
        state = past.state
        person = state.from_ if state.incoming else state.to
        self.add(
            scenario_of_call(
                flow,
                steps,
                name,
                direction,
                str(call.get("state")),
                at,
                person,
                state.to,
                length=self.runs.lengths.of,
            )
        )

    def _raise(self) -> None:
        dock = self._window.docks["scenarios"]
        dock.show()
        dock.raise_()

    def _show_trail(self, trail: Trail) -> None:
        if not self._window.test_call.under_way:
            self._window.canvas.set_trace(trail)

    def _show_path(self, trail: Trail) -> None:
        if self._window.panels.is_made("scenarios"):
            self.scenarios.forget_trail()
        self._show_trail(trail)
        self._window.canvas.show_nodes(trail.passed)

    def _show_runs(self) -> None:
        rows = self.runs.rows
        count = len(rows)
        failed = sum(row.passed is False for row in rows)
        words, figures = tr(_NONE_YET), ""
        if self.runs.passed:
            words, figures = tr(_ALL_PASSED, count=count), f"{count}/{count} {_PASSED}"
        elif failed and not self.runs.stale:
            words = tr(_SOME_FAILED, failed=failed, count=count)
            figures = f"{count - failed}/{count} {_FAILED}"
        elif rows:
            words, figures = tr(_NOT_RUN, count=count), f"\N{EN DASH}/{count}"
        room = f"{count}/{count} {_PASSED}" if rows else ""
        show_figures(self._window.docks["scenarios"], tr(_TAB), figures, room, words)
        self._show_coverage()

    def _cover(self, on: bool) -> None:
        self.covering = on
        self._show_coverage()

    def _show_coverage(self) -> None:
        found = self.runs.coverage
        shown = self.covering and found is not None
        flow = self._window.document.flow
        self._window.canvas.set_coverage(
            {key: key in found.taken for key in found.edges if key in flow.edges}
            if shown and found is not None
            else {}
        )
