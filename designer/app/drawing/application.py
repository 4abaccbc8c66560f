"""The application object Qt needs before it can draw, where there is no window."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

# Elsewhere the usual platform needs no display server, and finds the fonts of the system.
_SCREENLESS = ["-platform", "offscreen"]


@cache
def drawing_application() -> QCoreApplication:
    """The application object of this process; where there is none yet, one that needs no screen.

    Kept for the rest of the process, because Qt allows only one.
    """
    present = QCoreApplication.instance()
    if present is not None:
        return present
    options = [] if sys.platform in ("win32", "darwin") else _SCREENLESS
    return QApplication(["callflow", *options])
