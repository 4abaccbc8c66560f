"""Commands of accounts: which line, real test calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.commands.registry import Command
from designer.app.sound_places import COMMAND, show_places
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window


def ask_call(window: Window) -> None:
    """Ask for the numbers of a real call; asks for an account where there is none yet."""
    if window.apply_call_actions():
        window.accounts.ask_call()


def publish(window: Window) -> None:
    """Publish the flow to a number; asks for an account where there is none yet."""
    if window.apply_call_actions():
        window.accounts.publish()


COMMANDS = (
    Command("call.numbers", N_("Call with other numbers…"), ask_call, ("Ctrl+F5",),
            menu="call", repeats=False, separated=True,
            found_by=N_("test ring real phone")),
    Command(COMMAND, N_("Sounds on the web…"), show_places, menu="call",
            found_by=N_("upload web server address prompts files url list copy where")),
    Command("call.publish", N_("Publish to a number…"), publish, menu="call",
            found_by=N_("deploy live connect activate go online")),
    Command("call.lines", N_("Lines…"), lambda window: window.accounts.show_lines(), menu="call",
            found_by=N_("account login sign in password api credentials key")),
)  # fmt: skip
