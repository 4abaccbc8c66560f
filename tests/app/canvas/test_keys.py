"""The canvas by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.flow import changes
from designer.flow.model import Flow, Node
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


def test_ctrl_shift_and_an_arrow_connects_the_nearest_node_and_says_so(canvas, document):
    document.apply(changes.add_node(document.flow, Node("beep", "play", "a.mp3"), (320, -600)))
    document.apply(changes.add_node(document.flow, Node("end", "hangup", "reject"), (640, -600)))
    document.selection.set(["beep"])
    before, steps, hints = state(document), document.stack.count(), []
    canvas.hint.connect(hints.append)
    press(canvas, K.Key_Right, held=CONTROL | SHIFT)
    assert {edge.target for edge in document.flow.out("beep").values()} == {"end"}
    assert "Next" in hints[-1]
    assert document.selection.nodes == ("beep",)
    assert document.stack.count() == steps + 1
    after = state(document)
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_connecting_by_keyboard_says_why_it_cannot(canvas, document):
    document.apply(changes.add_node(document.flow, Node("end", "hangup", "reject"), (-640, -600)))
    document.selection.set(["end"])
    before, hints = state(document), []
    canvas.hint.connect(hints.append)
    press(canvas, K.Key_Left, held=CONTROL | SHIFT)
    assert "no node in that direction" in hints[-1]
    press(canvas, K.Key_Right, held=CONTROL | SHIFT)
    assert len(hints) == 2
    assert hints[-1]
    assert state(document) == before


def test_connecting_by_keyboard_needs_one_selected_node(canvas, document):
    document.selection.set(["sales", "support"])
    press(canvas, K.Key_Right, held=CONTROL | SHIFT)
    assert document.stack.count() == 0
