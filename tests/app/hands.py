"""Hands that work the window with real events only, and count what they do.

A gesture is one key chord, one click, or one press, drag and release. What is typed as text is
counted apart, by the letter.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from tests.app import pointing

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Counts gestures and letters."""

    def __init__(self) -> None:
        self.gestures = 0
        self.letters = 0

    def write(self, text: str) -> None:
        """Type ``text`` wherever the focus is, or goes while typing."""
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget(), letter)
        self.letters += len(text)


class Keys(Hands):
    """Hands that never touch the mouse."""

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One chord."""
        QTest.keyClick(QApplication.focusWidget(), key, held)
        self.gestures += 1

    def enter(self, text: str, *before: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        """Type ``text``, then chords such as Ctrl+Down, then Enter."""
        self.write(text)
        for key, held in before:
            self.press(key, held)
        self.press(Qt.Key.Key_Return)


class Mouse(Hands):
    """Hands that touch the keys only to type text into a field."""

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Point and click."""
        place = widget.rect().center() if at is None else at
        QTest.mouseMove(widget, place)
        QTest.mouseClick(widget, LEFT, pos=place)
        self.gestures += 1

    def choose(self, bar: QMenuBar, name: str, action: QAction) -> None:
        """Open a menu and choose ``action`` in it."""
        menu = bar.findChild(QMenu, name)
        assert menu is not None
        self.click(bar, bar.actionGeometry(menu.menuAction()).center())
        assert menu.isVisible()
        self.click(menu, menu.actionGeometry(action).center())

    def push(self, bar: QToolBar, action: QAction) -> None:
        """Click the button of ``action``."""
        buttons = bar.findChildren(QToolButton)
        self.click(next(button for button in buttons if button.defaultAction() is action))

    def fill(self, widget: QWidget, text: str) -> None:
        """Click into a field, unless the caret is there already, and type."""
        if not widget.hasFocus():
            self.click(widget)
        assert widget.hasFocus()
        self.write(text)

    def drag(self, canvas, start: QPoint, end: QPoint) -> None:
        """Press, drag, release on the canvas."""
        seen = canvas.viewport().rect()
        assert seen.contains(start), (start, seen)
        assert seen.contains(end), (end, seen)
        pointing.drag(canvas, start, end)
        self.gestures += 1
