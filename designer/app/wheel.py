"""Keeps the mouse wheel from changing a value that the pointer only happens to pass."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WheelPasses(QObject):
    """An event filter: the wheel goes on to the panel around a widget that has not the focus."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to whoever scrolls."""
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True
