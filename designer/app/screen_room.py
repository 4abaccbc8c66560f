"""How much room a screen has for a window and the frame that the system puts round it."""

from __future__ import annotations

from PySide6.QtCore import QSize
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
