"""The sound systems of this computer, by the names of the sound library, and their devices."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from designer.app import tones

if TYPE_CHECKING:
    import miniaudio

    Device: TypeAlias = miniaudio.PlaybackDevice | miniaudio.CaptureDevice

_BACKENDS = {"win32": ("WASAPI", "DSOUND", "WINMM"), "darwin": ("COREAUDIO",)}
_BUFFER_MS = 60
"""How much passes the device at once: what is stopped is heard no longer than that."""
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


def open_device(
    use: str,
    names: Sequence[str] | None,
    pieces: Generator[Any, Any, None],
    lost: Callable[[], None],
) -> Device | None:
    """A running device for ``use``, or None where there is none or nobody may use it.

    ``names`` are sound systems to try; None: those of this computer. ``pieces`` gives what is to
    be played, or is sent what is heard; ``lost`` is called when the device is taken away. Both
    run in the device's own thread.
    """
    wanted = backends_here(use) if names is None else names
    if not wanted:
        return None
    import miniaudio

    kind = miniaudio.PlaybackDevice if use == PLAYBACK else miniaudio.CaptureDevice
    next(pieces)
    try:
        device = kind(
            nchannels=1,
            sample_rate=tones.RATE,
            buffersize_msec=_BUFFER_MS,
            backends=[miniaudio.Backend[name] for name in wanted],
            app_name="Callflow Designer",
        )
        device.stop_callback = lost
        device.start(pieces)
    except miniaudio.MiniaudioError:
        return None
    return device
