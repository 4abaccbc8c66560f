"""F6 goes round the parts of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

SHIFT = Qt.KeyboardModifier.ShiftModifier


def part(window) -> str:
    focus = QApplication.focusWidget()
    if focus is window.canvas:
        return "canvas"
    return next(name for name, dock in window.docks.items() if dock.isAncestorOf(focus))


def go(window, times, held=Qt.KeyboardModifier.NoModifier) -> list[str]:
    seen = []
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, held)
        seen.append(part(window))
    return seen


def test_f6_leaves_the_canvas_goes_round_and_comes_back(window, sample_flow):
    window.document.open(sample_flow)
    window.docks["problems"].raise_()
    QApplication.processEvents()
    window.canvas.setFocus()
    seen = go(window, 8)
    assert {"canvas", "palette", "inspector", "phone"} <= set(seen)
    assert "calls" not in seen
    round_trip = seen[: seen.index("canvas") + 1]
    window.canvas.setFocus()
    back = go(window, len(round_trip), SHIFT)
    assert back == [*reversed(round_trip[:-1]), "canvas"]


def test_a_closed_panel_is_passed_over(window):
    window.docks["palette"].close()
    window.canvas.setFocus()
    assert "palette" not in go(window, 8)
