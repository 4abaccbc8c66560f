"""``hangup``: ends the call (46elks docs, 'voice-hangup')."""

from __future__ import annotations

from designer.engine.running.base import Running


class HangingUp(Running):
    """Ends the call at once, whatever the reason says.

    That ``busy`` and ``404`` are signals before an incoming call's answer is the call's to know.
    """

    phase = "ended"

    def begin(self) -> None:
        """End the call."""
        self.stage.finish("success", end="hangup")
