"""The call as the platform's API shows it, while it goes on and at its end."""

from __future__ import annotations

from designer.engine.actions_program import ActionsProgram
from designer.engine.call import Call
from designer.engine.setup import CallSetup, virtual_stamp
from designer.engine.trace import milliseconds, whole_seconds

A = "+46700000001"


def test_a_call_through_its_life() -> None:
    call = Call(CallSetup(timeout=20))
    call.begin(ActionsProgram({"connect": A}))
    ringing = call.call_object()
    assert (ringing["state"], ringing["timeout"]) == ("ongoing", 20)
    assert "start" not in ringing
    call.advance(5)
    call.answer()
    call.advance(8)
    call.answer(A)
    call.advance(10)
    talking = call.call_object()
    assert (talking["start"], talking["duration"]) == ("2000-01-01T00:00:05.000000", 5)
    assert (talking["actions"], talking["state"]) == ([], "ongoing")
    assert talking["legs"] == [{"from": "+46700000000", "to": A, "state": "ongoing", "duration": 2}]
    call.hang_up(A)
    over = call.call_object()
    assert (over["state"], over["duration"], over["cost"]) == ("success", 5, 0)
    assert over["actions"] == [{"connect": A, "result": "success"}]
    assert over["legs"] == [{"from": "+46700000000", "to": A, "state": "success", "duration": 2}]


def test_an_incoming_call_has_no_timeout() -> None:
    call = Call(CallSetup(direction="incoming", from_="anonymous"))
    call.begin(ActionsProgram({"play": "sound/beep"}))
    shown = call.call_object()
    assert "timeout" not in shown
    assert (shown["direction"], shown["from"]) == ("incoming", "anonymous")


def test_times_and_durations_are_written_as_the_platform_does() -> None:
    assert virtual_stamp(3661.25) == "2000-01-01T01:01:01.250000"
    assert [whole_seconds(s) for s in (0, 0.4, 0.5, 12.6)] == [0, 0, 1, 13]
    assert [milliseconds(s) for s in (0.30000000000000004, 5.0)] == [0.3, 5]
    assert isinstance(milliseconds(5.0), int)


def test_a_step_under_way_is_not_in_the_trace() -> None:
    call = Call(CallSetup())
    call.begin(ActionsProgram({"play": "sound/beep"}))
    call.answer()
    call.advance(0.25)
    assert call.trace() == {
        "state": "ongoing",
        "end": None,
        "duration": 0.25,
        "steps": [],
        "recordings": [],
    }
