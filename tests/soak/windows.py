"""The window for the soak: opened as the program does, without a person who could be asked."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from designer.app.asking import DialogAsker
from designer.app.background import Background
from designer.app.context import Context
from designer.app.window import Window
from designer.store.settings import Settings

_PATIENCE = 30.0


@contextmanager
def program() -> Iterator[Context]:
    """What all windows share, until the end of the block."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    qInstallMessageHandler(_say)
    background = Background()
    try:
        yield Context(app, Settings(theme="light", motion="none"), DialogAsker(), background)
    finally:
        background.stop()


@contextmanager
def window(context: Context) -> Iterator[Window]:
    """A window on the screen, closed at the end of the block; what is not saved is given up."""
    made = Window(context)
    made.resize(1280, 800)
    made.show()
    QCoreApplication.processEvents()
    try:
        yield made
    finally:
        made.document.stack.setClean()
        made.close()
        made.deleteLater()


def wait(holds: Callable[[], bool]) -> None:
    """Let the window live until something holds; raises ``TimeoutError``."""
    end = time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("The window did not get where it should.")
        QCoreApplication.processEvents()
        time.sleep(0.001)


def _say(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    # The screenless platform says it of every window; nothing follows from it.
    if "propagateSizeHints" not in words:
        sys.stderr.write(f"{words}\n")
