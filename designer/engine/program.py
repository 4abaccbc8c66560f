"""What a call runs: actions found by reference, each with the outcomes that lead on.

A graph and the call actions exported from it are both programs, and give the same trace.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from designer.flow.jsontypes import Json


@dataclass(frozen=True, slots=True)
class Action:
    """One action ready to run: variables replaced, outcomes apart from options."""

    kind: str
    """A key of the vocabulary (``connect``, ``play`` …); ``webhook`` for an address."""
    value: Json
    options: Mapping[str, Json]
    outcomes: tuple[str, ...]
    """The outcome keys that lead somewhere, in document order."""
    rounds: int | None = None
    """How often a call may come to it; None: as often as it likes."""
    data: Mapping[str, Json] = field(default_factory=dict)
    """What stands beside the options for our own server."""


class Program(Protocol):
    """A flow as the engine sees it. References are opaque to the engine."""

    @property
    def source(self) -> str | None:
        """The address of the webhook that answered with this program; None for the first."""

    @property
    def start(self) -> str | None:
        """The reference a call begins at; None when there is nothing to run."""

    def action(self, ref: str) -> Action:
        """The action at ``ref``."""

    def follow(self, ref: str, key: str) -> str | None:
        """The reference that the outcome ``key`` of ``ref`` leads to, or None."""

    def node(self, ref: str) -> str | None:
        """The id of the node at ``ref``; None for call actions, which have no nodes."""

    def pointer(self, ref: str) -> str:
        """The JSON pointer of ``ref`` in the call actions (for a node: of its first place)."""
