"""Placing a call: exactly one POST whatever happens, and a true word about what became of it."""

from __future__ import annotations

import asyncio
import logging
import socket
import traceback
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from designer.elks.client import ElksClient
from designer.elks.errors import Fate, LineError, PlacingError
from designer.elks.wire import Timeouts

FROM, TO = "+46700000000", "+46700000009"
SECRET = "s3cret-w0rd"
QUICK = Timeouts(connect=2.0, read=1.0, total=2.5, looks=(0.0, 0.01))
CALL = {"id": "c" + "0" * 32, "from": FROM, "to": TO, "state": "ongoing", "direction": "outgoing"}


def client(line, timeouts=None):
    return ElksClient(line.url, "u1", SECRET, timeouts)


async def place(line, timeouts=None):
    async with client(line, timeouts) as elks:
        return await elks.place_call(FROM, TO, '{"play":"sound/beep"}')


def listed(ago=0.0, **changes):
    """A call as the history lists it, made ``ago`` seconds ago."""
    created = datetime.now(UTC) - timedelta(seconds=ago)
    return {**CALL, "created": created.replace(tzinfo=None).isoformat(), **changes}


async def cut(writer):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")
    await writer.drain()


async def never(writer):
    await asyncio.sleep(30)


async def drip(writer):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")
    for _ in range(500):
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.05)


async def endless_header(writer):
    writer.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(100_000):
        writer.write(b"X-Header-%d: %s\r\n" % (number, b"x" * 100))
        await writer.drain()


def test_sends_the_documented_form_once(with_line, answer):
    async def use(line):
        line.answers["POST /a1/calls"] = answer(200, CALL)
        async with client(line) as elks:
            placed = await elks.place_call(
                FROM, TO, "https://example.com/go", 60, "https://e.x/end"
            )
        return placed, line.asked

    placed, asked = with_line(use)
    assert placed.call == CALL
    assert not placed.found
    (request,) = asked
    assert request.form == {
        "from": FROM,
        "to": TO,
        "voice_start": "https://example.com/go",
        "timeout": "60",
        "whenhangup": "https://e.x/end",
    }
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert request.headers["authorization"].startswith("Basic ")
    assert request.headers["user-agent"].startswith("callflow-designer/")


def test_what_is_not_given_is_not_sent(with_line, answer):
    async def use(line):
        line.answers["POST /a1/calls"] = answer(200, CALL)
        await place(line)
        return line.asked[0].form

    assert set(with_line(use)) == {"from", "to", "voice_start"}


LOST = {
    "cut in the middle": cut,
    "closed without a word": None,
    "too slow": never,
    "dripping": drip,
    "no HTTP": b"hello there\r\n\r\n",
    "an endless header": endless_header,
    "500": b"HTTP/1.1 500 Oh\r\nContent-Length: 4\r\n\r\noops",
    "503 with html": b"HTTP/1.1 503 Oh\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<b/>",
    "redirect": b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n",
    "307": b"HTTP/1.1 307 Again\r\nLocation: /a1/calls\r\nContent-Length: 0\r\n\r\n",
    "no JSON": b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnope",
    "not an object": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]",
    "no id": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    "no body": b"HTTP/1.1 204 No Content\r\n\r\n",
    "not utf-8": b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\xff\xfe{",
    "deep": b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + b"[" * 100_000,
    "bad gzip": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
}


@pytest.mark.parametrize("how", LOST)
def test_a_lost_answer_is_found_in_the_history(with_line, answer, how):
    async def use(line):
        line.answers["POST /a1/calls"] = LOST[how]
        line.answers["GET /a1/calls"] = answer(200, {"data": [listed()]})
        placed = await place(line, QUICK)
        return placed, line.count("POST", "/a1/calls"), len(line.asked)

    placed, posts, requests = with_line(use)
    assert placed.found
    assert placed.call["id"] == CALL["id"]
    assert (posts, requests) == (1, 2)


@pytest.mark.parametrize("how", ["cut in the middle", "500", "no JSON"])
def test_a_lost_answer_and_no_such_call(with_line, answer, how):
    others = [
        listed(ago=120),
        listed(to="+46700000001"),
        listed(**{"from": "+46700000001"}),
        listed(created="yesterday"),
        listed(id=None),
        "nonsense",
    ]

    async def use(line):
        line.answers["POST /a1/calls"] = LOST[how]
        line.answers["GET /a1/calls"] = answer(200, {"data": others})
        with pytest.raises(PlacingError) as caught:
            await place(line, QUICK)
        return caught.value, line.count("POST", "/a1/calls"), line.count("GET", "/a1/calls")

    error, posts, looks = with_line(use)
    assert error.fate is Fate.NOT_SEEN
    assert posts == 1
    assert looks == 2
    assert "not certain" in str(error)
    assert FROM in str(error)
    assert TO in str(error)


@pytest.mark.parametrize(
    "history", [b"HTTP/1.1 500 Oh\r\n\r\n", None, b"HTTP/1.1 200 OK\r\n\r\n{}"]
)
def test_a_lost_answer_and_no_history(with_line, history):
    async def use(line):
        line.answers["POST /a1/calls"] = None
        line.answers["GET /a1/calls"] = history
        with pytest.raises(PlacingError) as caught:
            await place(line, QUICK)
        return caught.value, line.count("POST", "/a1/calls")

    error, posts = with_line(use)
    assert error.fate is Fate.UNKNOWN
    assert posts == 1
    assert "may have been placed" in str(error)
    assert "before you call again" in str(error)


def test_a_call_that_is_listed_late_is_found(with_line, answer):
    async def use(line):
        line.answers["POST /a1/calls"] = None
        line.answers["GET /a1/calls"] = [
            answer(200, {"data": []}),
            answer(200, {"data": [listed()]}),
        ]
        return await place(line, QUICK)

    assert with_line(use).found


def test_a_connection_that_was_kept_open_too_long_loses_no_call(answer):
    """The line answers once on a connection, and closes it when something else comes."""
    posts, served = [], []

    async def serve(reader, writer):
        first = (await reader.readuntil(b"\r\n\r\n")).decode()
        kept = first.startswith("GET")
        call = CALL if not kept else {"balance": 1}
        reply = answer(200, call).replace(b"Connection: close", b"Connection: keep-alive")
        posts.append(first.split()[0])
        served.append(asyncio.current_task())
        writer.write(reply)
        await reader.read(1)
        writer.close()
        await writer.wait_closed()

    async def use():
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with ElksClient(f"http://127.0.0.1:{port}/a1", "u1", SECRET, QUICK) as elks:
            await elks.me()
            placed = await elks.place_call(FROM, TO, "x")
        server.close()
        await asyncio.gather(*served)
        return placed

    assert not asyncio.run(use()).found
    assert posts == ["GET", "POST"]


def test_a_call_we_placed_before_is_not_taken_for_this_one(with_line, answer):
    async def use(line):
        line.answers["POST /a1/calls"] = [answer(200, CALL), None]
        line.answers["GET /a1/calls"] = answer(200, {"data": [listed()]})
        async with client(line, QUICK) as elks:
            await elks.place_call(FROM, TO, "x")
            with pytest.raises(PlacingError) as caught:
                await elks.place_call(FROM, TO, "x")
        return caught.value

    assert with_line(use).fate is Fate.NOT_SEEN


def test_times_are_compared_on_the_lines_own_clock(with_line, answer):
    behind = datetime.now(UTC) - timedelta(hours=3)
    headers = (f"Date: {format_datetime(behind, usegmt=True)}",)
    entry = {**CALL, "created": behind.replace(tzinfo=None).isoformat()}

    async def use(line):
        line.answers["POST /a1/calls"] = None
        line.answers["GET /a1/calls"] = answer(200, {"data": [entry]}, headers)
        return await place(line, QUICK)

    assert with_line(use).found


REFUSALS = {
    400: ("refused", "to is no number"),
    401: ("bad-credentials", "API credentials"),
    402: ("no-credit", "Top it up"),
    403: ("forbidden", "to is no number"),
    404: ("not-found", "Check the address"),
    408: ("refused", "408"),
    429: ("too-many", "Wait 17 s"),
    499: ("refused", "499"),
}


@pytest.mark.parametrize("status", REFUSALS)
def test_a_refusal_means_no_call_and_no_look(with_line, answer, status):
    code, words = REFUSALS[status]

    async def use(line):
        line.answers["POST /a1/calls"] = answer(
            status, b"to is no number", ("Retry-After: 17",), "text/plain"
        )
        with pytest.raises(PlacingError) as caught:
            await place(line)
        return caught.value, len(line.asked)

    error, requests = with_line(use)
    assert (error.code, error.fate, requests) == (code, Fate.NOT_PLACED, 1)
    assert str(error).startswith("No call was placed. ")
    assert words in str(error)


def test_nobody_listens():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: refuses every connection
        port = taken.getsockname()[1]

        async def use():
            async with ElksClient(f"http://127.0.0.1:{port}", "u1", SECRET) as elks:
                await elks.place_call(FROM, TO, "x")

        with pytest.raises(PlacingError) as caught:
            asyncio.run(use())
    assert (caught.value.code, caught.value.fate) == ("no-line", Fate.NOT_PLACED)
    assert f"127.0.0.1:{port}" in str(caught.value)
    assert "connection refused" in str(caught.value)


@pytest.mark.parametrize(("talks", "code"), [(True, "tls"), (False, "no-line")])
def test_tls_to_a_server_without_it_places_nothing(talks, code):
    closed = asyncio.Event()

    async def serve(reader, writer):
        await reader.read(1)
        if talks:
            writer.write(b"HTTP/1.1 400 Speak plainly\r\n\r\n")
            await writer.drain()
        else:
            await reader.read()
        writer.close()
        closed.set()

    async def use():
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            limits = Timeouts(connect=0.5, read=0.5, total=10.0)
            async with ElksClient(f"https://127.0.0.1:{port}", "u1", SECRET, limits) as elks:
                with pytest.raises(PlacingError) as caught:
                    await elks.place_call(FROM, TO, "x")
            await closed.wait()
        return caught.value

    error = asyncio.run(use())
    assert (error.code, error.fate) == (code, Fate.NOT_PLACED)


def test_loopback_is_never_reached_through_a_proxy(with_line, answer, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)

    async def use(line):
        line.answers["POST /a1/calls"] = answer(200, CALL)
        return await place(line)

    assert with_line(use).call == CALL


def test_other_hosts_are_reached_through_the_proxy(with_line, answer, monkeypatch):
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)

    async def use(line):
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{line.port}")
        line.answers["POST /a1/calls"] = answer(200, CALL)
        async with ElksClient("http://line.invalid/a1", "u1", SECRET, QUICK) as elks:
            return await elks.place_call(FROM, TO, "x"), line.asked

    placed, asked = with_line(use)
    assert placed.call == CALL
    assert asked[0].headers["host"] == "line.invalid"


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:1", "socks5://127.0.0.1:1", "nonsense://x"])
def test_a_proxy_that_cannot_be_used(proxy, monkeypatch):
    monkeypatch.setenv("http_proxy", proxy)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)

    async def use():
        async with ElksClient("http://line.invalid/a1", "u1", SECRET, QUICK) as elks:
            await elks.place_call(FROM, TO, "x")

    with pytest.raises(PlacingError) as caught:
        asyncio.run(use())
    assert caught.value.fate is Fate.NOT_PLACED


@pytest.mark.parametrize("status", [400, 500])
def test_the_password_is_seen_nowhere(with_line, answer, caplog, status):
    caplog.set_level(logging.DEBUG)

    async def use(line):
        async def echo(writer):
            header = line.asked[-1].headers["authorization"]
            body = f"you sent {header} for {SECRET}".encode()
            writer.write(answer(status, body, content_type="text/plain"))

        line.answers["POST /a1/calls"] = echo
        line.answers["GET /a1/calls"] = echo
        async with client(line, QUICK) as elks:
            shown = [repr(elks), str(elks), repr(elks._wire)]
            try:
                await elks.place_call(FROM, TO, "x")
            except LineError as error:
                shown += [str(error), repr(error), str(error.args_by_name)]
                shown += traceback.format_exception(error)
        return shown, line.asked[0].headers["authorization"].removeprefix("Basic ")

    shown, token = with_line(use)
    everything = "\n".join([*shown, caplog.text])
    assert "you sent" in everything
    assert SECRET not in everything
    assert token not in everything
