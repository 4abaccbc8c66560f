"""One call that runs: the engine's call and its scripted people, driven on a clock.

Everything happens in one event loop. :meth:`RunningCall.run` moves the clock; requests of people
act on the call in between and are answered at once.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import Literal

from designer.emulator.clock import Clock
from designer.emulator.states import call_state
from designer.engine.answers import WebhookAnswer
from designer.engine.call import Call
from designer.engine.effects import Effect, Entered, Listening, Stepped
from designer.engine.program import Program
from designer.engine.script import Phone, Script
from designer.engine.trace import Trace
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject

_BY_HAND_RATE = 1.0
"""At speed 0 time passes as it does for people while only a person can move the call."""


@frozen
class World:
    """What a running call needs of the emulator around it."""

    phone_at: Callable[[str], Phone]
    """How a phone behaves, by number or SIP address."""
    effect: Callable[[RunningCall, Effect], None]
    """Carries out an effect."""
    changed: Callable[[RunningCall], None]
    """Told after something has happened."""


class RunningCall:
    """A call from its creation to its end."""

    def __init__(
        self, call: Call, created: datetime, owner: str, speed: float, world: World
    ) -> None:
        """Drive ``call``, created at ``created`` for the account with the id ``owner``.

        ``speed`` is 1 for real time, 0 for no waiting.
        """
        self.call = call
        self.created = created
        self.listens = 0
        """How many keys the action that runs takes; 0 while it takes none."""
        self._owner = owner
        self._speed = speed
        self._world = world
        self._script = Script(call, world.phone_at)
        self._clock = Clock(asyncio.get_running_loop().time, speed)
        self._wake = asyncio.Event()

    @property
    def id(self) -> str:
        """``c`` and 32 hexadecimal digits."""
        return self.call.setup.id

    def to_json(self) -> JsonObject:
        """The call object of the HTTP interface, as of the last thing that happened."""
        shown = self.call.call_object()
        shown["owner"] = self._owner
        return shown

    def trace(self) -> Trace:
        """What the call did so far."""
        return self.call.trace()

    def state(self) -> JsonObject:
        """What happens in the call now, as a ``state`` event tells it."""
        return call_state(self.call, self.listens)

    # The clock

    def begin(self, program: Program | None) -> None:
        """Begin with the flow the call runs; None when there is nothing to run."""
        self._take(self.call.begin(program))

    def set_speed(self, speed: float) -> None:
        """Go on at another speed from now; 1 is real time, 0 without waiting."""
        self._catch_up()
        self._speed = speed
        self._clock.set_rate(self._rate())
        self._world.changed(self)
        self._wake.set()

    async def run(self) -> None:
        """Let time pass until the call has ended."""
        while self.call.end is None:
            self._wake.clear()
            self._clock.set_rate(self._rate())
            due = None if self._stands_still() else self._script.due()
            if due is not None and self._clock.rate == 0:
                self._clock.jump(due)
                await asyncio.sleep(0)  # other calls and requests get their turn
            else:
                await self._wait(None if due is None else self._clock.real_seconds(due))
            self._catch_up()

    def _rate(self) -> float:
        if self._speed:
            return self._speed
        return _BY_HAND_RATE if self._script.waits_for_hand else 0.0

    def _stands_still(self) -> bool:
        """At speed 0 a webhook answers in no time at all, however long it takes."""
        return self._speed == 0 and self.call.phase == "fetching"

    async def _wait(self, seconds: float | None) -> None:
        """Wait for a person or a webhook, at the most ``seconds``."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), seconds)

    def _catch_up(self) -> None:
        """Let happen what was due until now."""
        if self.call.end is None:
            self._take(self._script.advance(self._clock.now()), noticed=True)

    # What people and webhooks do

    def press(self, keys: str) -> None:
        """The caller presses ``keys``, one after the other."""
        self._catch_up()
        for index, key in enumerate(keys):
            if index and self.call.end is not None:
                break  # the keys before have ended the call
            self._take(self.call.press(key))

    def answer(self, phone: str | None) -> None:
        """``phone`` is answered; None: the one it is clear is meant."""
        self._catch_up()
        self._take(self.call.answer(phone or self._by_hand("ringing")))

    def decline(self, phone: str | None) -> None:
        """The person at ``phone`` declines."""
        self._catch_up()
        self._take(self.call.decline(phone or self._by_hand("ringing")))

    def hang_up(self, phone: str | None) -> None:
        """The person at ``phone`` hangs up."""
        self._catch_up()
        self._take(self.call.hang_up(phone or self._by_hand("connected")))

    def spoken(self) -> None:
        """The caller speaks now."""
        self._catch_up()
        if self.call.end is None:
            self._take(self.call.spoken())
            self._wake.set()  # silence may be over sooner than was assumed

    def phone_changed(self, number: str) -> None:
        """The phone ``number`` behaves otherwise from now on, also when it rings already."""
        self._catch_up()
        self._script.phone_changed(number)
        self._wake.set()

    def reply(self, answer: WebhookAnswer) -> None:
        """A webhook has answered."""
        self._catch_up()
        self._take(self.call.reply(answer))

    def _by_hand(self, state: Literal["ringing", "connected"]) -> str | None:
        """The one phone in ``state`` that a person holds, where there is exactly one."""
        manual = [
            phone.number
            for phone in self.call.phones
            if phone.state == state and self._world.phone_at(phone.number).answers == "manual"
        ]
        return manual[0] if len(manual) == 1 else None

    def _take(self, effects: list[Effect], *, noticed: bool = False) -> None:
        """Let the scripted people see ``effects``, carry them out, and look at the clock again."""
        if not noticed:
            self._script.notice(effects)
        if not effects:
            return
        for effect in effects:
            match effect:
                case Entered() | Stepped():
                    self.listens = 0
                case Listening(digits=digits):
                    self.listens = digits
            self._world.effect(self, effect)
        self._world.changed(self)
        self._wake.set()
