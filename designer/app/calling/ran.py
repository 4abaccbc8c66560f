"""Which node ran each of the actions that a line reports of a call."""

from __future__ import annotations

from collections.abc import Sequence

from designer.app.calling.state import WayStep
from designer.flow.jsontypes import JsonObject
from designer.flow.vocabulary import ACTION_KEYS, PLAY, ROUNDS


def kind_of(entry: JsonObject) -> str:
    """The kind of an entry of ``actions``; empty where it is none that is known."""
    return next((key for key in ACTION_KEYS if key in entry), "")


def steps_of(entries: Sequence[JsonObject], way: Sequence[WayStep]) -> list[WayStep | None]:
    """The step of each of ``entries``, the actions of a call that took ``way``.

    None for what is no node's: the pause with which a served flow goes to somebody's webhook.
    """
    from designer.serving.answers import PAUSE

    ran = [step for step in way if step.action in ACTION_KEYS and step.result != ROUNDS.key]
    foreign = len(entries) - len(ran)
    left = iter(ran)
    steps: list[WayStep | None] = []
    for entry in entries:
        if foreign > 0 and entry.get(PLAY.key) == PAUSE:
            foreign -= 1
            steps.append(None)
            continue
        step = next(left, None)
        steps.append(step if step is not None and step.action == kind_of(entry) else None)
    return steps
