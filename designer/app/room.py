"""How inspector and phone share the right-hand side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

_PHONE_HEIGHT = 540
_NEAR = 8
"""Pixels by which a height may miss what was asked for."""


class Room:
    """Gives the phone room for its keys while there is a call, and gives it back to the inspector.

    What a person has arranged otherwise stays as it is.
    """

    def __init__(self, window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
        self._window = window
        self._phone, self._inspector = docks["phone"], docks["inspector"]
        self._taken = 0
        """How high the phone was made; 0 while it stands as the person left it."""
        self._before = 0

    def for_phone(self) -> None:
        """Show the phone, high enough for its keys where the window allows that."""
        phone, above = self._phone, self._inspector
        phone.show()
        phone.raise_()
        wanted = min(_PHONE_HEIGHT, self._height * 3 // 4)
        if phone.height() < wanted and above.isVisible():
            self._before = phone.height()
            self._share(wanted)
            self._taken = wanted

    def for_inspector(self) -> None:
        """Undo what was done for the phone, unless somebody has moved the border since."""
        taken, self._taken = self._taken, 0
        if taken and self._inspector.isVisible() and abs(self._phone.height() - taken) <= _NEAR:
            self._share(self._before)

    @property
    def _height(self) -> int:
        return self._phone.height() + self._inspector.height()

    def _share(self, phone: int) -> None:
        self._window.resizeDocks(
            [self._inspector, self._phone], [self._height - phone, phone], Qt.Orientation.Vertical
        )
