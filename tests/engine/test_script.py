"""Scripted people: who acts when, and what is left to people."""

from __future__ import annotations

from typing import Any

import pytest

from designer.engine.actions_program import ActionsProgram
from designer.engine.call import Call
from designer.engine.errors import EngineError
from designer.engine.script import Phone, Script
from designer.engine.setup import CallSetup

A, B = "+46700000001", "+46700000002"
TO = "+46700000009"
FROM = "+46700000000"


def scripted(json: Any, phones: dict[str, Phone], **setup: Any) -> tuple[Call, Script]:
    call = Call(CallSetup(**setup))
    script = Script(call, lambda number: phones.get(number, Phone()))
    script.notice(call.begin(ActionsProgram(json)))
    return call, script


@pytest.mark.parametrize(
    ("phone", "t", "state", "end"),
    [
        (Phone("answer", after=3), 3, "ongoing", None),
        (Phone("busy", after=2), 2, "busy", "unanswered"),
        (Phone("fail"), 0, "failed", "unanswered"),
        (Phone("no-answer"), 60, "failed", "unanswered"),
        (Phone("manual"), 60, "failed", "unanswered"),
    ],
)
def test_the_person_called(phone: Phone, t: float, state: str, end: str | None) -> None:
    call, script = scripted({"play": "a.mp3"}, {TO: phone})
    assert script.due() == t
    script.advance(t)
    assert (call.state, call.end) == (state, end)


def test_the_caller_hangs_up_after_a_time() -> None:
    call, script = scripted({"play": "a.mp3"}, {TO: Phone(after=2, hangup_at=1.5)})
    script.advance(10)
    assert (call.end, call.ended_at, call.duration) == ("caller", 3.5, 1.5)


def test_an_incoming_callers_phone_is_the_one_that_calls() -> None:
    phones = {FROM: Phone(press=("1",), hangup_at=12)}
    json = {"ivr": "a.mp3", "1": {"play": "b.mp3", "next": {"play": "c.mp3"}}}
    call, script = scripted(json, phones, direction="incoming")
    script.advance(100)
    assert [step["result"] for step in call.steps] == ["1", "success", "failed"]
    assert call.ended_at == 12


def test_the_order_of_events_is_that_of_their_times() -> None:
    phones = {A: Phone(after=4), B: Phone(after=2)}
    call, script = scripted({"connect": f"{A},{B}"}, phones)
    script.advance(100)
    assert [leg["to"] for leg in call.legs] == [B]
    assert call.duration == 32


def test_one_advance_is_many_small_ones() -> None:
    phones = {TO: Phone(after=1, press=("12",)), A: Phone("busy", after=3)}
    json = {"ivr": "a.mp3", "digits": 2, "12": {"connect": A, "busy": {"record": "local/x"}}}
    whole, script = scripted(json, phones)
    script.advance(100)
    pieces, script = scripted(json, phones)
    for tenth in range(1001):
        script.advance(tenth / 10)
    assert whole.trace() == pieces.trace()
    assert whole.end == "completed"


def test_a_key_by_hand_during_the_prompt_takes_the_scripts_place() -> None:
    json = {"ivr": "a.mp3", "digits": 2}
    call, script = scripted(json, {TO: Phone(press=("34",))})
    script.advance(2)
    script.notice(call.press("1"))
    assert script.next_deed() is None
    script.advance(12)
    assert call.steps[0]["result"] == "1"


def test_hanging_up_by_hand_ends_what_the_script_planned() -> None:
    call, script = scripted({"connect": A, "next": {"connect": A}}, {})
    script.advance(10)
    assert script.next_deed() == 30
    script.notice(call.hang_up(A))
    script.advance(39)
    assert call.phase == "connected"
    script.advance(40)
    assert call.end == "completed"


def test_what_people_did_by_hand_the_script_does_not_do_again() -> None:
    actions = {"connect": A, "next": {"play": "a.mp3"}}
    call, script = scripted(actions, {TO: Phone(after=20), A: Phone("no-answer")})
    script.notice(call.answer())
    assert script.next_deed() is None
    script.advance(1)
    script.notice(call.answer(A))
    assert script.next_deed() == 31
    script.notice(call.hang_up(A))
    assert script.next_deed() is None
    script.advance(100)
    assert call.end == "completed"


@pytest.mark.parametrize(
    ("json", "phones", "waits"),
    [
        ({"play": "a.mp3"}, {TO: Phone("manual")}, True),
        ({"play": "a.mp3"}, {TO: Phone("no-answer")}, False),
        ({"play": "a.mp3"}, {TO: Phone(after=5)}, False),
        ({"connect": A}, {A: Phone("manual")}, True),
        ({"connect": A}, {A: Phone("no-answer")}, False),
        ({"connect": f"{A},{B}"}, {A: Phone("manual"), B: Phone(after=9)}, False),
        ({"connect": f"{A},{B}"}, {A: Phone("manual"), B: Phone("no-answer")}, True),
        ({"connect": A}, {}, False),
    ],
)
def test_whether_a_person_has_to_act(json: Any, phones: dict[str, Phone], waits: bool) -> None:
    _, script = scripted(json, phones)
    script.advance(0)
    assert script.waits_for_hand is waits


def test_a_person_at_a_phone_talks_and_types_as_long_as_they_like() -> None:
    phones = {TO: Phone("manual", press=("1",)), A: Phone("manual")}
    call, script = scripted({"ivr": "a.mp3", "2": {"connect": A}}, phones)
    script.notice(call.answer())
    assert not script.waits_for_hand
    script.advance(5)
    assert script.waits_for_hand
    script.notice(call.press("2"))
    script.notice(call.answer())
    assert script.waits_for_hand
    script.advance(1000)
    assert call.phase == "connected"


@pytest.mark.parametrize(
    "wrong",
    [
        {"answers": "maybe"},
        {"after": -1},
        {"after": float("nan")},
        {"hangup_at": -0.5},
        {"press": ("1", "12A")},
    ],
)
def test_what_no_phone_can_do_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(EngineError):
        Phone(**wrong)
