"""The call menu in the window: dial the line, hurry the time."""

from __future__ import annotations

from PySide6.QtCore import Qt

from designer.app.calling.state import Phase


def test_the_line_is_dialled_and_hurried_by_keyboard(qtbot, window, sample_flow):
    window.document.open(sample_flow)
    dial, fast = (window.registry.actions[name] for name in ("call.dial", "call.fast"))
    assert dial.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.TALKING)
    assert window.test_call.state.incoming
    assert not dial.isEnabled()
    assert window.phone.keypad.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.test_call.state.speed > 1)
    assert fast.isChecked()
    assert window.phone.fast.isChecked()
    qtbot.mouseClick(window.phone.fast, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.test_call.state.speed == 1)
    assert not fast.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.ENDED)
