"""What happens in the emulator, as a stream of server-sent events.

Every reader has its own bounded queue: one that does not keep up is dropped and the others, and
the calls, never wait for it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Iterable

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from designer.flow.jsontypes import JsonObject

QUEUE_LIMIT = 1000
"""Events that may wait for one reader before it is dropped."""

_GOODBYE_SECONDS = 0.2


def event_bytes(name: str, data: JsonObject) -> bytes:
    """One server-sent event on the wire."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"event: {name}\ndata: {text}\n\n".encode()


class Reader:
    """One open stream: what it has still to get, and whether it is over."""

    def __init__(self) -> None:
        self._waiting: deque[bytes] = deque()
        self._something = asyncio.Event()
        self.over = asyncio.Event()
        """Set when the stream must end: the hub closes, or this reader is too slow."""

    def put(self, event: bytes) -> None:
        """Add ``event``, or end the stream when too many wait already."""
        if self.over.is_set():
            return
        if len(self._waiting) >= QUEUE_LIMIT:
            self._waiting.clear()
            self.over.set()
            return
        self._waiting.append(event)
        self._something.set()

    async def take(self) -> bytes:
        """Everything that waits, as soon as there is something."""
        await self._something.wait()
        self._something.clear()
        events = b"".join(self._waiting)
        self._waiting.clear()
        return events


class EventHub:
    """Tells every reader what happens. Belongs to one event loop."""

    def __init__(self) -> None:
        self._readers: set[Reader] = set()
        self._closed = False

    @property
    def listeners(self) -> int:
        """How many read now."""
        return len(self._readers)

    def publish(self, name: str, data: JsonObject) -> None:
        """Send one event to everybody who listens now. Never waits."""
        if self._readers:
            event = event_bytes(name, data)
            for reader in tuple(self._readers):
                reader.put(event)

    def open(self, first: Iterable[bytes] = ()) -> Reader:
        """A new reader, which gets the events ``first`` before all others."""
        reader = Reader()
        for event in first:
            reader.put(event)
        if self._closed:
            reader.over.set()
        self._readers.add(reader)
        return reader

    def leave(self, reader: Reader) -> None:
        """Forget ``reader``."""
        self._readers.discard(reader)

    def close(self) -> None:
        """End every stream, now and from now on."""
        self._closed = True
        for reader in self._readers:
            reader.over.set()


class EventStream(Response):
    """The HTTP response that carries one reader's events until it ends, leaves or is dropped."""

    def __init__(self, hub: EventHub, first: Iterable[bytes] = ()) -> None:
        """Stream the events of ``hub``, beginning with ``first``."""
        super().__init__(
            headers={"cache-control": "no-store"}, media_type="text/event-stream; charset=utf-8"
        )
        del self.headers["content-length"]
        self._hub = hub
        self._first = tuple(first)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the stream (ASGI)."""
        reader = self._hub.open(self._first)
        tasks: tuple[asyncio.Task[object], ...] = ()
        try:
            await send(
                {
                    "type": "http.response.start",
                    "status": self.status_code,
                    "headers": self.raw_headers,
                }
            )
            await send({"type": "http.response.body", "body": b"", "more_body": True})
            tasks = (
                asyncio.create_task(_pass_on(reader, send)),
                asyncio.create_task(_wait_until_gone(receive)),
                asyncio.create_task(reader.over.wait()),
            )
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._hub.leave(reader)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        with contextlib.suppress(TimeoutError, OSError):
            await asyncio.wait_for(_finish(send), timeout=_GOODBYE_SECONDS)


async def _pass_on(reader: Reader, send: Send) -> None:
    while True:
        events = await reader.take()
        await send({"type": "http.response.body", "body": events, "more_body": True})


async def _wait_until_gone(receive: Receive) -> None:
    """Return when the client has closed the connection."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _finish(send: Send) -> None:
    """End the response properly, so that the reader sees an end and not a broken connection."""
    await send({"type": "http.response.body", "body": b"", "more_body": False})
