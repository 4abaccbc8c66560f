"""Python's cyclic garbage is collected in the Qt thread alone while another thread runs.

Windows and what hangs on them are in cycles. Collected in whichever thread happens to allocate,
as Python does by itself, Qt's objects would be destroyed in a thread that is not theirs, and the
process ends.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer

_OFTEN_MS = 1000
"""How often the Qt thread looks whether there is enough to collect."""


class Collector(QObject):
    """Collects in the thread it is made in, from :meth:`begin` to :meth:`end`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_OFTEN_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._was_enabled = True

    def begin(self) -> None:
        """Take over from Python's own collection, which any thread may start."""
        if self._timer.isActive():
            return
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again, if it was; no other thread must run any more."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        if self._was_enabled:
            gc.enable()


@contextmanager
def collecting_after() -> Iterator[None]:
    """Collect nothing meanwhile, what was made meanwhile once and not again and again.

    By the thresholds, which only the Qt thread touches: whether collection is enabled at all is
    the business of :class:`Collector`, which may begin meanwhile.
    """
    most = gc.get_threshold()
    gc.set_threshold(0)
    try:
        yield
    finally:
        gc.set_threshold(*most)


@contextmanager
def collecting_later() -> Iterator[None]:
    """Collect nothing meanwhile, and of what was made meanwhile nothing afterwards.

    While the program starts nearly all that is made stays. ``gc.unfreeze`` ends it.
    """
    with collecting_after():
        try:
            yield
        finally:
            gc.freeze()


def collect_what_is_due() -> None:
    """Collect the oldest generation that is due, by Python's own thresholds."""
    counts, most = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if 0 < most[generation] < counts[generation]:
            gc.collect(generation)
            return
