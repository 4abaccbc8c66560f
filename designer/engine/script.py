"""Scripted people at the phones of one call: who answers when, who presses what, who hangs up.

The same class drives simulations, scenarios and the emulator's simulated phones.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from designer.engine.call import Call, PhoneState
from designer.engine.effects import (
    Answered,
    Connected,
    Disconnected,
    Effect,
    Ended,
    Entered,
    PromptEnded,
    Ringing,
    Stepped,
    StoppedRinging,
)
from designer.engine.errors import EngineError
from designer.flow.assumptions import CONVERSATION_SECONDS, DTMF_KEY_SECONDS
from designer.flow.outcomes import KEYPAD
from designer.flow.vocabulary import IVR

WAYS = ("answer", "busy", "no-answer", "fail", "manual")
"""How a simulated phone may behave when it rings; ``manual``: a person decides by hand."""


@dataclass(frozen=True, slots=True)
class Phone:
    """How a simulated phone behaves. Raises :class:`EngineError` for what is no such behaviour."""

    answers: str = "answer"
    """One of :data:`WAYS`."""
    after: float = 0.0
    """Seconds of ringing before it answers, is busy or fails."""
    press: tuple[str, ...] = ()
    """Keys pressed as the caller, one entry per ivr visited; empty or none left is silence."""
    hangup_at: float | None = None
    """Seconds after answering."""

    def __post_init__(self) -> None:
        """Refuse what no phone can do."""
        if self.answers not in WAYS:
            raise EngineError("bad-phone", answers=self.answers, ways=", ".join(WAYS))
        for seconds in (self.after, self.hangup_at):
            if seconds is not None and not (math.isfinite(seconds) and seconds >= 0):
                raise EngineError("bad-seconds", value=seconds)
        for key in "".join(self.press):
            if key not in KEYPAD:
                raise EngineError("bad-key", key=key)


@dataclass(frozen=True, slots=True)
class _Deed:
    """What somebody will do."""

    t: float
    do: Callable[[], list[Effect]]
    at_once: bool = False
    """Comes before what the clock does at the same time."""


class Script:
    """Moves a call as its scripted people do.

    The owner hands every effect the call returns to :meth:`notice`, and moves the clock through
    :meth:`advance` here instead of the call's own. When the clock and a person would do something
    at the same time, the clock comes first: an answer at the very end of a timeout is too late.
    """

    def __init__(
        self,
        call: Call,
        phone_at: Callable[[str], Phone],
        *,
        caller: Phone | None = None,
        hangup_node: str | None = None,
    ) -> None:
        """Play the people of ``call``.

        ``phone_at`` gives the behaviour of a number or SIP address, ``caller`` that of the caller's
        phone (None: of its number). At ``hangup_node`` the caller hangs up: when that node begins,
        halfway through it.
        """
        self._call = call
        self._phone_at = phone_at
        self._caller = phone_at(call.caller) if caller is None else caller
        self._hangup_node = hangup_node
        self._hangs_up_here = False
        self._visits = iter(self._caller.press)
        self._keys = ""
        self._deeds: dict[tuple[str, str], _Deed] = {}

    def due(self) -> float | None:
        """When the call or somebody does something next; None: only by hand, or a webhook."""
        due = self._call.due()
        for deed in self._deeds.values():
            if due is None or deed.t < due:
                due = deed.t
        return due

    def next_deed(self) -> float | None:
        """When one of the scripted people acts next; None when they all wait."""
        return min((deed.t for deed in self._deeds.values()), default=None)

    @property
    def waits_for_hand(self) -> bool:
        """Whether the call waits for a person at a ``manual`` phone, and nobody else will act.

        Limits of patience (a ring's or a menu's timeout) may still be running.
        """
        if self._deeds:
            return False
        phase = self._call.phase
        if phase == "listening":
            return self._caller.answers == "manual"
        if phase == "connected":
            return True
        return any(
            self._behaviour(phone).answers == "manual"
            for phone in self._call.phones
            if phone.state == "ringing"
        )

    def advance(self, t: float) -> list[Effect]:
        """Move the clock to ``t``: the call and its people do what is due until then, in order."""
        effects: list[Effect] = []
        while (due := self.due()) is not None and due <= t:
            effects += self._move(due)
        return effects + self.notice(self._call.advance(t))

    def notice(self, effects: list[Effect]) -> list[Effect]:
        """Let the people react to ``effects``, which are returned unchanged.

        To be called with every list the call returns, before anything else happens to the call.
        """
        for effect in effects:
            self._hear_phones(effect)
            self._hear_flow(effect)
        if self._hangs_up_here and self._call.end is None:
            self._hang_up_halfway()
        return effects

    # What they hear

    def _hear_phones(self, effect: Effect) -> None:
        match effect:
            case Ringing(phone):
                self._rings(phone)
            case StoppedRinging(phone):
                self._drop("ring", phone)
            case Answered(phone):
                self._drop("ring", phone)
                if self._caller.hangup_at is not None:
                    self._plan("leave", self._caller.hangup_at, self._call.caller_hangs_up)
            case Connected(phone):
                self._drop("ring", phone)
                self._talks(phone)
            case Disconnected(phone):
                self._drop("talk", phone)

    def _hear_flow(self, effect: Effect) -> None:
        match effect:
            case Entered(program, ref):
                if self._hangup_node is not None and program.node(ref) == self._hangup_node:
                    self._hangs_up_here = True
                # The keys of a menu wait until its prompt has ended.
                self._keys = self._next_keys() if program.action(ref).kind == IVR.key else ""
            case PromptEnded(round=1, by_key=False) if self._keys:
                self._plan("keys", DTMF_KEY_SECONDS, self._press)
            case Stepped():
                self._drop("keys")
            case Ended():
                self._deeds.clear()

    def phone_changed(self, number: str) -> None:
        """The phone ``number`` behaves otherwise now: one that a connect rings acts on it."""
        for phone in self._call.phones:
            if (phone.number, phone.role, phone.state) == (number, "callee", "ringing"):
                self._deeds.pop(("ring", number), None)
                self._rings(number)

    # What the people do

    def _next_keys(self) -> str:
        return next(self._visits, "") if self._caller.answers != "manual" else ""

    def _rings(self, phone: str) -> None:
        call = self._call
        behaviour = self._caller if call.answered_at is None else self._phone_at(phone)
        deed = {"answer": call.answer, "busy": call.busy, "fail": call.fail}.get(behaviour.answers)
        if deed is not None:
            self._plan("ring", behaviour.after, lambda: deed(phone), phone)

    def _talks(self, phone: str) -> None:
        """A callee who has answered hangs up when told to, else after the usual time."""
        behaviour = self._phone_at(phone)
        seconds = behaviour.hangup_at
        if seconds is None and behaviour.answers != "manual":
            seconds = CONVERSATION_SECONDS
        if seconds is not None:
            self._plan("talk", seconds, lambda: self._call.hang_up(phone), phone)

    def _press(self) -> list[Effect]:
        key, self._keys = self._keys[0], self._keys[1:]
        if self._keys:
            self._plan("keys", DTMF_KEY_SECONDS, self._press)
        return self._call.press(key)

    def _hang_up_halfway(self) -> None:
        due = self.due()
        seconds = 0.0 if due is None else max(due - self._call.t, 0.0) / 2
        self._hangup_node = None
        self._hangs_up_here = False
        self._plan("node", seconds, self._call.caller_hangs_up, at_once=True)

    # When they do it

    def _behaviour(self, phone: PhoneState) -> Phone:
        return self._caller if phone.role == "caller" else self._phone_at(phone.number)

    def _plan(
        self,
        what: str,
        seconds: float,
        do: Callable[[], list[Effect]],
        phone: str = "",
        *,
        at_once: bool = False,
    ) -> None:
        """Do something in ``seconds``; takes the place of the same deed planned before."""
        self._deeds[what, phone] = _Deed(self._call.t + seconds, do, at_once)

    def _drop(self, what: str, phone: str = "") -> None:
        self._deeds.pop((what, phone), None)

    def _move(self, due: float) -> list[Effect]:
        """Let happen what is first at the time ``due``, which something is due at."""
        key = min(self._deeds, key=self._order, default=None)
        clock = self._call.due()
        if key is not None:
            deed = self._deeds[key]
            if deed.t <= due and (deed.at_once or clock is None or clock > due):
                del self._deeds[key]
                return self._do(deed)
        return self.notice(self._call.advance(due))

    def _do(self, deed: _Deed) -> list[Effect]:
        effects: list[Effect] = []
        if self._call.t < deed.t:
            effects = self.notice(self._call.advance(deed.t))
        return effects + self.notice(deed.do())

    def _order(self, key: tuple[str, str]) -> tuple[float, bool]:
        deed = self._deeds[key]
        return deed.t, not deed.at_once
