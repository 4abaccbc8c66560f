"""The sound systems of this computer, by the names the sound library knows them by."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_BACKENDS = {"win32": ("WASAPI", "DSOUND", "WINMM"), "darwin": ("COREAUDIO",)}
PLAYBACK, CAPTURE = "p", "c"
"""What a device is for: the last letter of its name on Linux."""


def backends_here(use: str = PLAYBACK) -> Sequence[str]:
    """The sound systems this computer has for ``use``, best first.

    On Linux we look for ourselves: its sound library writes a page of complaints to the terminal
    when it is asked for a device that is not there.
    """
    if sys.platform in _BACKENDS:
        return _BACKENDS[sys.platform]
    found = []
    if "PULSE_SERVER" in os.environ or _pulse_socket().exists():
        found.append("PULSEAUDIO")
    if any(Path("/dev/snd").glob(f"pcmC*{use}")):
        found.append("ALSA")
    return found


def _pulse_socket() -> Path:
    return Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"), "pulse", "native")
