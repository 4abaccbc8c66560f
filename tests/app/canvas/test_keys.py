"""The canvas by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.flow.model import Flow
from tests.app.canvas.mouse import CONTROL, SHIFT, state

K = Qt.Key


def press(canvas, *keys, held=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(canvas, key, held)


def test_the_first_arrow_goes_to_the_start(canvas, document):
    press(canvas, K.Key_Right)
    assert document.selection.nodes == ("menu",)


def test_right_and_left_walk_along_the_edges_and_back(canvas, document):
    document.selection.set(["menu"])
    press(canvas, K.Key_Right)
    assert document.selection.nodes == ("sales",)
    press(canvas, K.Key_Right, K.Key_Right)
    assert document.selection.nodes == ("mailbox",)
    press(canvas, K.Key_Right)
    assert document.selection.nodes == ("mailbox",)
    press(canvas, K.Key_Left, K.Key_Left, K.Key_Left)
    assert document.selection.nodes == ("menu",)


def test_up_and_down_go_among_siblings_in_the_order_of_the_ports(canvas, document):
    document.selection.set(["menu"])
    press(canvas, K.Key_Right, K.Key_Down)
    assert document.selection.nodes == ("support",)
    press(canvas, K.Key_Down)
    assert document.selection.nodes == ("leave",)
    press(canvas, K.Key_Up, K.Key_Up)
    assert document.selection.nodes == ("sales",)


def test_going_back_and_forth_comes_to_the_same_child(canvas, document):
    document.selection.set(["menu"])
    press(canvas, K.Key_Right, K.Key_Down, K.Key_Left, K.Key_Right)
    assert document.selection.nodes == ("support",)


@pytest.mark.parametrize(
    ("key", "node"),
    [(K.Key_Right, "leave"), (K.Key_Down, "support"), (K.Key_Left, "menu"), (K.Key_Up, "sales")],
)
def test_shift_goes_to_the_nearest_node(canvas, document, key, node):
    document.selection.set(["sales"])
    press(canvas, key, held=SHIFT)
    assert document.selection.nodes == (node,)


def test_ctrl_moves_by_the_grid_and_a_run_of_it_is_one_step(canvas, document):
    before = state(document)
    document.selection.set(["sales"])
    press(canvas, K.Key_Right, K.Key_Right, K.Key_Down, held=CONTROL)
    assert document.flow.layout["sales"] == (336, -72)
    assert document.stack.count() == 1
    after = state(document)
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_enter_activates_the_one_selected_node(canvas, document, qtbot):
    document.selection.set(["sales"])
    with qtbot.waitSignal(canvas.activated) as heard:
        press(canvas, K.Key_Return)
    assert heard.args == ["sales"]
    document.selection.set(["sales", "menu"])
    with qtbot.assertNotEmitted(canvas.activated):
        press(canvas, K.Key_Return)


def test_home_goes_to_the_start(canvas, document):
    document.selection.set(["mailbox"])
    canvas.camera.pan(-9000, 0)
    press(canvas, K.Key_Home)
    assert document.selection.nodes == ("menu",)
    assert "menu" in canvas.visible_nodes()


def test_keys_on_an_empty_flow_do_nothing(canvas, document):
    document.open(Flow())
    press(canvas, K.Key_Right, K.Key_Home, K.Key_Return, K.Key_Escape)
    press(canvas, K.Key_Right, held=CONTROL)
    press(canvas, K.Key_Right, held=SHIFT)
    assert document.stack.count() == 0
