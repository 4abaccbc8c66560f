"""What a call costs on the emulator: started minutes, as assumed."""

from __future__ import annotations

from designer.flow.assumptions import INCOMING_MINUTE_COST, OUTGOING_MINUTE_COST
from designer.flow.jsontypes import Json, JsonObject

_MINUTE_PRICES = {"outgoing": OUTGOING_MINUTE_COST, "incoming": INCOMING_MINUTE_COST}


def call_cost(call: JsonObject) -> int:
    """The cost of a call object in 1/10 000 of the currency; nothing before it is answered.

    Started minutes of the call itself, by its direction, and of every party connected to it.
    """
    if "start" not in call:
        return 0
    cost = _minutes(call["duration"]) * _MINUTE_PRICES[str(call["direction"])]
    legs = call["legs"]
    if isinstance(legs, list):
        for leg in legs:
            if isinstance(leg, dict):
                cost += _minutes(leg["duration"]) * OUTGOING_MINUTE_COST
    return cost


def _minutes(seconds: Json) -> int:
    """Started minutes; an answered call has begun its first."""
    assert isinstance(seconds, int | float)
    return max(1, -int(-seconds // 60))
