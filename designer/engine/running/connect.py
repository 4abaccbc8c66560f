"""``connect``: ring somebody and let the caller talk with them.

Sources: 46elks docs, 'voice-connect' and 'voice-connect-sip'.
"""

from __future__ import annotations

from collections.abc import Collection

from designer.engine.effects import Connected, Disconnected, Ringing, StoppedRinging
from designer.engine.options import number, text
from designer.engine.running.base import Running
from designer.engine.running.notes import why_not_rung
from designer.engine.stage import Leg, Stage
from designer.flow.assumptions import CONNECT_RING_SECONDS
from designer.flow.jsontypes import Json
from designer.flow.reach import out_of_reach
from designer.flow.texts import Text, joined
from designer.flow.values import E164, is_sip, numbers_in


class Connecting(Running):
    """Rings one or several phones; the first to answer gets the caller, the others stop.

    Any answer is ``success``, all busy is ``busy``, anything else ``failed``. A phone nobody
    answers in time counts as what the call's setup says (``failed`` or ``busy``). What an incoming
    call to a Swedish mobile number cannot be connected to fails without ringing.
    """

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._ringing: dict[str, None] = {}
        self._results: list[str] = []
        self._notes: list[Text] = []
        self._leg: Leg | None = None
        self._until = 0.0

    @property
    def now(self) -> str:
        """``connecting`` while phones ring, then ``connected``."""
        return "connecting" if self._leg is None else "connected"

    @property
    def ringing(self) -> Collection[str]:
        """The phones still ringing."""
        return self._ringing

    @property
    def connected(self) -> str | None:
        """Who has answered."""
        return None if self._leg is None else self._leg.to

    def begin(self) -> None:
        """Ring every number; what is none has failed without ringing."""
        action = self.stage.action
        self._until = self.stage.t + number(action, "timeout", CONNECT_RING_SECONDS)
        self._caller_id = text(action, "callerid") or self.stage.setup.from_
        for phone in dict.fromkeys(_phones(action.value)):
            if (E164.fullmatch(phone) or is_sip(phone)) and self._may_reach(phone):
                self._ringing[phone] = None
                self.stage.emit(Ringing(phone, self._caller_id))
            else:
                self._results.append("failed")
                self._notes.append(why_not_rung(phone, self.stage.setup))
        self._settle()

    def due(self) -> float | None:
        """When the phones have rung long enough; a conversation is ended by people."""
        return self._until if self._leg is None else None

    def tick(self) -> None:
        """Nobody answered in time."""
        for phone in tuple(self._ringing):
            self._stop(phone)
            self._results.append(self.stage.setup.unanswered)
        self._settle()

    def answered(self, phone: str) -> None:
        """The caller talks with ``phone`` now; the others stop ringing."""
        del self._ringing[phone]
        self._stop_all()
        self._leg = Leg(self._caller_id, phone, self.stage.t)
        self.stage.legs.append(self._leg)
        self.stage.emit(Connected(phone))

    def refused(self, phone: str, result: str) -> None:
        """``phone`` was ``busy`` or ``failed``; the others go on ringing."""
        self._stop(phone)
        self._results.append(result)
        self._settle()

    def callee_left(self) -> None:
        """The conversation is over and the flow goes on."""
        self._end_conversation()
        self.stage.finish("success")

    def caller_left(self) -> None:
        """Nobody rings any more and nobody is talked with."""
        self._stop_all()
        self._end_conversation()

    def _may_reach(self, phone: str) -> bool:
        """Whether the number that was called may be connected to ``phone`` ('voice-connect')."""
        setup = self.stage.setup
        return setup.direction != "incoming" or not out_of_reach(setup.to, (phone,))

    def _settle(self) -> None:
        if not self._ringing:
            all_busy = bool(self._results) and set(self._results) == {"busy"}
            note = joined(" ", self._notes) if self._notes else None
            self.stage.finish("busy" if all_busy else "failed", note=note)

    def _stop(self, phone: str) -> None:
        del self._ringing[phone]
        self.stage.emit(StoppedRinging(phone))

    def _stop_all(self) -> None:
        for phone in tuple(self._ringing):
            self._stop(phone)

    def _end_conversation(self) -> None:
        if self._leg is not None:
            self._leg.ended = self.stage.t
            self.stage.emit(Disconnected(self._leg.to))


def _phones(value: Json) -> list[str]:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return numbers_in(value) if isinstance(value, str) else []
