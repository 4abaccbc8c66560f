"""Commands of calling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.calling.state import Phase
from designer.app.commands.registry import Command
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window

CALL = N_("Call")
HANG_UP = N_("Hang up")


def start_or_hang_up(window: Window) -> None:
    """Place one test call; while one is under way, end it."""
    window.make_room_for_phone()
    call = window.test_call
    if call.phase in (Phase.RINGING, Phase.TALKING):
        call.hang_up()
    else:
        # Also while one is being placed: that is refused, so that a double click cannot place a
        # call and end it at once.
        if window.call_actions.apply():
            call.start()


COMMANDS = (Command("call.start", CALL, start_or_hang_up, ("F5",), icon="call", menu="call",
            repeats=False),)  # fmt: skip
