"""Whatever people, webhooks and the clock do to whatever flow: no crash, and an end."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from designer.engine.actions_program import ActionsProgram
from designer.engine.answers import Continue, Failed, Nothing, Unfetched
from designer.engine.call import Call
from designer.engine.effects import Effect, Ended, Entered, Fetch, Stepped
from designer.engine.errors import EngineError
from designer.engine.script import WAYS, Phone, Script
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.flow.outcomes import KEYPAD
from designer.flow.vocabulary import ACTION_KEYS, KINDS

NUMBERS = ("+46700000001", "+46700000002", "+46700000009", "sip:a@b.example")
ODD: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(("", "15", "yes", "no", "x", "https://example.com/a", "hook/a"))
    | st.just([1])
)
VALUES = st.sampled_from(
    (
        *NUMBERS,
        f"{NUMBERS[0]},{NUMBERS[1]}",
        "https://example.com/a.mp3",
        "sound/beep",
        "local/x",
        "local/",
        "busy",
        "404",
        "reject",
        46700000001,
        "?",
    )
)
OPTION_KEYS = sorted({option.key for kind in KINDS.values() for option in kind.options})
OUTCOMES = ("success", "failed", "busy", "next", "1", "2", "12", "#")


def actions_over(below: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    def built(kind: str, value: Any, options: Any, ways: Any) -> Any:
        return {kind: value, **options, **ways}

    return st.builds(
        built,
        st.sampled_from(ACTION_KEYS),
        VALUES,
        st.dictionaries(st.sampled_from(OPTION_KEYS), ODD, max_size=4),
        st.dictionaries(st.sampled_from(OUTCOMES), below, max_size=3),
    )


ACTIONS = actions_over(
    st.recursive(st.just("https://example.com/next"), actions_over, max_leaves=12)
)
SETUPS = st.builds(
    CallSetup,
    direction=st.sampled_from(("outgoing", "incoming")),
    timeout=st.sampled_from((0.0, 5.0, 60.0, -1.0)),
    whenhangup=st.sampled_from((None, "https://example.com/end")),
    unanswered=st.sampled_from(("failed", "busy")),
    step_limit=st.integers(0, 30),
)
PHONE_DEEDS = ("answer", "busy", "decline", "fail", "hang_up")
EVENTS = st.lists(
    st.tuples(st.just("advance"), st.floats(0, 40))
    | st.tuples(st.sampled_from(PHONE_DEEDS), st.sampled_from((None, *NUMBERS)))
    | st.tuples(st.just("press"), st.sampled_from(KEYPAD))
    | st.tuples(st.just("spoken"), st.none())
    | st.tuples(st.just("reply"), ACTIONS | st.sampled_from(("nothing", "unfetched", "failed"))),
    max_size=40,
)


def do(call: Call, name: str, argument: Any) -> list[Effect]:
    if name == "advance":
        return call.advance(call.t + argument)
    if name == "spoken":
        return call.spoken()
    if name == "reply":
        if isinstance(argument, dict):
            return call.reply(Continue(ActionsProgram(argument, "https://example.com/next")))
        answers = {"nothing": Nothing(), "unfetched": Unfetched(), "failed": Failed("no")}
        return call.reply(answers[argument])
    return list(getattr(call, name)(argument))


def tried(call: Call, name: str, argument: Any) -> list[Effect]:
    """Do something; what cannot be done is refused and has changed nothing."""
    before = (call.trace(), call.phase, call.phones, call.t)
    try:
        return do(call, name, argument)
    except EngineError:
        assert (call.trace(), call.phase, call.phones, call.t) == before
        return []


def check(call: Call, effects: list[Effect]) -> None:
    """What holds of every call that has ended."""
    assert [effect for effect in effects if isinstance(effect, Ended)] == effects[-1:]
    assert effects[-1] == Ended(call.state, call.end or "")
    trace = call.trace()
    assert trace["steps"] == [effect.step for effect in effects if isinstance(effect, Stepped)]
    entered = [effect for effect in effects if isinstance(effect, Entered)]
    assert len(entered) == len(trace["steps"]) <= call.setup.step_limit
    for step, following in zip(trace["steps"], trace["steps"][1:], strict=False):
        assert step["to"] == following["at"]
        assert step["t"] <= following["t"]
    if trace["steps"] and trace["end"] != "limit":
        assert trace["steps"][-1]["to"] is None
    assert trace["state"] in ("success", "failed", "busy")
    assert trace["duration"] >= 0
    assert (call.phase, call.current, call.phones, call.due()) == ("ended", None, (), None)
    json.dumps(trace)
    json.dumps(call.call_object())


@given(ACTIONS, SETUPS, EVENTS)
def test_any_events_at_any_time(actions: Any, setup: CallSetup, events: list[Any]) -> None:
    call = Call(setup)
    effects = call.begin(ActionsProgram(actions))
    for name, argument in events:
        before = call.t
        effects += tried(call, name, argument)
        assert call.t >= before
    while call.end is None:
        due = call.due()
        effects += call.caller_hangs_up() if due is None else call.advance(due)
    check(call, effects)


@given(ACTIONS, SETUPS, EVENTS, st.sampled_from(WAYS), st.floats(0, 20))
def test_scripted_people_and_people_by_hand_get_along(
    actions: Any, setup: CallSetup, events: list[Any], answers: str, after: float
) -> None:
    call = Call(setup)
    phone = Phone(answers, after, ("1", "12#", ""), hangup_at=after * 3)
    script = Script(call, lambda number: phone)
    effects = script.notice(call.begin(ActionsProgram(actions)))
    for name, argument in events:
        if name == "advance":
            effects += script.advance(call.t + argument)
        else:
            effects += script.notice(tried(call, name, argument))
    while call.end is None:
        due = script.due()
        step = call.caller_hangs_up() if due is None else script.advance(due)
        effects += script.notice(step) if due is None else step
    assert script.due() is None
    check(call, effects)


@given(ACTIONS, SETUPS, st.lists(st.text(KEYPAD, max_size=3), max_size=4))
def test_the_same_call_twice_gives_the_same_trace(
    actions: Any, setup: CallSetup, press: list[str]
) -> None:
    first, second = (simulate(ActionsProgram(actions), setup, press=press) for _ in range(2))
    assert json.dumps(first) == json.dumps(second)
    assert first["end"] is not None


@given(ACTIONS)
def test_every_webhook_is_asked_with_strings(actions: Any) -> None:
    call = Call(CallSetup())
    call.begin(ActionsProgram(actions))
    effects = call.answer()
    for effect in effects:
        if isinstance(effect, Fetch):
            assert all(isinstance(value, str) for value in effect.fields.values())
