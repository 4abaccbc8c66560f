"""A node becomes one of another kind, by key and list or in the inspector."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.app.canvas.mouse import state

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
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


def test_by_key_and_list(canvas, window):
    before = state(window.document)
    window.document.selection.set(["sales"])
    QTest.keyClick(canvas, K.Key_S, SHIFT)
    field = canvas.quick_adding.list.field
    assert field.accessibleName().startswith("Change the kind")
    QTest.keyClicks(field, "menu")
    QTest.keyClick(field, K.Key_Return)
    flow = window.document.flow
    assert flow.nodes["sales"].action == "ivr"
    assert dict(flow.nodes["sales"].options) == {"timeout": 15}
    assert set(flow.out("sales")) == {"failed"}
    assert flow.edges["menu", "1"].target == "sales"
    assert canvas.canvas_scene.nodes["sales"].face.kind == "ivr"
    assert window.inspector.form.node.action == "ivr"
    assert canvas.hasFocus()
    undone_and_redone(window, before)


def test_the_kind_it_has_changes_nothing(canvas, window):
    window.document.selection.set(["sales"])
    QTest.keyClick(canvas, K.Key_S, SHIFT)
    QTest.keyClick(canvas.quick_adding.list.field, K.Key_1)
    assert window.document.stack.count() == 0


def test_it_is_offered_for_one_node_only(canvas, window):
    window.document.selection.set(["sales", "leave"])
    assert not window.registry.actions["edit.change-kind"].isEnabled()


def test_in_the_inspector_the_choice_keeps_the_focus(canvas, window):
    before = state(window.document)
    window.document.selection.set(["leave"])
    box = window.inspector.form.fields["kind"].control
    box.setFocus()
    QTest.keyClick(box, K.Key_Down)
    flow = window.document.flow
    assert flow.nodes["leave"].action == "ivr"
    assert flow.nodes["leave"].value == "https://example.com/leave.wav"
    assert flow.out("leave")["next"].target == "mailbox"
    after = window.inspector.form.fields["kind"].control
    assert after is not box
    assert after.hasFocus()
    assert after.currentData() == "ivr"
    canvas.setFocus()
    undone_and_redone(window, before)


def test_a_node_called_after_its_kind_stays_selected(canvas, window):
    QTest.keyClick(canvas, K.Key_Slash)
    QTest.keyClick(canvas.quick_adding.list.field, K.Key_2)
    assert window.document.selection.single == "play"
    QTest.keyClick(canvas, K.Key_S, SHIFT)
    QTest.keyClick(canvas.quick_adding.list.field, K.Key_4)
    assert window.document.selection.single == "record"
    assert "play" not in window.document.flow.nodes
