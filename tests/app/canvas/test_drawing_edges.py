"""Drawing edges from ports, and taking them elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.flow import changes
from designer.flow.model import Node
from tests.app.canvas.mouse import (
    CONTROL,
    LEFT,
    click,
    drag,
    head,
    hold,
    move,
    pixel,
    port,
    state,
    way_in,
)

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def undone_and_redone(document, before):
    after = state(document)
    assert document.stack.count() == 1
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_a_port_is_connected_to_the_node_it_is_dragged_to(canvas, document):
    before = state(document)
    drag(canvas, port(canvas, "sales", "success"), head(canvas, "mailbox"))
    assert document.flow.out("sales")["success"].target == "mailbox"
    assert canvas.canvas_scene.edges["sales", "success"].way[-1] == (960, 28)
    undone_and_redone(document, before)


def test_the_spare_port_of_a_menu_makes_the_next_key(canvas, document):
    drag(canvas, port(canvas, "menu", "3"), head(canvas, "mailbox"))
    assert document.flow.out("menu")["3"].target == "mailbox"
    assert [row.keys for row in canvas.canvas_scene.nodes["menu"].face.rows if row.keys] == [
        "1",
        "2",
        "3",
    ]


def test_a_connected_port_leads_elsewhere_in_one_step(canvas, document):
    before = state(document)
    drag(canvas, port(canvas, "menu", "1"), head(canvas, "mailbox"))
    edge = document.flow.edges["menu", "1"]
    assert (edge.target, edge.label) == ("mailbox", "Sales")
    undone_and_redone(document, before)


def test_a_node_may_lead_to_itself_by_its_left_half(canvas, document):
    drag(canvas, port(canvas, "sales", "success"), way_in(canvas, "sales") + QPoint(20, 0))
    assert document.flow.out("sales")["success"].target == "sales"


def test_letting_go_over_the_right_half_of_the_same_node_asks_nothing_and_does_nothing(
    canvas, document, qtbot
):
    box = canvas.canvas_scene.wiring.boxes["sales"]
    with qtbot.assertNotEmitted(canvas.connection_dropped):
        drag(canvas, port(canvas, "sales", "success"), pixel(canvas, box.x + 180, box.y + 20))
    assert document.stack.count() == 0


def test_valid_targets_light_up_and_go_out_again(canvas):
    nodes = canvas.canvas_scene.nodes
    hold(canvas, port(canvas, "sales", "success"), pixel(canvas, 600, -150))
    assert nodes["mailbox"].state.offer == "open"
    move(canvas, head(canvas, "mailbox"))
    assert nodes["mailbox"].state.offer == "over"
    assert nodes["leave"].state.offer == "open"
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=head(canvas, "mailbox"))
    assert {item.state.offer for item in nodes.values()} == {""}


def test_an_invalid_target_says_why_and_takes_nothing(canvas, document, qtbot):
    document.apply(changes.add_node(document.flow, Node("engaged", "hangup", "busy"), (640, 200)))
    hints = []
    canvas.hint.connect(hints.append)
    hold(canvas, port(canvas, "sales", "success"), head(canvas, "engaged"))
    assert canvas.canvas_scene.nodes["engaged"].state.offer == "refused"
    assert "very first action" in hints[-1]
    canvas.viewport().repaint()
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=head(canvas, "engaged"))
    assert ("sales", "success") not in document.flow.edges
    assert document.stack.count() == 1
    assert "very first action" in hints[-1]


def test_where_it_leads_already_is_refused(canvas, document):
    drag(canvas, port(canvas, "menu", "1"), head(canvas, "sales"))
    assert document.stack.count() == 0


def test_a_loop_is_drawn_with_a_word_of_warning(canvas, document):
    hints = []
    canvas.hint.connect(hints.append)
    drag(canvas, port(canvas, "mailbox", "next"), head(canvas, "menu"))
    assert document.flow.out("mailbox")["next"].target == "menu"
    assert any("loop" in hint for hint in hints)


def test_escape_lets_the_wire_go(canvas, document):
    before = state(document)
    hold(canvas, port(canvas, "sales", "success"), head(canvas, "mailbox"))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=head(canvas, "mailbox"))
    assert state(document) == before
    assert {item.state.offer for item in canvas.canvas_scene.nodes.values()} == {""}


@pytest.mark.parametrize("grab", ["input", "end"])
def test_an_edge_taken_by_its_end_leads_elsewhere(canvas, document, grab):
    before = state(document)
    at = way_in(canvas, "sales") if grab == "input" else way_in(canvas, "sales") - QPoint(20, 0)
    hold(canvas, at, head(canvas, "mailbox"))
    assert not canvas.canvas_scene.edges["menu", "1"].isVisible()
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=head(canvas, "mailbox"))
    assert document.flow.edges["menu", "1"].target == "mailbox"
    assert canvas.canvas_scene.edges["menu", "1"].isVisible()
    undone_and_redone(document, before)


def test_an_edge_dropped_on_nothing_is_gone(canvas, document, qtbot):
    before = state(document)
    with qtbot.assertNotEmitted(canvas.connection_dropped):
        drag(canvas, way_in(canvas, "sales"), pixel(canvas, 250, -200))
    assert ("menu", "1") not in document.flow.edges
    undone_and_redone(document, before)


def test_escape_leaves_a_taken_edge_where_it_was(canvas, document):
    before = state(document)
    hold(canvas, way_in(canvas, "sales"), pixel(canvas, 250, -200))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.canvas_scene.edges["menu", "1"].isVisible()
    assert state(document) == before


def test_of_several_arriving_edges_the_selected_one_is_taken(canvas, document):
    document.selection.set([], [("sales", "busy")])
    drag(canvas, way_in(canvas, "leave"), head(canvas, "mailbox"))
    assert document.flow.edges["sales", "busy"].target == "mailbox"
    assert document.flow.edges["support", "failed"].target == "leave"


def test_a_click_on_an_input_or_a_port_selects_the_edge_there(canvas, document):
    click(canvas, way_in(canvas, "sales"))
    assert document.selection.edges == (("menu", "1"),)
    click(canvas, port(canvas, "menu", "2"))
    assert document.selection.edges == (("menu", "2"),)
    click(canvas, port(canvas, "sales", "success"))
    assert (document.selection.nodes, document.selection.edges) == (("sales",), ())
    assert document.stack.count() == 0


def test_an_input_without_edges_is_part_of_the_card(canvas, document):
    drag(canvas, way_in(canvas, "menu"), way_in(canvas, "menu") + QPoint(-40, 40))
    assert document.flow.layout["menu"] == (-40, 40)


def test_with_ctrl_all_edges_of_an_input_lead_elsewhere_in_one_step(canvas, document):
    before = state(document)
    keys = tuple(document.flow.into("leave"))
    assert len(keys) > 1
    drag(canvas, way_in(canvas, "leave"), head(canvas, "mailbox"), keys=CONTROL)
    assert not tuple(document.flow.into("leave"))
    assert {document.flow.edges[key].target for key in keys} == {"mailbox"}
    undone_and_redone(document, before)


def test_with_ctrl_all_edges_of_an_input_are_cut_over_nothing(canvas, document):
    before = state(document)
    hold(canvas, way_in(canvas, "leave"), pixel(canvas, 250, -200), keys=CONTROL)
    canvas.viewport().repaint()
    QTest.mouseRelease(canvas.viewport(), LEFT, CONTROL, pixel(canvas, 250, -200))
    assert not tuple(document.flow.into("leave"))
    undone_and_redone(document, before)


def test_escape_or_the_same_node_leaves_all_edges_of_an_input(canvas, document):
    before = state(document)
    hold(canvas, way_in(canvas, "leave"), pixel(canvas, 250, -200), keys=CONTROL)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, CONTROL, pixel(canvas, 250, -200))
    drag(canvas, way_in(canvas, "leave"), head(canvas, "leave"), keys=CONTROL)
    assert state(document) == before
    assert document.stack.count() == 0


def test_a_node_that_one_of_the_edges_cannot_lead_to_takes_none(canvas, document):
    document.apply(changes.add_node(document.flow, Node("engaged", "hangup", "busy"), (640, 200)))
    before = state(document)
    drag(canvas, way_in(canvas, "leave"), head(canvas, "engaged"), keys=CONTROL)
    assert state(document) == before


def beside(canvas, node, outcome):
    """A pixel on the wire, just outside the port."""
    return port(canvas, node, outcome) + QPoint(17, 0)


def test_an_edge_taken_by_its_start_leaves_by_a_free_port(canvas, document):
    before = state(document)
    hold(canvas, beside(canvas, "menu", "2"), port(canvas, "menu", "3"))
    assert not canvas.canvas_scene.edges["menu", "2"].isVisible()
    assert canvas.canvas_scene.nodes["menu"].state.offer == "start"
    assert canvas.canvas_scene.nodes["sales"].state.offer == ""
    canvas.viewport().repaint()
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=port(canvas, "menu", "3"))
    assert ("menu", "2") not in document.flow.edges
    assert document.flow.edges["menu", "3"].target == "support"
    assert {item.state.offer for item in canvas.canvas_scene.nodes.values()} == {""}
    undone_and_redone(document, before)


def test_on_another_card_it_is_the_way_out_of_the_same_name(canvas, document):
    document.apply(
        changes.add_node(document.flow, Node("nils", "connect", "+46700000009"), (640, 330))
    )
    drag(canvas, beside(canvas, "sales", "busy"), head(canvas, "nils"))
    assert ("sales", "busy") not in document.flow.edges
    assert document.flow.edges["nils", "busy"].target == "leave"


def test_a_way_out_that_is_taken_or_missing_says_why_and_takes_nothing(canvas, document):
    hints = []
    canvas.hint.connect(hints.append)
    before = state(document)
    drag(canvas, beside(canvas, "menu", "failed"), port(canvas, "menu", "2"))
    assert "leads to" in hints[-1]
    drag(canvas, beside(canvas, "menu", "1"), head(canvas, "mailbox"))
    assert "no such way out" in hints[-1]
    assert state(document) == before
    assert document.stack.count() == 0


def test_an_edge_taken_by_its_start_and_dropped_on_nothing_is_gone(canvas, document, qtbot):
    before = state(document)
    with qtbot.assertNotEmitted(canvas.connection_dropped):
        drag(canvas, beside(canvas, "menu", "1"), pixel(canvas, 250, -200))
    assert ("menu", "1") not in document.flow.edges
    undone_and_redone(document, before)


def test_escape_or_its_own_port_leaves_the_start_of_an_edge(canvas, document):
    before = state(document)
    hold(canvas, beside(canvas, "menu", "1"), pixel(canvas, 250, -200))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=pixel(canvas, 250, -200))
    assert canvas.canvas_scene.edges["menu", "1"].isVisible()
    hold(canvas, beside(canvas, "menu", "1"), pixel(canvas, 250, -200))
    move(canvas, port(canvas, "menu", "1"))
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=port(canvas, "menu", "1"))
    assert state(document) == before
    click(canvas, beside(canvas, "menu", "1"))
    assert document.selection.edges == (("menu", "1"),)
    assert document.stack.count() == 0


def test_let_go_on_its_own_card_it_says_where_its_input_is(canvas, document):
    hints = []
    canvas.hint.connect(hints.append)
    drag(canvas, port(canvas, "sales", "success"), port(canvas, "sales", "busy"))
    assert "At its input" in hints[-1]
    assert document.stack.count() == 0
