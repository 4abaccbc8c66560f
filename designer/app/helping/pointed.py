"""Whether the person points at anything, or the pointer only lies where a dialog has been."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget


class Pointed(QObject):
    """Watches ``window``. Below a dialog or a menu that has closed lies what nobody pointed at."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._left_at = QCursor.pos()
        window.installEventFilter(self)

    @property
    def counts(self) -> bool:
        """Whether the pointer has been moved since the window came back to the front."""
        return QCursor.pos() != self._left_at

    def leave(self) -> None:
        """What the pointer lies on now was not pointed at."""
        self._left_at = QCursor.pos()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window came to the front."""
        if event.type() == QEvent.Type.WindowActivate:
            self.leave()
        return False
