"""Dialogs that are as high as their words need, in whatever language."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget


class TallDialog(QDialog):
    """A dialog whose parts stand in :attr:`column`. Qt itself stops at two thirds of the screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Have room for all words."""
        super().showEvent(event)
        self.grow()

    def retranslate(self) -> None:
        """Have room for the words of the language now in force."""
        self.grow()

    def grow(self) -> None:
        """Become as high and wide as the parts need; never smaller."""
        self.column.invalidate()
        self.column.activate()
        wide = max(self.width(), self.column.totalSizeHint().width())
        self.resize(wide, max(self.height(), self.column.totalHeightForWidth(wide)))
