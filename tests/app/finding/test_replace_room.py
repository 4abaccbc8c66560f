"""Replacing in a low window: the panels below make way, and come back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

KEYS = Qt.Key
BELOW = ("problems", "callactions", "calls", "scenarios", "paths", "outline", "serve")


def settle() -> None:
    for _ in range(6):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def shown(window) -> set[str]:
    return {name for name in BELOW if not window.docks[name].isHidden()}


@pytest.fixture
def low(window):
    """All panels are open, scenarios in front, in a low window."""
    for name in ("palette", "inspector", "phone", *BELOW):
        window.docks[name].show()
    window.docks["scenarios"].raise_()
    window.resize(720, 450)
    settle()
    window.canvas.setFocus()
    return window


def test_the_canvas_is_seen_while_a_number_is_replaced(low, press, write, qtbot):
    press("H", "ctrl")
    write("+46700000001")
    bar = low.finder.bar
    qtbot.waitUntil(lambda: not bar.search._typed.isActive())
    settle()
    assert shown(low) == set()
    assert low.canvas.height() >= 120
    table = bar.replacing.table
    assert bar.replacing.model.rowCount() == 1
    assert table.horizontalScrollBar().maximum() == 0
    # What stands there now is what was sought: without it where and afterwards can be read.
    assert (table.isColumnHidden(1), table.isColumnHidden(2)) == (True, False)
    assert table.viewport().height() >= table.rowHeight(bar.replacing.model.index(0, 0))
    press(KEYS.Key_Escape)
    settle()
    assert shown(low) == set(BELOW)
    assert not low.docks["scenarios"].visibleRegion().isEmpty()
    assert low.docks["problems"].visibleRegion().isEmpty()


def test_finding_alone_leaves_the_panels_and_gives_them_back(low, press):
    press("F", "ctrl")
    assert shown(low) == set(BELOW)
    press("H", "ctrl")
    assert shown(low) == set()
    press("F", "ctrl")
    assert shown(low) == set(BELOW)


def test_a_panel_opened_meanwhile_stays_alone(low, press):
    press("H", "ctrl")
    QTest.mouseClick(low.status.problems, Qt.MouseButton.LeftButton)
    press(KEYS.Key_Escape)
    assert shown(low) == {"problems"}


def test_in_a_high_window_the_panels_stay(low, press):
    low.resize(1440, 900)
    settle()
    press("H", "ctrl")
    settle()
    assert shown(low) == set(BELOW)
    assert not low.finder.bar.replacing.table.isColumnHidden(1)


def test_the_window_remembers_the_panels_as_they_were(low, press):
    press("H", "ctrl")
    assert shown(low) == set()
    low.document.stack.setClean()
    low.close()
    state = QByteArray.fromBase64(low.context.settings.state.encode())
    low.show()
    for name in BELOW:
        low.docks[name].hide()
    low.restoreState(state)
    assert shown(low) == set(BELOW)
