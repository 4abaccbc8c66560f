"""What a running action may see and do of its call: the clock, effects, its own result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from designer.engine.effects import Effect
from designer.engine.program import Action, Program
from designer.engine.recordings import Recordings
from designer.engine.setup import CallSetup, Length
from designer.engine.sounds import sound_seconds
from designer.engine.trace import whole_seconds
from designer.flow.assumptions import LONGEST_SECONDS, PROMPT_SECONDS
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.texts import Text
from designer.flow.values import local_name


@dataclass(frozen=True, slots=True)
class Done:
    """How something that ran has ended."""

    result: str | None
    """As the platform reports it; None for a webhook nobody asked."""
    why: Text | str | None = None
    """As the platform reports it."""
    note: Text | None = None
    """Why, for people, where the platform gives no reason: only the trace tells it."""
    end: str | None = None
    """Ends the call with this, whatever the outcomes."""
    program: Program | None = None
    """The call goes on at the start of this program."""


@dataclass(slots=True)
class Leg:
    """One connected party."""

    from_: str
    to: str
    began: float
    ended: float | None = None

    def as_json(self, now: float) -> JsonObject:
        """The leg as a call object shows it, at the virtual time ``now``."""
        until = now if self.ended is None else self.ended
        return {
            "from": self.from_,
            "to": self.to,
            "state": "ongoing" if self.ended is None else "success",
            "duration": whole_seconds(until - self.began),
        }


@dataclass(frozen=True, slots=True)
class Place:
    """Where a call is: an action of a program, begun at ``began``."""

    program: Program
    ref: str
    action: Action
    began: float

    @property
    def node(self) -> str | None:
        """The node's id; None for call actions."""
        return self.program.node(self.ref)


class Stage:
    """The part of a call that its running action works with.

    ``t`` is the virtual time in seconds since the call was created.
    """

    def __init__(self, setup: CallSetup, length: Length) -> None:
        self.setup = setup
        self.t = 0.0
        self.place: Place | None = None
        self.last: Done | None = None
        """How the last action (not webhook) ended."""
        self.legs: list[Leg] = []
        self.recordings = Recordings(setup)
        self._length = length
        self._effects: list[Effect] = []
        self._done: Done | None = None

    # What runs uses these

    @property
    def moment(self) -> datetime:
        """The date and time at this moment of the call; without an offset: of whoever asks."""
        at = self.setup.at
        return datetime.now(UTC) if at is None else at + timedelta(seconds=self.t)

    @property
    def action(self) -> Action:
        """The action that runs."""
        return self.here.action

    @property
    def here(self) -> Place:
        """Where the call is. Only asked while something runs."""
        assert self.place is not None
        return self.place

    def emit(self, *effects: Effect) -> None:
        """Ask something of the world around the call."""
        self._effects.extend(effects)

    def finish(
        self,
        result: str | None,
        why: Text | str | None = None,
        *,
        note: Text | None = None,
        end: str | None = None,
        program: Program | None = None,
    ) -> None:
        """What runs has ended; see :class:`Done`."""
        self._done = Done(result, why, note, end, program)

    def prompt_seconds(self, value: Json) -> float | None:
        """How long the prompt ``value`` plays; None when it cannot be played.

        That is a recording this call has not made, or no prompt at all. A prompt of unknown length
        plays for an assumed one.
        """
        if not isinstance(value, str) or not value.strip():
            return None
        name = local_name(value)
        if name is not None:
            return self.recordings.seconds(name)
        seconds = sound_seconds(value)
        if seconds is None:
            seconds = self._length(value)
        if seconds is None:
            return PROMPT_SECONDS
        return min(seconds, LONGEST_SECONDS) if seconds > 0 else 0.0

    # The call uses these

    def take_done(self) -> Done | None:
        """How what ran has ended, once; None while it runs."""
        done, self._done = self._done, None
        return done

    def take_effects(self) -> list[Effect]:
        """The effects since the last time."""
        effects, self._effects = self._effects, []
        return effects
