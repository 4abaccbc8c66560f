"""Commands of calling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.calling.state import Phase
from designer.app.calling.testcall import STAND_INS
from designer.app.commands.registry import Command
from designer.app.translate import tr
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import ValueForm

if TYPE_CHECKING:
    from designer.app.window import Window

CALL = N_("Call")
HANG_UP = N_("Hang up")
DIAL = N_("Dial in as a customer")
FAST = N_("Eight times as fast")
_NONE_LACKS = N_("Every node that plays a sound names one: nothing has to stand in.")
_ON_EMULATOR = N_("Calls the phone in this window: no real phone rings, and it costs nothing")
_ON_ACCOUNT = N_("Places a call on {line}: real phones ring, and it costs money")
_ENDS = N_("Ends the call")


def help_of(window: Window) -> str:
    """What a click on the bright button would do now, in one sentence."""
    line = window.accounts.lines.current
    if window.test_call.under_way:
        return tr(_ENDS)
    return tr(_ON_EMULATOR) if line is None else tr(_ON_ACCOUNT, line=line.name)


def start_or_hang_up(window: Window) -> None:
    """Place one test call on the line in use; while one is under way on the emulator, end it."""
    if window.accounts.lines.current is not None and not window.test_call.under_way:
        if window.apply_call_actions():
            window.accounts.start_call()
        return
    window.room.for_phone()
    call = window.test_call
    if call.phase in (Phase.RINGING, Phase.DIALLING, Phase.TALKING):
        call.hang_up()
    else:
        # Also while one is being placed: that is refused, so that a double click cannot place a
        # call and end it at once.
        if window.apply_call_actions():
            call.start()


def dial(window: Window) -> None:
    """Dial the number chosen on the phone."""
    window.room.for_phone()
    if window.apply_call_actions():
        window.phone.dialling.dial()


def use_stand_ins(window: Window) -> None:
    """Have a sound stand in at each node that should play one and names none."""
    nodes = window.document.flow.nodes.values()
    lacking = [one.id for one in nodes if one.kind.value_form is ValueForm.PROMPT and not one.value]
    if lacking:
        window.prompt_taker.stand_in(*lacking)
    else:
        window.context.messages.info(Text(_NONE_LACKS))


def hurry(window: Window) -> None:
    """Let time pass faster, or as it does."""
    window.test_call.hurry(fast=not window.test_call.fast)


def can_dial(window: Window) -> bool:
    """Whether there is a number to dial, and nobody calls."""
    return bool(window.test_call.numbers) and not window.test_call.under_way


COMMANDS = (
    Command(
        "call.start",
        CALL,
        start_or_hang_up,
        ("F5",),
        icon="call",
        menu="call",
        repeats=False,
        found_by=N_("test try simulate ring phone run emulator"),
    ),
    Command(
        "call.dial",
        DIAL,
        dial,
        ("Shift+F5",),
        enabled=can_dial,
        lacking=N_("only the emulator is dialled, and when no call is under way"),
        menu="call",
        repeats=False,
        found_by=N_("incoming customer test"),
    ),
    Command(
        STAND_INS,
        N_("Use stand-ins"),
        use_stand_ins,
        found_by=N_("placeholder prompt record later try tone"),
    ),
    Command(
        "call.fast",
        FAST,
        hurry,
        ("F8",),
        enabled=lambda window: window.test_call.can_hurry,
        lacking=N_("only the emulator can"),
        checked=lambda window: window.test_call.fast,
        menu="call",
        repeats=False,
        separated=True,
        found_by=N_("speed quick hurry time"),
    ),
)
