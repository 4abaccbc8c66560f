"""The commands that line nodes up and spread them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.app.canvas.mouse import state

K = Qt.Key
HELD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def canvas(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.setFocus()
    return window.canvas


def undone_and_redone(window, before):
    after = state(window.document)
    assert window.document.stack.count() == 1
    QTest.keyClick(window.canvas, K.Key_Z, CONTROL)
    assert state(window.document) == before
    QTest.keyClick(window.canvas, K.Key_Y, CONTROL)
    assert state(window.document) == after


@pytest.mark.parametrize(
    ("key", "axis", "line"),
    [(K.Key_Left, 0, 320), (K.Key_Right, 0, 640), (K.Key_Up, 1, -80)],
)
def test_by_key_the_edges_of_the_selected_line_up(canvas, window, key, axis, line):
    before = state(window.document)
    window.document.selection.set(["sales", "support", "leave"])
    QTest.keyClick(canvas, key, HELD)
    layout = window.document.flow.layout
    assert {layout[node][axis] for node in ("sales", "support", "leave")} == {line}
    assert layout["menu"] == (0, 0)
    undone_and_redone(window, before)


@pytest.mark.parametrize(
    "command",
    [
        "arrange.tidy",
        "arrange.centre",
        "arrange.middle",
        "arrange.bottom",
        "arrange.across",
        "arrange.down",
    ],
)
def test_from_the_menu(canvas, window, command):
    before = state(window.document)
    window.document.selection.set(["menu", "sales", "support", "leave"])
    menu = next(a.menu() for a in window.menuBar().actions() if a.text() == "&Arrange")
    action = window.registry.actions[command]
    assert action in menu.actions()
    action.trigger()
    assert window.document.flow.layout != before[2]
    undone_and_redone(window, before)


def test_they_are_offered_only_where_they_can_do_something(canvas, window):
    def offered(command: str, *nodes: str) -> bool:
        window.document.selection.set(nodes)
        return window.registry.actions[command].isEnabled()

    assert not offered("arrange.left", "sales")
    assert offered("arrange.left", "sales", "leave")
    assert not offered("arrange.across", "sales", "leave")
    assert offered("arrange.across", "sales", "leave", "menu")
