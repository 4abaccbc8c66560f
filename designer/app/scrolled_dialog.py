"""Dialogs whose parts scroll above their buttons where the screen is too small for all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_FRAME = QSize(8, 40)
"""What the system's frame takes of the screen at the most."""
_LEAST_HEIGHT = 120
"""So much of the parts is seen on the smallest screen."""


class ScrolledDialog(QDialog):
    """The parts stand in :attr:`parts`, what the person does with them in :attr:`buttons`.

    It opens as high as its words need, and never larger than the screen; from then on only the
    person changes its size, so that its buttons stay where the pointer is. ``edge`` is the room
    around the parts, ``size`` how large it opens at least, and ``spare`` what it keeps free below
    the parts for words that come later.
    """

    def __init__(
        self, parent: QWidget | None, size: QSize, *, edge: int = 16, spare: int = 0
    ) -> None:
        super().__init__(parent)
        self._size, self._spare = size, spare
        self._opened = False
        self.body = _Body()
        self.parts = QVBoxLayout(self.body.inner)
        self.parts.setContentsMargins(edge, edge, edge, 0)
        self.parts.setSpacing(12)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(edge, 12, edge, 16)
        self.buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        column.addLayout(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Open with room for the words, before Qt finds a place for the dialog."""
        if not self._opened:
            self._opened = True
            self.resize(self.opening_size().boundedTo(self.room()))
        super().showEvent(event)

    def opening_size(self) -> QSize:
        """The size it opens with where the screen has room for it."""
        wide = max(self._size.width(), self.minimumSizeHint().width())
        return QSize(wide, max(self._size.height(), self.needed_height(wide) + self._spare))

    def needed_height(self, width: int) -> int:
        """How high it is at ``width`` with all parts seen."""
        self.parts.invalidate()
        self.parts.activate()
        return self.body.height_for(width) + self.buttons.totalSizeHint().height()

    def see(self, part: QWidget) -> None:
        """Scroll to ``part``, whose words have just changed."""
        QCoreApplication.sendPostedEvents(self.body.inner, QEvent.Type.LayoutRequest.value)
        self.body.ensureWidgetVisible(part)

    def room(self) -> QSize:
        """The largest size that its screen has room for."""
        return self.screen().availableSize() - _FRAME


class _Body(QScrollArea):
    """Scrolls up and down alone, and only what does not fit."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = QWidget()
        self.setWidget(self.inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it, and are scrolled to
        for part in (self.viewport(), self.inner):
            part.setAutoFillBackground(False)

    def height_for(self, width: int) -> int:
        """How high all parts are at ``width``."""
        layout = self.inner.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self.inner.sizeHint().height()

    def sizeHint(self) -> QSize:
        """As large as the parts."""
        return self.inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the parts and the bar that scrolls them, and seen at all."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.inner.minimumSizeHint().width() + bar, _LEAST_HEIGHT)
