"""One call as a pure state machine on a virtual clock.

A call does nothing by itself. Its owner moves the clock (:meth:`Call.advance`), says what people do
(:meth:`Call.answer`, :meth:`Call.press` …) and what webhooks answer (:meth:`Call.reply`). Every
such method returns the effects it had, in order, for the owner to carry out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from designer.engine.answers import WebhookAnswer
from designer.engine.call_object import call_object
from designer.engine.course import Course
from designer.engine.effects import Effect
from designer.engine.errors import EngineError
from designer.engine.program import Program
from designer.engine.running.base import Running
from designer.engine.running.dial import Dialling
from designer.engine.trace import Trace, milliseconds
from designer.flow.assumptions import DECLINED_RESULT
from designer.flow.jsontypes import JsonObject
from designer.flow.outcomes import HANGUP, KEYPAD


@dataclass(frozen=True, slots=True)
class PhoneState:
    """One phone that is part of the call at this moment."""

    number: str
    role: Literal["caller", "callee"]
    """The caller is the person whose keys the flow reads; callees are rung by a connect."""
    state: Literal["ringing", "calling", "connected"]
    """``calling``: an incoming call that nothing has answered yet."""


class Call(Course):
    """One call from its creation to its end.

    Times are virtual seconds since the call was created. Everything a person or a webhook does
    happens at :attr:`t`, the time last given to :meth:`advance`. Methods that do something raise
    :class:`EngineError`, and change nothing, when it cannot be done now.
    """

    # What is known of it

    @property
    def caller(self) -> str:
        """The number of the person whose keys the flow reads."""
        return self.setup.caller

    @property
    def current(self) -> tuple[Program, str] | None:
        """The program and reference of the action that runs; None before and after the flow."""
        place = self._stage.place
        return None if place is None else (place.program, place.ref)

    @property
    def phase(self) -> str:
        """What goes on, for people.

        ``ringing`` ``fetching`` ``playing`` ``listening`` ``recording`` ``connecting``
        ``connected`` ``ended``; empty before the call has begun.
        """
        if self.end is not None:
            return "ended"
        return "" if self._running is None else self._running.now

    @property
    def phones(self) -> tuple[PhoneState, ...]:
        """The phones that ring or are connected now, the caller's first."""
        running = self._running
        if running is None:
            return ()
        dialling = isinstance(running, Dialling)
        phones = []
        if self.answered_at is not None:
            phones.append(PhoneState(self.caller, "caller", "connected"))
        elif not dialling:
            phones.append(PhoneState(self.caller, "caller", "calling"))
        role: Literal["caller", "callee"] = "caller" if dialling else "callee"
        phones += [PhoneState(number, role, "ringing") for number in running.ringing]
        if running.connected is not None:
            phones.append(PhoneState(running.connected, "callee", "connected"))
        return tuple(phones)

    def trace(self) -> Trace:
        """What the call did so far; complete steps only."""
        return {
            "state": self.state,
            "end": self.end,
            "duration": milliseconds(self.duration),
            "steps": list(self.steps),
            "recordings": list(self._stage.recordings.entries),
        }

    def call_object(self) -> JsonObject:
        """The call as the platform's API shows it, without the account's own ``owner``.

        46elks docs, 'show-call-id'. ``start`` is there once the call is answered.
        """
        return call_object(self)

    # The clock

    def begin(self, program: Program | None) -> list[Effect]:
        """Begin the call with the flow it runs; None when there is nothing to run.

        An outgoing call rings its callee, and the flow begins with the answer. An incoming call's
        flow begins at once, and its first action answers. A flow that begins at an address is a
        program that starts with a webhook.
        """
        if self._begun:
            raise EngineError("begun")
        self._begun = True
        self._program = program
        if self.setup.direction == "outgoing":
            self._running = Dialling(self._stage)
            self._running.begin()
        else:
            self._start()
        return self._settle()

    def due(self) -> float | None:
        """When something happens by itself next; None: a person or a webhook has to act."""
        return None if self._running is None else self._running.due()

    def advance(self, t: float) -> list[Effect]:
        """Move the clock to ``t``; what was due until then happens in order, each at its time.

        A time that has passed already changes nothing.
        """
        if not math.isfinite(t):
            raise EngineError("bad-time", t=t)
        effects: list[Effect] = []
        while (running := self._running) is not None and (due := running.due()) is not None:
            if due > t:
                break
            self._stage.t = max(self._stage.t, due)
            running.tick()
            effects += self._settle()
        if self.end is None:
            self._stage.t = max(self._stage.t, t)
        return effects

    # What people do

    def answer(self, phone: str | None = None) -> list[Effect]:
        """The phone ``phone`` is answered; None: the only one that rings."""
        running, number = self._ringing(phone)
        running.answered(number)
        return self._settle()

    def busy(self, phone: str | None = None) -> list[Effect]:
        """The phone is busy."""
        return self._refuse(phone, "busy")

    def decline(self, phone: str | None = None) -> list[Effect]:
        """The person at the phone declines."""
        return self._refuse(phone, DECLINED_RESULT)

    def fail(self, phone: str | None = None) -> list[Effect]:
        """The phone cannot be reached."""
        return self._refuse(phone, "failed")

    def hang_up(self, phone: str | None = None) -> list[Effect]:
        """The person at ``phone`` hangs up; None: the caller where nobody else is connected.

        A number that is both the caller's and the callee's means the callee's.
        """
        running = self._active()
        callee = running.connected
        if phone is None and callee is not None:
            raise EngineError("unclear-phone", phones=f"{self.caller}, {callee}")
        if phone is not None and phone == callee:
            running.callee_left()
            return self._settle()
        if phone is not None and phone != self.caller:
            raise EngineError("not-connected", phone=phone)
        return self.caller_hangs_up()

    def caller_hangs_up(self) -> list[Effect]:
        """The caller hangs up: what runs has ``failed`` with ``hangup`` and the call ends.

        An incoming caller may do so before the answer; a person who is still rung declines.
        """
        running = self._active()
        if isinstance(running, Dialling):
            raise EngineError("not-answered")
        running.caller_left()
        self._stage.finish("failed", HANGUP, end="caller")
        return self._settle()

    def press(self, key: str) -> list[Effect]:
        """The caller presses one of 0-9, ``*``, ``#``; where nothing listens nothing happens."""
        running = self._active()
        if len(key) != 1 or key not in KEYPAD:
            raise EngineError("bad-key", key=key)
        if self.answered_at is None:
            raise EngineError("not-answered")
        running.press(key)
        return self._settle()

    def spoken(self) -> list[Effect]:
        """The caller speaks now: a recording that listens for silence counts it from here."""
        self._active().spoken()
        return self._settle()

    def reply(self, answer: WebhookAnswer) -> list[Effect]:
        """What the webhook of the last :class:`Fetch` answered; ignored after the end."""
        if self.end is not None:
            return []
        if not self._active().reply(answer):
            raise EngineError("no-webhook")
        return self._settle()

    # Who is meant

    def _active(self) -> Running:
        if self._running is None:
            raise EngineError("not-begun" if self.end is None else "ended")
        return self._running

    def _ringing(self, phone: str | None) -> tuple[Running, str]:
        running = self._active()
        if phone is not None:
            if phone not in running.ringing:
                raise EngineError("not-ringing", phone=phone)
            return running, phone
        if not running.ringing:
            raise EngineError("nobody-rings")
        if len(running.ringing) > 1:
            raise EngineError("unclear-phone", phones=", ".join(running.ringing))
        return running, next(iter(running.ringing))

    def _refuse(self, phone: str | None, result: str) -> list[Effect]:
        running, number = self._ringing(phone)
        running.refused(number, result)
        return self._settle()
