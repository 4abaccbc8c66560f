"""A webhook application driven by callers: menu, PIN, a busy clerk, voicemail, hanging up."""

import asyncio
import io
import json
import wave

import pytest

from tests.emulator.bank import CLERK, Bank

pytestmark = pytest.mark.anyio

CALLER = "+46700000009"
BALANCE = "https://bank.example/balance.mp3"
LOCKED = "https://bank.example/locked.mp3"
GOODBYE = "https://bank.example/goodbye.mp3"


@pytest.fixture
async def bank(serve) -> Bank:
    bank = Bank()
    bank.url = await serve(bank.application())
    return bank


async def report_of(bank: Bank, call: dict) -> dict[str, str]:
    """The one report of the end of ``call``."""
    while not any(form["id"] == call["id"] for form in bank.reports):
        await asyncio.sleep(0.01)
    (report,) = (form for form in bank.reports if form["id"] == call["id"])
    return report


def way(call) -> list[tuple[str, str]]:
    return [(next(iter(action)), action["result"]) for action in call["actions"]]


async def test_the_right_pin_is_told_the_balance(line, bank):
    await line.phone(CALLER, press=["1", "4711#"])
    call = await line.run(f"{bank.url}/start")
    assert way(call) == [("ivr", "1"), ("ivr", "4711"), ("play", "success")]
    assert call["actions"][-1]["play"] == BALANCE
    report = await report_of(bank, call)
    assert report["state"] == "success"
    assert json.loads(report["actions"]) == call["actions"]


async def test_a_wrong_pin_may_be_tried_again_and_is_locked_in_the_end(line, bank):
    await line.phone(CALLER, press=["1", "1#", "", "4711#"])
    call = await line.run(f"{bank.url}/start")
    assert [action.get("ivr") and action["result"] for action in call["actions"]] == [
        "1",
        "1",
        None,
        "failed",
        None,
        "4711",
        None,
    ]
    await line.phone(CALLER, press=["1", "1#", "2#", "3#"])
    call = await line.run(f"{bank.url}/start")
    assert call["actions"][-2]["play"] == LOCKED
    assert (await line.trace(call["id"]))["end"] == "hangup"


async def test_a_clerk_answers_and_the_call_is_recorded(line, bank):
    await line.phone(CALLER, press=["2"])
    await line.phone(CLERK, after=4, hangup_at=20)
    call = await line.run(f"{bank.url}/start")
    assert call["actions"][-1]["play"] == GOODBYE
    (leg,) = call["legs"]
    assert (leg["to"], leg["duration"]) == (CLERK, 20)
    while not bank.recorded_calls:
        await asyncio.sleep(0.01)
    (recorded,) = bank.recorded_calls
    assert int(recorded["duration"]) == 29  # ringing, the conversation, goodbye


@pytest.mark.parametrize("clerk", ["busy", "no-answer", "fail"])
async def test_whoever_does_not_reach_the_clerk_leaves_a_message(line, bank, clerk):
    await line.phone(CALLER, press=["2"])
    await line.phone(CLERK, answers=clerk)
    call = await line.run(f"{bank.url}/start")
    assert [name for name, _ in way(call)] == ["ivr", "connect", "play", "play", "record"]
    while not bank.messages:
        await asyncio.sleep(0.01)
    (message,) = bank.messages
    answer = await line.client.get(message["wav"])
    with wave.open(io.BytesIO(answer.content)) as sound:
        seconds = sound.getnframes() / sound.getframerate()
    assert seconds == int(message["duration"]) == 13


async def test_a_caller_who_presses_nothing_is_told_so(line, bank):
    call = await line.run(f"{bank.url}/start")
    assert call["actions"][0]["why"] == "noinput"
    assert call["actions"][0]["result"] == "failed"
    assert way(call)[1:] == [("play", "success"), ("hangup", "success")]


async def test_a_caller_who_hangs_up_in_the_message_has_left_it(line, bank):
    # the menu until 5.1 s, the clerk until 20.1, voicemail and beep until 25.6
    await line.phone(CALLER, press=["2"], hangup_at=27)
    await line.phone(CLERK, answers="no-answer")
    call = await line.run(f"{bank.url}/start")
    assert call["actions"][-1]["why"] == "hangup"
    report = await report_of(bank, call)
    assert (report["state"], report["duration"]) == ("success", "27")
    while not bank.messages:
        await asyncio.sleep(0.01)
    assert bank.messages[0]["duration"] == "1"


async def test_an_unwelcome_caller_hears_busy(line, bank):
    number = (await line.client.get("/a1/numbers")).json()["data"][0]
    await line.client.post(f"/a1/numbers/{number['id']}", data={"voice_start": f"{bank.url}/start"})
    ends = {}
    for caller in ("+46700666666", "+46700000009"):
        answer = await line.client.post(
            "/emulator/incoming", json={"from": caller, "to": number["number"]}
        )
        call = await line.ended(answer.json()["id"])
        ends[caller] = (call["state"], "start" in call, call["cost"])
    assert ends == {
        "+46700666666": ("busy", False, 0),
        "+46700000009": ("success", True, 0),
    }


async def test_many_callers_at_once_do_not_get_in_each_others_way(line, bank):
    await line.phone(CALLER, press=["1", "4711#"])
    await line.phone("+46700000008", press=["2"])
    await line.phone(CLERK, answers="busy")
    calls = await asyncio.gather(
        *(line.run(f"{bank.url}/start", to=to) for to in (CALLER, "+46700000008") * 10)
    )
    for call in calls:
        last = {CALLER: ("play", "success"), "+46700000008": ("record", "success")}[call["to"]]
        assert way(call)[-1] == last
