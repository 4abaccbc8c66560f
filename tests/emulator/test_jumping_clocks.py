"""Clocks that are set, and computers that sleep, while calls run."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from designer.emulator import times

pytestmark = pytest.mark.anyio

DAY = timedelta(days=1)
LONG = {"play": "https://example.com/long.mp3", "next": {"play": "sound/beep"}}
MENU = {"ivr": "sound/beep", "timeout": 30, "failed": LONG}


@pytest.fixture
def wall(monkeypatch):
    """The clock on the wall; ``wall.off`` is by how much it is wrong."""

    class Wall(datetime):
        off = timedelta(0)

        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + cls.off

    monkeypatch.setattr(times, "datetime", Wall)
    return Wall


@pytest.fixture
async def sleep(quick, monkeypatch):
    """Let the computer sleep for so many seconds, as far as the loop's clock can tell.

    The emulator, at speed 1, is asked without a network, whose own patience would be over too.
    """
    loop, slept = asyncio.get_running_loop(), [0.0]
    real = loop.time
    monkeypatch.setattr(loop, "time", lambda: real() + slept[0])
    quick.desk.set_speed(1)

    def sleep(seconds: float) -> None:
        slept[0] += seconds

    return sleep


@pytest.mark.parametrize("off", [DAY, -DAY], ids=["on", "back"])
async def test_a_clock_that_is_set_during_a_call_changes_nothing_of_it(start_line, wall, off):
    line = await start_line(speed=0.001)
    call = await line.place(LONG)
    await line.until(call["id"], "playing")
    before = line.desk.running_call(call["id"])._clock.now()
    wall.off = off
    assert line.desk.running_call(call["id"])._clock.now() - before < 1
    line.desk.set_speed(0)
    ended = await line.ended(call["id"])
    assert (ended["state"], ended["duration"]) == ("success", 6)
    assert ended["created"] == call["created"]


async def test_calls_made_while_the_clock_jumps_are_listed_once_each_newest_first(line, wall):
    placed = []
    for off in (timedelta(0), DAY, timedelta(0), -DAY, timedelta(0)):
        wall.off = off
        placed.append((await line.run(LONG))["id"])
    listed, query = [], {"limit": "2"}
    for _ in placed:
        answer = (await line.client.get("/a1/calls", params=query)).json()
        listed += [call["id"] for call in answer["data"]]
        if "next" not in answer:
            break
        query["start"] = answer["next"]
    assert listed == placed[::-1]


async def test_after_a_long_sleep_what_was_due_has_happened_in_order(quick, sleep):
    call = await quick.place(MENU)
    await quick.until(call["id"], "listening")
    sleep(8 * 3600)
    ended = await quick.ended(call["id"])
    quick.desk.set_speed(0)
    awake = await quick.run(MENU)
    assert (ended["state"], ended["duration"]) == (awake["state"], awake["duration"])
    slept = (await quick.trace(call["id"]))["steps"]
    assert slept == (await quick.trace(awake["id"]))["steps"]
    assert [step["action"] for step in slept] == ["ivr", "play", "play"]


async def test_a_phone_that_rang_through_a_long_sleep_was_not_answered(quick, sleep):
    await quick.phone("+46700000009", answers="manual")
    call = await quick.place(LONG)
    await quick.until(call["id"], "ringing")
    sleep(8 * 3600)
    assert (await quick.ended(call["id"]))["state"] == "failed"
    answer = await quick.do(call["id"], "answer")
    assert answer.status_code in (404, 409)
