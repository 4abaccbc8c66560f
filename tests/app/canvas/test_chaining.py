"""The list of nodes after a selected node: by which way out, and to what is there already."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.app.canvas.mouse import LEFT, drag, pixel, port, state
from tests.app.canvas.test_quick_add import opened, undone_and_redone

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def after(canvas, document):
    """Opens the list after a node."""

    def open_after(node: str, text: str = ""):
        document.selection.set([node])
        QTest.keyClick(canvas, K.Key_Tab)
        QTest.keyClicks(opened(canvas).field, text)
        return opened(canvas)

    return open_after


def test_it_opens_beside_the_node_and_says_what_will_lead_there(canvas, after):
    found = after("menu")
    assert found.way_row.accessibleName() == "After Main menu · Key 3"
    assert found.way_row.isVisible()
    assert found.geometry().contains(found.field.geometry().translated(found.pos()))
    assert found.rows.geometry().bottom() < found.height()


def test_only_rows_that_a_key_chooses_have_a_number(after):
    rows = after("sales").rows
    shown = [rows.item(row).data(Qt.ItemDataRole.UserRole + 1) for row in range(rows.count())]
    assert shown == [*"123456789", ""]


def test_what_follows_by_later_keys_stands_below(canvas, document, after):
    for _ in range(3):
        after("menu")
        QTest.keyClick(opened(canvas).field, K.Key_5)
    tops = [document.flow.layout[document.flow.edges["menu", key].target][1] for key in "12345"]
    assert tops == sorted(tops)


def test_ctrl_and_an_arrow_take_another_way_out(canvas, document, after):
    before = state(document)
    found = after("menu")
    QTest.keyClick(found.field, K.Key_Down, CONTROL)
    assert found.way_row.accessibleName() == "After Main menu · Any other key"
    QTest.keyClick(found.field, K.Key_Up, CONTROL)
    QTest.keyClick(found.field, K.Key_Up, CONTROL)
    assert found.way == ("*",)
    QTest.keyClick(found.field, K.Key_5)
    assert document.flow.edges["menu", "*"].target == "hangup"
    undone_and_redone(document, before)


def test_a_click_takes_another_way_out_and_the_field_keeps_the_focus(canvas, document, after):
    found = after("mailbox")
    first = found.way
    QTest.mouseClick(found.way_row, LEFT)
    assert found.way != first
    assert found.field.hasFocus()


def test_a_new_connect_leads_on_when_nobody_takes_the_call(canvas, document, after):
    document.selection.set(["menu"])
    QTest.keyClick(canvas, K.Key_Tab)
    QTest.keyClick(opened(canvas).field, K.Key_1)
    QTest.keyClick(canvas, K.Key_Tab)
    assert opened(canvas).way_row.accessibleName() == "After Connect · Busy + Failed, no answer"
    QTest.keyClick(opened(canvas).field, K.Key_5)
    assert {edge.outcome for edge in document.flow.edges.values() if edge.target == "hangup"} == {
        "busy",
        "failed",
    }


def test_typing_the_name_of_a_node_that_is_there_leads_there(canvas, document, after):
    before = state(document)
    found = after("menu", "leav")
    assert found.rows.count() == 1
    QTest.keyClick(found.field, K.Key_Return)
    assert document.flow.edges["menu", "3"].target == "leave"
    assert document.selection.nodes == ("menu",)
    assert canvas.hasFocus()
    undone_and_redone(document, before)


def test_a_connection_let_go_over_nothing_may_lead_to_a_node_far_away(canvas, document):
    before = state(document)
    drag(canvas, port(canvas, "sales", "success"), pixel(canvas, 700, -160))
    QTest.keyClicks(opened(canvas).field, "mail")
    rows = opened(canvas).rows
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(rows.item(0)).center())
    assert document.flow.edges["sales", "success"].target == "mailbox"
    undone_and_redone(document, before)


def test_where_it_cannot_lead_is_not_offered(canvas, document, after):
    found = after("sales", "sal")
    assert found.rows.count() == 0
    assert found.isVisible()


def test_after_a_hangup_there_is_no_way_to_choose(canvas, document, after):
    found = after("mailbox")
    QTest.keyClick(found.field, K.Key_5)
    QTest.keyClick(canvas, K.Key_Tab)
    assert opened(canvas).way_row is None
    QTest.keyClick(opened(canvas).field, K.Key_Down, CONTROL)
    QTest.keyClick(opened(canvas).field, K.Key_Escape)
    assert canvas.hasFocus()
