"""What dialogs have in common whose button costs money or reaches customers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CarefulDialog(QDialog):
    """Enter presses a button only when the focus is on it, and never from a field.

    It is as high as its words need, and at least ``width`` wide.
    """

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._least_width = width
        self.setMinimumWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a field do nothing."""
        focused = QApplication.focusWidget()
        if event.key() in _ENTER and not isinstance(focused, QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)

    def fit(self) -> None:
        """Be as high as the words need, which wrap."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        least = max(self._least_width, layout.minimumSize().width())
        width = max(self.width(), least)
        self.setMinimumWidth(least)
        self.setMinimumHeight(0)
        self.resize(width, layout.totalHeightForWidth(width))
        self.setMinimumHeight(self.height())


def words_label(role: str) -> QLabel:
    """A label for sentences that wrap."""
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
