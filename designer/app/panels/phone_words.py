"""What the phone says."""

from __future__ import annotations

from designer.app.calling.barred import why_barred
from designer.app.calling.state import CallState, Phase, WayStep
from designer.app.translate import joined_words, tr, tr_text
from designer.flow.texts import N_

PHONE = N_("Phone")
CALL = N_("Call on the emulator")
CALL_AGAIN = N_("Call again on the emulator")
CALL_HELP = N_(
    "Calls this phone, in the window: no real phone rings, and it costs nothing. F5 does the same "
    "while the line is the emulator."
)
ANSWER = N_("Answer")
DECLINE = N_("Decline")
HANG_UP = N_("Hang up")
CLEAR = N_("Clear the marks")
CLEAR_HELP = N_("Take the marks of this call off the canvas (Esc there)")
MUTE = N_("Sound off")
UNMUTE = N_("Sound on")
NORMAL, FAST = N_("1× speed"), N_("8× speed")
"""How fast time passes, as the button for it says."""
FAST_NAME = N_("Eight times as fast")
FAST_HELP = N_("Let time pass eight times as fast, also during a call. Prompts are silent then.")
FETCH_HELP = N_(
    "Ask the web servers for them, once: in calls you hear them and they last as long as they are"
)
NO_DEVICE = N_("No sound device")

_TITLES = {
    Phase.IDLE: N_("No call"),
    Phase.PLACING: N_("Calling"),
    Phase.RINGING: N_("Ringing"),
    Phase.DIALLING: N_("Calling"),
    Phase.TALKING: N_("In call with {name}"),
    Phase.ENDED: N_("The call has ended"),
}
_NOW = {
    Phase.IDLE: N_(
        "From {caller} the flow calls this phone, {to}, and begins when you answer. "
        "No real phone rings; it costs nothing."
    ),
    Phase.PLACING: N_("The line is asked for the call."),
    Phase.RINGING: N_("{name} ({caller}) is calling this phone ({to})"),
    Phase.DIALLING: N_("{name} has not answered yet."),
}
ENDS = {
    "completed": N_("The flow came to its end."),
    "hangup": N_("The flow hung up."),
    "caller": N_("You hung up."),
    "unanswered": N_("The call was not answered."),
    "limit": N_("Stopped after {steps} steps: the flow goes round without an end."),
    "error": N_("The flow broke off."),
}
"""What the words for the end of a trace mean to the person at the phone."""
_UNANSWERED = {
    "busy": N_("You declined before the call was answered. 46elks calls that “busy”."),
    "failed": N_("The phone rang until its time was over. 46elks calls that “failed”."),
}
"""By the state of a call to this phone, which was not answered."""
_SIGNALS = {
    "busy": N_("The line signalled busy: the call was never answered and costs nothing."),
    "failed": N_(
        "The line signalled that there is no such number (404): the call was never answered and "
        "costs nothing."
    ),
}
_NO_WAY = N_("No way leads on from {node} after “{words}”, so the call ended.")
_DOING = N_("Now: {node}")
_DOING_SILENTLY = N_("Now: {node} (sound not found)")
_RINGS_ON = N_("It rings for {seconds} s more.")
_UNNAMED = N_("this flow")
_UNNAMED_FIRST = N_("This flow")
_LINE = N_("{line}")
_LINE_AND_TIME = N_("{line} · {time}")
_FETCH = N_("Fetch a prompt from the web")
_FETCH_MORE = N_("Fetch {count} prompts from the web")
_FETCHING = N_("Fetching prompts…")
_HEARS = N_("Speak now: the microphone is recorded.")
_DEAF = N_("No microphone: a tone is kept instead of your voice.")
_SILENCED = N_("Sound is off: a tone is kept instead of your voice.")
_QUOTED = N_("“{text}”")


def title(state: CallState) -> str:
    """The large words."""
    return tr(_TITLES[state.phase], name=state.flow_name or tr(_UNNAMED))


def now(state: CallState, caller: str, to: str) -> str:
    """What is happening, in a sentence or two; may be empty.

    ``caller`` and ``to`` are how people write the numbers of the call, or of the next one.
    """
    if state.phase is Phase.ENDED:
        barred = [tr_text(why_barred(step, to)) for step in state.way if step.barred]
        return joined_words("\n", filter(None, (_ended(state), *barred[:1])))
    if state.phase is Phase.TALKING:
        return "" if state.current is None else _doing(state.current)
    if state.phase in _NOW:
        name = state.flow_name or tr(_UNNAMED_FIRST)
        return tr(_NOW[state.phase], name=name, caller=caller, to=to)
    return ""


def _doing(step: WayStep) -> str:
    """What the call is in."""
    if step.missing:
        return tr(_DOING_SILENTLY, node=step.title)
    return tr(_DOING, node=step.title)


def _ended(state: CallState) -> str:
    """Why the call is over; empty where the line does not tell."""
    call = state.call or {}
    signalled = state.incoming and state.end == "hangup" and "start" not in call
    said = str(call.get("state"))
    words = _SIGNALS.get(said) if signalled else ENDS.get(state.end)
    if state.end == "unanswered" and not state.incoming:
        words = _UNANSWERED.get(said, words)
    last = state.way[-1] if state.way and state.end == "completed" else None
    if last is not None and last.outcome is None and _is_left_open(last):
        return tr(_NO_WAY, node=last.title, words=last.words)
    return tr(words, steps=len(state.way)) if words else ""


def _is_left_open(step: WayStep) -> bool:
    """Whether ``step`` is where people draw a way for each thing that can happen, as it did."""
    return step.action == "ivr" or (step.action == "connect" and step.result != "success")


def fetch(count: int, *, under_way: bool) -> str:
    """What the button says that fetches prompts from the web."""
    if under_way:
        return tr(_FETCHING)
    return tr(_FETCH if count == 1 else _FETCH_MORE, count=count)


def recording(hears: bool | None, *, muted: bool) -> str:
    """Where what is said goes while the call records; empty while it does not."""
    if hears is None:
        return ""
    if hears:
        return tr(_HEARS)
    return tr(_SILENCED if muted else _DEAF)


def quoted(said: str) -> str:
    """What a prompt says, in quotation marks; empty for nothing."""
    return tr(_QUOTED, text=said) if said else ""


def rings_on(seconds: int) -> str:
    """How long the caller's phone goes on ringing."""
    return tr(_RINGS_ON, seconds=seconds)


def line(state: CallState, time: str) -> str:
    """The line's name, with the running time from the answer on."""
    shown = state.phase in (Phase.TALKING, Phase.ENDED)
    return tr(_LINE_AND_TIME if shown else _LINE, line=tr(state.line), time=time)
