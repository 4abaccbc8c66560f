"""Both clients against the emulator itself, over loopback."""

from __future__ import annotations

import asyncio
import json

import pytest

from designer.elks.client import ElksClient
from designer.elks.emulator_api import EmulatorApi
from designer.elks.errors import Fate, LineError, PlacingError
from designer.emulator.account import new_account
from designer.emulator.app import make_app
from designer.emulator.options import Options
from designer.emulator.server import EmulatorServer

FROM, TO, SALES = "+46700000000", "+46700000009", "+46700000005"
MENU = json.dumps({"ivr": "sound/beep", "1": {"connect": SALES}})


def with_emulator(use):
    """Run ``use(client, api)`` on an emulator that does not wait."""

    async def inside():
        account = new_account("u1", "secret")
        app = make_app(account, Options(speed=0))
        server = EmulatorServer(app, closing=(app.state.desk.close,))
        async with (
            server,
            ElksClient(server.url, "u1", "secret") as client,
            EmulatorApi(server.url, "u1", "secret") as api,
        ):
            return await use(client, api)

    return asyncio.run(inside())


def test_a_call_with_scripted_phones():
    async def use(client, api):
        await api.set_phone(TO, press=["1"])
        await api.set_phone(SALES, "busy")
        placed = await client.place_call(FROM, TO, MENU, timeout=20)
        call = await client.wait_for_end(placed.call["id"], pause=0.01)
        trace = await api.trace(call["id"])
        return placed, call, trace, await client.history(), await client.numbers()

    placed, call, trace, history, numbers = with_emulator(use)
    assert not placed.found
    assert call["state"] == "success"
    assert [step["result"] for step in trace["steps"]] == ["1", "busy"]
    assert history.calls == (call,)
    assert FROM in [number["number"] for number in numbers]


def test_a_call_by_hand_and_its_events():
    async def use(client, api):
        await api.set_phone(TO, "manual")
        kinds = []

        async def listen():
            async for event in api.events():
                kinds.append(event.kind)

        placed = await client.place_call(FROM, TO, MENU)
        call_id = placed.call["id"]
        listener = asyncio.create_task(listen())
        while not kinds:  # the stream begins with the state of the call
            await asyncio.sleep(0.01)
        await api.answer(call_id, TO)
        await api.press(call_id, "1")
        call = await client.wait_for_end(call_id, pause=0.01)
        with pytest.raises(LineError) as caught:
            await api.hangup(call_id)
        await api.reset()
        while "reset" not in kinds:
            await asyncio.sleep(0.01)
        listener.cancel()
        await asyncio.gather(listener, return_exceptions=True)
        return call, kinds, caught.value

    call, kinds, error = with_emulator(use)
    assert [action["result"] for action in call["actions"]] == ["1", "success"]
    assert {"step", "state", "reset"} <= set(kinds)
    assert error.code == "conflict"


def test_what_the_emulator_refuses():
    async def use(client, api):
        with pytest.raises(PlacingError) as refused:
            await client.place_call(FROM, "nobody", MENU)
        with pytest.raises(LineError) as unknown:
            await api.incoming(TO, "+46799999999")
        return refused.value, unknown.value

    refused, unknown = with_emulator(use)
    assert (refused.code, refused.fate) == ("refused", Fate.NOT_PLACED)
    assert "E.164" in str(refused)
    assert unknown.code == "not-found"


def test_a_number_is_configured_and_recordings_are_fetched():
    flow = json.dumps({"record": "https://example.com/rec"})

    async def use(client, _api):
        number = (await client.numbers())[0]
        before = await client.number(number["id"])
        after = await client.configure_number(number["id"], flow)
        again = await client.number(number["id"])
        cleared = await client.configure_number(number["id"], "none")
        placed = await client.place_call(FROM, TO, flow)
        await client.wait_for_end(placed.call["id"], pause=0.01)
        recordings = await client.recordings(placed.call["id"])
        sound = await client.recording(recordings[0]["id"])
        return before, after, again, cleared, recordings, sound, await client.recordings("c0")

    before, after, again, cleared, recordings, sound, none = with_emulator(use)
    assert "voice_start" not in before
    assert after["voice_start"] == again["voice_start"] == flow
    assert "voice_start" not in cleared
    assert len(recordings) == 1
    assert sound.startswith(b"RIFF")
    assert none == []


def test_what_is_no_recording_says_so(with_line, answer):
    async def use(line):
        line.answers["GET /a1/recordings/c1-r0.wav"] = answer(body=b"<html>")
        async with ElksClient(line.url, "u1", "secret") as client:
            with pytest.raises(LineError) as raised:
                await client.recording("c1-r0")
        return raised.value.code

    assert with_line(use) == "unreadable"
