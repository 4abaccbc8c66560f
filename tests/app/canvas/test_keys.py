"""The canvas by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.app.canvas.way_menu import WayMenu
from designer.flow import changes
from designer.flow.model import Flow, Node
from tests.app.canvas.mouse import CONTROL, SHIFT, state

K = Qt.Key
menus_open = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
"""The screenless platform says this of every menu that opens."""


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


@pytest.fixture
def two_more(canvas, document):
    """A prompt and the end of a call beside each other, the prompt selected."""
    flow = document.flow
    document.apply(changes.add_node(flow, Node("beep", "play", "a.mp3"), (320, -600)))
    document.apply(changes.add_node(flow, Node("end", "hangup", "reject"), (640, -600)))
    document.selection.set(["beep"])


def ask(canvas) -> QMenu:
    """Ctrl, Shift and the right arrow, where it is not clear which way out is meant."""
    press(canvas, K.Key_Right, held=CONTROL | SHIFT)
    (menu,) = (one for one in canvas.findChildren(WayMenu) if one.isVisible())
    return menu


def offered(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isEnabled() and action.text()]


@menus_open
def test_ctrl_shift_and_an_arrow_asks_which_way_out_leads_to_the_nearest_node(
    canvas, document, two_more
):
    before, steps, hints = state(document), document.stack.count(), []
    canvas.hint.connect(hints.append)
    menu = ask(canvas)
    assert offered(menu) == ["Next", "Played", "Failed"]
    assert "which way out leads to end" in menu.accessibleName()
    press(menu, K.Key_Down, K.Key_Return)
    assert document.flow.edges.keys() - before[1].keys() == {("beep", "success")}
    assert hints[-1] == "beep: Played leads to end now."
    assert document.selection.nodes == ("beep",)
    assert document.stack.count() == steps + 1
    after = state(document)
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after
    assert offered(ask(canvas)) == ["Next", "Failed"]


@menus_open
def test_enter_takes_the_likeliest_way_and_esc_none(canvas, document, two_more):
    before = state(document)
    press(ask(canvas), K.Key_Escape)
    assert state(document) == before
    menu = ask(canvas)
    document.apply(changes.set_start(document.flow, "beep"))
    assert not menu.isVisible()  # what it was opened over has changed
    press(ask(canvas), K.Key_Return)
    assert document.flow.edges[("beep", "next")].target == "end"


@menus_open
def test_a_menu_is_asked_by_the_keys_of_the_telephone(canvas, document):
    document.apply(changes.disconnect(document.flow, [("menu", "1")]))
    document.selection.set(["menu"])
    menu = ask(canvas)
    assert {"Key &1", "Key &3", "Key &*"} <= set(offered(menu))
    press(menu, K.Key_3)
    assert document.flow.edges[("menu", "3")].target in ("sales", "support")


def test_the_only_free_way_is_not_asked_for(canvas, document, two_more):
    flow = document.flow
    for outcome in ("success", "failed"):
        document.apply(changes.connect(flow, "beep", outcome, "leave"))
    press(canvas, K.Key_Right, held=CONTROL | SHIFT)
    assert flow.edges[("beep", "next")].target == "end"


def test_connecting_by_keyboard_says_why_it_cannot(canvas, document, two_more):
    before, hints = state(document), []
    canvas.hint.connect(hints.append)
    press(canvas, K.Key_Up, held=CONTROL | SHIFT)
    document.selection.set(["end"])
    press(canvas, K.Key_Left, held=CONTROL | SHIFT)
    assert hints == [
        "There is no node in that direction.",
        "Nothing can follow end: the call is over, or goes on at another server.",
    ]
    assert state(document) == before


def test_connecting_by_keyboard_needs_one_selected_node(canvas, document):
    document.selection.set(["sales", "support"])
    press(canvas, K.Key_Right, held=CONTROL | SHIFT)
    assert document.stack.count() == 0
