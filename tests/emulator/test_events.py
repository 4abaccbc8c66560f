"""The stream of events: what it tells, and that it never holds anything up."""

import asyncio
import contextlib
import json

import httpx
import pytest

from designer.emulator.events import QUEUE_LIMIT, EventHub

pytestmark = pytest.mark.anyio


@contextlib.asynccontextmanager
async def listening(line):
    """An open stream, as an iterator over pairs of name and data."""
    async with line.client.stream("GET", "/emulator/events", timeout=None) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield events_of(answer)


async def events_of(answer):
    name = None
    async for text in answer.aiter_lines():
        if text.startswith("event: "):
            name = text.removeprefix("event: ")
        elif text.startswith("data: "):
            yield name, json.loads(text.removeprefix("data: "))


async def until_end(events, call):
    """The events of a call, up to its end."""
    seen = []
    async for name, data in events:
        if data.get("call") == call:
            seen.append((name, data))
            if name == "state" and data["end"] is not None:
                return seen
    raise AssertionError("the stream ended before the call")


async def test_steps_and_states_of_a_call(line):
    await line.phone("+46700000009", press=["1"])
    await line.phone("+46700000002", answers="manual")
    async with listening(line) as events:
        menu = {"ivr": "sound/beep", "1": {"connect": "+46700000002"}}
        call = (await line.place(menu))["id"]
        seen = []
        async for name, data in events:
            seen.append((name, data))
            if name == "state" and data["phase"] == "connecting":
                break
        await line.do(call, "answer")
        await line.do(call, "hangup")
        seen += await until_end(events, call)
    trace = await line.trace(call)
    assert [data["step"] for name, data in seen if name == "step"] == trace["steps"]
    states = [data for name, data in seen if name == "state"]
    assert states[0]["phones"] == [{"number": "+46700000009", "role": "caller", "state": "ringing"}]
    assert (states[0]["phase"], states[0]["listens"], states[0]["at"]) == ("ringing", 0, None)
    menu_state = next(state for state in states if state["phase"] == "playing")
    assert (menu_state["at"], menu_state["source"], menu_state["listens"]) == ("", None, 1)
    assert (menu_state["action"], menu_state["value"]) == ("ivr", "sound/beep")
    ringing = next(state for state in states if state["phase"] == "connecting")
    assert (ringing["at"], ringing["listens"]) == ("/1", 0)
    assert ringing["phones"][1] == {
        "number": "+46700000002",
        "role": "callee",
        "state": "ringing",
    }
    last = states[-1]
    assert (last["state"], last["end"], last["phase"]) == ("success", "completed", "ended")
    assert last["phones"] == []
    assert last["why"] is None


async def test_a_late_listener_hears_at_once_what_runs(line):
    await line.phone("+46700000009", answers="manual")
    call = (await line.place({"play": "sound/beep"}))["id"]
    await line.until(call, "ringing")
    async with listening(line) as events:
        name, data = await anext(events)
    assert (name, data["call"], data["phase"]) == ("state", call, "ringing")


async def test_a_bad_webhook_is_named_at_the_end(line, hooks):
    async with listening(line) as events:
        call = (await line.place(f"{hooks.url}/none"))["id"]
        seen = await until_end(events, call)
    assert seen[-1][1]["end"] == "error"
    assert seen[-1][1]["why"].startswith(f"{hooks.url}/none answered 404")


async def test_a_reset_is_told(line):
    async with listening(line) as events:
        await line.client.post("/emulator/reset")
        assert await anext(events) == ("reset", {})


@pytest.mark.timeout(10)
async def test_the_server_stops_with_open_streams_and_running_calls(start_line):
    line = await start_line(speed=1)
    await line.place({"play": "https://example.com/long.mp3"})
    async with listening(line) as first, listening(line) as second:
        await line.server.stop()
        assert [name async for name, _ in first] == ["state"]
        assert [name async for name, _ in second] == ["state"]


@pytest.mark.timeout(20)
async def test_a_reader_that_does_not_read_is_dropped_and_holds_nobody_up(line):
    reader, writer = await asyncio.open_connection("127.0.0.1", line.server.port, limit=1024)
    writer.write(
        b"GET /emulator/events HTTP/1.1\r\nhost: x\r\nauthorization: Basic dXNlcjpzZWNyZXQ=\r\n\r\n"
    )
    await writer.drain()
    await reader.readline()
    while not line.desk.events.listeners:
        await asyncio.sleep(0.01)
    writer.transport.pause_reading()
    async with listening(line) as events:
        while line.desk.events.listeners > 1:
            for _ in range(QUEUE_LIMIT // 2):
                line.desk.events.publish("state", {"call": "x" * 2000})
            line.desk.events.publish("reset", {})
            while (await anext(events))[0] != "reset":
                pass
    assert (await line.run({"play": "sound/beep"}))["state"] == "success"
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


async def test_a_reader_that_leaves_is_forgotten(line):
    async with listening(line):
        assert line.desk.events.listeners == 1
    while line.desk.events.listeners:
        await asyncio.sleep(0.01)


async def test_a_stream_opened_after_the_end_ends_at_once(line):
    line.desk.events.close()
    answer = await line.client.get("/emulator/events")
    assert answer.text == ""


async def test_a_hub_without_readers_takes_everything(anyio_backend):
    hub = EventHub()
    for _ in range(QUEUE_LIMIT * 2):
        hub.publish("step", {})
    reader = hub.open([b"first"])
    hub.publish("step", {"a": "å"})
    assert await reader.take() == 'firstevent: step\ndata: {"a":"å"}\n\n'.encode()


async def test_no_event_without_the_credentials(line):
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(f"{line.server.url}/emulator/events")
    assert answer.status_code == 401
