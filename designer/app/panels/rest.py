"""What takes the rest of the height in a panel, and scrolls what has no room in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class Rest(QScrollArea):
    """Holds ``inner``; asks for ``least`` pixels of height, or for all that ``inner`` needs.

    It is :attr:`whole` where something round it scrolls: two bars side by side help nobody.
    """

    def __init__(self, inner: QWidget, least: int) -> None:
        super().__init__()
        self._least = least
        self._whole = False
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = inner
        self.setWidget(inner)

    @property
    def whole(self) -> bool:
        """Whether it asks for all that its contents need."""
        return self._whole

    @whole.setter
    def whole(self, whole: bool) -> None:
        if whole != self._whole:
            self._whole = whole
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """What it asks for."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Not less."""
        return QSize(super().minimumSizeHint().width(), self._height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside may need another height now."""
        if event.type() is QEvent.Type.LayoutRequest and self._whole:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _height(self) -> int:
        if not self._whole:
            return self._least
        needed = self._inner.heightForWidth(self.viewport().width())
        return needed if needed >= 0 else self._inner.sizeHint().height()
