"""What happens in a call at this moment, for whoever follows it: a phone, a canvas."""

from __future__ import annotations

from designer.engine.call import Call
from designer.engine.trace import milliseconds
from designer.flow.jsontypes import Json, JsonObject


def call_state(call: Call, listens: int) -> JsonObject:
    """The data of a ``state`` event.

    ``call`` is the id; ``phase`` one of the engine's words (``ringing`` ``fetching`` ``playing``
    ``listening`` ``recording`` ``connecting`` ``connected`` ``ended``); ``at`` and ``source`` say
    where the action ``action`` with its ``value`` stands, all four null outside the flow;
    ``phones`` the phones that ring or are connected; ``listens`` how many keys are taken now, 0
    when none; ``t`` the seconds since the answer; ``end`` and ``why`` how it ended, null before.
    """
    at: str | None = None
    source: str | None = None
    action: str | None = None
    value: Json = None
    if call.current is not None:
        program, ref = call.current
        running = program.action(ref)
        at, source = program.pointer(ref), program.source
        action, value = running.kind, running.value
    phones: list[Json] = [
        {"number": phone.number, "role": phone.role, "state": phone.state} for phone in call.phones
    ]
    return {
        "call": call.setup.id,
        "direction": call.setup.direction,
        "from": call.setup.from_,
        "to": call.setup.to,
        "state": call.state,
        "phase": call.phase,
        "at": at,
        "source": source,
        "action": action,
        "value": value,
        "phones": phones,
        "listens": listens,
        "t": milliseconds(call.duration),
        "end": call.end,
        "why": None if call.problem is None else str(call.problem),
    }
