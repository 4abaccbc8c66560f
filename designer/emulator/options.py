"""How one emulator runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from designer.emulator.errors import EmulatorError
from designer.engine.setup import STEP_LIMIT, Length, unknown_length
from designer.flow.assumptions import UNANSWERED_RESULT, WEBHOOK_SECONDS

WEBHOOK_LIMIT = 1024 * 1024
"""Largest answer of a webhook that is read, in bytes."""

KEPT_CALLS = 2000
"""Ended calls that are remembered; the oldest are forgotten beyond that."""

_UNANSWERED = ("failed", "busy")


def tone_only(recording: str) -> bytes | None:
    """Nobody has spoken into any recording."""
    return None


@dataclass(frozen=True)
class Options:
    """Settings of an emulator.

    ``speed``: 1 is real time, 8 eight times as fast, 0 without waiting except for a phone a person
    answers. ``strict``: only the account's numbers may be ``from``. ``unanswered``: what a connect
    nobody answers gives, ``failed`` or ``busy``. ``step_limit``: actions one call may run.
    ``webhook_timeout``: seconds until a webhook counts as dead. ``lengths``: tells how long prompts
    are. ``audio``: gives the WAV file of a recording by its id, None for a tone that stands in for
    it. ``kept_calls``: ended calls that are remembered. Raises :class:`EmulatorError` for a
    negative speed or an unknown ``unanswered``.
    """

    speed: float = 1.0
    strict: bool = False
    unanswered: str = UNANSWERED_RESULT
    step_limit: int = STEP_LIMIT
    webhook_timeout: float = WEBHOOK_SECONDS
    lengths: Length = unknown_length
    audio: Callable[[str], bytes | None] = tone_only
    kept_calls: int = KEPT_CALLS

    def __post_init__(self) -> None:
        if not 0 <= self.speed < float("inf"):
            raise EmulatorError("bad-speed", speed=self.speed)
        if self.unanswered not in _UNANSWERED:
            known = ", ".join(_UNANSWERED)
            raise EmulatorError("bad-unanswered", value=self.unanswered, known=known)
