"""A call as the platform's API shows it (46elks docs, 'show-call-id' and 'call-history')."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.engine.trace import Step, milliseconds, whole_seconds
from designer.flow.jsontypes import JsonObject
from designer.flow.outcomes import HANGUP, NO_INPUT
from designer.flow.vocabulary import ACTION_KEYS, ROUNDS

if TYPE_CHECKING:
    from designer.engine.course import Course

_REASONS = frozenset({HANGUP, NO_INPUT})
"""All that the platform says of why an action failed (46elks docs, 'voice-ivr', 'call actions');
other reasons of a trace are ours, for people."""


def call_object(call: Course) -> JsonObject:
    """The call object without what the account knows (``owner``).

    ``start`` is there once the call is answered, ``timeout`` for outgoing calls.
    """
    setup = call.setup
    shown: JsonObject = {
        "id": setup.id,
        "direction": setup.direction,
        "from": setup.from_,
        "to": setup.to,
        "created": setup.stamp(0.0),
        "state": call.state,
        "duration": whole_seconds(call.duration),
        "actions": call.actions,
        "legs": call.legs,
    }
    if setup.direction == "outgoing":
        shown["timeout"] = milliseconds(setup.timeout)
    if call.answered_at is not None:
        shown["start"] = setup.stamp(call.answered_at)
    shown["cost"] = setup.cost(shown)
    return shown


def is_reported(step: Step) -> bool:
    """Whether the platform lists ``step``: an action that ran."""
    return step["action"] in ACTION_KEYS and step["result"] != ROUNDS.key


def as_action(step: Step) -> JsonObject:
    """One entry of ``actions``: the action with its ``result``, and the platform's ``why``."""
    shown: JsonObject = {step["action"]: step["value"], "result": step["result"]}
    if step.get("why") in _REASONS:
        shown["why"] = step["why"]
    return shown
