"""A selected connection is changed in the inspector, through real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.checking import LiveCheck
from designer.app.panels.edge_form import EdgeForm
from designer.app.panels.flow_form import FlowForm
from designer.app.panels.inspector import InspectorPanel
from designer.app.panels.wire_form import WireForm
from designer.flow import changes
from tests.app.canvas.mouse import state
from tests.app.panels.test_inspector import type_into


@pytest.fixture
def inspector(qtbot, context, document, sample_flow) -> InspectorPanel:
    document.open(sample_flow)
    panel = InspectorPanel(context, document, LiveCheck(document))
    qtbot.addWidget(panel)
    panel.resize(310, 700)
    panel.show()
    qtbot.waitExposed(panel)
    document.selection.set(edges=[("menu", "1")])
    return panel


def undone_and_redone(document, before) -> None:
    after = state(document)
    assert document.stack.count() == 1
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_it_says_the_outcome_in_words_and_both_ends(inspector):
    form = inspector.form
    assert isinstance(form, EdgeForm)
    assert form.outcome.box.currentText() == "Key 1"
    assert form.source.text() == "Main menu →"
    assert form.target.text() == "Sales →"


def test_a_named_outcome_needs_no_label(inspector, document):
    document.selection.set(edges=[("sales", "busy")])
    assert inspector.form.outcome.box.currentText() == "Busy"
    assert inspector.form.label.isHidden()


def test_what_a_key_means_is_typed_in_one_step(inspector, document):
    before = state(document)
    line = inspector.form.label.line
    line.setFocus()
    line.setCursorPosition(0)
    QTest.keyClicks(line, "My ")
    assert document.flow.edges["menu", "1"].label == "My Sales"
    assert line.cursorPosition() == 3
    undone_and_redone(document, before)
    document.stack.undo()
    assert line.text() == "Sales"


@pytest.mark.parametrize(("end", "node"), [("source", "menu"), ("target", "sales")])
def test_the_buttons_go_to_the_ends(inspector, document, qtbot, end, node):
    qtbot.mouseClick(getattr(inspector.form, end), Qt.MouseButton.LeftButton)
    assert document.selection.nodes == (node,)
    assert inspector.form.node_id == node


def test_another_outcome_is_chosen_by_key_and_the_focus_stays(inspector, document):
    before = state(document)
    box = inspector.form.outcome.box
    assert [box.itemText(n) for n in range(3)] == ["Key 1", "Key 3", "Key 4"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert document.flow.edges["menu", "3"].label == "Sales"
    assert document.selection.edges == (("menu", "3"),)
    assert inspector.form.key == ("menu", "3")
    assert inspector.form.outcome.box.hasFocus()
    assert document.stack.undoText() == "Leave Main menu by 3"
    undone_and_redone(document, before)


def test_an_outcome_that_is_connected_meanwhile_is_offered_no_more(inspector, document):
    document.apply(changes.connect(document.flow, "menu", "3", "leave"))
    assert inspector.form.outcome.box.itemText(1) == "Key 4"
    assert inspector.form.outcome.box.currentText() == "Key 1"


def test_delete_takes_it_out_and_undo_brings_it_back(inspector, document):
    before = state(document)
    inspector.form.delete.setFocus()
    QTest.keyClick(inspector.form.delete, Qt.Key.Key_Space)
    assert ("menu", "1") not in document.flow.edges
    assert isinstance(inspector.form, FlowForm)
    undone_and_redone(document, before)


def test_a_new_target_is_shown(inspector, document):
    document.apply(changes.connect(document.flow, "menu", "1", "support"))
    assert inspector.form.target.text() == "Support →"
    type_into(inspector.form.label, "<b>Help</b>")
    assert document.flow.edges["menu", "1"].label == "<b>Help</b>"


def test_of_several_each_is_listed_and_can_be_chosen_alone(inspector, document):
    document.selection.set(edges=[("sales", "busy"), ("sales", "failed")])
    form = inspector.form
    assert isinstance(form, WireForm)
    assert [link.text() for link in form.links] == [
        "Busy → Leave a message",
        "Failed, no answer → Leave a message",
    ]
    QTest.mouseClick(form.links[1], Qt.MouseButton.LeftButton)
    assert document.selection.edges == (("sales", "failed"),)
    assert isinstance(inspector.form, EdgeForm)


def test_several_of_different_nodes_name_them_and_are_deleted_in_one_step(inspector, document):
    before = state(document)
    document.selection.set(edges=[("sales", "busy"), ("support", "busy")])
    assert inspector.form.links[0].toolTip() == "Sales, Busy → Leave a message"
    QTest.mouseClick(inspector.form.delete, Qt.MouseButton.LeftButton)
    assert len(document.flow.edges) == len(before[1]) - 2
    assert not isinstance(inspector.form, WireForm)
    undone_and_redone(document, before)
