"""Numbers in figures of one width, times and money as people write them."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

_KRONOR = "kr"
_MONEY_UNIT = 10_000
"""The platform counts money in 1/10 000 of the currency (46elks docs, 'show-call-id')."""
_FIGURES = QFont.Tag("tnum")


def tabular(font: QFont) -> QFont:
    """``font`` with figures of equal width, so that a running clock stands still."""
    changed = QFont(font)
    changed.setFeature(_FIGURES, 1)
    return changed


def use_tabular_figures(widget: QWidget) -> None:
    """Let ``widget`` write its figures in equal width."""
    widget.setFont(tabular(widget.font()))


def minutes(seconds: float) -> str:
    """``seconds`` as ``m:ss``, or ``h:mm:ss`` from an hour on."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    if hours:
        return f"{hours}:{rest // 60:02}:{rest % 60:02}"
    return f"{rest // 60}:{rest % 60:02}"


def money(amount: object, currency: str) -> str:
    """A platform's amount in its currency; empty for what is no amount."""
    if not isinstance(amount, int) or isinstance(amount, bool):
        return ""
    place, worth = QLocale(), amount / _MONEY_UNIT
    if place.language() == QLocale.Language.Swedish:
        sign = _KRONOR if currency == "SEK" else currency
        return f"{place.toString(worth, 'f', 2)} {sign}".strip()
    return f"{currency} {place.toString(worth, 'f', 2)}".strip()
