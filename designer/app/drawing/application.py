"""The application object Qt needs before it can draw, where there is no window."""

from __future__ import annotations

import os
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
    usual = sys.platform in ("win32", "darwin")
    # What the surroundings say of the same platform, such as its screens, would be passed over.
    said = os.environ.get("QT_QPA_PLATFORM", "").startswith(_SCREENLESS[1])
    return QApplication(["callflow", *([] if usual or said else _SCREENLESS)])
