"""Goes off when a window comes to the front: people change files with other programs meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer


class SoonInFront(QTimer):
    """A timer that starts whenever its window comes to the front, and goes off once each time.

    Not at once: a window comes to the front several times where the system is busy with others.
    """

    def __init__(self, window: QObject, after_ms: int) -> None:
        super().__init__(window)
        self._window = window
        self.setSingleShot(True)
        self.setInterval(after_ms)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start when the window comes to the front."""
        if event.type() == QEvent.Type.WindowActivate and watched is self._window:
            self.start()
        return False
