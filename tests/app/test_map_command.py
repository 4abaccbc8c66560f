"""The map of the flow is switched by key and menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_the_key_shows_and_hides_it_and_the_menu_says_so(window, sample_flow):
    window.document.open(sample_flow)
    action = window.registry.actions["view.minimap"]
    assert not window.canvas.minimap.isVisible()
    for shown in (True, False):
        QTest.keyClick(window.canvas, Qt.Key.Key_M, HELD)
        assert window.canvas.minimap.isVisible() is shown
        assert action.isChecked() is shown
