"""``play``: a prompt, a beep, tones or a recording of this call (46elks docs, 'voice-play')."""

from __future__ import annotations

from designer.engine.effects import Listening
from designer.engine.options import flag
from designer.engine.running.base import Running


class Playing(Running):
    """Plays to its end, or to the first key where it is skippable; the key is used up."""

    phase = "playing"

    def begin(self) -> None:
        """Start to play; a prompt that cannot be played has failed."""
        stage = self.stage
        seconds = stage.prompt_seconds(stage.action.value)
        if seconds is None:
            stage.finish("failed")
            return
        self._until = stage.t + seconds
        self._skippable = flag(stage.action, "skippable")
        if self._skippable:
            stage.emit(Listening(stage.here.program, stage.here.ref, digits=1))

    def due(self) -> float:
        """When the prompt ends."""
        return self._until

    def tick(self) -> None:
        """The prompt has ended."""
        self.stage.finish("success")

    def press(self, key: str) -> None:
        """Any key ends a skippable prompt."""
        if self._skippable:
            self.stage.finish("success")
