"""Every way a line can fail that a person gets a sentence of their own for, on loopback."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import trustme

from designer.elks.wire import Timeouts
from tests.elks.conftest import Line, reply

PATIENT = Timeouts(looks=(0.0,))
HASTY = Timeouts(read=0.05, looks=(0.0,))
"""Gives up on a line that says nothing for a moment."""
STRICT = Timeouts(total=0.1, looks=(0.0,))
"""Gives up on a line that drips."""


async def never(_writer: asyncio.StreamWriter) -> None:
    """Answer nothing, and keep the connection open."""
    await asyncio.Event().wait()


async def drip(writer: asyncio.StreamWriter) -> None:
    """Answer a byte now and then."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
    for _ in range(5000):
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.02)


@dataclass(frozen=True)
class Fault:
    """How a line fails, and what is said of it."""

    code: str
    """Of the ``LineError``."""
    said: str
    """Words of its sentence: what happened."""
    advice: str
    """And what to do."""
    answer: object = None
    """As :class:`~tests.elks.conftest.Line` takes it; None: closes the connection unanswered."""
    acted: bool = False
    """Whether the line may have done what was asked."""
    timeouts: Timeouts = PATIENT
    url: str = "http://127.0.0.1:{plain}/{name}/a1"


_TRY, _ADDRESS, _API = "Try again", "Check the address", "Check that the address"
_UNTRUSTED = "https://127.0.0.1:{tls}/{name}/a1"
_NO_SUCH_HOST = "x" * 64  # longer than any name may be, so nobody is asked for it

FAULTS = {
    "401": Fault("bad-credentials", "(401)", "Check both", reply(401, b"no")),
    "402": Fault("no-credit", "enough credit (402: empty)", "Top it up", reply(402, b"empty")),
    "403": Fault("forbidden", "(403: not yours)", "Check what", reply(403, b"not yours")),
    "404": Fault("not-found", "(404: nothing)", _ADDRESS, reply(404, b"nothing")),
    "429": Fault("too-many", "(429)", "Wait 17 s", reply(429, b"", ["Retry-After: 17"])),
    "500": Fault("server", "failed (500: oh)", _TRY, reply(500, b"oh"), acted=True),
    "503 with a page": Fault(
        "server",
        "failed (503: Reason)",
        _TRY,
        reply(503, b"<b>gate</b>", content_type="text/html"),
        acted=True,
    ),
    "no network": Fault(
        "no-line", "Nothing answers", _ADDRESS, url="http://127.0.0.1:{closed}/{name}/a1"
    ),
    "no such name": Fault(
        "dns",
        "cannot be found",
        "connected to the internet",
        url=f"http://{_NO_SUCH_HOST}/{{name}}/a1",
    ),
    "unknown certificate": Fault("tls", "cannot be trusted", "Check", url=_UNTRUSTED),
    "slow": Fault("no-answer", "in time", _TRY, never, acted=True, timeouts=HASTY),
    "dripping": Fault("no-answer", "in time", _TRY, drip, acted=True, timeouts=STRICT),
    "cut before the answer": Fault("cut", "broke off", _TRY, acted=True),
    "cut in the answer": Fault(
        "cut", "broke off", _TRY, b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", acted=True
    ),
    "no JSON": Fault("unreadable", "it is no JSON", _API, reply(200, b"<html>hello"), acted=True),
    "a list": Fault("unreadable", "no JSON object", _API, reply(200, []), acted=True),
    "something else": Fault("unreadable", "it is no", _API, reply(200, {"a": 7}), acted=True),
}


ANSWERED = tuple({f.code: name for name, f in FAULTS.items() if "{plain}" in f.url}.values())
"""One fault of every code of lines that can be reached."""
NUMBER = {"id": "n1", "number": "+46700000000", "active": "yes", "capabilities": ["voice"]}


class FaultyLines:
    """A line for every fault; :meth:`url` gives its address."""

    def __init__(self, plain: Line, tls: int, closed: int) -> None:
        self._plain = plain
        self._ports = {"plain": plain.port, "tls": tls, "closed": closed}

    def url(self, name: str) -> str:
        """The base address of the line that fails as ``name`` says, whatever it is asked."""
        return FAULTS[name].url.format(name=_path(name), **self._ports)

    def count(self, name: str, method: str, path: str) -> int:
        """How often that line was asked for this, where it got as far as HTTP."""
        return self._plain.count(method, f"/{_path(name)}/a1{path}")

    @contextmanager
    def with_number(self, name: str) -> Iterator[Timeouts]:
        """That line has :data:`NUMBER`, whose setting fails; gives how long to wait for it."""
        start = f"GET /{_path(name)}/a1/numbers"
        answers = {start: reply(200, {"data": [NUMBER]}), f"{start}/n1": reply(200, NUMBER)}
        self._plain.answers.update(answers)
        try:
            # What is answered must arrive on a busy machine too.
            yield Timeouts(read=0.7, total=0.7) if FAULTS[name].timeouts is not PATIENT else PATIENT
        finally:
            for key in answers:
                del self._plain.answers[key]


class _FaultyLine(Line):
    """Fails as the first part of the path says, unless it has an answer."""

    def answer_to(self, asked):
        usual = super().answer_to(asked)
        if usual is not Line.UNKNOWN:
            return usual
        return next(
            f.answer for name, f in FAULTS.items() if asked.path.startswith(f"/{_path(name)}/")
        )


def _path(name: str) -> str:
    return name.replace(" ", "-")


@contextmanager
def in_thread(line: Line) -> Iterator[Line]:
    """Let ``line`` answer in a thread with a loop of its own."""
    ready, loops = threading.Event(), []

    async def serve() -> None:
        async with line:
            ended = asyncio.Event()
            loops.append((asyncio.get_running_loop(), ended))
            ready.set()
            await ended.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        assert ready.wait(10)
        yield line
    finally:
        loop, ended = loops[0]
        loop.call_soon_threadsafe(ended.set)
        thread.join()


@contextmanager
def faulty_lines() -> Iterator[FaultyLines]:
    """All lines of :data:`FAULTS`, until the end of the block."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with socket.socket() as taken, in_thread(_FaultyLine()) as plain:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        with in_thread(Line(context)) as tls:
            yield FaultyLines(plain, tls.port, taken.getsockname()[1])
