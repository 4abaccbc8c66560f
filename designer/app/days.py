"""Days and times to fill in that the mouse wheel leaves alone, like the lists to choose from."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit

from designer.app.wheel import WITHOUT_WHEEL


class DayEdit(QDateEdit):
    """A day, ``day`` at first."""

    def __init__(self, day: QDate) -> None:
        super().__init__(day)
        self.setFocusPolicy(WITHOUT_WHEEL)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whoever scrolls."""
        event.ignore()


class MomentEdit(QDateTimeEdit):
    """A day and a time of day, ``moment`` at first."""

    def __init__(self, moment: QDateTime) -> None:
        super().__init__(moment)
        self.setFocusPolicy(WITHOUT_WHEEL)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whoever scrolls."""
        event.ignore()
