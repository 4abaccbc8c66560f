"""The room that a screen has for a window and the frame which the system puts round it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 56)
"""What the system's frame takes of the screen at the most."""


def room_for(window: QWidget) -> QSize:
    """The largest size that ``window`` can have on the screen it is on, or will come up on."""
    return window.screen().availableSize() - _FRAME


def resize_within(window: QWidget, size: QSize) -> None:
    """Make ``window`` as large as ``size``, and as its parts need, where its screen has the room.

    Ask for it when the parts are in their layout.
    """
    window.resize(size.expandedTo(window.minimumSizeHint()).boundedTo(room_for(window)))


def place_within(window: QWidget, over: QWidget) -> None:
    """Put ``window``, which is about to show, where the screen that ``over`` is on shows all of it.

    That is over the middle of ``over`` the first time, later where it was left, or near that.
    """
    area = over.screen().availableGeometry()
    if window.testAttribute(Qt.WidgetAttribute.WA_Moved):
        place = QRect(window.pos(), window.size() + _FRAME)
        area = window.screen().availableGeometry()
    else:
        place = QRect(QPoint(), window.size() + _FRAME)
        place.moveCenter(over.frameGeometry().center())
    window.move(
        max(area.left(), min(place.left(), area.left() + area.width() - place.width())),
        max(area.top(), min(place.top(), area.top() + area.height() - place.height())),
    )
