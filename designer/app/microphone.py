"""What is said into the microphone while a call records; a tone where there is no microphone."""

from __future__ import annotations

import io
import time
import wave
from array import array
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from pathlib import Path

from designer.app import tones
from designer.app.sound_systems import CAPTURE, open_device

_LONGEST_SECONDS = 600
"""Of a longer recording the beginning is kept."""
_TELL_SECONDS = 0.25
_LOUD = 400
"""Mean amplitude from which a sound counts as speech, of 32768."""
_LONGEST_BYTES = _LONGEST_SECONDS * tones.RATE * tones.SAMPLE_BYTES


class Tape:
    """One recording, from now until :meth:`stop`. Belongs to one thread, which may have to wait.

    ``backends`` are names of the sound library's; None: those of this computer. :attr:`hears` says
    whether there is a microphone.
    """

    def __init__(
        self,
        file: Path,
        backends: Sequence[str] | None,
        spoken: Callable[[], object],
        lost: Callable[[], None],
    ) -> None:
        """Record into ``file``.

        ``spoken`` is called, in any thread, while somebody speaks; ``lost`` when the microphone is
        taken away, after which :meth:`lose` is to be called in the tape's own thread.
        """
        self.file = file
        self._spoken = spoken
        self._told = 0.0
        self._began = time.monotonic()
        self._heard = bytearray()
        self._device = open_device(CAPTURE, backends, self._take(), lost)

    @property
    def hears(self) -> bool:
        """Whether there is a microphone."""
        return self._device is not None

    def lose(self) -> None:
        """Let go of the microphone; what was heard stays, and a tone comes after it."""
        device, self._device = self._device, None
        if device is not None:
            device.stop_callback = None
            device.close()

    def stop(self) -> None:
        """Write the file: what was heard, and a tone for the time without a microphone."""
        deaf = not self.hears
        self.lose()
        data = bytes(self._heard)
        if deaf or not data:
            seconds = min(time.monotonic() - self._began, _LONGEST_SECONDS)
            data += tones.speech(seconds)[len(data) :]
        out = io.BytesIO()
        with wave.open(out, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(tones.SAMPLE_BYTES)
            file.setframerate(tones.RATE)
            file.writeframes(data)
        with suppress(OSError):  # the folder may have gone: the program is closing
            self.file.write_bytes(out.getvalue())

    def _take(self) -> Generator[None, bytes, None]:
        """Take in what the device hears; in the device's thread."""
        while True:
            piece = yield
            if len(self._heard) < _LONGEST_BYTES:
                self._heard += piece
            now = time.monotonic()
            if now - self._told >= _TELL_SECONDS and is_speech(piece):
                self._told = now
                self._spoken()


def is_speech(piece: bytes) -> bool:
    """Whether a piece of sound is loud enough to be speech and not the noise of a room."""
    samples = array("h", piece[: len(piece) // tones.SAMPLE_BYTES * tones.SAMPLE_BYTES])
    return bool(samples) and sum(map(abs, samples)) / len(samples) >= _LOUD
