"""Webhooks: what is asked, what an answer does, and the report at the end."""

from __future__ import annotations

import json

import pytest

from designer.engine.actions_program import ActionsProgram
from designer.engine.answers import Continue, Failed, Nothing, Unfetched
from designer.engine.effects import Ended, Fetch, Post
from designer.flow.texts import N_, Text

START = "https://example.com/start"
NEXT = "https://example.com/next"
END = "https://example.com/end"
ID = "c" + 32 * "2"


def test_the_first_webhook_of_an_outgoing_call(answered) -> None:
    call = answered(START, id=ID)
    assert call.phase == "fetching"
    assert call.due() is None


@pytest.mark.parametrize(
    ("direction", "result"), [("outgoing", "newoutgoing"), ("incoming", "newincoming")]
)
def test_voice_start_fields(direction: str, result: str, incoming, only) -> None:
    from designer.engine.call import Call
    from designer.engine.setup import CallSetup

    call = Call(CallSetup(direction=direction, id=ID))  # type: ignore[arg-type]
    effects = call.begin(ActionsProgram(START))
    if direction == "outgoing":
        assert only(effects, Fetch) == []
        effects = call.answer()
    assert only(effects, Fetch) == [
        Fetch(
            START,
            {
                "direction": direction,
                "callid": ID,
                "from": "+46700000000",
                "to": "+46700000009",
                "created": "2000-01-01T00:00:00.000000",
                "result": result,
            },
        )
    ]


@pytest.mark.parametrize(
    ("actions", "deed", "result"),
    [
        ({"play": "a.mp3"}, lambda call: call.advance(9), {"result": "success"}),
        ({"play": "local/x"}, lambda call: None, {"result": "failed"}),
        ({"connect": "+46700000001"}, lambda call: call.busy(), {"result": "busy"}),
        ({"connect": "+46700000001"}, lambda call: call.fail(), {"result": "failed"}),
        ({"ivr": "a.mp3"}, lambda call: call.press("7"), {"result": "7"}),
        (
            {"ivr": "a.mp3"},
            lambda call: call.advance(99),
            {"result": "failed", "why": "noinput"},
        ),
        ({"record": "local/x"}, lambda call: call.advance(99), {"result": "success"}),
    ],
)
def test_next_fields(answered, only, actions, deed, result: dict[str, str]) -> None:
    call = answered(START, id=ID)
    program = ActionsProgram({**actions, "next": NEXT}, START)
    effects = call.reply(Continue(program))
    effects += deed(call) or []
    assert only(effects, Fetch) == [
        Fetch(
            NEXT,
            {
                "callid": ID,
                "direction": "outgoing",
                "from": "+46700000000",
                "to": "+46700000009",
                **result,
            },
        )
    ]


def test_an_answer_goes_on_with_its_address_as_source(answered) -> None:
    call = answered({"play": "sound/beep", "next": NEXT})
    call.advance(1)
    call.reply(Continue(ActionsProgram({"play": "sound/beep", "success": {"hangup": "x"}}, NEXT)))
    call.advance(2)
    places = [(s["action"], s["source"], s["at"], s["to"], s["result"]) for s in call.steps]
    assert places == [
        ("play", None, "", "/next", "success"),
        ("webhook", None, "/next", "", "success"),
        ("play", NEXT, "", "/success", "success"),
        ("hangup", NEXT, "/success", None, "success"),
    ]
    assert [action for action in call.actions if "webhook" in action] == []


@pytest.mark.parametrize(
    ("answer", "result", "end"),
    [(Nothing(), "success", "completed"), (Unfetched(), None, "webhook")],
)
def test_an_answer_that_ends_the_call(answered, answer, result: str | None, end: str) -> None:
    call = answered({"play": "sound/beep", "next": NEXT})
    call.advance(1)
    call.reply(answer)
    step = call.steps[-1]
    assert (step["action"], step["value"], step["result"]) == ("webhook", NEXT, result)
    assert (step["outcome"], step["to"]) == (None, None)
    assert (call.state, call.end) == ("success", end)


def test_an_invalid_answer_ends_the_call_with_its_reason(answered) -> None:
    why = Text(N_("{url} answered {status}."), {"url": NEXT, "status": 500})
    call = answered({"play": "sound/beep", "next": NEXT})
    call.advance(1)
    effects = call.reply(Failed(why))
    assert call.steps[-1]["why"] == f"{NEXT} answered 500."
    assert call.steps[-1]["result"] == "failed"
    assert call.problem is why
    assert effects[-1] == Ended("success", "error")


def test_a_call_waits_for_its_webhook_as_long_as_it_takes(answered) -> None:
    call = answered(START)
    assert call.advance(5000) == []
    assert call.end is None


def test_hanging_up_while_a_webhook_is_asked(answered) -> None:
    call = answered(START)
    call.hang_up()
    assert (call.steps[0]["result"], call.steps[0]["why"]) == ("failed", "hangup")
    assert (call.state, call.end) == ("success", "caller")


def test_whenhangup_is_overwritten_and_fires_once(answered, only) -> None:
    call = answered(
        {
            "play": "sound/beep",
            "whenhangup": NEXT,
            "next": {"connect": "+46700000001", "whenhangup": END, "next": {"play": "a.mp3"}},
        },
        id=ID,
        whenhangup=START,
        cost=lambda call: 100 * len(call["legs"]),
    )
    call.advance(2)
    call.answer()
    call.advance(12)
    call.hang_up("+46700000001")
    call.advance(13)
    effects = call.hang_up()
    (post,) = only(effects, Post)
    assert (post.kind, post.url) == ("whenhangup", END)
    fields = dict(post.fields)
    assert json.loads(fields.pop("actions")) == [
        {"play": "sound/beep", "result": "success"},
        {"connect": "+46700000001", "result": "success"},
        {"play": "a.mp3", "result": "failed", "why": "hangup"},
    ]
    assert json.loads(fields.pop("legs")) == [
        {"from": "+46700000000", "to": "+46700000001", "state": "success", "duration": 10}
    ]
    assert fields == {
        "id": ID,
        "direction": "outgoing",
        "from": "+46700000000",
        "to": "+46700000009",
        "created": "2000-01-01T00:00:00.000000",
        "start": "2000-01-01T00:00:00.000000",
        "state": "success",
        "duration": "13",
        "cost": "100",
    }


def test_an_empty_whenhangup_keeps_the_earlier_one(answered, only) -> None:
    call = answered({"play": "a.mp3", "whenhangup": ""}, whenhangup=END)
    assert [post.url for post in only(call.hang_up(), Post)] == [END]


def test_webhooks_that_lead_to_webhooks_end_by_the_limit(answered) -> None:
    call = answered(START, step_limit=50)
    for _ in range(100):
        if call.end is None and call.phase == "fetching":
            call.reply(Continue(ActionsProgram({"play": "local/x", "failed": NEXT}, NEXT)))
    assert (call.end, call.state, len(call.steps)) == ("limit", "success", 50)
