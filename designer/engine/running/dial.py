"""The first thing in an outgoing call: the person called is rung (46elks docs, 'make-call')."""

from __future__ import annotations

from collections.abc import Collection

from designer.engine.effects import Ringing, StoppedRinging
from designer.engine.running.base import Running
from designer.flow.assumptions import LONGEST_SECONDS


class Dialling(Running):
    """Rings ``to`` for the call's ``timeout``; the flow begins when it is answered."""

    phase = "ringing"

    def begin(self) -> None:
        """Ring."""
        setup = self.stage.setup
        self._rings = True
        self._until = self.stage.t + min(max(setup.timeout, 0.0), LONGEST_SECONDS)
        self.stage.emit(Ringing(setup.to, setup.from_))

    @property
    def ringing(self) -> Collection[str]:
        """The person called."""
        return (self.stage.setup.to,) if self._rings else ()

    def due(self) -> float:
        """When it has rung long enough."""
        return self._until

    def tick(self) -> None:
        """Nobody answered."""
        self.refused(self.stage.setup.to, "failed")

    def answered(self, phone: str) -> None:
        """The call is answered."""
        self._rings = False
        self.stage.finish("success")

    def refused(self, phone: str, result: str) -> None:
        """The call ends without having begun."""
        self._rings = False
        self.stage.emit(StoppedRinging(phone))
        self.stage.finish(result)
