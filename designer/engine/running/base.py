"""What every running thing can be told; most kinds care for little of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, ClassVar

from designer.engine.answers import WebhookAnswer

if TYPE_CHECKING:
    from designer.engine.stage import Stage


class Running:
    """One thing going on in a call, from :meth:`begin` until it tells the stage it is done.

    Times are virtual seconds since the call was created.
    """

    phase: ClassVar[str] = ""
    """What people are told is going on."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @property
    def now(self) -> str:
        """The phase at this moment; :attr:`phase` unless the class has several."""
        return self.phase

    @property
    def ringing(self) -> Collection[str]:
        """The phones that ring because of it."""
        return ()

    @property
    def connected(self) -> str | None:
        """The phone the caller talks with, if any."""
        return None

    def begin(self) -> None:
        """Start; may be done at once."""
        raise NotImplementedError

    def due(self) -> float | None:
        """When something happens by itself; None while it waits for a person or a webhook."""
        return None

    def tick(self) -> None:
        """The time :meth:`due` has come."""

    def press(self, key: str) -> None:
        """The caller pressed ``key`` (one of 0-9, ``*``, ``#``)."""

    def spoken(self) -> None:
        """The caller speaks at this moment, which somebody really hears."""

    def answered(self, phone: str) -> None:
        """One of :attr:`ringing` was answered."""

    def refused(self, phone: str, result: str) -> None:
        """One of :attr:`ringing` gave ``busy`` or ``failed``."""

    def callee_left(self) -> None:
        """The person at :attr:`connected` hung up."""

    def caller_left(self) -> None:
        """The caller hung up: leave everything tidy. The call then ends."""

    def reply(self, answer: WebhookAnswer) -> bool:
        """Take a webhook's answer; whether one was waited for."""
        return False
