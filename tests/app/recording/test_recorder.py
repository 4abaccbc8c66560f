"""Recording and listening, with devices that come and go."""

from __future__ import annotations

import pytest

from designer.app.recording.recorder import Phase, Trouble
from tests.app.calling.test_lost_devices import take_away
from tests.app.recording.conftest import hear, rest


def record(recorder, qtbot, seconds: float = 0.2) -> None:
    recorder.begin()
    hear(recorder, qtbot, seconds)
    recorder.stop()
    rest(recorder, qtbot)


def test_what_is_said_is_recorded_and_can_be_heard(qtbot, recorder, speech):
    one = recorder("NULL")
    one.begin()
    hear(one, qtbot)
    assert one.level > 0
    assert not one.quiet
    one.stop()
    rest(one, qtbot)
    assert one.recording.seconds >= 0.2
    assert not one.recording.quiet
    one.play()
    qtbot.waitUntil(lambda: one.seconds > 0)
    rest(one, qtbot)
    assert one.trouble is None
    one.play()
    one.hush()
    assert one.phase is Phase.IDLE


def test_a_microphone_that_hears_nothing_is_told(qtbot, recorder):
    one = recorder("NULL")
    one.begin()
    hear(one, qtbot)
    assert one.quiet
    one.stop()
    rest(one, qtbot)
    assert one.recording.quiet


def test_without_a_microphone_what_was_recorded_before_stays(qtbot, recorder, speech):
    one = recorder("NULL")
    record(one, qtbot)
    before = one.recording
    one._backends = ()
    one.begin()
    rest(one, qtbot)
    assert one.trouble is Trouble.NO_MICROPHONE
    assert one.recording is before
    one._backends = ("NULL",)
    record(one, qtbot)
    assert one.trouble is None
    assert one.recording is not before


def test_of_one_that_is_taken_away_what_was_said_before_stays(qtbot, recorder, speech):
    one = recorder("NULL")
    one.begin()
    hear(one, qtbot)
    take_away(one.sound, one._take._device)
    rest(one, qtbot)
    assert one.trouble is Trouble.LOST
    assert one.recording.seconds >= 0.2
    record(one, qtbot)
    assert one.trouble is None


def test_it_ends_by_itself_when_it_is_as_long_as_it_may_be(qtbot, recorder, speech):
    one = recorder("NULL")
    one.longest = 0.2
    one.begin()
    rest(one, qtbot)
    assert one.trouble is Trouble.LIMIT
    assert one.recording.seconds == pytest.approx(0.2, abs=0.15)


def test_without_a_loudspeaker_it_says_so_and_looks_again(qtbot, recorder, speech):
    one = recorder("NULL")
    record(one, qtbot)
    one.sound._backends = ()
    one.play()
    rest(one, qtbot)
    assert one.trouble is Trouble.NO_SOUND
    one.sound._backends = ("NULL",)
    one.play()
    qtbot.waitUntil(lambda: one.seconds > 0)
    rest(one, qtbot)
    assert one.trouble is None


def test_what_is_stopped_before_the_microphone_is_open_was_nothing(qtbot, recorder):
    one = recorder("NULL")
    one.begin()
    one.begin()
    one.stop()
    one.stop()
    rest(one, qtbot)
    assert one.recording is None or one.recording.seconds < 0.2


def test_what_is_forgotten_does_not_come_back(qtbot, recorder, speech):
    one = recorder("NULL")
    one.begin()
    hear(one, qtbot)
    one.forget()
    with qtbot.waitSignal(one._ended):
        pass
    assert (one.phase, one.recording) == (Phase.IDLE, None)
    record(one, qtbot)
    assert one.recording is not None


def test_closing_ends_the_thread_and_may_happen_twice(qtbot, recorder):
    one = recorder("NULL")
    one.begin()
    hear(one, qtbot)
    thread = one.sound._thread
    one.close()
    one.close()
    thread.join(1)
    assert not thread.is_alive()
