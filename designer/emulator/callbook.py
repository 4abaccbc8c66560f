"""The calls the emulator remembers: those that run, and the newest of those that ended."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from designer.engine.trace import Trace
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject


class Entry(Protocol):
    """One call in the book, running or ended."""

    @property
    def id(self) -> str:
        """``c`` and 32 hexadecimal digits."""

    @property
    def created(self) -> datetime:
        """When the call was created."""

    def to_json(self) -> JsonObject:
        """The call object of the HTTP interface."""

    def trace(self) -> Trace:
        """What the call did, action by action."""


@frozen
class EndedCall:
    """A call that has ended: what is left of it."""

    id: str
    created: datetime
    shown: JsonObject
    traced: Trace
    recordings: tuple[str, ...] = ()
    """The ids of the recordings it made."""

    def to_json(self) -> JsonObject:
        """The call object of the HTTP interface."""
        return self.shown

    def trace(self) -> Trace:
        """What the call did, action by action."""
        return self.traced


class CallBook:
    """Every call by id, in order of creation."""

    def __init__(self, kept: int) -> None:
        """Remember ``kept`` ended calls."""
        self._kept = kept
        self._ended = 0
        self._entries: dict[str, Entry] = {}

    def add(self, call: Entry) -> None:
        """Note a call that begins."""
        self._entries[call.id] = call

    def end(self, call: EndedCall) -> tuple[str, ...]:
        """Put an ended call in the place of the running one.

        Returns the ids of the recordings of a call that is forgotten for it.
        """
        if call.id not in self._entries:  # forgotten by a reset while it ran
            return call.recordings
        self._entries[call.id] = call
        self._ended += 1
        return self._forget_oldest() if self._ended > self._kept else ()

    def get(self, call_id: str) -> Entry | None:
        """The call with that id, or None."""
        return self._entries.get(call_id)

    def newest_first(self) -> list[Entry]:
        """All of them."""
        return list(reversed(self._entries.values()))

    def _forget_oldest(self) -> tuple[str, ...]:
        oldest = next(one for one in self._entries.values() if isinstance(one, EndedCall))
        del self._entries[oldest.id]
        self._ended -= 1
        return oldest.recordings
