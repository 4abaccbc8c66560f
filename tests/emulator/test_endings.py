"""Each end of a call is said with its reason, in the log and, where there is room, in the trace."""

import json

import pytest
from starlette.responses import Response

from designer.emulator.requestlog import ended_line

pytestmark = pytest.mark.anyio
PERSON, OTHER = "+46700000009", "+46700000002"
NO_NUMBER = (
    "0700000011 is no telephone number the platform can call, so nobody is reached. "
    "Write +46700000011."
)


@pytest.fixture
def said(quick):
    """What the log says of calls that have ended, without the call's id."""
    lines = []
    quick.desk.when_ended = lambda call: lines.append(str(ended_line(call)).replace(call.id, "ID"))
    return lines


async def incoming(line):
    body = {"from": PERSON, "to": "+46700000000"}
    call = (await line.client.post("/emulator/incoming", json=body)).json()
    return await line.ended(call["id"])


async def test_a_number_without_a_flow(quick, said):
    await incoming(quick)
    why = "Nothing answers +46700000000: no voice_start is set on this number."
    assert said == [f"Call ID has ended: failed (unanswered) after 0 s. {why}"]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ("no-answer", f"failed (unanswered) after 0 s. {PERSON} did not answer."),
        ("busy", f"busy (unanswered) after 0 s. {PERSON} was busy, or declined."),
    ],
)
async def test_nobody_answers(quick, said, answers, words):
    await quick.phone(PERSON, answers=answers)
    await quick.run({"play": "sound/beep"})
    assert said == [f"Call ID has ended: {words}"]


async def test_an_empty_answer(line, hooks):
    said = []
    line.desk.when_ended = lambda call: said.append(str(ended_line(call)))
    hooks.replies["/start"] = Response(status_code=204)
    call = await line.run(f"{hooks.url}/start")
    why = f"{hooks.url}/start answered nothing, so the call ends."
    step = (await line.trace(call["id"]))["steps"][-1]
    assert (step["result"], step["why"]) == ("success", why)
    assert said[0].endswith(f"success (completed) after 0 s. {why}")


async def test_a_number_that_is_none(quick, said):
    """The most frequent mistake looked like a call that went well."""
    call = await quick.run({"connect": "0700000011"})
    (step,) = (await quick.trace(call["id"]))["steps"]
    assert (step["result"], step["why"]) == ("failed", NO_NUMBER)
    why = f"Nothing follows connect after failed. {NO_NUMBER}"
    assert said == [f"Call ID has ended: success (completed) after 0 s. {why}"]


async def test_the_platform_says_no_more_than_it_does(line, hooks):
    """Sentences are for people: calls and webhooks hold what the platform's do."""
    hooks.replies["/next"] = {"hangup": "reject"}
    call = await line.run({"connect": "0700000011", "next": f"{hooks.url}/next"})
    assert call["actions"][0] == {"connect": "0700000011", "result": "failed"}
    assert "why" not in hooks.posted("/next")[0]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("+070", "connect: +070 is no telephone number the platform can call, so nobody"),
        (f"{OTHER},", "connect: there is an empty place in the list of numbers"),
    ],
)
async def test_numbers_nobody_can_mend_are_worded_as_the_checks_do(quick, value, words):
    await quick.phone(OTHER, answers="busy")
    call = await quick.run({"connect": value})
    assert words in (await quick.trace(call["id"]))["steps"][0]["why"]


async def test_a_landline_behind_a_mobile_number(quick, said):
    number = (await quick.client.get("/a1/numbers")).json()["data"][0]
    start = {"voice_start": json.dumps({"connect": "+46846500400"})}
    await quick.client.post(f"/a1/numbers/{number['id']}", data=start)
    await incoming(quick)
    assert "+46846500400 was not rung: +46700000000 is a Swedish mobile number" in said[0]


async def test_a_recording_that_was_not_made(quick, said):
    await quick.run({"play": "local/mine"})
    why = "Nothing before it has recorded local/mine, so the caller hears nothing."
    assert said[0].endswith(f"Nothing follows play after failed. {why}")


async def test_a_key_that_leads_nowhere(quick, said):
    await quick.phone(PERSON, press=["7"])
    await quick.run({"ivr": "sound/beep", "1": {"hangup": "reject"}})
    assert said[0].endswith(" s. Nothing follows ivr after 7.")


async def test_the_caller_hangs_up(quick, said):
    await quick.phone(PERSON, hangup_at=1)
    await quick.run({"ivr": "sound/beep"})
    assert said == ["Call ID has ended: success (caller) after 1 s. The caller hung up."]


async def test_round_and_round(line, hooks):
    said = []
    line.desk.when_ended = lambda call: said.append(str(ended_line(call)))
    line.desk.limit_steps(6)
    hooks.replies["/again"] = {"play": "sound/beep", "next": f"{hooks.url}/again"}
    await line.run(f"{hooks.url}/again")
    words = "A call may run 1,000 actions, and play a menu as often; this one would have gone on."
    assert said[0].endswith(f" s. {words}")


async def test_a_call_that_went_well_is_left_at_that(quick, said):
    await quick.run({"play": "sound/beep"})
    await quick.run({"play": "sound/beep", "next": {"hangup": "reject"}})
    assert said == [
        "Call ID has ended: success (completed) after 0.5 s",
        "Call ID has ended: success (hangup) after 0.5 s",
    ]
