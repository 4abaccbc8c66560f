"""Commands of calling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.commands.registry import Command
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window

CALL = N_("Call")
HANG_UP = N_("Hang up")


def start_or_hang_up(window: Window) -> None:
    """Place one test call; while one is under way, end it."""
    window.docks["phone"].show()
    window.docks["phone"].raise_()
    if window.test_call.under_way:
        window.test_call.hang_up()
    else:
        window.test_call.start()


COMMANDS = (Command("call.start", CALL, start_or_hang_up, ("F5",), icon="call", menu="call"),)
