"""The recordings calls have made, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from designer.emulator.times import stamp
from designer.flow.jsontypes import JsonObject


@dataclass(frozen=True)
class Recording:
    """One recording.

    ``id`` is ``<call id>-r<n>``, ``created`` when it was complete, ``duration`` in seconds.
    """

    id: str
    created: datetime
    duration: float

    def to_json(self) -> JsonObject:
        """The recording object of the HTTP interface (46elks docs, get-recordings)."""
        return {"id": self.id, "created": stamp(self.created), "duration": round(self.duration)}


class Recordings:
    """The account's recordings by id."""

    def __init__(self) -> None:
        self._by_id: dict[str, Recording] = {}
        self._moments: set[datetime] = set()

    def add(self, recording: Recording) -> None:
        """Keep ``recording``, a little later where two were complete at the same moment.

        No two have the same time, so that a page of the list ends cleanly.
        """
        created = recording.created
        while created in self._moments:
            created += timedelta(microseconds=1)
        self._moments.add(created)
        self._by_id[recording.id] = replace(recording, created=created)

    def get(self, recording_id: str) -> Recording | None:
        """The recording with that id, or None."""
        return self._by_id.get(recording_id)

    def forget(self, ids: Iterable[str]) -> None:
        """Drop recordings."""
        for recording_id in ids:
            recording = self._by_id.pop(recording_id, None)
            if recording is not None:
                self._moments.discard(recording.created)

    def newest_first(self) -> list[Recording]:
        """All of them."""
        return sorted(self._by_id.values(), key=lambda one: one.created, reverse=True)
