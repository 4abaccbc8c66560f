"""Tones the program makes itself: the beep, telephone keys, and what fits between them.

All sound in the program is 16 bit, one channel, :data:`RATE` samples a second, in the byte order
of the machine.
"""

from __future__ import annotations

import math
from array import array
from functools import lru_cache

from designer.flow.assumptions import BEEP_SECONDS, DTMF_KEY_SECONDS
from designer.flow.outcomes import KEYPAD

RATE = 24_000
"""Samples a second."""
SAMPLE_BYTES = 2

_BEEP_HERTZ = 1000.0
RINGBACK = "tone/ringback"
"""The name of the sound that a caller hears while phones ring."""

_RING_HERTZ = 425.0
_RING_SECONDS, _BETWEEN_RINGS_SECONDS = 1.0, 5.0
_RINGS = 20
_HUM_HERTZ = 220.0
_SYLLABLE_SECONDS = 0.25
_LOUDNESS = 7000
_EDGE_SECONDS = 0.004
"""A tone swells and fades this long, so that it does not click."""
_KEY_TONE_SHARE = 0.7
"""How much of a key's time sounds; the rest is the gap before the next."""

_ROWS = (697.0, 770.0, 852.0, 941.0)
_COLUMNS = (1209.0, 1336.0, 1477.0)
_PAD = "123456789*0#"
"""The keypad row by row: a key's two tones are those of its row and its column (ITU-T Q.23)."""
_PAUSES = {"p": 0.05, "P": 0.5}
"""Pauses in a sequence of keys, in seconds (46elks docs, voice-play)."""


def silence(seconds: float) -> bytes:
    """No sound for ``seconds``."""
    return bytes(round(seconds * RATE) * SAMPLE_BYTES)


def tone(seconds: float, *hertz: float, loudness: float = _LOUDNESS) -> bytes:
    """Sine waves of the frequencies ``hertz`` together, as loud as one alone."""
    count = round(seconds * RATE)
    edge = max(1, round(min(_EDGE_SECONDS, seconds / 2) * RATE))
    steps = [2 * math.pi * one / RATE for one in hertz]
    samples = array("h", bytes(count * SAMPLE_BYTES))
    for n in range(count):
        swell = min(1.0, n / edge, (count - n) / edge)
        wave = sum(math.sin(step * n) for step in steps) / len(steps)
        samples[n] = int(loudness * swell * wave)
    return samples.tobytes()


def speech(seconds: float) -> bytes:
    """A hum that swells in the rhythm of speech, for as long as somebody would have spoken."""
    count = round(_SYLLABLE_SECONDS * RATE)
    samples = array("h", bytes(count * SAMPLE_BYTES))
    for n in range(count):
        swell = 0.5 - 0.5 * math.cos(2 * math.pi * n / count)
        samples[n] = int(_LOUDNESS * swell * math.sin(2 * math.pi * _HUM_HERTZ * n / RATE))
    size = round(seconds * RATE) * SAMPLE_BYTES
    syllable = samples.tobytes()
    return (syllable * (size // len(syllable) + 1))[:size]


@lru_cache(maxsize=1)
def beep() -> bytes:
    """``sound/beep``."""
    return tone(BEEP_SECONDS, _BEEP_HERTZ)


@lru_cache(maxsize=1)
def ringback() -> bytes:
    """What a caller hears while phones ring, for longer than they do."""
    ring = tone(_RING_SECONDS, _RING_HERTZ) + silence(_BETWEEN_RINGS_SECONDS)
    return ring * _RINGS


@lru_cache(maxsize=len(KEYPAD))
def key(name: str) -> bytes:
    """One telephone key with the gap after it; ``name`` is one of ``0-9*#``."""
    row, column = divmod(_PAD.index(name), len(_COLUMNS))
    sounding = DTMF_KEY_SECONDS * _KEY_TONE_SHARE
    return tone(sounding, _ROWS[row], _COLUMNS[column]) + silence(DTMF_KEY_SECONDS - sounding)


def keys(sequence: str) -> bytes:
    """``sound/dtmf/<sequence>``: keys, ``p`` and ``P``; other characters make no sound."""
    return b"".join(
        silence(_PAUSES[mark]) if mark in _PAUSES else key(mark) if mark in KEYPAD else b""
        for mark in sequence
    )
