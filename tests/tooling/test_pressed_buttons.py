"""No test hands a pressed mouse button on to the next (tests/conftest.py lets go of it)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.mark.parametrize("pressed", [(LEFT,), (LEFT, RIGHT), (RIGHT,)], ids=len)
def test_what_the_test_before_pressed_is_let_go_of(qapp, pressed):
    assert not QApplication.mouseButtons()
    for button in pressed:
        QTest.mousePress(QWidget(), button)
    assert set(QApplication.mouseButtons()) == set(pressed)
