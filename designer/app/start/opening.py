"""What stands in the window when it opens, also where the disk takes its time."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from designer.app import loading
from designer.app.commands import samples
from designer.flow.errors import CallflowError

if TYPE_CHECKING:
    from designer.app.window import Window

T = TypeVar("T")

_PATIENCE = 0.4
"""So many seconds the window waits for its first flow before it appears without."""
_NAMED_PATIENCE = 4.0
"""The same for a file that somebody named: what is wrong with it is said where they named it."""


def open_first(window: Window, path: Path | None, *, patient: bool = False) -> None:
    """Show ``path``; without one, what the settings say, and the sample at the very first start.

    The window is not shown yet. A disk that takes its time is waited for only where ``patient``:
    the window appears, says what it opens and shows it later. Raises what the reader says of
    ``path`` before that; a last flow that cannot be read any more is said in the window instead.
    """
    settings = window.context.settings
    patience = None if patient else _PATIENCE
    if path is not None:
        _open(window, path, None if patient else _NAMED_PATIENCE)
    elif not settings.toured and not settings.recent:
        samples.load_sample(window)
    elif settings.opens == "start" or (
        settings.opens == "last" and not _open_last(window, patience)
    ):
        window.start.show()


def _open_last(window: Window, patience: float | None) -> bool:
    """Open the file that was open last; False where there is none that can be read at once."""
    for name in window.context.settings.recent[:1]:
        try:
            return _open(window, Path(name), patience)
        except CallflowError as error:
            if error.code != "missing":
                window.context.messages.error(error)
    return False


def _open(window: Window, path: Path, patience: float | None) -> bool:
    """Show ``path``, or let it be shown when it has been read and return False."""
    collected = gc.isenabled()
    gc.disable()  # nothing of Qt's is to be collected in another thread
    ahead = _Ahead(partial(loading.read, path))
    if not ahead.wait(patience):
        loading.expect(window, path.name, ahead.result)  # its thread collects nothing either
        return False
    if collected:
        gc.enable()
    loading.show(window, ahead.result())
    return True


class _Ahead(Generic[T]):
    """Something that is done in a thread of its own, beginning now."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._results: list[T] = []
        self._errors: list[BaseException] = []
        self._thread = threading.Thread(target=self._run, name="ahead", daemon=True)
        self._thread.start()

    def wait(self, seconds: float | None) -> bool:
        """Wait so long (None: as long as it takes); whether it is done."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def result(self) -> T:
        """What came of it, once it is done; raises what was raised."""
        self._thread.join()
        if self._errors:
            raise self._errors[0]
        return self._results[0]

    def _run(self) -> None:
        try:
            self._results.append(self._work())
        except BaseException as error:  # noqa: BLE001  (raised where the result is asked for)
            self._errors.append(error)
