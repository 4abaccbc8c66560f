"""What Qt says goes to Python's log, so that there is one place to read."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_EMPTY_TALK = "This plugin does not support propagateSizeHints()"
"""Said by the screenless platform of every window; nothing follows from it."""


def forward_qt_messages() -> None:
    """Send Qt's messages to the logger ``qt`` from now on."""
    qInstallMessageHandler(_forward)


def _forward(level: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message != _EMPTY_TALK:
        logging.getLogger("qt").log(_LEVELS[level], message)
