"""ivr: keys, the end of the input, repeats, silence."""

from __future__ import annotations

import pytest

from designer.engine.call import Call
from designer.engine.effects import Listening, PromptEnded

URL = "https://example.com/menu.mp3"
BEEP = {"play": "sound/beep"}


def typed(call: Call, keys: str) -> None:
    for key in keys:
        call.press(key)


@pytest.mark.parametrize(
    ("options", "keys", "result"),
    [
        ({}, "1", "1"),
        ({}, "*", "*"),
        ({"digits": 4}, "4711", "4711"),
        ({"digits": "4"}, "47#", "47"),
        ({"digits": 5}, "*1#", "*1"),
        ({"digits": 0}, "7", "7"),
        ({"digits": "many"}, "7", "7"),
        ({"digits": True}, "7", "7"),
    ],
)
def test_input_ends_with_enough_digits_or_the_hash_key(
    answered, options, keys: str, result: str
) -> None:
    call = answered({"ivr": URL, **options})
    typed(call, keys[:-1])
    assert call.steps == []
    call.press(keys[-1])
    assert call.steps[0]["result"] == result


@pytest.mark.parametrize(
    ("present", "taken"),
    [
        (("1", "success", "next"), "1"),
        (("2", "success", "next"), "success"),
        (("2", "next"), "next"),
        (("2", "failed"), None),
    ],
)
def test_what_digits_take(answered, present: tuple[str, ...], taken: str | None) -> None:
    call = answered({"ivr": URL, **dict.fromkeys(present, BEEP)})
    call.press("1")
    assert call.steps[0]["outcome"] == taken


@pytest.mark.parametrize(
    ("value", "seconds"), [(3, 3), ("3", 3), (30, 30), (0, 10), (31, 10), (-1, 10), ("x", 10)]
)
def test_the_timeout_runs_after_the_prompt_and_after_each_key(
    answered, value: object, seconds: float
) -> None:
    call = answered({"ivr": URL, "digits": 5, "timeout": value})
    call.advance(5)
    assert call.due() == 5 + seconds
    call.advance(6)
    call.press("1")
    assert call.due() == 6 + seconds
    call.advance(6.5)
    call.press("2")
    call.advance(6.5 + seconds)
    assert call.steps[0]["result"] == "12"


def test_without_a_timeout_it_waits_ten_seconds(answered) -> None:
    call = answered({"ivr": URL})
    call.advance(5)
    assert (call.phase, call.due()) == ("listening", 15)


def test_a_key_during_the_prompt_ends_it_and_counts(answered, only) -> None:
    call = answered({"ivr": URL, "digits": 2})
    call.advance(1)
    assert only(call.press("4"), PromptEnded) == [PromptEnded("", 1, by_key=True)]
    assert (call.phase, call.due()) == ("listening", 11)
    call.press("2")
    assert call.steps[0]["result"] == "42"


@pytest.mark.parametrize(
    ("repeat", "rounds"), [({}, 4), ({"repeat": 0}, 1), ({"repeat": "2"}, 3), ({"repeat": -1}, 4)]
)
def test_silence_plays_the_prompt_again_and_fails_in_the_end(ran, repeat, rounds: int) -> None:
    trace = ran({"ivr": URL, "timeout": 10, **repeat, "failed": BEEP, "1": BEEP})
    step = trace["steps"][0]
    assert (step["result"], step["why"], step["outcome"]) == ("failed", "noinput", "failed")
    assert trace["steps"][1]["t"] == rounds * 15


def test_noinput_without_failed_takes_next(ran) -> None:
    assert ran({"ivr": URL, "next": BEEP})["steps"][0]["outcome"] == "next"


def test_the_hash_key_alone_is_no_input(answered) -> None:
    call = answered({"ivr": URL, "repeat": 1})
    call.advance(7)
    call.press("#")
    assert (call.phase, call.due(), call.steps) == ("playing", 12, [])
    call.press("#")
    assert (call.steps[0]["result"], call.steps[0]["why"]) == ("failed", "noinput")


def test_a_key_may_come_in_a_repetition(answered) -> None:
    call = answered({"ivr": URL, "1": BEEP})
    call.advance(16)
    assert call.phase == "playing"
    call.press("1")
    assert call.steps[0]["result"] == "1"


def test_a_menu_says_how_many_keys_it_takes(incoming, only) -> None:
    call, effects = incoming({"ivr": URL, "digits": 4})
    assert [effect.digits for effect in only(effects, Listening)] == [4]
    assert only(call.advance(5), PromptEnded) == [PromptEnded("", 1, by_key=False)]


def test_hanging_up_in_a_menu(answered) -> None:
    call = answered({"ivr": URL, "failed": BEEP, "next": BEEP})
    call.advance(8)
    call.hang_up()
    step = call.steps[0]
    assert (step["result"], step["why"], step["outcome"]) == ("failed", "hangup", None)


def test_a_menu_repeated_without_end_ends_by_the_limit(ran) -> None:
    trace = ran({"ivr": URL, "repeat": 999_999_999})
    assert trace["end"] == "limit"


def test_scripted_keys_come_after_the_prompt_a_tenth_of_a_second_each(ran, results) -> None:
    menu = {"ivr": URL, "digits": 6, "next": {"ivr": URL, "next": {"ivr": URL, "repeat": 0}}}
    trace = ran(menu, press=["4711#", "2"])
    assert results(trace) == ["ivr 4711>next@0", "ivr 2>next@5.5", "ivr failed/noinput@10.6"]


def test_an_empty_press_is_silence_for_one_visit(ran, results) -> None:
    trace = ran({"ivr": URL, "repeat": 0, "next": {"ivr": URL}}, press=["", "3"])
    assert results(trace) == ["ivr failed/noinput>next@0", "ivr 3@15"]


def test_keys_beyond_the_digits_are_not_pressed_elsewhere(ran, results) -> None:
    trace = ran({"ivr": URL, "next": {"ivr": URL, "repeat": 0}}, press=["123"])
    assert results(trace) == ["ivr 1>next@0", "ivr failed/noinput@5.1"]
