"""Words on a card: measured, cut to the room there is, drawn."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QApplication

_WIDE = 1e6
_KEPT_WORDS = 2048


class Lettering:
    """One size and weight of a font, in scene pixels."""

    def __init__(
        self, font: QFont, pixels: int, weight: QFont.Weight = QFont.Weight.Normal
    ) -> None:
        self.pixels = pixels
        self.font = QFont(font)
        self.font.setPixelSize(pixels)
        self.font.setWeight(weight)
        self.font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._metrics = QFontMetricsF(self.font)
        self._down = (self._metrics.ascent() - self._metrics.descent()) / 2
        self.fitted = lru_cache(maxsize=_KEPT_WORDS)(self._fitted)
        """``(text, room, mode)`` to the text elided to the room, and its width. Kept: the same
        words are painted again at every other magnification."""

    def width(self, text: str) -> float:
        """How wide ``text`` is."""
        return self.fitted(text, _WIDE, Qt.TextElideMode.ElideRight)[1]

    def measure(self, text: str) -> float:
        """The same for text that is not asked for again."""
        return self._metrics.horizontalAdvance(text)

    def elided(self, text: str, room: float) -> str:
        """``text``, cut at its end where it is wider than ``room``."""
        return self.fitted(text, room, Qt.TextElideMode.ElideRight)[0]

    def draw(
        self,
        painter: QPainter,
        ink: QColor,
        x: float,
        middle: float,
        text: str,
        room: float,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Draw ``text`` from ``x`` on, centred on the height ``middle``."""
        painter.setFont(self.font)
        painter.setPen(ink)
        painter.drawText(QPointF(x, middle + self._down), self.fitted(text, room, mode)[0])

    def draw_left_of(
        self, painter: QPainter, ink: QColor, right: float, middle: float, text: str, room: float
    ) -> float:
        """Draw ``text`` so that it ends at ``right``; returns its width."""
        elided, width = self.fitted(text, room, Qt.TextElideMode.ElideRight)
        painter.setFont(self.font)
        painter.setPen(ink)
        painter.drawText(QPointF(right - width, middle + self._down), elided)
        return width

    def _fitted(self, text: str, room: float, mode: Qt.TextElideMode) -> tuple[str, float]:
        elided = self._metrics.elidedText(text, mode, room)
        return elided, self._metrics.horizontalAdvance(elided)


def interface_font() -> QFont:
    """The interface's font, figures as they stand best below each other."""
    font = QFont(QApplication.font())
    # Figures of one width: numbers below each other can be compared.
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
