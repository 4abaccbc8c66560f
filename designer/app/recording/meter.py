"""A bar that shows how loud the microphone is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.theme.theme import Theme

_NAME = N_("How loud it is")
_SIZE = QSize(40 * STEP, 2 * STEP)
_QUIETEST_DB = -48.0
"""What is quieter leaves the bar empty."""
_LOUD = 0.97
"""From this share of the bar on it has the colour of what is too loud."""
_FALL = 0.06
"""So much the bar goes down at a time, so that one can see how far up it was."""


class LevelMeter(QWidget):
    """Follows the level at once upwards, and falls gently.

    It is no progress bar: screen readers sound for those, and the microphone would hear it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.share = 0.0
        """How much of the bar is full."""
        say(self.setAccessibleName, tr(_NAME))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_level(self, level: float) -> None:
        """Show ``level``, from 0 to 1."""
        self.share = max(share_of(level), self.share - _FALL)
        self.update()

    def clear(self) -> None:
        """Nothing is heard any more."""
        self.share = 0.0
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to read a level from."""
        return _SIZE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar, and what of it is full."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        round_by = whole.height() / 2
        painter.setBrush(tokens["line"])
        painter.drawRoundedRect(whole, round_by, round_by)
        if self.share > 0:
            full = whole.adjusted(0, 0, -whole.width() * (1 - self.share), 0)
            full.setWidth(max(full.width(), whole.height()))
            painter.setBrush(tokens["danger" if self.share >= _LOUD else "success"])
            painter.drawRoundedRect(full, round_by, round_by)


def share_of(level: float) -> float:
    """How much of the bar ``level`` fills: the ear hears by decibels."""
    if level <= 0:
        return 0.0
    return min(1.0, max(0.0, 1 - 20 * math.log10(level) / _QUIETEST_DB))
