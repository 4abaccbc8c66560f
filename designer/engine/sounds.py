"""How long the sounds last that the platform makes itself (46elks docs, 'voice-play')."""

from __future__ import annotations

from designer.flow.assumptions import BEEP_SECONDS, DTMF_KEY_SECONDS
from designer.flow.values import BEEP, is_sound

_PAUSES = {"p": 0.05, "P": 0.5}
_DTMF = "sound/dtmf/"


def sound_seconds(value: str) -> float | None:
    """The length of ``sound/beep`` or ``sound/dtmf/<sequence>`` in seconds; None for all else."""
    if not is_sound(value):
        return None
    if value == BEEP:
        return BEEP_SECONDS
    return sum(_PAUSES.get(key, DTMF_KEY_SECONDS) for key in value.removeprefix(_DTMF))
