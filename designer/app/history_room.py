"""The room that the history takes from the canvas while it is open: its steps have long names."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

WIDTH, HEIGHT = 290, 200
"""With this most steps can be read, and more than a few are seen."""
_LEAST_CANVAS = 480
"""So much is left to the canvas."""


class HistoryRoom(QObject):
    """Opens the history wide enough for its steps, and gives the room back when it is closed.

    What a person has arranged otherwise meanwhile stays as it is.
    """

    def __init__(self, window: QMainWindow, history: QDockWidget, above: QDockWidget) -> None:
        """``above`` is what stands in the same column."""
        super().__init__(window)
        self._window, self._history, self._above = window, history, above
        self._before: int | None = None
        """The column's width before it was widened; None while it has not been."""
        self._given = 0
        history.installEventFilter(self)

    def open(self) -> None:
        """Show the history in front, wide and high enough where the window allows that."""
        history, window = self._history, self._window
        first, before = history.isHidden(), self._above.width()
        history.show()
        history.raise_()
        if not first or history.isFloating():
            return
        if history.height() < HEIGHT:
            window.resizeDocks([history], [HEIGHT], Qt.Orientation.Vertical)
        centre = window.centralWidget()
        spare = (centre.width() if centre is not None else 0) - _LEAST_CANVAS
        wanted = min(WIDTH, before + max(0, spare))
        if self._above.isVisible() and before < wanted:
            self._before, self._given = before, wanted
            window.resizeDocks([history], [wanted], Qt.Orientation.Horizontal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the history is closed, not only covered or gone with the window."""
        if event.type() is QEvent.Type.Hide and self._history.isHidden():
            before, self._before = self._before, None
            if before is not None and self._above.width() == self._given:
                self._window.resizeDocks([self._above], [before], Qt.Orientation.Horizontal)
        return super().eventFilter(watched, event)
