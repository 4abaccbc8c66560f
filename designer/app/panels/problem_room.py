"""Where the parts of a problem's row stand: all in one line, or the buttons below the words.

A row has no layout of Qt's: rows come and go with every check, and what it cannot give its widest
button it would cut off.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QPaintEvent, Qt
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

_MARGINS = QMargins(16, 3, 16, 3)
_GAP, _BETWEEN = 10, 6
_LEAST_WORDS = 240
"""Words of several lines have at least so much room beside the buttons, else these go below."""
LEAST = 120
"""A row can be so narrow."""

Places = list[tuple[QWidget, QRect]]


def lay_out(
    width: int, icon: QLabel, words: Sequence[QLabel], buttons: Sequence[QPushButton]
) -> tuple[Places, int]:
    """Where icon, words and buttons stand in a row of ``width``, and how high it is then."""
    sign = icon.sizeHint()
    begin = _MARGINS.left() + sign.width() + _GAP
    room = max(1, width - begin - _MARGINS.right())
    first = words[0].fontMetrics().lineSpacing()
    taken = _GAP + sum(button.sizeHint().width() for button in buttons)
    taken += _BETWEEN * max(0, len(buttons) - 1)
    beside = not buttons or (
        room - taken >= _LEAST_WORDS
        and _height(words, room - taken) <= _height(words, room) + first
    )
    longest = max(word.fontMetrics().horizontalAdvance(word.text()) for word in words)
    beside = beside or longest < room - taken
    tall = max([sign.height(), *(one.sizeHint().height() for one in buttons if beside)])
    top = _MARGINS.top() + max(0, (tall - first) // 2)
    corner = QPoint(_MARGINS.left(), top + (first - sign.height()) // 2)
    places: Places = [(icon, QRect(corner, sign))]
    across, y = room - (taken if beside and buttons else 0), top
    for word in words:
        places.append((word, QRect(begin, y, across, word.heightForWidth(across))))
        y = places[-1][1].bottom() + 1
    end = QRect(begin, y + 2, room, 0)
    if beside:
        end = QRect(begin + room - taken + _GAP, _MARGINS.top(), taken, 0)
    of_buttons = _in_lines(buttons, end)
    bottoms = [place.bottom() + 1 for _, place in (*places, *of_buttons)]
    places += of_buttons
    return places, max(bottoms) + _MARGINS.bottom()


def _height(words: Sequence[QLabel], width: int) -> int:
    return sum(word.heightForWidth(width) for word in words)


def _in_lines(buttons: Sequence[QPushButton], area: QRect) -> Places:
    """The buttons in as many lines as they need; one that is wider than a line is shortened."""
    places: Places = []
    x, y = area.left(), area.top()
    for button in buttons:
        hint = button.sizeHint()
        size = QSize(min(hint.width(), area.width()), hint.height())
        if x > area.left() and x + size.width() > area.left() + area.width():
            x, y = area.left(), y + size.height() + 2
        places.append((button, QRect(QPoint(x, y), size)))
        x += size.width() + _BETWEEN
    return places


class RowButton(QPushButton):
    """Shortens its words with dots where there is no room for them, and never cuts them off."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the words as fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        contents = QStyle.SubElement.SE_PushButtonContents
        room = self.style().subElementRect(contents, option, self).width()
        option.text = self.fontMetrics().elidedText(  # type: ignore[attr-defined]
            self.text(), Qt.TextElideMode.ElideRight, room, int(Qt.TextFlag.TextShowMnemonic)
        )
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
