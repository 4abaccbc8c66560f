"""What the people at the phones did in a call that has ended, so that it can be done again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from designer.app.calling.state import CallState, WayStep
from designer.flow.frozen import frozen
from designer.flow.outcomes import is_digits
from designer.flow.vocabulary import IVR, ROUNDS


@frozen
class Walk:
    """One call as a scenario tells it: who did what, and what came of it."""

    direction: Literal["outgoing", "incoming"]
    from_: str
    to: str
    press: tuple[str, ...] = ()
    """What was typed, one entry for each menu visited; empty where nothing was."""
    phones: Mapping[str, str] = field(default_factory=dict)
    """How each phone behaved that a connect rang, and the caller's own where it did not answer."""
    hangup_at: str | None = None
    """The node at which the caller hung up."""
    path: tuple[str, ...] = ()
    """The nodes the call went through."""
    state: str = ""
    end: str = ""


def _asked(step: WayStep) -> bool:
    """Whether the caller had a say: a menu, neither hung up in nor left as its rounds were up."""
    return step.action == IVR.key and not step.hung_up and step.result != ROUNDS.key


def walk_of(state: CallState) -> Walk:
    """The walk of the ended call ``state``."""
    steps = [step for step in state.way if step.over]
    menus = [step.result or "" for step in steps if _asked(step)]
    left_at = steps[-1].node if steps and steps[-1].hung_up else None
    result = str((state.call or {}).get("state", ""))
    phones = dict(state.phones)
    if state.end == "unanswered" and result == "busy":
        phones[state.person] = result
    elif phones.get(state.person) == "answer":
        del phones[state.person]
    return Walk(
        "incoming" if state.incoming else "outgoing",
        state.from_,
        state.to,
        tuple(typed if is_digits(typed) else "" for typed in menus),
        phones,
        left_at,
        tuple(step.node for step in steps if step.node is not None),
        result,
        state.end,
    )
