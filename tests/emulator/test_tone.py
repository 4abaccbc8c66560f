import io
import wave

import pytest

from designer.emulator.tone import wav_file


@pytest.mark.parametrize("seconds", [0, 0.5, 1, 13, 13.25])
def test_a_recording_is_a_wav_file_of_its_length(seconds):
    with wave.open(io.BytesIO(wav_file(seconds))) as file:
        assert file.getnframes() / file.getframerate() == seconds
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        samples = file.readframes(file.getnframes())
    assert (max(samples, default=0) > 0) == (seconds > 0)


def test_no_recording_is_longer_than_an_hour():
    assert len(wav_file(1e9)) == len(wav_file(3600))
