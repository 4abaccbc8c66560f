"""A list to choose from that the mouse wheel leaves alone: the pointer only happens to pass it.

Neither its value changes, nor does it take the focus from the field somebody types in. It
overrides the event: a filter would be one more object for each.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

# Qt's own would be WheelFocus.
WITHOUT_WHEEL = Qt.FocusPolicy.StrongFocus


class ChoiceBox(QComboBox):
    """A list to choose from."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(WITHOUT_WHEEL)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whoever scrolls."""
        event.ignore()
