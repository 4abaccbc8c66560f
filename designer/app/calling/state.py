"""What is known of a test call at one moment: all that the phone shows, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum
from pathlib import Path

from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_, Text

EMULATOR = N_("Emulator")


class Phase(Enum):
    """How far a test call is."""

    IDLE = "idle"
    """No call yet."""
    WAITING = "waiting"
    """A call is waited for that the person places elsewhere."""
    PLACING = "placing"
    """The line is starting or has been asked for the call."""
    RINGING = "ringing"
    """The caller's phone rings."""
    DIALLING = "dialling"
    """The caller has dialled the line, which has not answered yet."""
    TALKING = "talking"
    """The call is answered."""
    ENDED = "ended"
    """The call is over; it stays to be looked at until the next."""


UNDER_WAY = frozenset({Phase.PLACING, Phase.RINGING, Phase.DIALLING, Phase.TALKING})


@frozen
class CalleePhone:
    """A phone that a connect has rung."""

    number: str
    state: str
    """``ringing`` or ``connected``."""
    until: float | None = None
    """Until when it rings, in seconds since the caller's answer; None: not known, or it talks."""


@frozen
class WayStep:
    """One action of the way a call took, or the one it is in."""

    node: str | None
    """The node's id; None for an action that came from somebody else's webhook."""
    title: str | Text
    """The node's title; a text where the flow does not know the action."""
    action: str
    """The kind of node."""
    t: float
    """Seconds since the answer."""
    words: Text
    """What became of it, or what it does now."""
    over: bool = False
    outcome: str | None = None
    """The outcome it left by; None while it runs, and where it led nowhere."""
    result: str | None = None
    """As the line reports it; None while it runs."""
    hung_up: bool = False
    """Whether the caller ended it by hanging up, which is no failure."""
    missing: str = ""
    """The sound beside the flow that it should play and that is not there; empty: it has none."""
    barred: tuple[str, ...] = ()
    """The phones that were not rung, because a call to this number cannot reach them."""


@frozen
class Recorded:
    """What was said into one recording of a call."""

    title: Text | str
    """What the node that recorded it is called."""
    seconds: float
    file: Path


@frozen
class CallState:
    """A test call as the phone shows it. Times are seconds."""

    phase: Phase = Phase.IDLE
    line: str = EMULATOR
    flow_name: str = ""
    """What the flow is called; empty: it has no name."""
    incoming: bool = False
    """Whether the phone has dialled the line, and not the line rung the phone."""
    from_: str = ""
    to: str = ""
    speed: float = 1.0
    """How many seconds of the call pass in one of ours."""
    seconds: float = 0.0
    """How long the call had lasted, since the answer, at the moment :attr:`clock` says."""
    clock: float | None = None
    """When :attr:`seconds` was true, on the monotonic clock; None: time stands still."""
    rings_until: float | None = None
    """Until when the caller's phone rings, on the monotonic clock; None: it does not."""
    said: str = ""
    """What the prompt says that is heard now."""
    callees: tuple[CalleePhone, ...] = ()
    phones: Mapping[str, str] = field(default_factory=dict)
    """How the phones behaved that have rung, by number: ``answer``, ``busy``, ``no-answer`` or
    ``fail``."""
    way: tuple[WayStep, ...] = ()
    end: str = ""
    """How it ended, a word of the trace; empty before, and where the line does not tell."""
    call: JsonObject | None = None
    """The call object of the line, at the end."""
    why: str = ""
    """Why the flow broke off, in the line's words; empty where it did not."""
    recorded: tuple[Recorded, ...] = ()
    """What was recorded at the phone, at the end."""
    currency: str = ""
    """What the cost of :attr:`call` is counted in."""

    @property
    def current(self) -> WayStep | None:
        """The action the call is in now."""
        return self.way[-1] if self.way and not self.way[-1].over else None

    def now(self, clock: float) -> float:
        """How long the call has lasted when the monotonic clock shows ``clock``."""
        passed = 0.0 if self.clock is None else max(0.0, clock - self.clock)
        return self.seconds + passed * self.speed

    def rings(self, clock: float) -> float | None:
        """How many seconds of the call it goes on ringing; None: it does not."""
        if self.rings_until is None:
            return None
        return max(0.0, self.rings_until - clock) * self.speed

    @property
    def real(self) -> bool:
        """Whether it was placed on an account, and not on the emulator."""
        return self.line != EMULATOR

    @property
    def person(self) -> str:
        """The number of the phone at this window."""
        return self.from_ if self.incoming else self.to

    @property
    def under_way(self) -> bool:
        """Whether a call has been placed and not ended."""
        return self.phase in UNDER_WAY


IDLE = CallState()
