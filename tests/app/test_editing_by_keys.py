"""From the canvas into the fields of a node and back, with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

K = Qt.Key


def press(key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def canvas(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.setFocus()
    return window.canvas


@pytest.mark.parametrize("back", [K.Key_Return, K.Key_Enter, K.Key_Escape])
def test_enter_edits_the_value_and_enter_or_escape_goes_back(window, canvas, back):
    press(K.Key_Home)
    press(K.Key_Right)
    press(K.Key_Return)
    write("+46700000055")
    press(back)
    assert canvas.hasFocus()
    assert window.document.flow.nodes["sales"].value == "+46700000055"
    assert window.document.selection.nodes == ("sales",)
    press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.flow.nodes["sales"].value == "+46700000001"


def test_f2_renames_in_place_of_the_old_name(window, canvas):
    press(K.Key_Home)
    press(K.Key_F2)
    write("Opening menu")
    press(K.Key_Return)
    assert window.document.flow.nodes["menu"].label == "Opening menu"
    assert canvas.hasFocus()


def test_f2_with_nothing_selected_names_the_flow(window, canvas):
    press(K.Key_F2)
    write("Night line")
    press(K.Key_Escape)
    assert window.document.flow.name == "Night line"
    assert canvas.hasFocus()


def test_a_closed_inspector_is_opened_for_it(window, canvas, qtbot):
    window.docks["inspector"].close()
    press(K.Key_Home)
    press(K.Key_Return)
    assert window.docks["inspector"].isVisible()
    assert window.docks["inspector"].isAncestorOf(QApplication.focusWidget())


def test_enter_in_several_lines_is_a_new_line_there(window, canvas):
    press(K.Key_Home)
    press(K.Key_Return)
    press(K.Key_Tab)
    QApplication.focusWidget().selectAll()
    write("One")
    press(K.Key_Return)
    write("Two")
    assert window.document.flow.nodes["menu"].text == "One\nTwo"
    press(K.Key_Escape)
    assert canvas.hasFocus()


def test_what_is_edited_from_the_outline_leads_back_there(window, canvas, qtbot):
    window.docks["outline"].raise_()
    qtbot.waitUntil(window.outline.tree.isVisible)
    window.outline.tree.setFocus()
    window.document.selection.set(["sales"])
    press(K.Key_Return)
    assert window.docks["inspector"].isAncestorOf(QApplication.focusWidget())
    press(K.Key_Return)
    assert window.outline.tree.hasFocus()


def test_a_new_id_leaves_the_focus_in_the_window(window, canvas):
    press(K.Key_Home)
    line = window.inspector.form.fields["id"].control
    line.setFocus()
    line.selectAll()
    write("opening")
    press(K.Key_Return)
    assert window.document.flow.start == "opening"
    assert canvas.hasFocus()
