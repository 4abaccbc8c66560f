"""connect: one phone or several, busy, failed, unanswered, the conversation."""

from __future__ import annotations

import pytest

from designer.engine.call import Call
from designer.engine.effects import Connected, Disconnected, Entered, Ringing, StoppedRinging
from designer.engine.errors import EngineError
from designer.engine.script import Phone

A, B, C = "+46700000001", "+46700000002", "+46700000003"
SIP = "sip:desk@pbx.example.com;transport=tcp"
CALLER = "+46700000009"
ALL = {key: {"play": f"sound/dtmf/{n}"} for n, key in enumerate(("success", "failed", "busy"), 1)}


def taken(call: Call) -> tuple[str | None, str | None]:
    return call.steps[0]["result"], call.steps[0]["outcome"]


@pytest.mark.parametrize(
    ("deed", "result"),
    [("busy", "busy"), ("decline", "busy"), ("fail", "failed")],
)
def test_one_phone_that_does_not_answer(answered, deed: str, result: str) -> None:
    call = answered({"connect": A, **ALL})
    getattr(call, deed)(A)
    assert taken(call) == (result, result)
    assert call.legs == []


@pytest.mark.parametrize("timeout", [15, "15"])
def test_it_rings_for_its_timeout(answered, timeout: object) -> None:
    call = answered({"connect": A, "timeout": timeout, **ALL})
    call.advance(14.9)
    assert call.phase == "connecting"
    effects = call.advance(15)
    assert effects[0] == StoppedRinging(A)
    assert taken(call) == ("failed", "failed")


def test_without_a_timeout_it_rings_a_minute(answered) -> None:
    call = answered({"connect": A})
    assert call.due() == 60


def test_unanswered_may_count_as_busy(answered) -> None:
    call = answered({"connect": A, "timeout": 5, **ALL}, unanswered="busy")
    call.advance(5)
    assert taken(call) == ("busy", "busy")


def test_busy_never_takes_failed(answered) -> None:
    call = answered({"connect": A, "failed": {"play": "sound/beep"}})
    call.busy()
    assert taken(call) == ("busy", None)
    assert (call.state, call.end) == ("success", "completed")


def test_a_conversation_lasts_until_somebody_hangs_up(answered) -> None:
    call = answered({"connect": A, **ALL})
    call.advance(3)
    assert call.answer(A) == [Connected(A)]
    assert (call.phase, call.due()) == ("connected", None)
    assert {(phone.number, phone.role) for phone in call.phones} == {
        (CALLER, "caller"),
        (A, "callee"),
    }
    call.advance(20)
    assert call.hang_up(A)[0] == Disconnected(A)
    assert taken(call) == ("success", "success")
    assert call.legs == [{"from": "+46700000000", "to": A, "state": "success", "duration": 17}]


def test_the_caller_hanging_up_ends_the_call(answered) -> None:
    call = answered({"connect": A, **ALL})
    call.answer(A)
    call.advance(7)
    call.hang_up(CALLER)
    assert taken(call) == ("failed", None)
    assert call.steps[0]["why"] == "hangup"
    assert (call.state, call.end, call.duration) == ("success", "caller", 7)
    assert call.legs == [{"from": "+46700000000", "to": A, "state": "success", "duration": 7}]


def test_the_caller_hanging_up_stops_the_ringing(answered) -> None:
    call = answered({"connect": f"{A},{B}"})
    assert call.hang_up()[:2] == [StoppedRinging(A), StoppedRinging(B)]
    assert call.end == "caller"


def test_who_hangs_up_must_be_clear_in_a_conversation(answered) -> None:
    call = answered({"connect": A})
    call.answer()
    with pytest.raises(EngineError) as error:
        call.hang_up()
    assert error.value.code == "unclear-phone"
    assert A in str(error.value)
    assert CALLER in str(error.value)


def test_a_called_phone_that_is_the_callers_own_is_meant_as_callee(answered) -> None:
    call = answered({"connect": CALLER, **ALL})
    call.answer()
    call.hang_up(CALLER)
    assert taken(call) == ("success", "success")


def test_the_first_of_several_to_answer_wins(answered) -> None:
    call = answered({"connect": f"{A}, {B} ,{C},{A}", **ALL})
    assert [phone.number for phone in call.phones if phone.state == "ringing"] == [A, B, C]
    with pytest.raises(EngineError, match="unclear which phone"):
        call.answer()
    assert call.answer(B) == [StoppedRinging(A), StoppedRinging(C), Connected(B)]
    call.hang_up(B)
    assert taken(call) == ("success", "success")


@pytest.mark.parametrize(
    ("deeds", "result"),
    [
        (("busy", "busy"), "busy"),
        (("busy", "fail"), "failed"),
        (("fail", "busy"), "failed"),
        (("fail", "fail"), "failed"),
        (("busy", None), "failed"),
        ((None, "busy"), "failed"),
        ((None, None), "failed"),
    ],
)
def test_several_that_do_not_answer(answered, deeds: tuple[str | None, ...], result: str) -> None:
    call = answered({"connect": f"{A},{B}", "timeout": 10, **ALL})
    for phone, deed in zip((A, B), deeds, strict=True):
        if deed is not None:
            getattr(call, deed)(phone)
    call.advance(10)
    assert taken(call) == (result, result)


def test_all_busy_with_an_unanswered_one_that_counts_as_busy(answered) -> None:
    call = answered({"connect": f"{A},{B}", "timeout": 10, **ALL}, unanswered="busy")
    call.busy(A)
    call.advance(10)
    assert taken(call) == ("busy", "busy")


def test_one_busy_phone_lets_the_others_ring_on(answered) -> None:
    call = answered({"connect": f"{A},{B}", **ALL})
    assert call.busy(A) == [StoppedRinging(A)]
    call.answer(B)
    call.hang_up(B)
    assert taken(call) == ("success", "success")


def test_a_sip_address_is_a_phone(answered) -> None:
    call = answered({"connect": SIP, **ALL})
    call.answer(SIP)
    call.hang_up(SIP)
    assert taken(call) == ("success", "success")


@pytest.mark.parametrize("value", ["hello", "0700000001", ",", 5])
def test_what_is_no_number_fails_at_once(answered, value: object) -> None:
    call = answered({"connect": value, **ALL})
    assert taken(call) == ("failed", "failed")


@pytest.mark.parametrize(
    ("options", "shown"), [({}, "+46700000000"), ({"callerid": "+46700000005"}, "+46700000005")]
)
def test_the_called_person_sees_the_caller_id(incoming, options, shown: str) -> None:
    _, effects = incoming({"connect": A, **options}, from_="+46700000000")
    assert [e.caller_id for e in effects if isinstance(e, Ringing)] == [shown]


def test_scripted_phones(ran, results) -> None:
    actions = {
        "connect": A,
        "timeout": 10,
        "busy": {"connect": B, "failed": {"connect": C, "timeout": 10}},
    }
    phones = {A: Phone("busy", after=2), B: Phone("fail", after=1), C: Phone("no-answer")}
    trace = ran(actions, phones=phones)
    assert results(trace) == [
        "connect busy>busy@0",
        "connect failed>failed@2",
        "connect failed@3",
    ]
    assert trace["duration"] == 13


def test_a_scripted_conversation_takes_half_a_minute_or_what_the_phone_says(ran) -> None:
    assert ran({"connect": A})["duration"] == 30
    assert ran({"connect": A}, phones={A: Phone(after=4, hangup_at=2.5)})["duration"] == 6.5


def test_an_answer_at_the_end_of_the_timeout_is_too_late(ran) -> None:
    actions = {"connect": A, "timeout": 15}
    assert ran(actions, phones={A: Phone(after=15)})["steps"][0]["result"] == "failed"
    assert ran(actions, phones={A: Phone(after=14.9)})["steps"][0]["result"] == "success"


def test_entered_comes_before_ringing(answered) -> None:
    call = answered({"play": "sound/beep", "next": {"connect": A}})
    kinds = [type(effect) for effect in call.advance(1)]
    assert kinds.index(Entered) < kinds.index(Ringing)


@pytest.mark.parametrize(
    ("called", "target", "rings"),
    [
        ("+46700000000", A, True),
        ("+46700000000", "+46101234567", False),
        ("+46700000000", SIP, False),
        ("+46101234567", "+46107654321", True),
    ],
)
def test_calls_to_a_swedish_mobile_number_only_reach_others(incoming, called, target, rings):
    call, _ = incoming({"connect": target, **ALL}, from_=CALLER, to=called)
    if rings:
        assert target in [phone.number for phone in call.phones]
    else:
        assert taken(call) == ("failed", "failed")


def test_a_call_the_line_places_reaches_any_number(answered):
    call = answered({"connect": "+46101234567", **ALL}, from_="+46700000000")
    assert call.phase == "connecting"
