"""What becomes of what a microphone heard."""

from __future__ import annotations

import io
import wave

import pytest

from designer.app import tones
from designer.app.microphone import BYTES_A_SECOND, wav_of
from designer.app.recording.meter import share_of
from designer.app.recording.take import Recording, Take, without_silence


@pytest.fixture
def taken():
    """Lets a take hear pieces, and gives what became of it."""

    def take(*pieces: bytes, longest: float = 60) -> Recording:
        ended = []
        one = Take((), lambda: None, longest, ended.append)
        heard = one._take()
        next(heard)
        for piece in pieces:
            heard.send(piece)
        one.stop()
        return ended[0]

    return take


def test_silence_before_and_after_is_left_out_but_for_a_moment(taken):
    speech = tones.speech(1)
    recording = taken(tones.silence(2), speech, tones.silence(5))
    assert not recording.quiet
    assert speech in recording.data
    assert recording.seconds == pytest.approx(1.6, abs=0.05)


def test_a_pause_in_the_middle_stays(taken):
    recording = taken(tones.speech(0.5), tones.silence(3), tones.speech(0.5))
    assert recording.seconds == pytest.approx(4)


def test_what_begins_softly_is_no_silence(taken):
    soft = b"\x78\x00" * (tones.RATE // 2)  # 120 of 32768
    recording = taken(soft, tones.speech(1), soft)
    assert recording.seconds == pytest.approx(2)


def test_where_hardly_anything_was_heard_all_of_it_stays(taken):
    noise = b"\x64\x00" * tones.RATE
    recording = taken(tones.silence(1), noise)
    assert recording.quiet
    assert recording.data == tones.silence(1) + noise
    assert without_silence(b"", 1000) == b""
    assert without_silence(tones.silence(1), 1000) == tones.silence(1)


def test_what_is_louder_than_can_be_kept_is_told(taken):
    assert not taken(tones.beep()).too_loud
    assert taken(tones.beep(), b"\xff\x7f\x00\x80" * 100).too_loud


def test_of_a_long_one_the_beginning_is_kept(taken):
    pieces = [tones.speech(0.25)] * 8
    assert taken(*pieces, longest=1).seconds == pytest.approx(1, abs=0.26)


def test_it_becomes_a_wav_file_of_one_channel_and_16_bit():
    with wave.open(io.BytesIO(wav_of(tones.beep()))) as sound:
        assert sound.getparams()[:3] == (1, 2, tones.RATE)
        assert sound.getnframes() == len(tones.beep()) // 2
    assert tones.RATE * 2 == BYTES_A_SECOND


@pytest.mark.parametrize(("level", "share"), [(0, 0), (0.001, 0), (1, 1), (2, 1), (0.063, 0.5)])
def test_the_meter_goes_by_decibels(level, share):
    assert share_of(level) == pytest.approx(share, abs=0.01)
