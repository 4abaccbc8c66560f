"""What happens when something goes wrong that nothing in the program expected.

A half-done gesture or edit is taken back, what is not saved is kept, a report is written, the
person is told once, and the program goes on.
"""

from __future__ import annotations

import logging
import sys
import threading
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from designer.app.aside import shortly
from designer.flow.errors import CallflowError
from designer.store.reports import Failure, failure_of, new_report_path, report, write_report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from designer.app.crash_dialog import CrashDialog
    from designer.app.window import Window

VERSIONS = (f"PySide6 {PySide6.__version__}",)
_REPORT_SECONDS = 1.0
"""How long the disk has for a report."""


class Crashes(QObject):
    """Catches what was raised in the Qt thread, in any other and in the background.

    Made in the Qt thread. What fails again and again, as painting does, is told once.
    """

    _happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[tuple[str, str]] = set()
        self._before = (sys.excepthook, threading.excepthook)
        self._installed = False
        self.dialog: CrashDialog | None = None
        self._dialogs = 0
        self.failures = 0
        """How many there were, those not told included."""
        self._happened.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        self._installed = True
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def uninstall(self) -> None:
        """Leave it to whoever caught before."""
        if self._installed:
            sys.excepthook, threading.excepthook = self._before
            self._installed = False

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception):
            self._before[0](kind, error, trace)
            return
        failure = failure_of(error)
        logging.getLogger("designer").error(report(failure, VERSIONS))
        self._happened.emit(failure)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    # In the Qt thread, when whatever failed has returned

    def _take(self, failure: Failure) -> None:
        self.failures += 1
        if failure.place in self._told:
            return
        self._told.add(failure.place)
        windows = _windows()
        for window in windows:
            window.canvas.cancel_gesture()
        not_kept = [window for window in windows if not _keep(window)]
        path = _write(failure, windows)
        if self.dialog is None:
            QTimer.singleShot(0, self, partial(self._tell, failure, path, not not_kept))

    def _tell(self, failure: Failure, path: Path | None, kept: bool) -> None:
        from designer.app.crash_dialog import CrashDialog

        if self.dialog is not None:
            return
        active = QApplication.activeModalWidget() or next(iter(_windows()), None)
        self._dialogs += 1
        gone = partial(self._gone, self._dialogs)
        self.dialog = CrashDialog(failure, path, active, kept=kept, versions=VERSIONS)
        self.dialog.finished.connect(gone)
        self.dialog.destroyed.connect(gone)  # it may also go with the dialog it stands over
        self.dialog.open()

    def _gone(self, number: int, _how: object = None) -> None:
        if number == self._dialogs:
            self.dialog = None


def _windows() -> list[Window]:
    from designer.app.window import Window

    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, Window)]
    return [window for window in shown if window.isVisible()]


def _keep(window: Window) -> bool:
    """Whether what is not saved is kept; what fails here must not hide what failed before."""
    try:
        return window.autosave.keep_now()
    except Exception:  # noqa: BLE001
        return False


def _write(failure: Failure, windows: Sequence[Window]) -> Path | None:
    """The report's place; None where it cannot be written."""
    work = partial(_write_report, failure)
    if not windows:
        return work()
    background = windows[0].context.background
    return shortly(background, work, otherwise=None, seconds=_REPORT_SECONDS)


def _write_report(failure: Failure) -> Path | None:
    try:
        path = new_report_path()
        write_report(path, report(failure, VERSIONS))
    except (OSError, CallflowError):
        return None
    return path
