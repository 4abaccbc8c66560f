"""What is selected once a step was undone or redone, by the keys and the mouse of a person."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.flow import changes
from designer.flow.annotation_edits import AddAnnotations
from designer.flow.annotations import Note
from designer.flow.edits import AddNodes
from designer.flow.model import Node
from designer.flow.renaming import RenameNode
from designer.flow.variable_edits import rename_variable

KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def flow(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.setFocus()
    return sample_flow


def press(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, keys)
    QApplication.processEvents()


def undo() -> None:
    press(KEY.Key_Z, CONTROL)


def redo() -> None:
    press(KEY.Key_Z, CONTROL | SHIFT)


def test_what_was_deleted_comes_back_selected(window, flow):
    selection = window.document.selection
    selection.set(["sales", "support"], [("menu", "failed")])
    was = selection.all
    press(KEY.Key_Delete)
    assert selection.is_empty
    selection.set(["menu"])
    undo()
    assert selection.all == was
    redo()
    assert selection.is_empty
    undo()
    assert selection.all == was


def test_a_note_that_was_deleted_comes_back_selected(window, flow):
    window.document.apply(AddAnnotations(((None, Note.new("a", (0, 400, 100, 80), "Mind")),)))
    selection = window.document.selection
    selection.set(annotations=["a"])
    press(KEY.Key_Delete)
    undo()
    assert selection.all == ((), (), ("a",))


def test_a_change_shows_the_node_it_changes(window, flow):
    selection = window.document.selection
    selection.set(["sales"])
    field = window.inspector.form.fields["label"].line
    field.setFocus()
    press(KEY.Key_End)
    QTest.keyClicks(field, " desk")
    selection.set(["support"])
    window.canvas.setFocus()
    undo()
    assert selection.single == "sales"
    assert window.inspector.form.fields["label"].line.text() == "Sales"
    selection.set(["support"])
    redo()
    assert selection.single == "sales"
    assert window.inspector.form.fields["label"].line.text() == "Sales desk"


def test_a_change_of_the_whole_flow_leaves_its_form(window, flow):
    flow.variables = {"desk": "+46700000001"}
    window.document.apply(changes.set_value(flow.nodes["sales"], "{desk}"))
    window.document.selection.clear()
    window.document.apply(rename_variable(flow, "desk", "sales"))
    form = window.inspector.form
    undo()
    redo()
    assert flow.nodes["sales"].value == "{sales}"
    assert window.document.selection.is_empty
    assert window.inspector.form is form


def test_what_was_added_goes_and_what_was_selected_is_so_again(window, flow):
    selection = window.document.selection
    selection.set(["sales"])
    press(KEY.Key_D, CONTROL)
    (copy,) = selection.nodes
    assert copy != "sales"
    undo()
    assert selection.all == (("sales",), (), ())
    redo()
    assert selection.single == copy


def test_a_node_keeps_its_selection_under_another_name(window, flow):
    selection = window.document.selection
    selection.set(["sales", "support"])
    window.document.apply(RenameNode("sales", "orders"))
    undo()
    assert selection.nodes == ("sales", "support")
    selection.clear()
    redo()
    assert selection.nodes == ("orders", "support")


def test_a_connection_stays_selected_that_leaves_by_another_outcome(window, flow):
    selection = window.document.selection
    selection.set(edges=[("menu", "1")])
    window.inspector.form.outcome.control.setFocus()
    press(KEY.Key_Down)
    assert selection.edges == (("menu", "3"),)
    window.canvas.setFocus()
    undo()
    assert selection.edges == (("menu", "1"),)
    redo()
    assert selection.edges == (("menu", "3"),)


def test_of_several_steps_the_last_counts(window, flow):
    selection, document = window.document.selection, window.document
    for one in ("sales", "support"):
        selection.set([one])
        document.apply(changes.set_label(flow.nodes[one], "x"))
        document.end_typing()
    heard = []
    selection.clear()
    selection.changed.connect(lambda: heard.append(selection.all))
    document.stack.setIndex(0)
    assert heard == [(("sales",), (), ())]
    document.stack.setIndex(2)
    assert selection.single == "support"


def test_many_are_left_as_they_are(window, flow):
    many = [Node(f"n{one}", "hangup") for one in range(60)]
    window.document.apply(AddNodes(tuple((None, one, (0, 800)) for one in many)))
    window.document.selection.set(one.id for one in many)
    press(KEY.Key_Delete)
    undo()
    assert len(flow.nodes) > 60
    assert window.document.selection.is_empty


def test_the_focus_stays_in_the_inspector_when_another_node_is_shown(window, flow):
    document = window.document
    document.selection.set(["support"])
    document.apply(changes.set_label(flow.nodes["support"], "Help"))
    document.selection.set(["sales"])
    line = window.inspector.form.fields["label"].line
    line.setFocus()
    undo()
    assert document.selection.single == "support"
    line = window.inspector.form.fields["label"].line
    assert line.hasFocus()
    assert line.text() == "Support"
    redo()
    assert line.hasFocus()
    assert line.text() == "Help"


def test_where_nothing_was_selected_what_is_stays_so(window, flow):
    document = window.document
    document.apply(changes.set_label(flow.nodes["support"], "Help"))
    document.selection.set(["sales"])
    undo()
    redo()
    assert document.selection.single == "sales"
