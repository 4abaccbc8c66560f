"""Lets the person hear a call, where the computer has a sound device.

A thread of its own opens the device, decodes files and is never waited for. Without a device
everything works in silence, and :attr:`Sound.state` says so. Where a device is taken away while it
is used, another one takes over, if there is one.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from designer.app import tones
from designer.app.mixer import Mixer
from designer.app.sound_systems import PLAYBACK, open_device
from designer.flow.values import BEEP, DTMF

if TYPE_CHECKING:
    from designer.app.microphone import Listening
    from designer.app.sound_systems import Device

_CLOSE_SECONDS = 0.3
_LONGEST_SECONDS = 600
"""Of a longer prompt the beginning is played."""


class SoundState(Enum):
    """Whether the person hears anything."""

    ON = "on"
    MUTED = "muted"
    """The person wants silence."""
    NO_DEVICE = "no-device"


class Sound(QObject):
    """Plays one prompt at a time, and keys over it; records. Made and used in the Qt thread.

    ``backends`` are names of the sound library's; None: those of this computer. :attr:`changed`
    says that :attr:`state` or :attr:`hears` is another one.
    """

    changed = Signal()
    spoken = Signal()
    """Now and then while somebody speaks into the microphone of a recording."""

    def __init__(
        self, backends: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.state = SoundState.ON
        self.mixer = Mixer()
        self._backends = backends
        self._orders: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._device: Device | None = None
        self._opened = 0  # devices so far
        self._played = 0  # what the mixer had given when the last was opened
        self._wanted = 0
        self._tape: Listening | None = None
        self._taped = 0  # recordings so far
        self.hears: bool | None = None
        """Whether there is a microphone that is recorded from; None while nothing is recorded."""

    def play(self, value: str, file: Path | None) -> None:
        """Play ``file``, or what ``value`` says where it is a tone; else nothing. Returns at once.

        What was playing stops.
        """
        self.stop()
        if self.state is not SoundState.ON or not (file or is_tone(value)):
            return
        self._order(_Play(self, value, file, self._wanted))

    def play_samples(self, data: bytes, begun: Callable[[], object]) -> None:
        """Play ``data``, and call ``begun`` in the sound thread when it begins. Returns at once.

        What was playing stops. Where there was no device one is looked for again.
        """
        self.stop()
        if self.state is SoundState.NO_DEVICE:
            self.state = SoundState.ON
        number = self._wanted

        def play() -> None:
            if self.play_now(data, number):
                begun()

        self._order(play)

    def press(self, key: str) -> None:
        """Let the telephone key ``key`` sound."""
        if self.state is SoundState.ON:
            self._order(lambda: self._press_now(tones.key(key)))

    def record(self, file: Path) -> None:
        """Record what is said until :meth:`end_recording`, into ``file``.

        Muted, or without a microphone, the file holds a tone instead.
        """
        from designer.app.microphone import Tape

        wanted = self._backends if self.state is not SoundState.MUTED else ()
        self.listen(lambda lost: Tape(file, wanted, self.spoken.emit, lost))

    def listen(self, begin: Callable[[Callable[[], None]], Listening]) -> None:
        """Hear until :meth:`end_recording`: ``begin`` opens the microphone, in the sound thread.

        It gets what is to be called when the microphone is taken away.
        """
        self._order(lambda: self._begin_tape(begin))

    def end_recording(self) -> None:
        """The recording is complete: its file is written before anything is played."""
        if self._thread is not None:
            self._order(self._end_tape)

    def stop(self) -> None:
        """Stop the prompt at once."""
        self._wanted += 1
        self.mixer.stop()

    def rest(self) -> None:
        """Stop, and give the device back until something is played again."""
        self.stop()
        if self._thread is not None:
            self._order(self._close_device)

    def set_muted(self, muted: bool) -> None:
        """Play nothing, or play again; without a device it stays silent."""
        if self.state is SoundState.NO_DEVICE:
            return
        self._become(SoundState.MUTED if muted else SoundState.ON)
        if muted:
            self.rest()

    def close(self) -> None:
        """Give everything back; safe to call twice."""
        self.stop()
        thread, self._thread = self._thread, None
        if thread is not None:
            self._orders.put(None)
            thread.join(_CLOSE_SECONDS)

    def _order(self, order: Callable[[], None]) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="sound", daemon=True)
            self._thread.start()
        self._orders.put(order)

    def _become(self, state: SoundState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()

    # In the sound thread

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            order()
        self._end_tape()
        self._close_device()

    def play_now(self, data: bytes, number: int) -> bool:
        """Play decoded ``data`` unless something else was asked for since; in the sound thread.

        Whether it is played.
        """
        return number == self._wanted and self._start(self.mixer.play, data)

    def _press_now(self, data: bytes) -> None:
        self._start(self.mixer.press, data)

    def _start(self, play: Callable[[bytes], None], data: bytes) -> bool:
        if self._device is None and self.state is SoundState.ON and not self._open_device():
            return False
        play(data)
        return True

    def _open_device(self) -> bool:
        """Open the device; where there is none, say so and False."""
        self._opened += 1
        self._played = self.mixer.given
        lost = partial(self._orders.put, partial(self._lose_device, self._opened))
        self._device = open_device(PLAYBACK, self._backends, self.mixer.pieces(), lost)
        if self._device is None:
            self.mixer.stop()
            self._become(SoundState.NO_DEVICE)
        return self._device is not None

    def _lose_device(self, number: int) -> None:
        """The device opened as the ``number``-th was taken away: go on with another."""
        if self._device is None or number != self._opened:
            return
        worked = self.mixer.given > self._played
        self._close_device()
        if self.state is not SoundState.ON:
            return
        if worked:
            self._open_device()
        else:  # one that goes as soon as it comes would be opened again and again
            self.mixer.stop()
            self._become(SoundState.NO_DEVICE)

    def _begin_tape(self, begin: Callable[[Callable[[], None]], Listening]) -> None:
        self._end_tape()
        self._taped += 1
        self._tape = begin(partial(self._orders.put, partial(self._lose_microphone, self._taped)))
        self._hear(self._tape.hears)

    def _lose_microphone(self, number: int) -> None:
        """The microphone of the ``number``-th recording was taken away."""
        if self._tape is not None and number == self._taped:
            self._tape.lose()
            self._hear(self._tape.hears)

    def _end_tape(self) -> None:
        tape, self._tape = self._tape, None
        if tape is not None:
            tape.stop()
            self._hear(None)

    def _hear(self, hears: bool | None) -> None:
        if hears is not self.hears:
            self.hears = hears
            self.changed.emit()

    def _close_device(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.stop_callback = None  # nobody takes it away
            device.close()


class _Play:
    """The order to decode and play one prompt."""

    def __init__(self, sound: Sound, value: str, file: Path | None, number: int) -> None:
        self._sound, self._value, self._file, self._number = sound, value, file, number

    def __call__(self) -> None:
        data = decode(self._file) if self._file else tone_of(self._value)
        if data:
            self._sound.play_now(data, self._number)


def is_tone(value: str) -> bool:
    """Whether ``value`` is a sound made here: the beep, ringing, or telephone keys."""
    return value in (BEEP, tones.RINGBACK) or DTMF.fullmatch(value) is not None


def tone_of(value: str) -> bytes:
    """The samples of ``sound/beep``, ``sound/dtmf/…`` or :data:`~designer.app.tones.RINGBACK`."""
    if value == tones.RINGBACK:
        return tones.ringback()
    return tones.beep() if value == BEEP else tones.keys(value.rpartition("/")[2])


def decode(file: Path) -> bytes:
    """The samples of a WAV, MP3 or OGG file; none where it cannot be read or decoded."""
    import miniaudio

    try:
        data = file.read_bytes()
        sound = miniaudio.decode(data, nchannels=1, sample_rate=tones.RATE)
    except (OSError, miniaudio.MiniaudioError):
        return b""
    return sound.samples.tobytes()[: _LONGEST_SECONDS * tones.RATE * tones.SAMPLE_BYTES]
