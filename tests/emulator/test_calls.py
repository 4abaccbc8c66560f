"""Whole calls over HTTP, as a client of the platform and a webhook server see them."""

import asyncio
import json
import time

import pytest
from starlette.responses import PlainTextResponse, RedirectResponse, Response

pytestmark = pytest.mark.anyio

BUSY_CHAIN = {
    "connect": "+46700000002",
    "timeout": "15",
    "busy": {
        "connect": "+46700000003",
        "timeout": "15",
        "busy": {"connect": "+46700000004", "timeout": "15"},
    },
}


def results(call):
    return [(next(iter(action)), action["result"]) for action in call["actions"]]


async def test_a_call_with_inline_actions(line):
    placed = await line.place({"play": "https://example.com/hello.mp3"}, timeout="30")
    assert placed["state"] == "ongoing"
    assert placed["id"][0] == "c"
    assert len(placed["id"]) == 33
    assert int(placed["id"][1:], 16)
    call = await line.ended(placed["id"])
    assert call["state"] == "success"
    assert call["direction"] == "outgoing"
    assert (call["from"], call["to"]) == ("+46700000000", "+46700000009")
    assert call["actions"] == [{"play": "https://example.com/hello.mp3", "result": "success"}]
    assert call["legs"] == []
    assert call["timeout"] == 30
    assert call["duration"] == 5
    assert call["cost"] == 5700
    assert call["created"] == call["start"] == placed["created"]
    assert call["owner"].startswith("u")
    trace = await line.trace(placed["id"])
    assert (trace["state"], trace["end"], trace["duration"]) == ("success", "completed", 5)
    assert trace["recordings"] == []
    assert trace["steps"] == [
        {
            "node": None,
            "at": "",
            "source": None,
            "action": "play",
            "value": "https://example.com/hello.mp3",
            "result": "success",
            "outcome": None,
            "to": None,
            "t": 0,
        }
    ]


async def test_the_first_to_be_busy_leads_to_the_next(line):
    await line.phone("+46700000002", answers="busy")
    await line.phone("+46700000003", answers="busy", after=3)
    await line.phone("+46700000004", answers="answer", after=2, hangup_at=65)
    call = await line.run(BUSY_CHAIN)
    assert results(call) == [("connect", "busy"), ("connect", "busy"), ("connect", "success")]
    assert call["legs"] == [
        {"from": "+46700000000", "to": "+46700000004", "state": "success", "duration": 65}
    ]
    assert call["duration"] == 70
    assert call["cost"] == 2 * 5700 + 2 * 5700


async def test_who_is_called_may_be_busy_absent_or_out_of_reach(line):
    for answers, state in (("busy", "busy"), ("no-answer", "failed"), ("fail", "failed")):
        await line.phone("+46700000009", answers=answers)
        call = await line.run({"play": "sound/beep"})
        assert (call["state"], call["duration"], call["cost"]) == (state, 0, 0)
        assert call["actions"] == []
        assert "start" not in call
        assert (await line.trace(call["id"]))["end"] == "unanswered"


@pytest.mark.parametrize("unanswered", ["failed", "busy"])
async def test_an_unanswered_connect_gives_what_was_chosen(start_line, unanswered):
    line = await start_line(unanswered=unanswered)
    await line.phone("+46700000002", answers="no-answer")
    call = await line.run({"connect": "+46700000002", "timeout": 20})
    assert results(call) == [("connect", unanswered)]
    assert call["duration"] == 20


async def test_keys_lead_through_a_menu_and_a_pin(line):
    await line.phone("+46700000009", press=["2", "4711#"])
    menu = {
        "ivr": "https://example.com/menu.mp3",
        "1": {"play": "sound/beep"},
        "2": {
            "ivr": "https://example.com/pin.mp3",
            "digits": 10,
            "4711": {"hangup": "reject"},
        },
    }
    call = await line.run(menu)
    assert results(call) == [("ivr", "2"), ("ivr", "4711"), ("hangup", "success")]
    trace = await line.trace(call["id"])
    assert [step["at"] for step in trace["steps"]] == ["", "/2", "/2/4711"]
    assert trace["end"] == "hangup"


async def test_no_key_is_noinput(line):
    call = await line.run({"ivr": "sound/beep", "repeat": 1, "failed": {"hangup": "reject"}})
    assert call["actions"][0] == {"ivr": "sound/beep", "result": "failed", "why": "noinput"}
    assert call["duration"] == 21


async def test_webhooks_say_what_happens_and_get_the_documented_fields(line, hooks):
    await line.phone("+46700000009", press=["3"])
    menu = f"{hooks.url}/menu"
    hooks.replies["/menu"] = {"ivr": "sound/beep", "next": f"{hooks.url}/chosen"}
    hooks.replies["/chosen"] = {"connect": "+46700000002", "busy": f"{hooks.url}/busy"}
    hooks.replies["/busy"] = Response(status_code=204)
    await line.phone("+46700000002", answers="busy")
    call = await line.run(menu)
    about = {
        "callid": call["id"],
        "direction": "outgoing",
        "from": "+46700000000",
        "to": "+46700000009",
    }
    assert hooks.posts == [
        ("/menu", about | {"created": call["created"], "result": "newoutgoing"}),
        ("/chosen", about | {"result": "3"}),
        ("/busy", about | {"result": "busy"}),
    ]
    trace = await line.trace(call["id"])
    shown = [(s["action"], s["result"], s["source"], s["at"]) for s in trace["steps"]]
    assert shown == [
        ("webhook", "success", None, ""),
        ("ivr", "3", menu, ""),
        ("webhook", "success", menu, "/next"),
        ("connect", "busy", f"{hooks.url}/chosen", ""),
        ("webhook", "success", f"{hooks.url}/chosen", "/busy"),
    ]
    assert (trace["state"], trace["end"]) == ("success", "completed")


async def test_a_voice_start_address_is_not_asked_before_the_answer(line, hooks):
    await line.phone("+46700000009", answers="busy")
    await line.run(f"{hooks.url}/start")
    assert hooks.posts == []


async def test_a_recording_is_posted_and_can_be_fetched(line, hooks):
    hooks.replies["/rec"] = PlainTextResponse("")
    call = await line.run({"record": f"{hooks.url}/rec"})
    while not hooks.posts:
        await asyncio.sleep(0.01)
    (form,) = hooks.posted("/rec")
    assert form["callid"] == call["id"]
    assert form["duration"] == "13"
    assert form["wav"] == f"{line.server.url}/a1/recordings/{call['id']}-r0.wav"
    wav = await line.client.get(form["wav"])
    assert wav.headers["content-type"] == "audio/wav"
    assert wav.content[:4] == b"RIFF"
    listed = (await line.client.get("/a1/recordings")).json()
    assert listed == {
        "data": [{"id": f"{call['id']}-r0", "created": form["created"], "duration": 13}]
    }
    one = await line.client.get(f"/a1/Recordings/{call['id'].upper()}-R0")
    assert one.json() == listed["data"][0]
    trace = await line.trace(call["id"])
    assert trace["recordings"] == [
        {"node": None, "to": f"{hooks.url}/rec", "name": None, "duration": 13}
    ]


async def test_a_recording_that_is_kept_in_the_call_is_not_listed(line):
    call = await line.run({"record": "local/mine", "next": {"play": "local/mine"}})
    assert results(call) == [("record", "success"), ("play", "success")]
    assert (await line.client.get("/a1/recordings")).json() == {"data": []}
    assert (await line.trace(call["id"]))["recordings"][0]["name"] == "mine"


async def test_recordcall_is_posted_at_the_end(line, hooks):
    hooks.replies["/all"] = PlainTextResponse("")
    await line.run({"play": "sound/beep", "recordcall": f"{hooks.url}/all"})
    while not hooks.posts:
        await asyncio.sleep(0.01)
    assert "wav" in hooks.posted("/all")[0]


async def test_whenhangup_reports_even_a_call_that_was_never_answered(line, hooks):
    hooks.replies["/end"] = PlainTextResponse("")
    await line.phone("+46700000009", answers="busy")
    call = await line.run({"play": "sound/beep"}, whenhangup=f"{hooks.url}/end")
    while not hooks.posts:
        await asyncio.sleep(0.01)
    (form,) = hooks.posted("/end")
    assert form["id"] == call["id"]
    assert form["state"] == "busy"
    assert json.loads(form["actions"]) == []
    assert (form["duration"], form["cost"]) == ("0", "0")


async def test_whenhangup_is_tried_until_it_is_accepted(line, hooks):
    hooks.replies["/end"] = [
        Response(status_code=500),
        Response(status_code=404),
        PlainTextResponse("ok"),
    ]
    await line.run({"play": "sound/beep"}, whenhangup=f"{hooks.url}/end")
    while len(hooks.posts) < 3:
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    assert len(hooks.posts) == 3
    assert len({json.dumps(form) for _, form in hooks.posts}) == 1


async def test_whenhangup_is_tried_five_times_at_the_most(line, hooks):
    hooks.replies["/end"] = Response(status_code=500)
    await line.run({"play": "sound/beep"}, whenhangup=f"{hooks.url}/end")
    while len(hooks.posts) < 5:
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    assert len(hooks.posts) == 5


async def hang(_form):
    await asyncio.sleep(30)


BAD = {
    "500": (Response(status_code=500), "answered 500; a webhook must answer 200 to 204."),
    "404": (Response(status_code=404), "answered 404; a webhook must answer 200 to 204."),
    "html": (PlainTextResponse("<!doctype html><p>Hi"), "answered a web page instead of a call"),
    "text": (
        PlainTextResponse("OK"),
        "answered no JSON. Line 1, column 1: a value must stand here.",
    ),
    "list": ([{"play": "sound/beep"}, 1], "answered a list instead of one call action."),
    "string": ("https://example.com/next", "answered a text instead of one call action."),
    "null": (PlainTextResponse("null"), "answered null instead of one call action."),
    "unknown": ({"dance": "tango"}, "Its keys are: dance."),
    "two": ({"play": "sound/beep", "hangup": "reject"}, "has more than one action"),
    "nothing": ({}, "answered no valid call action."),
    "bytes": (Response(b"\xff\xfe\xfd"), "answered what is no UTF-8 text."),
    "deep": (
        PlainTextResponse('{"play":"x","next":' * 50_000),
        "answered JSON that is nested too deep",
    ),
    "digits": (
        PlainTextResponse('{"play":' + "1" * 9999 + "}"),
        "a number or a character that JSON does not know.",
    ),
    "no number": (PlainTextResponse('{"play": NaN}'), "a number or a character that JSON does"),
    "half": (PlainTextResponse('{"play": "\\ud800"}'), "a character that JSON does not know."),
    "loop": (RedirectResponse("/next", status_code=307), "redirects more than 5 times."),
    "huge": (Response(b" " * 10_000_000), "answered more than 1048576 bytes."),
    "hang": (hang, "did not answer within 0.5 s."),
}


@pytest.mark.parametrize("bad", BAD)
async def test_a_bad_answer_ends_the_call_with_its_reason(start_line, hooks, bad):
    line = await start_line(webhook_timeout=0.5)
    reply, reason = BAD[bad]
    hooks.replies["/next"] = reply
    call = await line.run({"play": "sound/beep", "next": f"{hooks.url}/next"})
    trace = await line.trace(call["id"])
    assert trace["end"] == "error"
    step = trace["steps"][-1]
    assert (step["action"], step["result"]) == ("webhook", "failed")
    assert step["why"].startswith(f"{hooks.url}/next ")
    assert reason in step["why"]
    assert (await line.run({"play": "sound/beep"}))["state"] == "success"


async def test_a_webhook_nobody_answers_ends_the_call(line, free_port):
    call = await line.run(f"http://127.0.0.1:{free_port}/start")
    trace = await line.trace(call["id"])
    assert trace["end"] == "error"
    assert "cannot be reached" in trace["steps"][-1]["why"]


async def test_an_endless_loop_ends(line, hooks):
    hooks.replies["/again"] = {"play": "sound/beep", "next": f"{hooks.url}/again"}
    line.desk.options = type(line.desk.options)(speed=0, step_limit=20)
    call = await line.run(f"{hooks.url}/again")
    assert (await line.trace(call["id"]))["end"] == "limit"


async def test_fifty_calls_at_once(line, hooks):
    hooks.replies["/menu"] = {"ivr": "sound/beep", "next": f"{hooks.url}/end"}
    hooks.replies["/end"] = {"hangup": "reject"}
    await line.phone("+46700000009", press=["1"])
    calls = await asyncio.gather(*(line.run(f"{hooks.url}/menu") for _ in range(50)))
    assert len({call["id"] for call in calls}) == 50
    assert all(results(c) == [("ivr", "1"), ("hangup", "success")] for c in calls)
    assert len(hooks.posts) == 100
    assert len((await line.client.get("/a1/calls")).json()["data"]) == 50


async def test_the_credit_shrinks_by_what_calls_cost(line):
    before = (await line.client.get("/a1/me")).json()["balance"]
    call = await line.run({"play": "sound/beep"})
    assert (await line.client.get("/a1/me")).json()["balance"] == before - call["cost"] < before


async def test_only_so_many_calls_are_kept(start_line, hooks):
    line = await start_line(kept_calls=3)
    hooks.replies["/rec"] = PlainTextResponse("")
    calls = [await line.run({"record": f"{hooks.url}/rec"}) for _ in range(5)]
    listed = (await line.client.get("/a1/calls")).json()["data"]
    assert [call["id"] for call in listed] == [call["id"] for call in reversed(calls[2:])]
    recordings = (await line.client.get("/a1/recordings")).json()["data"]
    assert [one["id"] for one in recordings] == [f"{call['id']}-r0" for call in listed]
    assert (await line.client.get(f"/a1/calls/{calls[0]['id']}")).status_code == 404


async def test_time_passes_as_fast_as_asked(start_line):
    line = await start_line(speed=1000)
    call = await line.run({"play": "https://example.com/long.mp3"})
    assert call["duration"] == 5
    slow = await start_line(speed=0.001)
    call = await slow.place({"play": "https://example.com/long.mp3"})
    await slow.until(call["id"], "playing")
    await asyncio.sleep(0.1)
    assert (await slow.show(call["id"]))["state"] == "ongoing"


async def test_the_speed_can_be_changed_while_calls_run(start_line):
    line = await start_line(speed=0.001)
    running = await line.place({"play": "https://example.com/long.mp3"})
    await line.until(running["id"], "playing")
    line.desk.set_speed(1000)
    assert (await line.ended(running["id"]))["duration"] == 5
    assert (await line.run({"play": "https://example.com/long.mp3"}))["duration"] == 5


async def test_no_time_is_lost_or_won_when_the_speed_changes(start_line):
    line = await start_line(speed=0.001)
    call = await line.place({"play": "https://example.com/long.mp3", "next": {"play": "a.wav"}})
    await line.until(call["id"], "playing")
    clock = line.desk.running_call(call["id"])._clock
    for speed in (1, 0.001, 1):
        before, began = clock.now(), time.monotonic()
        line.desk.set_speed(speed)
        after, took = clock.now(), time.monotonic() - began
        assert before <= after <= before + took + 0.01
    line.desk.set_speed(0)
    assert (await line.ended(call["id"]))["duration"] == 10


async def test_prompts_last_as_long_as_they_are(start_line):
    line = await start_line(lengths=lambda value: 42.0 if value == "menu.wav" else None)
    assert (await line.run({"play": "menu.wav"}))["duration"] == 42
    assert (await line.run({"play": "other.wav"}))["duration"] == 5


async def test_a_call_still_runs_while_webhooks_of_others_hang(line, hooks):
    hooks.replies["/hang"] = hang
    waiting = await line.place(f"{hooks.url}/hang")
    assert (await line.run({"play": "sound/beep"}))["state"] == "success"
    assert (await line.show(waiting["id"]))["state"] == "ongoing"


async def test_a_defect_ends_its_call_and_nothing_else(start_line, caplog):
    def broken(value):
        if value == "broken.wav":
            raise ZeroDivisionError
        return

    line = await start_line(lengths=broken)
    call = await line.run({"play": "broken.wav"})
    assert call["state"] == "failed"
    assert (await line.trace(call["id"]))["end"] == "error"
    assert "a task of the emulator failed" in caplog.text
    assert (await line.run({"play": "good.wav"}))["state"] == "success"


async def test_a_report_on_its_way_arrives_when_the_emulator_stops(line, hooks):
    async def slowly(_form):
        await asyncio.sleep(0.05)
        return PlainTextResponse("")

    hooks.replies["/end"] = slowly
    await line.run({"play": "sound/beep"}, whenhangup=f"{hooks.url}/end")
    await line.server.stop()
    assert len(hooks.posts) == 1


async def test_posts_can_be_waited_for(line, hooks):
    assert await line.desk.posts_done(0)
    hooks.replies["/end"] = hang
    await line.run({"play": "sound/beep"}, whenhangup=f"{hooks.url}/end")
    assert not await line.desk.posts_done(0.01)
