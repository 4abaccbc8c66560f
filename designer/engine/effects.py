"""What a call asks of the world around it: returned by every method of a call, in order.

``t`` is always the call's own virtual time, in seconds since the answer as in a trace step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from designer.engine.program import Program
from designer.engine.trace import Step


@dataclass(frozen=True, slots=True)
class Ringing:
    """A phone rings and shows ``caller_id``."""

    phone: str
    """A number, or a SIP address as the flow writes it."""
    caller_id: str


@dataclass(frozen=True, slots=True)
class StoppedRinging:
    """A phone that rang does so no more, without having answered."""

    phone: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The call itself is answered: by the person called, or (incoming) by the platform."""

    phone: str
    """The caller's phone."""


@dataclass(frozen=True, slots=True)
class Connected:
    """A phone rung by a connect has answered and is talking with the caller."""

    phone: str


@dataclass(frozen=True, slots=True)
class Disconnected:
    """The conversation with ``phone`` is over."""

    phone: str


@dataclass(frozen=True, slots=True)
class Entered:
    """An action begins, or a webhook is about to be asked."""

    program: Program
    ref: str
    t: float


@dataclass(frozen=True, slots=True)
class Stepped:
    """An action has ended: its step of the trace is complete."""

    step: Step


@dataclass(frozen=True, slots=True)
class Listening:
    """The action at ``ref`` takes keys from now on (an ivr, a skippable play, a record)."""

    program: Program
    ref: str
    digits: int
    """How many keys it takes at the most; 1 where any key ends it."""


@dataclass(frozen=True, slots=True)
class PromptEnded:
    """A menu's prompt is over, by itself or because a key was pressed."""

    ref: str
    round: int
    """1 for the first time it is played, 2 for its first repetition and so on."""
    by_key: bool


@dataclass(frozen=True, slots=True)
class Fetch:
    """Post ``fields`` to ``url`` and give the call what it answers (:meth:`Call.reply`)."""

    url: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Recorded:
    """There is a recording."""

    id: str | None
    """``<call id>-r<n>``, the name its audio is fetched by; None for one kept in the call."""
    node: str | None
    """The node that asked for it; None for call actions."""
    to: str
    """Where it goes: an address or ``local/<name>``."""
    name: str | None
    """The name of ``local/<name>``; None for one that is posted."""
    began: float
    """Virtual seconds since the call was created."""
    duration: float
    """Seconds."""


@dataclass(frozen=True, slots=True)
class Post:
    """Post ``fields`` to ``url``; nothing in the call waits for the answer."""

    kind: Literal["recording", "recordcall", "whenhangup"]
    url: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ended:
    """The call is over. Always the last effect of a call."""

    state: str
    end: str


Effect: TypeAlias = (
    Ringing
    | StoppedRinging
    | Answered
    | Connected
    | Disconnected
    | Entered
    | Stepped
    | Listening
    | PromptEnded
    | Fetch
    | Recorded
    | Post
    | Ended
)
