"""``record``: what the caller says (46elks docs, 'voice-record')."""

from __future__ import annotations

from designer.engine.effects import Listening
from designer.engine.options import flag, number
from designer.engine.running.base import Running
from designer.flow.assumptions import RECORDED_SPEECH_SECONDS, SILENCE_SECONDS
from designer.flow.values import local_name

_ENDS = "#"


class Recording(Running):
    """Records until ``timelimit``, or before that until silence, or ``#`` without its detection.

    What the caller says is not known here: a recording is an assumed time of speech and then
    silence, unless somebody listens and tells (:meth:`spoken`). One that a hang-up ends is kept
    and posted all the same.
    """

    phase = "recording"

    def begin(self) -> None:
        """Start to record; without anywhere to keep it, it has failed."""
        stage = self.stage
        value = stage.action.value
        self._to = value.strip() if isinstance(value, str) else ""
        if not self._to or (self._to.startswith("local/") and local_name(self._to) is None):
            stage.finish("failed")
            return
        self._began = stage.t
        self._silence = flag(stage.action, "silencedetection")
        self._limit = stage.t + number(stage.action, "timelimit")
        self._until = self._limit
        if self._silence:
            self._until = min(self._limit, stage.t + RECORDED_SPEECH_SECONDS + SILENCE_SECONDS)
        if not self._silence:
            stage.emit(Listening(stage.here.program, stage.here.ref, digits=1))

    def due(self) -> float:
        """When silence or the time limit ends it."""
        return self._until

    def tick(self) -> None:
        """Silence, or the time is over."""
        self._keep()
        self.stage.finish("success")

    def press(self, key: str) -> None:
        """``#`` ends a recording that does not listen for silence."""
        if key == _ENDS and not self._silence:
            self.tick()

    def spoken(self) -> None:
        """Silence is counted from here, where it is listened for."""
        if self._silence:
            self._until = min(self._limit, self.stage.t + SILENCE_SECONDS)

    def caller_left(self) -> None:
        """Keep what there is."""
        self._keep()

    def _keep(self) -> None:
        stage = self.stage
        stage.emit(*stage.recordings.add(stage.here.node, self._to, self._began, stage.t))
