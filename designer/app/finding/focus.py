"""Giving the keyboard focus back to where it was."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class FocusBefore:
    """Where the focus is when this is made; :meth:`give_back` returns it there."""

    def __init__(self, otherwise: QWidget) -> None:
        """``otherwise`` takes the focus where the widget that had it is gone or hidden."""
        self._otherwise = otherwise
        self._widget = QApplication.focusWidget()

    def give_back(self) -> None:
        """Return the focus."""
        before = self._widget
        if before is None or not shiboken6.isValid(before) or not before.isVisible():
            before = self._otherwise
        before.setFocus(Qt.FocusReason.OtherFocusReason)
