"""A sound that stands in until the real one is recorded: quiet, and nobody takes it for speech.

Its file's name says what it is, so that the window, an export and people can tell.
"""

from __future__ import annotations

from designer.app import tones
from designer.flow.texts import N_

ENDING = "-stand-in.wav"
"""What the name of every stand-in ends with."""
USE = N_("Use a stand-in")
"""What is pressed for one, wherever that is offered."""

_LETTERS_A_SECOND = 15
"""About so fast a prompt is spoken."""
_SHORTEST, _LONGEST = 2.0, 20.0
_HERTZ = (440.0, 587.0)
_TONE_SECONDS, _BETWEEN_SECONDS, _ROUND_SECONDS = 0.3, 0.15, 2.0
_LOUDNESS = 1800


def is_stand_in(reference: str) -> bool:
    """Whether the sound ``reference`` is one, by its name."""
    return reference.endswith(ENDING)


def seconds_of(text: str) -> float:
    """How long the words ``text`` take to be spoken, about."""
    return min(_LONGEST, max(_SHORTEST, len(text) / _LETTERS_A_SECOND))


def stand_in(text: str) -> bytes:
    """The WAV file of one that is about as long as the words ``text``: two soft tones, repeated."""
    from designer.app.microphone import wav_of

    pair = b"".join(
        tones.tone(_TONE_SECONDS, hertz, loudness=_LOUDNESS) + tones.silence(_BETWEEN_SECONDS)
        for hertz in _HERTZ
    )
    once = pair + tones.silence(_ROUND_SECONDS - len(pair) / tones.SAMPLE_BYTES / tones.RATE)
    size = len(tones.silence(seconds_of(text)))
    return wav_of((once * (size // len(once) + 1))[:size])
