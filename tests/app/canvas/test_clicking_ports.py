"""A click on a way out that leads nowhere yet asks where it is to lead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.canvas.mouse import CONTROL, LEFT, SHIFT, click, drag, head, move, port, state
from tests.app.canvas.test_quick_add import opened, undone_and_redone

K = Qt.Key
BESIDE = QPoint(60, 0)
"""From a port to the words of its row."""


def on_row(canvas) -> QPoint:
    """A pixel on the words *Add a key*."""
    return port(canvas, "menu", "3") - BESIDE


@pytest.mark.parametrize("on_words", [False, True])
def test_a_click_on_add_a_key_offers_what_the_next_key_leads_to(canvas, document, on_words):
    before, seen = state(document), canvas.camera.visible
    click(canvas, on_row(canvas) if on_words else port(canvas, "menu", "3"))
    assert opened(canvas).origin_row.text() == "After Main menu · Key 3"
    assert document.selection.nodes == ("menu",)
    assert document.stack.count() == 0
    # It stands beside the port, which is still seen.
    at = opened(canvas).pos() - canvas.viewport().mapTo(canvas.window(), port(canvas, "menu", "3"))
    assert at.x() == 16
    assert at.y() <= 0
    QTest.keyClick(opened(canvas).field, K.Key_2)
    assert document.flow.out("menu")["3"].target == "play"
    assert document.selection.nodes == ("play",)
    assert document.flow.layout["play"][0] > document.flow.layout["menu"][0]
    assert "play" in canvas.visible_nodes()
    assert canvas.hasFocus()
    assert seen == canvas.camera.visible
    undone_and_redone(document, before)


def test_a_click_on_any_free_port_offers_what_follows_by_it_level_with_it(canvas, document):
    before = state(document)
    click(canvas, port(canvas, "support", "success"))
    assert opened(canvas).origin_row.text() == "After Support · Answered"
    rows = opened(canvas).rows
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(rows.item(4)).center())
    assert document.flow.out("support")["success"].target == "hangup"
    into = canvas.canvas_scene.wiring.boxes["hangup"].input
    assert into[1] == canvas.canvas_scene.wiring.boxes["support"].port("success")[1]
    undone_and_redone(document, before)


def test_it_may_lead_to_a_node_that_is_there(canvas, document):
    before = state(document)
    click(canvas, port(canvas, "sales", "success"))
    QTest.keyClicks(opened(canvas).field, "mail")
    QTest.keyClick(opened(canvas).field, K.Key_Return)
    assert document.flow.out("sales")["success"].target == "mailbox"
    assert document.selection.nodes == ("sales",)
    undone_and_redone(document, before)


def test_what_the_row_said_is_not_said_any_longer_once_its_key_leads_somewhere(canvas, document):
    hints = []
    canvas.hint.connect(hints.append)
    at = port(canvas, "menu", "3")
    move(canvas, at, Qt.MouseButton.NoButton)
    assert "key 3" in hints[-1]
    click(canvas, at)
    QTest.keyClick(opened(canvas).field, K.Key_5)
    assert hints[-1] == ""
    document.stack.undo()
    move(canvas, at + QPoint(1, 0), Qt.MouseButton.NoButton)
    assert "key 3" in hints[-1]


def test_escape_leaves_all_as_it_was(canvas, document):
    before = state(document)
    click(canvas, on_row(canvas))
    QTest.keyClick(opened(canvas).field, K.Key_Escape)
    assert canvas.quick_adding.list is None
    assert state(document) == before
    assert document.stack.count() == 0
    assert canvas.hasFocus()


@pytest.mark.parametrize("on_words", [False, True])
def test_a_double_click_leaves_the_list_open(canvas, document, on_words):
    at = on_row(canvas) if on_words else port(canvas, "menu", "3")
    click(canvas, at)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=at)
    assert opened(canvas).origin_row.text() == "After Main menu · Key 3"


def test_a_port_that_leads_somewhere_selects_its_connection(canvas, document):
    click(canvas, port(canvas, "menu", "1"))
    assert canvas.quick_adding.list is None
    assert document.selection.edges == (("menu", "1"),)


def test_add_a_key_is_a_button_and_its_row_still_moves_the_node(canvas, document):
    before = state(document)
    move(canvas, on_row(canvas), Qt.MouseButton.NoButton)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert canvas.canvas_scene.nodes["menu"].state.port == "3"
    drag(canvas, on_row(canvas), on_row(canvas) - QPoint(0, 160))
    assert canvas.quick_adding.list is None
    assert document.flow.layout["menu"] != before[2]["menu"]
    undone_and_redone(document, before)


@pytest.mark.parametrize(
    ("held", "chosen"), [(SHIFT, ("sales", "menu")), (CONTROL, ("sales", "menu"))]
)
def test_with_shift_or_ctrl_held_its_row_selects_as_all_of_the_card_does(
    canvas, document, held, chosen
):
    click(canvas, head(canvas, "sales"))
    click(canvas, on_row(canvas), held)
    assert canvas.quick_adding.list is None
    assert document.selection.nodes == chosen


def test_from_far_where_no_port_is_seen_a_click_there_selects(canvas, document):
    canvas.zoom_to(0.3)
    QApplication.processEvents()
    canvas.grab()
    assert canvas.is_far
    click(canvas, port(canvas, "menu", "3"))
    assert canvas.quick_adding.list is None
    assert document.selection.nodes == ("menu",)
