"""The fields of every webhook the platform posts during a call, as dictionaries of strings.

Sources: 46elks docs, 'receive-call', 'make-call' (voice_start), 'call actions' (next and outcome
addresses, whenhangup), 'voice-record' and 'voice-recordcall'.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from designer.engine.setup import CallSetup
from designer.engine.trace import whole_seconds
from designer.flow.assumptions import OUTGOING_RESULT
from designer.flow.jsontypes import Json, JsonObject

if TYPE_CHECKING:
    from designer.engine.effects import Recorded

_START_RESULT = {"incoming": "newincoming", "outgoing": OUTGOING_RESULT}
_WHENHANGUP = (
    "id",
    "direction",
    "from",
    "to",
    "created",
    "start",
    "state",
    "duration",
    "cost",
    "actions",
    "legs",
)


def voice_start_fields(setup: CallSetup) -> dict[str, str]:
    """Posted to a ``voice_start`` address for the first action of a call."""
    return {
        "direction": setup.direction,
        "callid": setup.id,
        "from": setup.from_,
        "to": setup.to,
        "created": setup.stamp(0.0),
        "result": _START_RESULT[setup.direction],
    }


def next_fields(setup: CallSetup, result: str, why: str | None) -> dict[str, str]:
    """Posted to a ``next`` or outcome address after an action that ended with ``result``."""
    fields = {
        "callid": setup.id,
        "direction": setup.direction,
        "from": setup.from_,
        "to": setup.to,
        "result": result,
    }
    if why is not None:
        fields["why"] = why
    return fields


def recording_fields(setup: CallSetup, recorded: Recorded) -> dict[str, str]:
    """Posted with a recording of the caller or the call; ``created`` is when it was complete."""
    return {
        "callid": setup.id,
        "created": setup.stamp(recorded.began + recorded.duration),
        "duration": str(whole_seconds(recorded.duration)),
        "wav": f"{setup.recordings_url}/{recorded.id}.wav",
        "from": setup.from_,
        "to": setup.to,
        "direction": setup.direction,
    }


def whenhangup_fields(call_object: JsonObject) -> dict[str, str]:
    """Posted to a ``whenhangup`` address, from the call object at the end.

    Lists are JSON; ``start`` of a call nobody answered is empty.
    """
    return {name: _posted(call_object.get(name, "")) for name in _WHENHANGUP}


def _posted(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
