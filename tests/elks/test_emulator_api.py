"""The emulator's own requests, and its stream of events."""

from __future__ import annotations

import asyncio
import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.elks.emulator_api import EmulatorApi
from designer.elks.errors import LineError
from designer.elks.events import LINE_LIMIT, EventParser, ServerEvent


@pytest.fixture
def api(with_line, answer):
    """Do something with an api on a line that answers everything; returns (result, requests)."""

    class Everything(dict):
        def get(self, key, default=None):
            return super().get(key, answer(200, {"state": "ongoing"}))

    def run(use):
        async def inside(line):
            line.answers = Everything(line.answers)
            async with EmulatorApi(line.url, "u1", "secret") as emulator:
                return await use(emulator), line.asked

        return with_line(inside)

    return run


def test_a_phones_behaviour(api):
    async def use(emulator):
        await emulator.set_phone("+46700000001")
        await emulator.set_phone(
            "sip:a@b;transport=tcp", "busy", after=2.5, press=["2", "4711#"], hangup_at=7
        )

    _, asked = api(use)
    assert [(one.method, one.path) for one in asked] == [
        ("PUT", "/emulator/phones/+46700000001"),
        ("PUT", "/emulator/phones/sip:a@b;transport=tcp"),
    ]
    assert asked[0].json == {"answers": "answer", "after": 0, "press": [], "hangup_at": None}
    assert asked[1].json == {
        "answers": "busy",
        "after": 2.5,
        "press": ["2", "4711#"],
        "hangup_at": 7,
    }


def test_people_at_phones(api):
    async def use(emulator):
        await emulator.press("c1", "4711#")
        await emulator.answer("c1")
        await emulator.decline("c1", "+46700000001")
        await emulator.hangup("c1", phone="+46700000001")
        await emulator.reset()
        return [await emulator.trace("c1"), await emulator.incoming("+461", "+462")]

    results, asked = api(use)
    assert results == [{"state": "ongoing"}] * 2
    assert [(one.method, one.path) for one in asked] == [
        ("POST", "/emulator/calls/c1/press"),
        ("POST", "/emulator/calls/c1/answer"),
        ("POST", "/emulator/calls/c1/decline"),
        ("POST", "/emulator/calls/c1/hangup"),
        ("POST", "/emulator/reset"),
        ("GET", "/emulator/calls/c1/trace"),
        ("POST", "/emulator/incoming"),
    ]
    assert [one.json for one in asked if one.body] == [
        {"digits": "4711#"},
        {},
        {"phone": "+46700000001"},
        {"phone": "+46700000001"},
        {"from": "+461", "to": "+462"},
    ]


def test_a_conflict_says_why(with_line, answer):
    async def use(line):
        line.answers["POST /emulator/calls/c1/answer"] = answer(
            409, b"two phones ring", content_type="text/plain"
        )
        async with EmulatorApi(line.url, "u1", "secret") as emulator:
            await emulator.answer("c1")

    with pytest.raises(LineError, match="two phones ring") as caught:
        with_line(use)
    assert caught.value.code == "conflict"


def stream(*pieces):
    async def write(writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)

    return write


def events_of(with_line, reply):
    async def use(line):
        line.answers["GET /emulator/events"] = reply
        async with EmulatorApi(line.url, "u1", "secret") as emulator:
            found = [(event.kind, event.data) async for event in emulator.events()]
        return found, line.asked[0].headers["accept"]

    return with_line(use)


def test_events_as_they_come(with_line):
    text = 'event: step\ndata: {"a": "å\u2028"}\n\n: still here\n\nevent: reset\ndata: null\n\n'
    raw = text.encode()
    pieces = [raw[at : at + 5] for at in range(0, len(raw), 5)]
    assert events_of(with_line, stream(*pieces)) == (
        [("step", {"a": "å\u2028"}), ("reset", None)],
        "text/event-stream",
    )


def test_an_event_that_is_no_json(with_line):
    with pytest.raises(LineError) as caught:
        events_of(with_line, stream(b"data: {\n\n"))
    assert caught.value.code == "unreadable"


@pytest.mark.parametrize(("status", "code"), [(401, "bad-credentials"), (500, "server")])
def test_no_stream(with_line, answer, status, code):
    with pytest.raises(LineError) as caught:
        events_of(with_line, answer(status, b"no"))
    assert caught.value.code == code


def test_leaving_a_stream_closes_it(with_line):
    gone = []

    async def endless(writer):
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        try:
            while True:
                writer.write(b"data: 1\n\n")
                await writer.drain()
                await asyncio.sleep(0.01)
        except ConnectionError:
            gone.append(True)

    async def use(line):
        line.answers["GET /emulator/events"] = endless
        async with (
            EmulatorApi(line.url, "u1", "secret") as emulator,
            contextlib.aclosing(emulator.events()) as events,
        ):
            async for _ in events:
                break
        while not gone:
            await asyncio.sleep(0.01)

    with_line(use)
    assert gone == [True]


LINE = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=20)


@given(
    st.lists(st.tuples(st.sampled_from(["step", "state", "reset"]), st.lists(LINE, min_size=1))),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.lists(st.integers(0, 400), max_size=8),
    st.booleans(),
)
def test_any_cut_of_any_stream_gives_the_same_events(events, end, cuts, bom):
    lines = [
        line
        for kind, data in events
        for line in [f"event: {kind}", *(f"data: {part}" for part in data), "id: 7", ":", ""]
    ]
    raw = ("\ufeff" * bom + "".join(line + end for line in lines)).encode()
    parser, found, at = EventParser(), [], 0
    for cut in [*sorted(cuts), len(raw)]:
        found += parser.feed(raw[at:cut])
        at = max(at, cut)
    found += parser.feed(b"\n" if end == "\r" else b"")
    assert found == [ServerEvent(kind, "\n".join(data)) for kind, data in events]


def test_an_event_that_never_ends_is_refused():
    parser = EventParser()
    list(parser.feed(b"x" * LINE_LIMIT))
    with pytest.raises(ValueError, match="never ends"):
        list(parser.feed(b"x"))


def test_data_keeps_json_whole():
    (event,) = EventParser().feed(b'data:{"a": 1}\r\n\r\n')
    assert json.loads(event.data) == {"a": 1}
