"""Writes the settings beside the window: a home folder on a slow disk holds nobody up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from designer.flow.errors import CallflowError
from designer.store.settings import Settings, save_settings

if TYPE_CHECKING:
    from designer.app.background import Background

_SHORTLY = 0.2
"""So many seconds a disk has until the window goes on without its answer."""
_AT_THE_END = 0.5
"""And so many when the program ends."""


class SettingsWriter:
    """Writes one after the other; of those that come while one is written only the newest.

    On a disk that answers at once they are written when :meth:`write` returns.
    """

    def __init__(self, background: Background, failed: Callable[[CallflowError], object]) -> None:
        """``failed`` hears in the Qt thread what went wrong."""
        self._background = background
        self._failed = failed
        self._lock = threading.Lock()
        self._next: Settings | None = None
        self._rests = threading.Event()
        self._rests.set()

    def write(self, settings: Settings) -> None:
        """Write ``settings``, in the Qt thread."""
        with self._lock:
            self._next = settings
            if not self._rests.is_set():
                return  # whoever writes now goes on with these
            self._rests.clear()
        self._background.collect_here()  # it keeps the thread from collecting what is Qt's
        threading.Thread(target=self._work, name="settings", daemon=True).start()
        self._rests.wait(_SHORTLY)

    def end(self) -> None:
        """Wait for what is being written, though not for a disk that does not answer."""
        self._rests.wait(_AT_THE_END)

    def _work(self) -> None:
        while (settings := self._take()) is not None:
            try:
                save_settings(settings)
            except CallflowError as error:
                self._background.post(self._failed, error)

    def _take(self) -> Settings | None:
        with self._lock:
            settings, self._next = self._next, None
            if settings is None:
                self._rests.set()
            return settings
