"""Commands of serving the flow from the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.commands.registry import Command
from designer.app.serving.serving import ServePhase
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window


def is_served(window: Window) -> bool:
    """Whether the flow is served or about to be."""
    return window.serving.phase is not ServePhase.OFF


def serve(window: Window) -> None:
    """Ask how to serve the flow; while it is served, show how that goes."""
    from designer.app.serving.dialog import ServeDialog

    if is_served(window):
        window.show_serving()
    elif window.apply_call_actions():
        dialog = ServeDialog(window.context, window.serving, window)
        dialog.accepted.connect(window.show_serving)
        dialog.open()


COMMANDS = (
    Command("call.serve", N_("Serve…"), serve, ("F7",), menu="call",
            repeats=False, separated=True,
            found_by=N_("server host webhook address tunnel internet")),
    Command("call.stop-serving", N_("Stop serving"), lambda window: window.serving.stop(),
            ("Shift+F7",), menu="call", enabled=is_served,
            lacking=N_("it is not served"), repeats=False,
            found_by=N_("server end off")),
)  # fmt: skip
"""They stand in the menu of calls."""
