"""``ivr``: a prompt, and the keys the caller presses (46elks docs, 'voice-ivr')."""

from __future__ import annotations

from designer.engine.effects import Listening, PromptEnded
from designer.engine.options import number
from designer.engine.running.base import Running
from designer.flow.outcomes import NO_INPUT


class Menu(Running):
    """Reads keys until ``digits`` of them, ``#``, or ``timeout`` after the prompt or the last key.

    A key during the prompt ends the prompt and counts. When nothing was entered the prompt is
    played ``repeat`` more times; after that the result is ``failed`` with ``noinput``.
    """

    def begin(self) -> None:
        """Play the prompt for the first time; one that cannot be played has failed."""
        stage = self.stage
        action = stage.action
        seconds = stage.prompt_seconds(action.value)
        if seconds is None:
            stage.finish("failed")
            return
        self._prompt_seconds = seconds
        self._digits = int(number(action, "digits"))
        self._timeout = number(action, "timeout")
        self._rounds = 1 + int(number(action, "repeat"))
        self._round = 0
        self._typed = ""
        self._play()

    @property
    def now(self) -> str:
        """``playing`` during the prompt, then ``listening``."""
        return "playing" if self._prompting else "listening"

    def due(self) -> float:
        """When the prompt or the wait for a key ends."""
        return self._until

    def tick(self) -> None:
        """The prompt has ended, or nobody pressed a key in time."""
        if self._prompting:
            self._end_prompt(by_key=False)
        else:
            self._end_input()

    def press(self, key: str) -> None:
        """Count a key, or end the input with ``#``."""
        if self._prompting:
            self._end_prompt(by_key=True)
        if key == "#":
            self._end_input()
            return
        self._typed += key
        self._until = self.stage.t + self._timeout
        if len(self._typed) >= self._digits:
            self._end_input()

    def _play(self) -> None:
        stage = self.stage
        self._round += 1
        self._prompting = True
        stage.emit(Listening(stage.here.program, stage.here.ref, self._digits))
        self._until = self.stage.t + self._prompt_seconds

    def _end_prompt(self, *, by_key: bool) -> None:
        self._prompting = False
        self._until = self.stage.t + self._timeout
        self.stage.emit(PromptEnded(self.stage.here.ref, self._round, by_key))

    def _end_input(self) -> None:
        """What was typed is the result; nothing typed plays the prompt again, as often as asked."""
        if self._typed:
            self.stage.finish(self._typed)
        elif self._round >= self._rounds:
            self.stage.finish("failed", NO_INPUT)
        elif self._round >= self.stage.setup.step_limit:
            # A menu repeated a billion times is an endless loop within one step.
            self.stage.finish("failed", NO_INPUT, end="limit")
        else:
            self._play()
