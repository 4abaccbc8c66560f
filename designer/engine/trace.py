"""The trace: what one call did, action by action. Its shape is part of the command line's contract.

``t`` and ``duration`` are virtual seconds, rounded to milliseconds.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

from designer.flow.jsontypes import Json


class Step(TypedDict):
    """One action that ran, or one webhook that was asked."""

    node: str | None
    """The node's id; None for call actions."""
    at: str
    """JSON pointer of the action in the call actions that brought it."""
    source: str | None
    """The webhook those came from; None for the first."""
    action: str
    value: Json
    """After variables have been replaced."""
    result: str | None
    """``success``, ``failed``, ``busy``, an ivr's digits; ``rounds`` where the call only passed
    because they are used up; None for a webhook nobody asked."""
    why: NotRequired[str]
    """Why it failed, or why the call ends after it, where that is known: a word of the platform's
    (``noinput``, ``hangup``) or a sentence."""
    outcome: str | None
    """The outcome key that was taken; None when none was there."""
    to: str | None
    """Where it led: a node's id, or a JSON pointer for call actions; None at the end."""
    t: float
    """When it began, in seconds since the answer."""


class RecordingEntry(TypedDict):
    """One recording of a call."""

    node: str | None
    """The node that asked for it; None for call actions."""
    to: str
    """Where it goes: an address or ``local/<name>``."""
    name: str | None
    """The name of ``local/<name>``; None for one that is posted."""
    duration: float


class Trace(TypedDict):
    """What one call did and what became of it."""

    state: str
    """``ongoing``, ``success``, ``failed``, ``busy``."""
    end: str | None
    """``completed`` ``hangup`` ``caller`` ``webhook`` ``unanswered`` ``limit`` ``error``;
    None while the call goes on."""
    duration: float
    """Seconds from the answer to the end; 0 without an answer."""
    steps: list[Step]
    recordings: list[RecordingEntry]


def milliseconds(seconds: float) -> float:
    """``seconds`` rounded to milliseconds; a whole number of seconds as an integer."""
    rounded = round(float(seconds), 3)
    return int(rounded) if rounded.is_integer() else rounded


def whole_seconds(seconds: float) -> int:
    """``seconds`` as the platform reports durations: whole, a half rounded up."""
    return int(seconds + 0.5)
