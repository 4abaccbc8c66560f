"""What the emulator understands beside the 46elks API: its phones, its people, its events."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from urllib.parse import quote

from designer.elks.errors import LineError
from designer.elks.events import EventParser, ServerEvent
from designer.elks.line_client import LineClient
from designer.elks.wire import Reply, Timeouts
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.texts import N_, Text

_NO_EVENT = N_("an event in it is no JSON")


@frozen
class EmulatorEvent:
    """Something that happened on the emulator: ``step``, ``state`` or ``reset``."""

    kind: str
    data: Json


class EmulatorApi(LineClient):
    """The emulator at ``base_url`` (with or without ``/a1``), under its credentials.

    Use it in one event loop, as ``async with``, or :meth:`close` it. Every method raises
    :class:`~designer.elks.errors.LineError`.
    """

    def __init__(
        self, base_url: str, username: str, password: str, timeouts: Timeouts | None = None
    ) -> None:
        """Prepare the client; raises :class:`LineError` for an unusable ``base_url``."""
        super().__init__(base_url, username, password, timeouts)
        self._root = f"{self._wire.address.root}/emulator"

    async def set_phone(
        self,
        number: str,
        answers: str = "answer",
        *,
        after: float = 0,
        press: Sequence[str] = (),
        hangup_at: float | None = None,
    ) -> None:
        """Say how the simulated phone ``number`` (or SIP address) behaves from now on.

        ``answers`` is ``answer``, ``busy``, ``no-answer``, ``fail`` or ``manual``; ``after`` the
        seconds it rings first; ``press`` what it enters at each ivr; ``hangup_at`` the seconds
        after answering when it hangs up (None: never).
        """
        body: JsonObject = {
            "answers": answers,
            "after": after,
            "press": list(press),
            "hangup_at": hangup_at,
        }
        await self._send("PUT", f"/phones/{quote(number, safe='')}", body)

    async def incoming(self, from_: str, to: str) -> JsonObject:
        """Let ``from_`` call ``to``, one of the account's numbers; returns the call object."""
        return (await self._send("POST", "/incoming", {"from": from_, "to": to})).object()

    async def press(self, call_id: str, digits: str) -> None:
        """Press the keys ``digits`` on the phone of the person in the call."""
        await self._do(call_id, "press", {"digits": digits})

    async def answer(self, call_id: str, phone: str | None = None) -> None:
        """Answer the phone that rings, or ``phone`` where several do."""
        await self._do(call_id, "answer", _of(phone))

    async def decline(self, call_id: str, phone: str | None = None) -> None:
        """Decline at the phone that rings, or at ``phone`` where several do."""
        await self._do(call_id, "decline", _of(phone))

    async def hangup(self, call_id: str, phone: str | None = None) -> None:
        """Hang up, at ``phone`` where it is not clear who."""
        await self._do(call_id, "hangup", _of(phone))

    async def trace(self, call_id: str) -> JsonObject:
        """What the call did so far: ``state``, ``end``, ``duration``, ``steps``, ``recordings``."""
        path = f"/calls/{quote(call_id, safe='')}/trace"
        return (await self._send("GET", path)).object()

    async def reset(self) -> None:
        """Forget every call, phone and setting."""
        await self._send("POST", "/reset")

    async def events(self) -> AsyncIterator[EmulatorEvent]:
        """The emulator's events from now on, until it ends the stream."""
        url = f"{self._root}/events"
        async with self._wire.stream(url, "text/event-stream") as response:
            parser = EventParser()
            async for piece in response.aiter_bytes():
                try:
                    for event in parser.feed(piece):
                        yield _parsed(event)
                except ValueError:
                    reason = Text(_NO_EVENT)
                    raise LineError("unreadable", address=url, reason=reason) from None

    async def _do(self, call_id: str, what: str, body: Json) -> None:
        await self._send("POST", f"/calls/{quote(call_id, safe='')}/{what}", body)

    async def _send(self, method: str, path: str, body: Json = None) -> Reply:
        return await self._wire.send(method, self._root + path, body=body)


def _of(phone: str | None) -> JsonObject:
    return {} if phone is None else {"phone": phone}


def _parsed(event: ServerEvent) -> EmulatorEvent:
    return EmulatorEvent(event.kind, json.loads(event.data))
