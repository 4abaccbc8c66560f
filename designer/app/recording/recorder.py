"""Records prompts and lets them be heard, one at a time; knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from designer.app.microphone import BYTES_A_SECOND, LONGEST_SECONDS
from designer.app.recording.take import Recording, Take
from designer.app.sound import Sound, SoundState

_LOOK_MS = 50


class Phase(Enum):
    """What it is doing."""

    IDLE = "idle"
    OPENING = "opening"
    """The microphone is looked for: what is said now is not heard yet."""
    RECORDING = "recording"
    ENDING = "ending"
    PLAYING = "playing"


class Trouble(Enum):
    """Why it ended, where the person did not end it."""

    NO_MICROPHONE = "no-microphone"
    LOST = "lost"
    """The microphone was taken away."""
    LIMIT = "limit"
    """It was as long as it may be."""
    NO_SOUND = "no-sound"
    """There is nothing that it could be heard from."""


class Recorder(QObject):
    """Made and used in the Qt thread; devices are opened and closed beside it.

    ``backends`` are names of the sound library's; None: those of this computer. :attr:`changed`
    says that :attr:`phase`, :attr:`recording` or :attr:`trouble` is another one, :attr:`moved` that
    :attr:`seconds` and :attr:`level` are.
    """

    changed = Signal()
    moved = Signal()
    _ended = Signal(int, object)
    _begun = Signal()

    def __init__(self, backends: Sequence[str] | None = None, parent: QObject | None = None):
        super().__init__(parent)
        self.phase = Phase.IDLE
        self.recording: Recording | None = None
        """What was recorded last; another take replaces it once something of that was heard."""
        self.trouble: Trouble | None = None
        self.longest: float = LONGEST_SECONDS
        """A take ends by itself after so many seconds."""
        self.sound = Sound(backends, self)
        self._backends = backends
        self._number = 0  # takes so far
        self._take: Take | None = None
        self._is_heard = False  # what is to be played
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._look)
        self.sound.changed.connect(self._follow)
        self._ended.connect(self._take_in)
        self._begun.connect(self._heard)

    @property
    def under_way(self) -> bool:
        """Whether it records, or is about to."""
        return self.phase in (Phase.OPENING, Phase.RECORDING)

    @property
    def seconds(self) -> float:
        """How much of the take has been heard, or how far it is played; at rest, how long it is."""
        if self.phase is Phase.RECORDING and self._take is not None:
            return self._take.seconds
        if self.phase is Phase.PLAYING:
            return self.sound.mixer.at / BYTES_A_SECOND if self._is_heard else 0.0
        return 0.0 if self.recording is None or self.under_way else self.recording.seconds

    @property
    def level(self) -> float:
        """How loud the microphone is just now, from 0 to 1."""
        here = self.phase is Phase.RECORDING and self._take is not None
        return self._take.level if here and self._take is not None else 0.0

    @property
    def quiet(self) -> bool:
        """Whether it records and hardly anything was heard so far."""
        return self.phase is Phase.RECORDING and self._take is not None and self._take.quiet

    def begin(self) -> None:
        """Begin another take, unless one is under way."""
        if self.phase not in (Phase.IDLE, Phase.PLAYING):
            return
        self.sound.rest()
        self._number += 1
        self._take = None
        self.trouble = None
        self._become(Phase.OPENING)
        self.sound.listen(partial(self._open, self._number))

    def stop(self) -> None:
        """The take is complete."""
        if self.under_way:
            self._clock.stop()
            self._become(Phase.ENDING)
            self.sound.end_recording()

    def play(self) -> None:
        """Let what was recorded be heard, from its beginning."""
        if self.recording is None or self.phase is not Phase.IDLE:
            return
        self.trouble = None
        self._is_heard = False
        self._become(Phase.PLAYING)
        self.sound.play_samples(self.recording.data, self._begun.emit)
        self._clock.start()

    def hush(self) -> None:
        """Stop playing."""
        if self.phase is Phase.PLAYING:
            self._clock.stop()
            self.sound.stop()
            self._become(Phase.IDLE)

    def forget(self) -> None:
        """Stop, and give back the devices and what was recorded."""
        self._clock.stop()
        self._number += 1  # nobody waits for what is still heard
        if self.under_way:
            self.sound.end_recording()
        self.sound.rest()
        self._take = self.recording = self.trouble = None
        self.phase = Phase.IDLE

    def close(self) -> None:
        """Give everything back for good; safe to call twice."""
        self.forget()
        self.sound.close()

    def _open(self, number: int, lost: Callable[[], None]) -> Take:
        """Open the microphone; in the sound thread."""
        take = Take(self._backends, lost, self.longest, partial(self._ended.emit, number))
        if number == self._number:
            self._take = take
        return take

    def _follow(self) -> None:
        """The microphone was opened, is not there, or was taken away; or the loudspeaker is."""
        hears = self.sound.hears
        if self.phase is Phase.OPENING and hears:
            self._clock.start()
            self._become(Phase.RECORDING)
        elif self.under_way and hears is False:
            opening = self.phase is Phase.OPENING
            self.trouble = Trouble.NO_MICROPHONE if opening else Trouble.LOST
            self.stop()
        elif self.phase is Phase.PLAYING and self.sound.state is SoundState.NO_DEVICE:
            self.trouble = Trouble.NO_SOUND
            self.hush()

    def _take_in(self, number: int, recording: Recording) -> None:
        """A take has ended; one of which nothing was heard leaves the one before."""
        if number != self._number:
            return
        self._take = None
        if recording.data:
            self.recording = recording
        self._become(Phase.IDLE)

    def _heard(self) -> None:
        self._is_heard = True

    def _look(self) -> None:
        if self.phase is Phase.RECORDING and self._take is not None and self._take.full:
            self.trouble = Trouble.LIMIT
            self.stop()
        elif self.phase is Phase.PLAYING and self._is_heard and self.sound.mixer.silent:
            self.hush()
        else:
            self.moved.emit()

    def _become(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit()
