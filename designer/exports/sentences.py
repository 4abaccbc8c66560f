"""What a description says of a flow: one table of templates, and which of them applies.

Arguments are Markdown already; the templates hold none.
"""

from __future__ import annotations

from collections.abc import Mapping

from designer.exports.markup import code, inline
from designer.flow.callerlist import entries_in
from designer.flow.jsontypes import Json
from designer.flow.model import Node
from designer.flow.texts import N_, Text
from designer.flow.values import BEEP, is_sip, is_sound, local_name, numbers_in
from designer.flow.vocabulary import ValueForm
from designer.flow.wording import value_line

UNNAMED = N_("Call flow")
HOW_TO_READ = N_("How to read this")
READING = N_(
    "Every section is one step of a call. It says what happens there and to which step the call "
    "goes next. When the caller hangs up, the call ends at once, whatever the step."
)
BEGINS = N_("The call begins at {step}.")
NO_START = N_("No start has been chosen, so no call comes to any of these steps.")
EMPTY = N_("The flow holds no steps yet.")
STEPS = N_("The call")
UNREACHED = N_("Not reached from the start")
NOTES = N_("Notes")

STEP = N_("{number}. {title}")
OPTION = N_("{option}: {value}")
NOTHING = N_("nothing")
ROUNDS = N_("A call comes here at most {rounds} times")
AS_USUAL = N_("As usual: {options}")
KEY = N_("Key")
RESULT = N_("Result")
MEANING = N_("Meaning")
GOES_TO = N_("Goes to")
WAY = N_("{result}: {step}")
CALLED = N_("{result} ({meaning})")
OTHERWISE = N_("Anything else")
AFTERWARDS = N_("Afterwards")
NEVER = N_("{result} (never happens)")
ENDS = N_("Then the call ends.")
THE_END = N_("the call ends")

_DOES: Mapping[tuple[str, str], str] = {
    ("connect", ""): N_("Rings {value} and connects the caller."),
    ("connect", "several"): N_("Rings {value} at once; the first to answer gets the caller."),
    ("connect", "sip"): N_("Rings the SIP address {value} and connects the caller."),
    ("connect", "missing"): N_("Connects the caller; no number has been entered yet."),
    ("play", ""): N_("Plays {value}."),
    ("play", "missing"): N_("Plays a prompt; none has been chosen yet."),
    ("ivr", ""): N_("Plays {value} and reads the keys that the caller presses."),
    ("ivr", "missing"): N_(
        "Reads the keys that the caller presses; no prompt has been chosen yet."
    ),
    ("record", ""): N_("Records the caller and sends the recording to {value}."),
    ("record", "kept"): N_("Records the caller and keeps the recording for this call as {value}."),
    ("record", "missing"): N_(
        "Records the caller; no place for the recording has been entered yet."
    ),
    ("hangup", ""): N_("Ends the call ({value})."),
    ("hangup", "missing"): N_("Ends the call."),
    ("webhook", ""): N_("The call goes on with what {value} answers."),
    ("hours", ""): N_("Goes one way in the opening hours and another outside them ({value})."),
    ("hours", "missing"): N_("Asks for the opening hours; no time zone has been entered yet."),
    ("callers", ""): N_("Goes one way for callers from {value} and another for all others."),
    ("callers", "missing"): N_("Asks who calls; no number has been entered yet."),
    ("webhook", "missing"): N_("The call goes on with a webhook; no address has been entered yet."),
}
_OTHER = N_("{kind}: {value}")
_BEEP = N_("a beep")
_TONES = N_("the tones {value}")
_RECORDING = N_("the recording {value}, made earlier in the call")


def title_of(node: Node) -> str:
    """What the node is called, as Markdown."""
    return inline(str(node.called)) or inline(node.id)


def what_it_does(node: Node, value: Json) -> Text:
    """What happens at ``node``, which holds ``value`` once variables are replaced."""
    variant, shown = _variant(node.kind.value_form, value)
    template = _DOES.get((node.action, variant), _OTHER)
    return Text(template, {"kind": Text(node.kind.label), "value": shown})


def _variant(form: ValueForm, value: Json) -> tuple[str, Text | str]:
    """Which of the kind's sentences applies, and the value as that sentence names it."""
    text = value_line(value)
    if not text:
        return "missing", text
    if not isinstance(value, str):
        return "", code(text)
    match form:
        case ValueForm.NUMBERS if is_sip(text):
            return "sip", code(text)
        case ValueForm.NUMBERS if len(numbers := numbers_in(text)) > 1:
            return "several", ", ".join(code(number) for number in numbers if number) or code(text)
        case ValueForm.CALLERS:
            return "", ", ".join(code(entry) for entry in entries_in(text)) or code(text)
        case ValueForm.PROMPT:
            return "", _prompt(text)
        case ValueForm.RECORDING if (name := local_name(text)) is not None:
            return "kept", code(name)
    return "", code(text)


def _prompt(text: str) -> Text | str:
    name = local_name(text)
    if name is not None:
        return Text(_RECORDING, {"value": code(name)})
    if text == BEEP:
        return Text(_BEEP)
    return Text(_TONES, {"value": code(text)}) if is_sound(text) else code(text)
