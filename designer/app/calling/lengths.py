"""How long actions of the open flow may take, and so why a recording has ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from designer.engine.options import flag, number
from designer.engine.program import Action
from designer.flow.assumptions import CONNECT_RING_SECONDS, SILENCE_SECONDS
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Node
from designer.flow.texts import N_, Text
from designer.flow.variables import replace_variables

_SILENCE = N_("{seconds} s of silence")
_LIMIT = N_("limit of {seconds} s")
_KEY = N_("ended with #")
_CLOSE = 0.05
"""Two times so near to each other, in seconds, are the same."""


def ring_seconds(node: Node, variables: Mapping[str, str]) -> float:
    """How long a connect rings (46elks docs, 'voice-connect': ``timeout``)."""
    return number(_action(node, variables), "timeout", CONNECT_RING_SECONDS)


def times_played(node: Node, variables: Mapping[str, str]) -> int:
    """How often a menu's prompt is played to who presses nothing (46elks docs, 'voice-ivr')."""
    return 1 + int(number(_action(node, variables), "repeat"))


def recorded_words(node: Node, variables: Mapping[str, str], seconds: float) -> Text:
    """Why the recording of ``node``, which is ``seconds`` long, has ended by itself.

    46elks docs, 'voice-record': silence ends it where that is listened for, ``#`` where it is not,
    and its ``timelimit`` always.
    """
    action = _action(node, variables)
    limit = number(action, "timelimit")
    if seconds >= limit - _CLOSE:
        return Text(_LIMIT, {"seconds": f"{limit:g}"})
    if flag(action, "silencedetection"):
        return Text(_SILENCE, {"seconds": f"{SILENCE_SECONDS:g}"})
    return Text(_KEY)


def recorded_seconds(recordings: Json, value: Json, before: int) -> float | None:
    """How long the recording is that comes after ``before`` others sent to ``value``.

    ``recordings`` as in a trace. None where there is none: nothing was recorded.
    """
    to = value.strip() if isinstance(value, str) else value
    found: Sequence[JsonObject] = [
        entry
        for entry in (recordings if isinstance(recordings, list) else ())
        if isinstance(entry, dict) and entry.get("to") == to
    ]
    length = found[before].get("duration") if before < len(found) else None
    return float(length) if isinstance(length, int | float) else None


def _action(node: Node, variables: Mapping[str, str]) -> Action:
    options = {key: replace_variables(value, variables) for key, value in node.options.items()}
    return Action(node.action, node.value, options, ())
