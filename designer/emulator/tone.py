"""A recording's sound: a tone in the rhythm of speech, as a WAV file."""

from __future__ import annotations

import array
import io
import math
import sys
import wave

RATE = 8000
"""Samples a second: telephone quality."""

_PITCH = 220.0
_SYLLABLES = 4.0
_LOUDNESS = 9000
_LONGEST = 3600.0


def _second() -> bytes:
    """One second that can be repeated without a click: whole waves, whole syllables."""
    samples = array.array("h")
    for n in range(RATE):
        t = n / RATE
        swell = 0.5 - 0.5 * math.cos(2 * math.pi * _SYLLABLES * t)
        samples.append(int(_LOUDNESS * swell * math.sin(2 * math.pi * _PITCH * t)))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()


def wav_file(seconds: float) -> bytes:
    """A WAV file (8 kHz, 16 bit, mono) of ``seconds``, at the most an hour."""
    frames = round(min(max(seconds, 0.0), _LONGEST) * RATE)
    second = _second()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((second * (frames // RATE + 1))[: frames * 2])
    return out.getvalue()
