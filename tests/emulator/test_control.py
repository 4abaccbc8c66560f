"""Phones, people at phones, incoming calls, traces, events, reset."""

import asyncio
import json

import pytest

pytestmark = pytest.mark.anyio

MENU = {
    "ivr": "sound/beep",
    "1": {"connect": "+46700000002", "busy": {"play": "sound/beep"}},
    "2": {"hangup": "reject"},
}
PERSON = "+46700000009"
CALLEE = "+46700000002"


async def manual(line, start=MENU, *numbers):
    for number in numbers or (PERSON,):
        await line.phone(number, answers="manual")
    return (await line.place(start))["id"]


async def test_a_phone_says_how_it_behaves(quick):
    assert await quick.phone("sip:bob@example.com;transport=tcp", press=["1", ""], after=2) == {
        "number": "sip:bob@example.com;transport=tcp",
        "answers": "answer",
        "after": 2,
        "press": ["1", ""],
        "hangup_at": None,
    }


@pytest.mark.parametrize(
    "body",
    [
        {"answers": "maybe"},
        {"answers": None},
        {"after": -1},
        {"after": "2"},
        {"after": True},
        {"press": "1"},
        {"press": ["x"]},
        {"press": [1]},
        {"hangup_at": -0.5},
        {"hangup_at": []},
        {"anwsers": "busy"},
        [],
        "busy",
    ],
)
async def test_what_no_phone_can_do_is_refused(quick, body):
    answer = await quick.client.put(f"/emulator/phones/{CALLEE}", json=body)
    assert answer.status_code == 400
    assert answer.text.endswith(".")


@pytest.mark.parametrize("number", ["0700000000", "+0700", "sip:", "%00", "+46 70", "%20"])
async def test_what_is_no_phone_is_refused(quick, number):
    answer = await quick.client.put(f"/emulator/phones/{number}", json={})
    assert answer.status_code == 400


@pytest.mark.parametrize("content", [b"{", b"\xff", b"[" * 100_000, b'{"after":' + b"9" * 9999])
async def test_bodies_that_are_no_json_are_refused(quick, content):
    answer = await quick.client.put(f"/emulator/phones/{CALLEE}", content=content)
    assert answer.status_code == 400


async def test_a_sip_phone_answers_as_told(line):
    await line.phone("sip:bob@example.com:5060;transport=tcp", answers="busy")
    call = await line.run({"connect": "sip:bob@example.com:5060;transport=tcp"})
    assert call["actions"][0]["result"] == "busy"


async def test_at_speed_0_a_call_waits_only_for_a_person(line):
    call = await manual(line)
    await line.until(call, "ringing")
    await asyncio.sleep(0.1)
    assert (await line.show(call))["state"] == "ongoing"
    assert (await line.do(call, "answer")).json()["start"]
    await line.until(call, "listening")
    await asyncio.sleep(0.1)
    assert (await line.do(call, "press", digits="2")).status_code == 200
    ended = await line.ended(call)
    assert [action["result"] for action in ended["actions"]] == ["2", "success"]


async def test_a_person_declines(quick):
    call = await manual(quick)
    await quick.until(call, "ringing")
    assert (await quick.do(call, "decline", phone=PERSON)).status_code == 200
    assert (await quick.ended(call))["state"] == "busy"


async def test_a_person_hangs_up_in_a_menu(quick):
    call = await manual(quick)
    await quick.do(call, "answer")
    await quick.until(call, "listening")
    assert (await quick.do(call, "hangup")).status_code == 200
    trace = await quick.trace(call)
    assert trace["end"] == "caller"
    assert trace["steps"][-1]["why"] == "hangup"


async def test_two_people_talk_until_one_hangs_up(line):
    call = await manual(line, MENU, PERSON, CALLEE)
    await line.do(call, "answer")
    await line.until(call, "listening")
    await line.do(call, "press", digits="1")
    await line.until(call, "connecting")
    assert (await line.do(call, "answer", phone=CALLEE)).status_code == 200
    unclear = await line.do(call, "hangup")
    assert unclear.status_code == 409
    assert PERSON in unclear.text
    assert CALLEE in unclear.text
    assert (await line.show(call))["legs"][0]["state"] == "ongoing"
    assert (await line.do(call, "hangup", phone=CALLEE)).status_code == 200
    assert (await line.ended(call))["actions"][1]["result"] == "success"


async def test_the_only_phone_held_by_hand_is_meant(line):
    await line.phone(CALLEE, answers="manual")
    await line.phone("+46700000003", answers="no-answer")
    call = (await line.place({"connect": f"{CALLEE}, +46700000003"}))["id"]
    await line.until(call, "connecting")
    assert (await line.do(call, "answer")).status_code == 200
    assert (await line.do(call, "hangup")).status_code == 200
    assert (await line.ended(call))["legs"][0]["to"] == CALLEE


async def test_several_phones_ring_and_one_must_be_named(line):
    other = "+46700000003"
    call = await manual(line, {"connect": f"{CALLEE},{other}"}, CALLEE, other)
    await line.until(call, "connecting")
    unclear = await line.do(call, "answer")
    assert unclear.status_code == 409
    assert CALLEE in unclear.text
    assert other in unclear.text
    assert (await line.do(call, "decline", phone=other)).status_code == 200
    assert (await line.do(call, "answer")).status_code == 200
    await line.do(call, "hangup", phone=CALLEE)
    assert (await line.ended(call))["actions"][0]["result"] == "success"


async def test_what_nobody_can_do_now_is_a_conflict(quick):
    call = await manual(quick)
    await quick.until(call, "ringing")
    tries = [
        await quick.do(call, "press", digits="1"),
        await quick.do(call, "hangup"),
        await quick.do(call, "answer", phone=CALLEE),
    ]
    await quick.do(call, "decline")
    tries += [
        await quick.do(call, "answer"),
        await quick.do(call, "hangup"),
        await quick.do(call, "press", digits="1"),
    ]
    assert [answer.status_code for answer in tries] == [409] * 6
    assert all(answer.text.endswith(".") for answer in tries)


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("press", {}),
        ("press", {"digits": ""}),
        ("press", {"digits": "a"}),
        ("press", {"digits": 1}),
        ("answer", {"phone": 1}),
        ("answer", {"who": CALLEE}),
        ("hangup", {"phone": "0700"}),
    ],
)
async def test_people_do_what_phones_allow(quick, what, body):
    call = await manual(quick)
    assert (await quick.do(call, what, **body)).status_code == 400
    for unknown in ("c123", call[:-1]):
        assert (await quick.do(unknown, "answer")).status_code == 404


async def test_keys_after_the_end_of_a_call_are_dropped(line):
    call = await manual(line)
    await line.do(call, "answer")
    await line.until(call, "listening")
    assert (await line.do(call, "press", digits="2345#")).json()["state"] == "success"


async def configured(line, start):
    number = (await line.client.get("/a1/numbers")).json()["data"][1]
    value = start if isinstance(start, str) else json.dumps(start)
    await line.client.post(f"/a1/numbers/{number['id']}", data={"voice_start": value})
    return number["number"]


async def ring(line, to, sender=PERSON):
    return await line.client.post("/emulator/incoming", json={"from": sender, "to": to})


async def test_an_incoming_call_runs_what_the_number_starts_with(line, hooks):
    hooks.replies["/start"] = {"play": "sound/beep"}
    number = await configured(line, f"{hooks.url}/start")
    answer = await ring(line, number)
    assert answer.status_code == 200
    assert answer.json()["direction"] == "incoming"
    call = await line.ended(answer.json()["id"])
    assert (call["from"], call["to"], call["state"]) == (PERSON, number, "success")
    assert hooks.posted("/start")[0]["result"] == "newincoming"
    assert call["cost"] == 0


async def test_the_caller_of_an_incoming_call_presses_keys(line):
    number = await configured(line, MENU)
    await line.phone(PERSON, press=["2"])
    call = await line.ended((await ring(line, number)).json()["id"])
    assert call["actions"][0]["result"] == "2"


async def test_an_incoming_call_is_signalled_busy(quick):
    number = await configured(quick, {"hangup": "busy"})
    call = await quick.ended((await ring(quick, number, "anonymous")).json()["id"])
    assert (call["state"], call["from"]) == ("busy", "anonymous")
    assert "start" not in call


@pytest.mark.parametrize("sender", ["anonymous", "0700000000", "1177", "Mum & Dad"])
async def test_who_calls_may_be_no_number_at_all(quick, sender):
    number = await configured(quick, {"connect": "+46700000002"})
    call = await quick.ended((await ring(quick, number, sender)).json()["id"])
    assert (call["from"], call["legs"][0]["from"]) == (sender, sender)


async def test_a_number_that_starts_nothing_does_not_answer(line):
    call = await line.ended((await ring(line, "+46700000001")).json()["id"])
    assert call["state"] == "failed"
    assert (await line.trace(call["id"]))["steps"] == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"from": PERSON, "to": "+46700000077"}, 404),
        ({"from": PERSON}, 400),
        ({"to": "+46700000000"}, 400),
        ({"from": "", "to": "+46700000000"}, 400),
        ({"from": PERSON, "to": "4711"}, 404),
        ({"from": ["x"], "to": "+46700000000"}, 400),
        ({"from": PERSON, "to": 4711}, 400),
        ({"from": PERSON, "to": "+46700000000", "via": "x"}, 400),
        ([], 400),
    ],
)
async def test_an_incoming_call_that_cannot_be_is_refused(quick, body, status):
    answer = await quick.client.post("/emulator/incoming", json=body)
    assert answer.status_code == status
    assert answer.text.endswith(".")


async def test_reset_forgets_everything(line):
    number = await configured(line, MENU)
    await line.phone(PERSON, answers="busy")
    await line.run({"play": "sound/beep"})
    await line.phone(PERSON, answers="manual")
    running = await line.place(MENU)
    assert (await line.client.post("/emulator/reset")).status_code == 200
    assert (await line.client.get("/a1/calls")).json() == {"data": []}
    assert (await line.client.get(f"/a1/calls/{running['id']}")).status_code == 404
    assert (await line.do(running["id"], "answer")).status_code == 404
    listed = (await line.client.get("/a1/numbers")).json()["data"]
    assert number == listed[1]["number"]
    assert "voice_start" not in listed[1]
    assert (await line.run({"play": "sound/beep"}))["state"] == "success"
