"""How inspector and phone share the right-hand side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow

PHONE_HEIGHT = 540
"""With this the phone shows all that most calls need."""
LEAST_PHONE = 388
"""With this it still shows its keys, two phones that are rung, and three lines of what is said."""
LEAST_INSPECTOR = 270
"""This stays for what is selected, where the phone can do with the rest."""
TIGHT_PHONE = 372
"""With this it shows them with all of it close together."""
_HEAD = 104
"""This stays of the inspector where there is hardly room for that."""

_REACH = 4
"""A border is taken hold of so many pixels beside it, too."""


class Room(QObject):
    """Gives the phone room for its keys while there is a call, and gives it back to the inspector.

    What a person has arranged otherwise stays as it is, and nothing moves by itself: where a call
    has ended, the room goes back when the person turns to the flow.
    """

    def __init__(self, window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._phone, self._inspector = docks["phone"], docks["inspector"]
        self._before: float | None = None
        """The phone's share before it was given room; None while it stands as the person left
        it."""
        self._held = False
        """Whether a person has hold of the border between the two."""
        window.installEventFilter(self)

    def for_phone(self) -> None:
        """Show the phone, high enough for its keys where the window allows that."""
        self._phone.show()
        self._phone.raise_()
        if not self._one_above_the_other:
            return
        whole = self._height
        most = max(whole * 3 // 4, min(TIGHT_PHONE, whole - _HEAD))
        wanted = min(PHONE_HEIGHT, max(LEAST_PHONE, whole - LEAST_INSPECTOR), most)
        if self._phone.height() < wanted:
            if self._before is None:
                self._before = self._phone.height() / whole
            self._share(wanted)

    def for_flow(self) -> None:
        """Undo what was done for the phone, unless the pointer is on it."""
        if self._before is not None and not self._is_pointed_at:
            self.for_inspector()

    def for_inspector(self) -> None:
        """Undo what was done for the phone now, unless somebody has moved the border since."""
        before, self._before = self._before, None
        if before is not None and self._one_above_the_other:
            self._share(round(self._height * before))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a border that is moved by hand."""
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseMove:
                if self._held:
                    self._before = None
            else:
                pressed = event.type() is QEvent.Type.MouseButtonPress
                self._held = pressed and self._border.contains(event.position().toPoint())
        return super().eventFilter(watched, event)

    @property
    def _one_above_the_other(self) -> bool:
        """Whether the two stand in one column, the inspector on top."""
        above, phone = self._inspector, self._phone
        seen = above.isVisible() and phone.isVisible()
        floats = above.isFloating() or phone.isFloating()
        return seen and not floats and above.x() == phone.x() and above.y() < phone.y()

    @property
    def _border(self) -> QRect:
        """Where the border between the two is taken hold of; empty where there is none."""
        if not self._one_above_the_other:
            return QRect()
        phone = self._phone.geometry()
        above = self._inspector.geometry().bottom() + 1
        border = QRect(phone.left(), above, phone.width(), phone.top() - above)
        return border.adjusted(0, -_REACH, 0, _REACH)

    @property
    def _is_pointed_at(self) -> bool:
        phone = self._phone
        return phone.isVisible() and phone.rect().contains(phone.mapFromGlobal(QCursor.pos()))

    @property
    def _height(self) -> int:
        return self._phone.height() + self._inspector.height()

    def _share(self, phone: int) -> None:
        self._window.resizeDocks(
            [self._inspector, self._phone], [self._height - phone, phone], Qt.Orientation.Vertical
        )
