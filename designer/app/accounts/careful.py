"""What dialogs have in common whose button costs money or reaches customers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from designer.app.scrolled_dialog import ScrolledDialog

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CarefulDialog(ScrolledDialog):
    """Enter presses a button only when the focus is on it, and never from a field.

    It is at least ``width`` wide, and keeps ``spare`` free for words that come later.
    """

    def __init__(self, parent: QWidget, width: int, spare: int = 0) -> None:
        super().__init__(parent, QSize(width, 0), spare=spare)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a field do nothing."""
        focused = QApplication.focusWidget()
        if event.key() in _ENTER and not isinstance(focused, QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)


def words_label(role: str) -> QLabel:
    """A label for sentences that wrap."""
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
