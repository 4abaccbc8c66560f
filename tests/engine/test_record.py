"""record and recordcall: how long, what for, what is posted."""

from __future__ import annotations

import pytest

from designer.engine.effects import Listening, Post, Recorded

URL = "https://example.com/recordings"
ID = "c" + 32 * "1"


@pytest.mark.parametrize(
    ("options", "seconds"),
    [
        ({}, 13),
        ({"timelimit": 5}, 5),
        ({"timelimit": "60"}, 13),
        ({"timelimit": 0}, 13),
        ({"silencedetection": "yes"}, 13),
        ({"silencedetection": "no"}, 120),
        ({"silencedetection": False, "timelimit": 60}, 60),
    ],
)
def test_how_long_it_records(ran, options, seconds: float) -> None:
    trace = ran({"record": URL, **options, "success": {"play": "sound/beep"}})
    assert trace["recordings"] == [{"node": None, "to": URL, "name": None, "duration": seconds}]
    assert (trace["steps"][0]["result"], trace["steps"][0]["outcome"]) == ("success", "success")
    assert trace["steps"][1]["t"] == seconds


def test_the_hash_key_ends_it_only_without_silence_detection(answered, incoming, only) -> None:
    call = answered({"record": URL, "silencedetection": "no"})
    call.advance(4)
    call.press("1")
    assert call.steps == []
    effects = call.press("#")
    assert [effect.duration for effect in only(effects, Recorded)] == [4]
    call = answered({"record": URL})
    call.press("#")
    assert call.steps == []
    assert only(incoming({"record": URL})[1], Listening) == []


def test_silence_is_counted_from_where_somebody_was_heard(answered, only) -> None:
    call = answered({"record": URL, "timelimit": 60})
    for second in range(2, 31, 2):
        call.advance(second)
        assert call.spoken() == []
    assert call.due() == 33
    assert [effect.duration for effect in only(call.advance(40), Recorded)] == [33]


def test_speech_never_goes_beyond_the_time_limit(answered) -> None:
    call = answered({"record": URL, "timelimit": 5})
    call.advance(4)
    call.spoken()
    assert call.due() == 5


def test_speech_changes_nothing_where_silence_ends_nothing(answered) -> None:
    for actions in ({"record": URL, "silencedetection": "no"}, {"play": "sound/beep"}):
        call = answered(actions)
        before = call.due()
        call.spoken()
        assert call.due() == before


def test_what_is_posted(answered, only) -> None:
    call = answered({"record": URL}, id=ID, recordings_url="http://127.0.0.1:4646/a1/recordings")
    effects = call.advance(20)
    (recorded,) = only(effects, Recorded)
    assert (recorded.id, recorded.to, recorded.name, recorded.began) == (f"{ID}-r0", URL, None, 0)
    (post,) = only(effects, Post)
    assert (post.kind, post.url) == ("recording", URL)
    assert post.fields == {
        "callid": ID,
        "created": "2000-01-01T00:00:13.000000",
        "duration": "13",
        "wav": f"http://127.0.0.1:4646/a1/recordings/{ID}-r0.wav",
        "from": "+46700000000",
        "to": "+46700000009",
        "direction": "outgoing",
    }


def test_a_local_recording_is_kept_and_not_posted(answered, only) -> None:
    effects = answered({"record": "local/name"}).advance(20)
    assert only(effects, Post) == []
    (recorded,) = only(effects, Recorded)
    assert (recorded.id, recorded.to, recorded.name) == (None, "local/name", "name")


def test_hanging_up_keeps_and_posts_what_there_is(answered, only) -> None:
    call = answered({"record": URL, "next": {"play": "sound/beep"}})
    call.advance(6)
    effects = call.hang_up()
    assert [effect.duration for effect in only(effects, Recorded)] == [6]
    assert [post.kind for post in only(effects, Post)] == ["recording"]
    assert call.actions == [{"record": URL, "result": "failed", "why": "hangup"}]


def test_nowhere_to_keep_it_is_a_failure(ran, results) -> None:
    assert results(ran({"record": "local/", "failed": {"play": "sound/beep"}})) == [
        "record failed>failed@0",
        "play success@0",
    ]


def test_recordcall_records_from_its_action_to_the_end(answered, only) -> None:
    call = answered(
        {"play": "sound/beep", "next": {"play": "a.mp3", "recordcall": URL}}, whenhangup=URL
    )
    call.advance(2)
    effects = call.hang_up()
    assert [effect.duration for effect in only(effects, Recorded)] == [1.5]
    assert [post.kind for post in only(effects, Post)] == ["recordcall", "whenhangup"]


def test_recordcall_to_one_address_is_one_recording(ran) -> None:
    other = "https://example.com/other"
    trace = ran(
        {
            "play": "sound/beep",
            "recordcall": URL,
            "next": {
                "play": "sound/beep",
                "recordcall": URL,
                "next": {"play": "sound/beep", "recordcall": other},
            },
        }
    )
    assert [(entry["to"], entry["duration"]) for entry in trace["recordings"]] == [
        (URL, 1.5),
        (other, 0.5),
    ]


def test_a_call_that_was_only_signalled_is_not_recorded(incoming, only) -> None:
    _, effects = incoming({"hangup": "busy", "recordcall": URL})
    assert only(effects, Recorded) == []


def test_recordings_are_numbered(answered, only) -> None:
    call = answered({"record": URL, "recordcall": URL, "next": {"record": "local/x"}}, id=ID)
    effects = call.advance(100)
    ids = [effect.id for effect in only(effects, Recorded)]
    assert ids == [f"{ID}-r0", None, f"{ID}-r1"]
