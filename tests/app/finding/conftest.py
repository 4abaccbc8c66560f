"""A window with the sample flow, and keys as people press them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.window import Window


@pytest.fixture
def window(window, sample_flow, qtbot) -> Window:
    window.document.open(sample_flow)
    window.canvas.setFocus()
    # Shortcuts work in the window that is active.
    qtbot.waitUntil(window.canvas.hasFocus)
    return window


@pytest.fixture
def press(window):
    """Press a key where the focus is: ``press(Qt.Key.Key_F3)``, ``press("F", "ctrl")``."""
    modifiers = {
        "ctrl": Qt.KeyboardModifier.ControlModifier,
        "shift": Qt.KeyboardModifier.ShiftModifier,
        "": Qt.KeyboardModifier.NoModifier,
    }

    def press(key: Qt.Key | str, modifier: str = "") -> None:
        code = getattr(Qt.Key, f"Key_{key}") if isinstance(key, str) else key
        QTest.keyClick(QApplication.focusWidget() or window, code, modifiers[modifier])

    return press


@pytest.fixture
def write():
    """Type text where the focus is."""

    def write(text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    return write
