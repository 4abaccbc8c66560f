"""One take of a prompt: what the microphone heard, without the silence round it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from designer.app import tones
from designer.app.microphone import BYTES_A_SECOND, LOUD, Listening, loudness, samples_of
from designer.flow.frozen import frozen

_PEAK = 32_768
_TOO_LOUD = 32_700
"""From here on a sample is at the edge of what can be kept, and crackles."""
_QUIET, _QUIET_SHARE = 100.0, 0.05
"""What is quieter on the average than both, the second being of the loudest, is silence."""
_LOOK = round(0.02 * tones.RATE) * tones.SAMPLE_BYTES
"""So many bytes are looked at together."""
_MARGIN = round(0.3 * tones.RATE) * tones.SAMPLE_BYTES
"""So much silence stays at each end, with what begins softly."""


@frozen
class Recording:
    """What a take has become."""

    data: bytes
    """Samples as the program has them, see :mod:`designer.app.tones`."""
    quiet: bool
    """Whether hardly anything was heard."""
    too_loud: bool
    """Whether some of it was louder than can be kept."""

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.data) / BYTES_A_SECOND


class Take(Listening):
    """Hears until it is stopped, and gives what became of it to ``ended``, in its own thread."""

    def __init__(
        self,
        backends: Sequence[str] | None,
        lost: Callable[[], None],
        longest: float,
        ended: Callable[[Recording], object],
    ) -> None:
        self.level = 0.0
        """How loud it is just now, from 0 to 1."""
        self._loudest = 0.0
        self._too_loud = False
        self._ended = ended
        super().__init__(backends, lost, longest)

    @property
    def quiet(self) -> bool:
        """Whether hardly anything has been heard so far."""
        return self._loudest < LOUD

    def notice(self, piece: bytes) -> None:
        """See how loud it is."""
        samples = samples_of(piece)
        if not samples:
            return
        peak = max(abs(max(samples)), abs(min(samples)))
        self.level = peak / _PEAK
        self._loudest = max(self._loudest, loudness(samples))
        self._too_loud = self._too_loud or peak >= _TOO_LOUD

    def stop(self) -> None:
        """Let go of the microphone and give what was heard."""
        self.lose()
        data = bytes(self._heard)
        if not self.quiet:
            data = without_silence(data, self._loudest)
        self._ended(Recording(data, self.quiet, self._too_loud))


def without_silence(data: bytes, loudest: float) -> bytes:
    """The samples ``data`` with no more than a moment of silence before and after what is heard.

    ``loudest`` is the mean amplitude of their loudest part. Only what is silence beside it, and
    by itself too, is left out.
    """
    limit = min(_QUIET, loudest * _QUIET_SHARE)
    places = range(0, len(data), _LOOK)

    def sounds(at: int) -> bool:
        return loudness(samples_of(data[at : at + _LOOK])) >= limit

    first = next(filter(sounds, places), None)
    if first is None:
        return data
    last = next(filter(sounds, reversed(places)), first)
    return data[max(0, first - _MARGIN) : last + _LOOK + _MARGIN]
