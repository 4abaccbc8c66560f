"""A trace and a call object as text for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from designer.cli.streams import as_text, write_result
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.texts import N_, Text, format_text
from designer.flow.vocabulary import ACTION_KEYS

if TYPE_CHECKING:
    from designer.cli.emulated import Ran
    from designer.engine.trace import Step, Trace

_END = N_("{state} ({end}) after {duration} s")
_STEP = N_("{t:>8.1f} s  {node}: {action} {value} -> {result}")
_STEP_ON = N_("{t:>8.1f} s  {node}: {action} {value} -> {result}, {outcome} to {to}")
_WEBHOOK = N_("{t:>8.1f} s  {node}: webhook {value}")
_WITH_WHY = N_("{result} ({why})")
_RECORDING = N_("Recording of {duration} s at {node}: {to}")
_CALL = N_("Call {id} from {from_} to {to}: {state}")
_CALL_ENDED = N_(
    "Call {id} from {from_} to {to}: {state} after {duration} s, cost {cost:.4f} {currency}"
)
_ITS_CURRENCY = N_("in the account's currency")
_NODE = N_("  {node}: {action} {value} -> {result}")
_ACTION = N_("  {action} {value} -> {result}")

COST_UNITS = 10_000
"""A cost is in 1/10 000 of the account's currency (46elks docs, 'show-call-id')."""


def show_trace(trace: Trace) -> None:
    """Print what a call did, a line a step, and what became of it."""
    for step in trace["steps"]:
        write_result(str(_step(step)))
    for recording in trace["recordings"]:
        write_result(format_text(_RECORDING, {**recording, "node": recording["node"] or "-"}))
    write_result(
        format_text(
            _END, {"state": trace["state"], "end": trace["end"], "duration": trace["duration"]}
        )
    )


def _step(step: Step) -> Text:
    args = {
        "t": step["t"],
        "node": step["node"] or step["at"] or "/",
        "action": step["action"],
        "value": as_text(step["value"]),
        "result": _result(step["result"], step.get("why")),
        "outcome": step["outcome"],
        "to": step["to"],
    }
    if step["result"] is None:
        return Text(_WEBHOOK, args)
    return Text(_STEP if step["outcome"] is None else _STEP_ON, args)


def _result(result: Json, why: Json) -> str:
    shown = as_text(result)
    return format_text(_WITH_WHY, {"result": shown, "why": as_text(why)}) if why else shown


def show_call(
    call: JsonObject, currency: str | None = None, ran: Sequence[Ran] | None = None
) -> None:
    """Print a call object and what it ran; its cost is in ``currency``, where known.

    ``ran`` are the nodes it came to; None: the call object's own list of actions has to do.
    """
    cost = call.get("cost")
    args = {
        "id": as_text(call.get("id")),
        "from_": as_text(call.get("from")),
        "to": as_text(call.get("to")),
        "state": as_text(call.get("state")),
        "duration": as_text(call.get("duration")),
        "cost": (cost if isinstance(cost, int | float) else 0) / COST_UNITS,
        "currency": Text(_ITS_CURRENCY) if currency is None else currency,
    }
    has_ended = call.get("state") != "ongoing" and "duration" in call
    write_result(format_text(_CALL_ENDED if has_ended else _CALL, args))
    for line in _actions(call.get("actions")) if ran is None else map(_ran, ran):
        write_result(str(line))


def _ran(one: Ran) -> Text:
    names = {"node": one.node, "action": one.action, "value": as_text(one.value)}
    return Text(_NODE, {**names, "result": _result(one.result, one.why)})


def _actions(actions: Json) -> Iterator[Text]:
    for action in actions if isinstance(actions, list) else []:
        if not isinstance(action, dict):
            continue
        kind = next((key for key in ACTION_KEYS if key in action), None)
        if kind is not None:
            result = _result(action.get("result"), action.get("why"))
            args = {"action": kind, "value": as_text(action[kind]), "result": result}
            yield Text(_ACTION, args)
