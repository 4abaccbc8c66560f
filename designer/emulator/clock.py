"""The virtual clock of one call: seconds since it was created, at some speed."""

from __future__ import annotations

from collections.abc import Callable


class Clock:
    """Seconds since the call was created, running ``rate`` times as fast as real time.

    At rate 0 it stands still and moves by :meth:`jump` only. ``real`` tells real seconds, rising.
    """

    def __init__(self, real: Callable[[], float], rate: float) -> None:
        self._real = real
        self._rate = rate
        self._virtual = 0.0
        self._since = real()

    @property
    def rate(self) -> float:
        """Virtual seconds per real second."""
        return self._rate

    def now(self) -> float:
        """Virtual seconds now."""
        return self._virtual + (self._real() - self._since) * self._rate

    def set_rate(self, rate: float) -> None:
        """Go on at another speed from now."""
        if rate != self._rate:
            self._virtual, self._since, self._rate = self.now(), self._real(), rate

    def jump(self, virtual: float) -> None:
        """Make it ``virtual`` seconds now, unless it is later already."""
        if virtual > self.now():
            self._virtual, self._since = virtual, self._real()

    def real_seconds(self, virtual: float) -> float:
        """Real seconds until it is ``virtual``; infinite while the clock stands still before it."""
        left = virtual - self.now()
        if left <= 0:
            return 0.0
        return left / self._rate if self._rate else float("inf")
