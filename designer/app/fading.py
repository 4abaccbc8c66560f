"""A soft lower edge on what scrolls: it says that more follows, and cuts no line in half."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from designer.app.theme.theme import Theme

_HEIGHT = 24
"""A line of text and a half."""


class Fade(QWidget):
    """Lies over the lower edge of ``area`` as long as there is more below; the mouse goes through.

    What is there fades into the colour of the panel.
    """

    def __init__(self, area: QAbstractScrollArea, theme: Theme) -> None:
        super().__init__(area)
        self._area = area
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self.ensurePolished()  # also one that is never shown is let go of: see theme/forgetting
        bar = area.verticalScrollBar()
        for moved in (bar.valueChanged, bar.rangeChanged):
            moved.connect(self._follow)
        theme.changed.connect(self.update)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge when it moves."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """From nothing to the colour of the panel."""
        panel = QColor(self._theme.tokens["panel"])
        clear = QColor(panel)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, panel)
        QPainter(self).fillRect(self.rect(), fade)

    def _follow(self, *_: int) -> None:
        bar, seen = self._area.verticalScrollBar(), self._area.viewport().geometry()
        # Where little more follows than the edge itself covers, it shows that last bit.
        height = min(_HEIGHT, bar.maximum() - bar.value())
        self.setVisible(height > 0)
        if height > 0:
            self.setGeometry(QRect(seen.left(), seen.bottom() + 1 - height, seen.width(), height))
            self.raise_()
