"""A line on loopback that answers what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import pytest


def reply(status=200, body=b"", headers=(), content_type="application/json"):
    """The bytes of a complete HTTP answer; a ``body`` that is no bytes is written as JSON."""
    if not isinstance(body, bytes):
        body = json.dumps(body).encode()
    lines = [
        f"HTTP/1.1 {status} Reason",
        f"Content-Length: {len(body)}",
        f"Content-Type: {content_type}",
        "Connection: close",
        *headers,
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@dataclass
class Asked:
    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes

    @property
    def form(self):
        return dict(parse_qsl(self.body.decode(), keep_blank_values=True))

    @property
    def json(self):
        return json.loads(self.body)


class Line:
    """A raw server: ``answers`` maps ``METHOD /path`` to bytes, a list of bytes, or a coroutine.

    A list is used up one by one, its last entry stays. ``None`` closes the connection unanswered.
    With ``tls``, a context with a certificate, it speaks https.
    """

    UNKNOWN = reply(404, b"not here")

    def __init__(self, tls=None):
        self._tls = tls
        self.asked: list[Asked] = []
        self.answers: dict[str, object] = {}
        self._server = None
        self._serving = set()

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/a1"
        return self

    async def __aexit__(self, *_):
        self._server.close()
        await asyncio.sleep(0)  # a connection that has just come has its task begun
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        if sys.version_info >= (3, 13):
            self._server.abort_clients()
        await self._server.wait_closed()
        await asyncio.sleep(0)  # what was closed says so

    def count(self, method, path):
        return sum((one.method, one.path) == (method, path) for one in self.asked)

    def answer_to(self, asked):
        return self.answers.get(f"{asked.method} {asked.path}", self.UNKNOWN)

    async def _serve(self, reader, writer):
        task = asyncio.current_task()
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)
        try:
            asked = await self._read(reader)
            self.asked.append(asked)
            answer = self.answer_to(asked)
            if isinstance(answer, list):
                answer = answer.pop(0) if len(answer) > 1 else answer[0]
            if callable(answer):
                await answer(writer)
            elif answer is not None:
                writer.write(answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the client went away, as some tests want it to
        except asyncio.CancelledError:
            # the test is over
            writer.transport.abort()
        finally:
            writer.close()

    @staticmethod
    async def _read(reader):
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        first, *rest = head.rstrip().split("\r\n")
        method, target, _ = first.split(" ")
        headers = dict(line.split(": ", 1) for line in rest)
        headers = {key.lower(): value for key, value in headers.items()}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        parts = urlsplit(target)
        return Asked(method, unquote(parts.path), parse_qs(parts.query), headers, body)


@pytest.fixture
def with_line() -> Callable[[Callable[[Line], Awaitable[object]]], object]:
    """Run a coroutine function with a fresh :class:`Line`, in a loop of its own."""

    def run(use):
        async def inside():
            async with Line() as line:
                return await use(line)

        return asyncio.run(inside())

    return run


@pytest.fixture
def answer():
    """The function that writes HTTP answers."""
    return reply
