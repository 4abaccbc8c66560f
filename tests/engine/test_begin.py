"""How calls begin: an outgoing one rings, an incoming one's flow begins at once."""

from __future__ import annotations

import pytest

from designer.engine.actions_program import ActionsProgram
from designer.engine.answers import Continue, Failed
from designer.engine.call import Call
from designer.engine.effects import Answered, Ended, Entered, Post, Ringing, StoppedRinging
from designer.engine.errors import EngineError
from designer.engine.setup import CallSetup

PLAY = ActionsProgram({"play": "sound/beep"})
TO = "+46700000009"


def outgoing(**setup: object) -> Call:
    call = Call(CallSetup(**setup))  # type: ignore[arg-type]
    assert call.begin(PLAY) == [Ringing(TO, "+46700000000")]
    return call


def test_an_outgoing_call_rings_first_and_runs_after_the_answer() -> None:
    call = outgoing()
    assert (call.phase, call.current, call.answered_at) == ("ringing", None, None)
    call.advance(4.0)
    effects = call.answer(TO)
    assert [type(effect) for effect in effects][:2] == [Answered, Entered]
    assert call.answered_at == 4.0
    assert call.current == (PLAY, "")


@pytest.mark.parametrize(
    ("deed", "state"), [("busy", "busy"), ("decline", "busy"), ("fail", "failed")]
)
def test_an_outgoing_call_that_is_refused_ends_unanswered(deed: str, state: str) -> None:
    call = outgoing()
    assert getattr(call, deed)(TO) == [StoppedRinging(TO), Ended(state, "unanswered")]
    assert call.trace() == {
        "state": state,
        "end": "unanswered",
        "duration": 0,
        "steps": [],
        "recordings": [],
    }


def test_an_outgoing_call_rings_for_its_timeout() -> None:
    call = outgoing(timeout=20)
    assert call.due() == 20
    assert call.advance(19.999) == []
    assert call.advance(30) == [StoppedRinging(TO), Ended("failed", "unanswered")]
    assert call.ended_at == 20


def test_whenhangup_of_the_request_fires_though_nobody_answered() -> None:
    call = outgoing(whenhangup="https://example.com/end")
    posts = [effect for effect in call.busy() if isinstance(effect, Post)]
    assert [(post.kind, post.url) for post in posts] == [("whenhangup", "https://example.com/end")]
    assert (posts[0].fields["state"], posts[0].fields["start"]) == ("busy", "")


def test_an_incoming_call_is_answered_by_its_first_action(incoming, only) -> None:
    call, effects = incoming({"play": "sound/beep"}, from_="hidden")
    assert [type(effect) for effect in effects][:2] == [Answered, Entered]
    assert call.answered_at == 0
    assert only(effects, Answered) == [Answered("hidden")]
    assert call.phones[0].number == "hidden"


@pytest.mark.parametrize(("reason", "state"), [("busy", "busy"), ("404", "failed")])
def test_hangup_busy_and_404_are_signals_before_the_answer(
    incoming, reason: str, state: str
) -> None:
    call, effects = incoming({"hangup": reason})
    assert not any(isinstance(effect, Answered) for effect in effects)
    assert (call.state, call.end, call.answered_at) == (state, "hangup", None)
    assert call.trace()["duration"] == 0


@pytest.mark.parametrize("reason", ["busy", "404"])
def test_signals_that_a_webhook_answers_are_still_first(incoming, reason: str) -> None:
    call, _ = incoming("https://example.com/start")
    assert call.phones[0].state == "calling"
    call.reply(Continue(ActionsProgram({"hangup": reason}, "https://example.com/start")))
    assert call.answered_at is None
    assert call.end == "hangup"


def test_hangup_reject_answers_and_ends(incoming) -> None:
    call, _ = incoming({"hangup": "reject"})
    assert (call.state, call.end, call.answered_at) == ("success", "hangup", 0)


def test_later_a_signal_only_ends_the_call(incoming) -> None:
    call, _ = incoming({"play": "sound/beep", "next": {"hangup": "busy"}})
    call.advance(1)
    assert (call.state, call.end) == ("success", "hangup")


def test_an_incoming_call_whose_first_webhook_fails_is_not_answered(incoming) -> None:
    call, _ = incoming("https://example.com/start")
    call.reply(Failed("404 Not Found"))
    assert (call.state, call.end, call.problem) == ("failed", "error", "404 Not Found")
    assert [step["t"] for step in call.steps] == [0]


def test_an_incoming_caller_may_give_up_before_the_answer(incoming) -> None:
    call, _ = incoming("https://example.com/start")
    call.hang_up()
    assert (call.state, call.end) == ("failed", "caller")
    assert call.reply(Failed("too late")) == []


def test_without_anything_to_run_a_call_ends() -> None:
    call = Call(CallSetup())
    call.begin(None)
    call.answer()
    assert (call.state, call.end) == ("success", "completed")
    call = Call(CallSetup(direction="incoming"))
    call.begin(None)
    assert (call.state, call.end) == ("failed", "unanswered")


def test_what_cannot_be_done_is_refused_and_changes_nothing() -> None:
    call = Call(CallSetup())
    with pytest.raises(EngineError, match="not begun"):
        call.answer()
    call.begin(PLAY)
    for deed, message in [
        (lambda: call.begin(PLAY), "begun already"),
        (lambda: call.answer("+46700000001"), "is not ringing"),
        (lambda: call.press("1"), "not been answered"),
        (call.hang_up, "not been answered"),
        (lambda: call.press("12"), "not a key"),
        (lambda: call.press("A"), "not a key"),
        (lambda: call.press(""), "not a key"),
        (lambda: call.advance(float("nan")), "not a time"),
        (lambda: call.advance(float("inf")), "not a time"),
        (lambda: call.reply(Failed("no")), "not waiting for a webhook"),
    ]:
        with pytest.raises(EngineError, match=message):
            deed()
    call.answer()
    with pytest.raises(EngineError, match="No phone is ringing"):
        call.answer()
    with pytest.raises(EngineError, match="not in the call"):
        call.hang_up("+46700000001")
    call.hang_up(TO)
    with pytest.raises(EngineError, match="has ended"):
        call.press("1")


def test_the_clock_never_goes_back() -> None:
    call = outgoing()
    call.advance(10)
    call.advance(3)
    assert call.t == 10
