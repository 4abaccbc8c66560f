"""A row of controls that goes on in the next line where the panel is too narrow for it."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class RowLayout(QLayout):
    """Lays its controls out from the left, each as wide as it asks to be.

    Those added after :meth:`add_gap` stand at the right. A control that is too wide for a line of
    its own is made as narrow as the line.
    """

    def __init__(self, margins: QMargins, spacing: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._right: int | None = None
        self.setContentsMargins(margins)
        self.setSpacing(spacing)

    def add_gap(self) -> None:
        """What is added from now on stands at the right end of its line."""
        self._right = len(self._items)

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Add ``widget`` before the one at ``place``."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())

    # What Qt asks of a layout

    def addItem(self, item: QLayoutItem) -> None:
        """Add ``item`` at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """The item at ``index``; None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Take the item at ``index`` away; None where there is none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more height than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """It has."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines in ``width``."""
        return self._lay_out(QRect(0, 0, width, 0), moves=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for _, item in shown)
        width += self.spacing() * max(0, len(shown) - 1)
        return self._with_margins(width, max((i.sizeHint().height() for _, i in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest control alone."""
        sizes = [item.minimumSize() for _, item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return self._with_margins(width, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Put the controls into ``rect``."""
        super().setGeometry(rect)
        self._lay_out(rect, moves=True)

    # Lines

    def _shown(self) -> list[tuple[int, QLayoutItem]]:
        return [(place, item) for place, item in enumerate(self._items) if not item.isEmpty()]

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _lines(self, room: int) -> list[list[tuple[int, QLayoutItem, int]]]:
        """The places and items of every line, with their widths."""
        lines: list[list[tuple[int, QLayoutItem, int]]] = []
        used = 0
        for place, item in self._shown():
            width = min(item.sizeHint().width(), max(room, item.minimumSize().width()))
            if not lines or used + self.spacing() + width > room:
                lines.append([])
                used = -self.spacing()
            lines[-1].append((place, item, width))
            used += self.spacing() + width
        return lines

    def _lay_out(self, rect: QRect, moves: bool) -> int:
        """The height of the lines in ``rect``; puts the controls there if it ``moves`` them."""
        inner = rect.marginsRemoved(self.contentsMargins())
        top, lines = inner.top(), self._lines(inner.width())
        for line in lines:
            high = max(item.sizeHint().height() for _, item, _ in line)
            if moves:
                self._place(line, QRect(inner.left(), top, inner.width(), high))
            top += high + self.spacing()
        margins = self.contentsMargins()
        height = top - inner.top() - (self.spacing() if lines else 0)
        return height + margins.top() + margins.bottom()

    def _place(self, line: list[tuple[int, QLayoutItem, int]], area: QRect) -> None:
        used = sum(width for _, _, width in line) + self.spacing() * (len(line) - 1)
        left, spare = area.left(), max(0, area.width() - used)
        for place, item, width in line:
            if self._right is not None and place >= self._right:
                left += spare
                spare = 0
            high = item.sizeHint().height()
            corner = QPoint(left, area.top() + (area.height() - high) // 2)
            box = QRect(corner, QSize(width, high))
            item.setGeometry(self._mirrored(box, area))
            left += width + self.spacing()

    def _mirrored(self, box: QRect, area: QRect) -> QRect:
        """``box`` as it lies where people read from right to left."""
        parent = self.parentWidget()
        if parent is not None and parent.isRightToLeft():
            return box.translated(area.left() + area.right() - box.right() - box.left(), 0)
        return box
