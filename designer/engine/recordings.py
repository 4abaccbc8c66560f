"""The recordings of one call: of the caller (``record``) and of the whole call (``recordcall``).

Sources: 46elks docs, 'voice-record' and 'voice-recordcall'.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from designer.engine.effects import Effect, Post, Recorded
from designer.engine.fields import recording_fields
from designer.engine.setup import CallSetup
from designer.engine.trace import RecordingEntry, milliseconds
from designer.flow.values import local_name


@dataclass(frozen=True, slots=True)
class _Tape:
    node: str | None
    began: float


class Recordings:
    """What has been recorded in a call, and what is being recorded of all of it."""

    def __init__(self, setup: CallSetup) -> None:
        self.entries: list[RecordingEntry] = []
        self._setup = setup
        self._kept: dict[str, float] = {}
        self._tapes: dict[str, _Tape] = {}
        self._posted = 0

    def seconds(self, name: str) -> float | None:
        """The length of ``local/<name>``; None when this call has not recorded it."""
        return self._kept.get(name)

    def add(self, node: str | None, to: str, began: float, ended: float) -> list[Effect]:
        """A ``record`` to ``to`` has ended; returns what is to be told and posted."""
        name = local_name(to)
        if name is None:
            return self._post("recording", node, to, began, ended)
        self._kept[name] = ended - began
        return [self._note(None, node, to, name, began, ended)]

    def start_call(self, url: str, node: str | None, now: float) -> None:
        """Record the whole call for ``url`` from ``now`` on, unless that runs already."""
        self._tapes.setdefault(url, _Tape(node, now))

    def end_call(self, now: float) -> list[Effect]:
        """The call ends: every recording of all of it is complete and posted."""
        effects: list[Effect] = []
        for url, tape in self._tapes.items():
            effects += self._post("recordcall", tape.node, url, tape.began, now)
        return effects

    def _post(
        self,
        kind: Literal["recording", "recordcall"],
        node: str | None,
        url: str,
        began: float,
        ended: float,
    ) -> list[Effect]:
        number = self._posted
        self._posted += 1
        recorded = self._note(f"{self._setup.id}-r{number}", node, url, None, began, ended)
        return [recorded, Post(kind, url, recording_fields(self._setup, recorded))]

    def _note(
        self,
        recording_id: str | None,
        node: str | None,
        to: str,
        name: str | None,
        began: float,
        ended: float,
    ) -> Recorded:
        duration = milliseconds(ended - began)
        self.entries.append({"node": node, "to": to, "name": name, "duration": duration})
        return Recorded(recording_id, node, to, name, began, duration)
