"""What is known of a call before it begins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Literal, TypeAlias

from designer.flow.assumptions import UNANSWERED_RESULT
from designer.flow.call_ends import DEFAULT_FROM, DEFAULT_TO
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json, JsonObject

Direction: TypeAlias = Literal["outgoing", "incoming"]
Length: TypeAlias = Callable[[Json], "float | None"]
"""Gives the length in seconds of a prompt (a value after variables), or None if unknown."""

STEP_LIMIT = 1000
"""Steps after which a call is ended, so that an endless loop ends as well."""

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def virtual_stamp(t: float) -> str:
    """Virtual seconds since the call was created as a time of the year 2000, always the same.

    The platform's form: UTC, ISO 8601 with microseconds and no zone.
    """
    return (_EPOCH + timedelta(seconds=t)).replace(tzinfo=None).isoformat(timespec="microseconds")


def no_cost(call: JsonObject) -> int:
    """A simulated call costs nothing."""
    return 0


def unknown_length(value: Json) -> float | None:
    """No prompt's length is known."""
    return None


@frozen
class CallSetup:
    """One call before it begins.

    The *caller* is the person whose keys the flow reads: at ``to`` for an outgoing call, which the
    platform rings first, and at ``from_`` for an incoming one.
    """

    direction: Direction = "outgoing"
    from_: str = DEFAULT_FROM
    """May be hidden or no number at all for an incoming call."""
    to: str = DEFAULT_TO
    id: str = "c" + 32 * "0"
    timeout: float = 60.0
    """Seconds an outgoing call rings."""
    whenhangup: str | None = None
    """Address to post to at the end, until an action names another."""
    unanswered: str = UNANSWERED_RESULT
    """What a connect gives that nobody answers: ``failed`` or ``busy``."""
    at: datetime | None = None
    """The date and time at which the call is created, for what our own server decides by them;
    without an offset it is on the clock of each place. None: as it really is when it decides."""
    step_limit: int = STEP_LIMIT
    stamp: Callable[[float], str] = virtual_stamp
    """Turns virtual seconds since the creation into the platform's form of a time."""
    cost: Callable[[JsonObject], int] = no_cost
    """Gives the cost (1/10 000 of the currency) of a call object without ``cost``."""
    recordings_url: str = "https://api.46elks.com/a1/recordings"
    """Where recordings are fetched: ``<this>/<call id>-r<n>.wav``."""

    @property
    def caller(self) -> str:
        """The number of the person whose keys the flow reads."""
        return self.to if self.direction == "outgoing" else self.from_
