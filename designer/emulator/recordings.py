"""The recordings calls have made, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from designer.emulator.times import stamp, utc_now
from designer.engine.trace import whole_seconds
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject

KEPT = timedelta(hours=72)
"""How long a recording can be fetched (46elks docs, 'get-recordings')."""


@frozen
class Recording:
    """One recording.

    ``id`` is ``<call id>-r<n>``, ``created`` when it was complete, ``duration`` in seconds.
    """

    id: str
    created: datetime
    duration: float

    def to_json(self) -> JsonObject:
        """The recording object of the HTTP interface (46elks docs, get-recordings)."""
        return {
            "id": self.id,
            "created": stamp(self.created),
            "duration": whole_seconds(self.duration),
        }


class Recordings:
    """The account's recordings by id."""

    def __init__(self, now: Callable[[], datetime] = utc_now) -> None:
        """Begin without any; ``now`` tells the time that :data:`KEPT` is measured by."""
        self._now = now
        self._by_id: dict[str, Recording] = {}
        self._moments: set[datetime] = set()

    def add(self, recording: Recording) -> None:
        """Keep ``recording``, a little later where two were complete at the same moment.

        No two have the same time, so that a page of the list ends cleanly.
        """
        self._forget_old()
        created = recording.created
        while created in self._moments:
            created += timedelta(microseconds=1)
        self._moments.add(created)
        self._by_id[recording.id] = replace(recording, created=created)

    def get(self, recording_id: str) -> Recording | None:
        """The recording with that id, or None."""
        self._forget_old()
        return self._by_id.get(recording_id)

    def forget(self, ids: Iterable[str]) -> None:
        """Drop recordings."""
        for recording_id in ids:
            recording = self._by_id.pop(recording_id, None)
            if recording is not None:
                self._moments.discard(recording.created)

    def newest_first(self) -> list[Recording]:
        """All of them."""
        self._forget_old()
        return sorted(self._by_id.values(), key=lambda one: one.created, reverse=True)

    def _forget_old(self) -> None:
        last = self._now() - KEPT
        self.forget([one.id for one in self._by_id.values() if one.created < last])
