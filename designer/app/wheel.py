"""Inputs that the mouse wheel leaves alone: the pointer only happens to pass them.

Neither their value changes, nor do they take the focus from the field somebody types in. They
override the event: a filter would be one more object for each of them.
"""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QDateTimeEdit

# Qt's own would be WheelFocus.
_FOCUS = Qt.FocusPolicy.StrongFocus


class ChoiceBox(QComboBox):
    """A list to choose from."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(_FOCUS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whoever scrolls."""
        event.ignore()


class DayEdit(QDateEdit):
    """A day, ``day`` at first."""

    def __init__(self, day: QDate) -> None:
        super().__init__(day)
        self.setFocusPolicy(_FOCUS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whoever scrolls."""
        event.ignore()


class MomentEdit(QDateTimeEdit):
    """A day and a time of day, ``moment`` at first."""

    def __init__(self, moment: QDateTime) -> None:
        super().__init__(moment)
        self.setFocusPolicy(_FOCUS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whoever scrolls."""
        event.ignore()
