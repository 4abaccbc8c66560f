"""A webhook: the call goes on with what an address answers (46elks docs, 'call actions')."""

from __future__ import annotations

from designer.engine.answers import Continue, Failed, Nothing, Unfetched, WebhookAnswer
from designer.engine.effects import Fetch
from designer.engine.fields import next_fields, voice_start_fields
from designer.engine.running.base import Running
from designer.engine.running.notes import why_nothing_follows


class Asking(Running):
    """Asks an address and waits for its answer, however long that takes."""

    phase = "fetching"

    def begin(self) -> None:
        """Ask; the first webhook of a call is posted what a ``voice_start`` is."""
        stage = self.stage
        value = stage.action.value
        last = stage.last
        if last is None:
            fields = voice_start_fields(stage.setup)
        else:
            why = None if last.why is None else str(last.why)
            fields = next_fields(stage.setup, last.result or "", why)
        stage.emit(Fetch(value.strip() if isinstance(value, str) else str(value), fields))

    def reply(self, answer: WebhookAnswer) -> bool:
        """Go on with the answer, or end the call because of it."""
        match answer:
            case Continue(program):
                self.stage.finish("success", program=program)
            case Nothing():
                self.stage.finish("success", note=why_nothing_follows(self.stage.action.value))
            case Unfetched():
                self.stage.finish(None, end="webhook")
            case Failed(why):
                self.stage.finish("failed", why, end="error")
        return True
