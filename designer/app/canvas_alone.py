"""Puts all panels away, and brings back those that were there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt

from designer.app.docks import PLACES

if TYPE_CHECKING:
    from designer.app.window import Window


class CanvasAlone:
    """Of one window; what was there is known for as long as the window is."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._before: QByteArray | None = None

    @property
    def is_on(self) -> bool:
        """Whether no panel is open, not even behind another."""
        return all(dock.isHidden() for dock in self._window.docks.values())

    def switch(self) -> None:
        """Close every panel; where none is open, open those that were, or else the usual ones."""
        window = self._window
        if not self.is_on:
            self._before = window.saveState()
            for dock in window.docks.values():
                dock.hide()
            window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._before is not None:
            window.restoreState(self._before)
        else:
            for place in PLACES:
                window.docks[place.id].setVisible(not place.closed)
