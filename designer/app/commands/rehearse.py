"""Commands of scenarios."""

from __future__ import annotations

from designer.app.commands.registry import Command
from designer.flow.texts import N_

COMMANDS = (
    Command(
        "scenarios.run",
        N_("Run all scenarios"),
        lambda window: window.rehearsal.run(),
        ("F9",),
        menu="call",
        separated=True,
        repeats=False,
        found_by=N_("tests check verify"),
    ),
    Command(
        "scenarios.save_call",
        N_("Save the last call as a scenario"),
        lambda window: window.rehearsal.save_call(),
        ("Shift+F9",),
        menu="call",
        repeats=False,
        found_by=N_("test case keep"),
    ),
    Command(
        "scenarios.coverage",
        N_("Coverage on the canvas"),
        lambda window: window.rehearsal.toggle_coverage(),
        ("Ctrl+F9",),
        menu="call",
        checked=lambda window: window.rehearsal.covering,
        repeats=False,
        found_by=N_("tested untested visited"),
    ),
)
