"""What is said into the microphone: heard until it is enough, and kept as a call records it."""

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

LONGEST_SECONDS = 600
"""Of a longer recording the beginning is kept."""
BYTES_A_SECOND = tones.RATE * tones.SAMPLE_BYTES
LOUD = 400
"""Mean amplitude from which a sound counts as speech, of 32768."""
_TELL_SECONDS = 0.25


class Listening:
    """What a microphone hears from now on. Belongs to one thread, which may have to wait.

    ``backends`` are names of the sound library's; None: those of this computer. :attr:`hears` says
    whether there is a microphone. ``lost`` is called, in any thread, when the microphone is taken
    away, after which :meth:`lose` is to be called in the thread that this belongs to. Of what takes
    longer than ``longest`` seconds the beginning is kept.
    """

    def __init__(
        self,
        backends: Sequence[str] | None,
        lost: Callable[[], None],
        longest: float = LONGEST_SECONDS,
    ) -> None:
        self._most = int(longest * BYTES_A_SECOND)
        self._heard = bytearray()
        self._device = open_device(CAPTURE, backends, self._take(), lost)

    @property
    def hears(self) -> bool:
        """Whether there is a microphone."""
        return self._device is not None

    @property
    def full(self) -> bool:
        """Whether nothing that is heard from now on is kept."""
        return len(self._heard) >= self._most

    @property
    def seconds(self) -> float:
        """How much has been heard."""
        return len(self._heard) / BYTES_A_SECOND

    def lose(self) -> None:
        """Let go of the microphone; what was heard stays."""
        device, self._device = self._device, None
        if device is not None:
            device.stop_callback = None
            device.close()

    def stop(self) -> None:
        """It is complete: make of it what is to become of it."""
        raise NotImplementedError

    def notice(self, piece: bytes) -> None:
        """Look at what was heard just now; in the device's thread."""
        raise NotImplementedError

    def _take(self) -> Generator[None, bytes, None]:
        """Take in what the device hears; in the device's thread."""
        while True:
            piece = yield
            if not self.full:
                self._heard += piece
            self.notice(piece)


class Tape(Listening):
    """One recording of a call: a file, with a tone for the time without a microphone."""

    def __init__(
        self,
        file: Path,
        backends: Sequence[str] | None,
        spoken: Callable[[], object],
        lost: Callable[[], None],
    ) -> None:
        """Record into ``file``. ``spoken`` is called, in any thread, while somebody speaks."""
        self.file = file
        self._spoken = spoken
        self._told = 0.0
        self._began = time.monotonic()
        super().__init__(backends, lost)

    def stop(self) -> None:
        """Write the file: what was heard, and a tone for the time without a microphone."""
        deaf = not self.hears
        self.lose()
        data = bytes(self._heard)
        if deaf or not data:
            seconds = min(time.monotonic() - self._began, LONGEST_SECONDS)
            data += tones.speech(seconds)[len(data) :]
        with suppress(OSError):  # the folder may have gone: the program is closing
            self.file.write_bytes(wav_of(data))

    def notice(self, piece: bytes) -> None:
        """Tell now and then that somebody speaks."""
        now = time.monotonic()
        if now - self._told >= _TELL_SECONDS and is_speech(piece):
            self._told = now
            self._spoken()


def wav_of(data: bytes) -> bytes:
    """The samples ``data`` as a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(tones.SAMPLE_BYTES)
        file.setframerate(tones.RATE)
        file.writeframes(data)
    return out.getvalue()


def samples_of(piece: bytes) -> array[int]:
    """The samples of a piece of sound; half of one at its end is left out."""
    return array("h", piece[: len(piece) // tones.SAMPLE_BYTES * tones.SAMPLE_BYTES])


def loudness(samples: Sequence[int]) -> float:
    """The mean amplitude of ``samples``, of 32768; 0 where there are none."""
    return sum(map(abs, samples)) / len(samples) if samples else 0.0


def is_speech(piece: bytes) -> bool:
    """Whether a piece of sound is loud enough to be speech and not the noise of a room."""
    return loudness(samples_of(piece)) >= LOUD
