"""Several nodes are changed at once in the inspector, through real key presses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.checking import LiveCheck
from designer.app.panels.inspector import InspectorPanel
from designer.app.panels.several_form import SeveralForm
from designer.flow import changes
from designer.flow.swapping import swap_kind
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
    return panel


def options(document, key: str, *ids: str) -> list[object]:
    return [document.flow.nodes[node_id].options.get(key) for node_id in ids]


def undone_and_redone(document, before) -> None:
    after = state(document)
    assert document.stack.count() == 1
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_equal_values_are_shown_and_different_ones_said(inspector, document):
    document.selection.set(["sales", "support"])
    fields = inspector.form.fields
    assert fields["option timeout"].line.text() == "15"
    assert fields["value"].line.text() == ""
    assert fields["value"].line.placeholderText() == "several values"
    assert fields["kind"].box.currentText() == "Connect"
    assert "label" not in fields


def test_nodes_of_different_kinds_show_what_all_know(inspector, document):
    document.selection.set(["sales", "menu", "leave"])
    assert set(inspector.form.fields) == {"option recordcall", "option whenhangup", "kind"}
    assert inspector.form.fields["kind"].box.currentIndex() == -1
    assert inspector.form.kinds == {"connect": 1, "play": 1, "ivr": 1}
    document.selection.set(["sales", "menu"])
    assert (
        inspector.form.fields["option timeout"].line.accessibleName() == "Ring for / Wait for (s)"
    )


def test_an_option_is_typed_for_all_in_one_step_and_the_caret_stays(inspector, document):
    document.selection.set(["sales", "support"])
    before = state(document)
    line = inspector.form.fields["option timeout"].line
    line.setFocus()
    line.setCursorPosition(1)
    QTest.keyClicks(line, "2")
    QTest.keyClicks(line, "0")
    assert options(document, "timeout", "sales", "support") == [1205, 1205]
    assert line.cursorPosition() == 3
    assert line.hasFocus()
    assert document.stack.undoText() == "Change Ring for of 2 nodes"
    undone_and_redone(document, before)


def test_typing_over_several_values_gives_all_the_same(inspector, document):
    document.selection.set(["sales", "support"])
    before = state(document)
    line = inspector.form.fields["value"].line
    type_into(inspector.form.fields["value"], "+46700000077")
    assert {document.flow.nodes[n].value for n in ("sales", "support")} == {"+46700000077"}
    undone_and_redone(document, before)
    document.stack.undo()
    assert (line.text(), line.placeholderText()) == ("", "several values")
    document.stack.redo()
    assert line.text() == "+46700000077"


def test_a_choice_is_made_for_all(inspector, document):
    document.apply(swap_kind(document.flow, "sales", "play"))
    document.stack.clear()
    document.selection.set(["sales", "leave"])
    before = state(document)
    box = inspector.form.fields["option skippable"].box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert options(document, "skippable", "sales", "leave") == [False, False]
    undone_and_redone(document, before)


def test_reset_takes_an_option_from_all(inspector, document, qtbot):
    document.selection.set(["sales", "support"])
    before = state(document)
    reset = inspector.form.resets["timeout"]
    assert reset.isVisible()
    assert not inspector.form.resets["callerid"].isVisible()
    reset.setFocus()
    QTest.keyClick(reset, Qt.Key.Key_Space)
    assert options(document, "timeout", "sales", "support") == [None, None]
    assert not reset.isVisible()
    assert inspector.form.fields["option timeout"].line.hasFocus()
    undone_and_redone(document, before)


def test_what_is_wrong_names_the_node(inspector, document):
    document.apply(changes.set_option(document.flow.nodes["support"], "callerid", "0701"))
    document.selection.set(["sales", "support"])
    inspector._live_check.run()
    field = inspector.form.fields["option callerid"]
    assert field.control.property("state") == "error"
    assert field.note.text().startswith("Support, Caller id: 0701 ")
    type_into(field, "+46700000001")
    inspector._live_check.run()
    assert not field.control.property("state")


def test_the_kind_is_changed_for_all_and_the_focus_stays(inspector, document):
    for node_id in ("sales", "support"):
        document.apply(changes.set_label(document.flow.nodes[node_id], ""))
        document.apply(changes.rename(document.flow, node_id, f"connect-{len(node_id)}"))
    document.stack.clear()
    document.selection.set(["connect-5", "connect-7"])
    before = state(document)
    box = inspector.form.fields["kind"].box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert document.selection.nodes == ("play", "play-2")
    assert isinstance(inspector.form, SeveralForm)
    assert inspector.form.kinds == {"play": 2}
    assert inspector.form.fields["kind"].control.hasFocus()
    undone_and_redone(document, before)
    assert inspector.form.ids == document.selection.nodes


def test_a_node_that_goes_leaves_the_others(inspector, document):
    document.selection.set(["sales", "support", "leave"])
    document.apply(changes.delete(document.flow, ["leave"]))
    assert inspector.form.ids == ("sales", "support")
    document.apply(changes.delete(document.flow, ["support"]))
    assert inspector.form.node_id == "sales"


def test_a_number_for_several_is_written_out_when_its_field_is_left(inspector, document):
    document.selection.set(["sales", "support"])
    before, fields = state(document), inspector.form.fields
    type_into(fields["value"], "070-174 06 35")
    type_into(fields["option callerid"], "08-463 05 00")
    fields["option timeout"].control.setFocus()
    nodes = [document.flow.nodes[node_id] for node_id in ("sales", "support")]
    assert [node.value for node in nodes] == ["+46701740635"] * 2
    assert [node.options["callerid"] for node in nodes] == ["+4684630500"] * 2
    assert document.stack.count() == 2
    document.stack.undo()
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert document.flow.nodes["support"].value == "+46701740635"
