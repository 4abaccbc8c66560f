"""From the canvas into the fields of a node and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from designer.app.dragging import KIND_MIME
from tests.app.pointing import drop

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
    document = window.document
    assert document.flow.nodes["menu"].label == "Opening menu"
    assert canvas.hasFocus()
    assert document.stack.undoText() == "Name Main menu “Opening menu”"
    assert document.stack.count() == 1
    press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.flow.nodes["menu"].label == "Main menu"


def test_f2_with_nothing_selected_names_the_flow(window, canvas):
    press(K.Key_F2)
    write("Night line")
    press(K.Key_Escape)
    assert window.document.flow.name == "Night line"
    assert canvas.hasFocus()


def test_f2_with_several_selected_leaves_the_focus_and_the_fields_alone(window, canvas):
    press(K.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not window.registry.actions["edit.rename"].isEnabled()
    press(K.Key_F2)
    assert canvas.hasFocus()
    press(K.Key_Home)
    assert window.registry.actions["edit.rename"].isEnabled()


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


def test_where_what_had_the_focus_is_gone_the_canvas_has_it(window, canvas, qtbot):
    passing = QLineEdit(window)
    passing.show()
    passing.setFocus()
    qtbot.waitUntil(passing.hasFocus)
    window.document.selection.set(["sales"])
    window.registry.run("edit.rename")
    assert window.docks["inspector"].isAncestorOf(QApplication.focusWidget())
    passing.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    press(K.Key_Escape)
    assert canvas.hasFocus()


def test_a_new_id_leaves_the_focus_in_the_window(window, canvas):
    press(K.Key_Home)
    line = window.inspector.form.fields["id"].control
    line.setFocus()
    line.selectAll()
    write("opening")
    press(K.Key_Return)
    assert window.document.flow.start == "opening"
    assert canvas.hasFocus()


# With the mouse


def value_has_focus(window) -> bool:
    return window.inspector.form.fields["value"].control.hasFocus()


def test_a_click_in_the_palette_goes_on_with_the_value(window, canvas):
    window.document.selection.set(["mailbox"])
    QTest.mouseClick(window.palette_panel.entries["play"], Qt.MouseButton.LeftButton)
    assert window.document.selection.nodes == ("play",)
    assert value_has_focus(window)
    press(K.Key_Return)
    assert canvas.hasFocus()


def test_so_does_a_click_in_the_list_of_nodes_and_a_key_stays_on_the_canvas(window, canvas):
    window.document.selection.set(["mailbox"])
    press(K.Key_Tab)
    press(K.Key_2)
    assert canvas.hasFocus()
    press(K.Key_Tab)
    rows = canvas.quick_adding.list.rows
    place = rows.visualItemRect(rows.item(0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.document.selection.nodes == ("connect",)
    assert value_has_focus(window)


def test_a_kind_that_is_dropped_asks_for_its_value(window, canvas):
    data = QMimeData()
    data.setData(KIND_MIME, b"webhook")
    drop(canvas, data, canvas.viewport().rect().bottomLeft() + QPoint(60, -60))
    assert window.document.selection.nodes == ("webhook",)
    assert value_has_focus(window)


def test_what_begins_with_a_value_is_not_asked_for_it(window, canvas):
    window.document.selection.set(["mailbox"])
    QTest.mouseClick(window.palette_panel.entries["hangup"], Qt.MouseButton.LeftButton)
    assert canvas.hasFocus()
