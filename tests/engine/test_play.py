"""play: lengths, keys, recordings of the call."""

from __future__ import annotations

import pytest

from designer.engine.effects import Listening
from designer.engine.sounds import sound_seconds

URL = "https://example.com/a.mp3"


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (URL, 5),
        ("en_US/Hello", 5),
        ("prompts/hello.wav", 5),
        ("sound/beep", 0.5),
        ("sound/dtmf/1", 0.1),
        ("sound/dtmf/12p3P#*", 0.1 * 5 + 0.05 + 0.5),
        ("sound/dtmf/pppp", 0.2),
    ],
)
def test_how_long_it_plays(answered, value: str, seconds: float) -> None:
    call = answered({"play": value})
    assert call.due() == pytest.approx(seconds)
    call.advance(seconds + 0.001)
    assert (call.steps[0]["result"], call.end) == ("success", "completed")


def test_only_the_platforms_own_sounds_have_a_length_of_their_own() -> None:
    assert sound_seconds(URL) is None
    assert sound_seconds("sound/dtmf/") is None


def test_a_known_length_is_used(answered) -> None:
    assert answered({"play": URL}, length={URL: 12.25}).due() == 12.25


@pytest.mark.parametrize("length", [-3.0, float("nan"), float("inf")])
def test_a_length_that_is_none_does_no_harm(answered, length: float) -> None:
    call = answered({"play": URL}, length={URL: length})
    call.advance(100_000)
    assert call.end == "completed"


@pytest.mark.parametrize("options", [{}, {"skippable": True}, {"skippable": "yes"}])
def test_a_key_skips_and_is_used_up(answered, options) -> None:
    call = answered({"play": URL, **options, "next": {"ivr": URL}})
    call.advance(2)
    call.press("1")
    assert (call.steps[0]["result"], call.steps[0]["outcome"]) == ("success", "next")
    assert call.phase == "playing"
    call.press("2")
    assert call.steps[1]["result"] == "2"


@pytest.mark.parametrize("value", [False, "no", "false"])
def test_a_prompt_that_is_not_skippable_plays_all(answered, value: object) -> None:
    call = answered({"play": URL, "skippable": value})
    assert call.press("1") == []
    assert call.due() == 5


def test_only_skippable_prompts_listen(incoming, only) -> None:
    _, effects = incoming({"play": URL})
    assert [e.ref for e in only(effects, Listening)] == [""]
    _, effects = incoming({"play": URL, "skippable": False})
    assert only(effects, Listening) == []


def test_the_caller_hanging_up(answered) -> None:
    call = answered({"play": URL, "next": {"play": URL}, "failed": {"play": URL}})
    call.advance(1.5)
    call.hang_up()
    assert call.actions == [{"play": URL, "result": "failed", "why": "hangup"}]
    assert (call.state, call.end, call.duration) == ("success", "caller", 1.5)


def test_a_recording_of_this_call_plays_as_long_as_it_is(ran) -> None:
    trace = ran({"record": "local/x", "timelimit": 7, "next": {"play": "local/x"}})
    assert trace["duration"] == 14


@pytest.mark.parametrize("kind", ["play", "ivr"])
def test_a_recording_nobody_made_cannot_be_played(ran, results, kind: str) -> None:
    trace = ran({kind: "local/x", "failed": {"play": "sound/beep"}})
    assert results(trace) == [f"{kind} failed>failed@0", "play success@0"]


@pytest.mark.parametrize(
    ("outcomes", "taken"),
    [(("success", "next"), "success"), (("next",), "next"), (("failed",), None)],
)
def test_what_a_played_prompt_takes(ran, outcomes: tuple[str, ...], taken: str | None) -> None:
    trace = ran({"play": URL, **{key: {"play": "sound/beep"} for key in outcomes}})
    assert trace["steps"][0]["outcome"] == taken
    assert (trace["state"], trace["end"]) == ("success", "completed")
