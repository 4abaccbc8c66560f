"""Why a call has ended, in a sentence for whoever develops what it runs."""

from __future__ import annotations

from designer.emulator.callbook import EndedCall
from designer.engine.setup import STEP_LIMIT
from designer.engine.trace import Step
from designer.flow.outcomes import HANGUP, NO_INPUT
from designer.flow.texts import N_, Text
from designer.flow.values import local_name
from designer.flow.vocabulary import WEBHOOK

_NO_FLOW = N_("Nothing answers {to}: no voice_start is set on this number.")
_NO_ANSWER = N_("{to} did not answer.")
_BUSY = N_("{to} was busy, or declined.")
_CALLER = N_("The caller hung up.")
_LIMIT = N_(
    "A call may run {count:,} actions, and play a menu as often; this one would have gone on."
)
_UNRECORDED = N_("Nothing before it has recorded {value}, so the caller hears nothing.")
_NO_WAY = N_("Nothing follows {action} after {result}.")
_NO_WAY_BECAUSE = N_("Nothing follows {action} after {result}. {why}")


def why_ended(call: EndedCall) -> Text | str | None:
    """Why ``call`` has ended; None where its end says all there is to say."""
    traced = call.trace()
    last = traced["steps"][-1] if traced["steps"] else None
    match traced["end"]:
        case "error":
            return None if last is None else last.get("why")
        case "limit":
            return Text(_LIMIT, {"count": STEP_LIMIT})
        case "caller":
            return Text(_CALLER)
        case "unanswered":
            return _unanswered(call, traced["state"])
        case "completed" if last is not None:
            return _nothing_follows(last)
        case _:
            return None


def _unanswered(call: EndedCall, state: str) -> Text:
    called = {"to": call.shown["to"]}
    if call.shown["direction"] == "incoming":
        return Text(_NO_FLOW, called)
    return Text(_BUSY if state == "busy" else _NO_ANSWER, called)


def _nothing_follows(last: Step) -> Text | str | None:
    """Why the call did not go on after ``last``: an end that looks like success is said."""
    why, result = last.get("why"), last["result"]
    if last["action"] == WEBHOOK.key:
        return why
    if result == "success" or why == HANGUP:
        return None
    if why is None and local_name(str(last["value"])) is not None:
        why = str(Text(_UNRECORDED, {"value": last["value"]}))
    because = why is not None and why != NO_INPUT
    shown = {"action": last["action"], "result": result, "why": why}
    return Text(_NO_WAY_BECAUSE if because else _NO_WAY, shown)
