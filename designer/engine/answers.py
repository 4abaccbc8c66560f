"""What a webhook answered, as a call takes it (46elks docs, 'call actions')."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from designer.engine.program import Program
from designer.flow.texts import Text


@dataclass(frozen=True, slots=True)
class Continue:
    """A valid action: the call goes on at the start of ``program``."""

    program: Program


@dataclass(frozen=True, slots=True)
class Nothing:
    """A good answer with an empty body: nothing more, the call ends."""


@dataclass(frozen=True, slots=True)
class Unfetched:
    """Nobody asked the webhook (a simulation without a network): the call is left there."""


@dataclass(frozen=True, slots=True)
class Failed:
    """No valid answer: the call ends because of it."""

    why: Text | str


WebhookAnswer: TypeAlias = Continue | Nothing | Unfetched | Failed
