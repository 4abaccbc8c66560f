"""What only our own server understands: it decides at once where the call goes on."""

from __future__ import annotations

from designer.engine.running.base import Running
from designer.flow.deciding import decide


class Deciding(Running):
    """Decides by the moment and by who calls; takes no time and does nothing the caller hears."""

    def begin(self) -> None:
        """Decide."""
        stage = self.stage
        action = stage.action
        found = decide(action.kind, action.value, action.data, stage.moment, stage.setup.caller)
        stage.finish(found.outcome, found.why)
