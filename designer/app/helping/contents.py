"""The list of the guide's pages and their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

if TYPE_CHECKING:
    from designer.app.theme.theme import Theme


class Contents(QTreeWidget):
    """Pages and their headings. The ground of the marked one is under its words alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def add_heading(self, words: str) -> None:
        """Add a line above a group of pages; it cannot be chosen, and arrow keys pass it."""
        item = QTreeWidgetItem([words])
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.font()
        font.setBold(True)
        item.setFont(0, font)
        self.addTopLevelItem(item)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Without the ground that Qt has just drawn below the arrow, in a shape of its own."""
        painter.fillRect(rect, self._theme.tokens["panel"])
        super().drawBranches(painter, rect, index)
