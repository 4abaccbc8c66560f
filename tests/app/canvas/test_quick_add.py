"""The list of nodes over the canvas: how it opens, what it finds, what becomes of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from designer.app import likely_country
from designer.app.canvas.quick_add import _DETAIL_ROLE
from designer.flow.annotations import KINDS as ANNOTATION_KINDS
from designer.flow.model import Flow
from designer.flow.vocabulary import KINDS
from tests.app.canvas.mouse import LEFT, click, drag, move, pixel, port, state

K = Qt.Key
EMPTY = (60, -200)


def undone_and_redone(document, before):
    after = state(document)
    assert document.stack.count() == 1
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def opened(canvas):
    """The open list; its field has the focus."""
    found = canvas.quick_adding.list
    assert found is not None
    assert found.isVisible()
    assert found.field.hasFocus()
    return found


def offered(canvas) -> list[tuple[str, str]]:
    rows = opened(canvas).rows
    proposals = [rows.item(i).data(Qt.ItemDataRole.UserRole) for i in range(rows.count())]
    return [(proposal.kind, proposal.value) for proposal in proposals]


def shown(canvas) -> list[tuple[str, str]]:
    """Name and detail of each row."""
    rows = opened(canvas).rows
    items = [rows.item(i) for i in range(rows.count())]
    return [(item.text(), item.data(_DETAIL_ROLE)) for item in items]


def at_pointer(canvas, place=EMPTY):
    move(canvas, pixel(canvas, *place), Qt.MouseButton.NoButton)


# Opening


def test_a_connection_let_go_over_nothing_asks_and_the_node_arrives_connected(canvas, document):
    before = state(document)
    drag(canvas, port(canvas, "sales", "success"), pixel(canvas, 700, -160))
    assert [kind for kind, _ in offered(canvas)] == list(KINDS)
    assert opened(canvas).origin_row.text() == "After Sales · Answered"
    seen = canvas.camera.visible
    QTest.keyClick(opened(canvas).field, K.Key_2)
    assert canvas.camera.visible == seen
    assert document.flow.nodes["play"].action == "play"
    assert document.flow.out("sales")["success"].target == "play"
    assert document.flow.layout["play"] == (704, -192)
    assert document.selection.nodes == ("play",)
    assert canvas.hasFocus()
    undone_and_redone(document, before)


def test_a_connected_port_may_be_led_to_a_new_node_by_mouse_and_keeps_what_it_means(
    canvas, document
):
    before = state(document)
    drag(canvas, port(canvas, "menu", "1"), pixel(canvas, 300, 320))
    words = "After Main menu · Key 1\ninstead of Sales"
    assert opened(canvas).origin_row.accessibleName() == words
    assert opened(canvas).field.accessibleDescription() == words
    assert opened(canvas).rows.geometry().bottom() < opened(canvas).height()
    rows = opened(canvas).rows
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(rows.item(4)).center())
    edge = document.flow.out("menu")["1"]
    assert (edge.target, edge.label) == ("hangup", "Sales")
    assert document.flow.nodes["hangup"].value == "reject"
    assert canvas.hasFocus()
    undone_and_redone(document, before)


@pytest.mark.parametrize("key", [K.Key_Tab, K.Key_Slash])
def test_a_key_opens_the_whole_list_at_the_pointer(canvas, document, key):
    before = state(document)
    at_pointer(canvas)
    QTest.keyClick(canvas, key)
    assert opened(canvas).field.text() == ""
    assert opened(canvas).pos() == pixel(canvas, *EMPTY) + canvas.viewport().pos()
    QTest.keyClick(opened(canvas).field, K.Key_Return)
    assert document.flow.layout["connect"] == (-48, -224)
    undone_and_redone(document, before)


def test_it_says_that_its_numbers_are_keys_of_the_keyboard_while_they_stand_there(canvas):
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Slash)
    listed = opened(canvas)
    assert listed.by_key.isVisibleTo(canvas)
    QTest.keyClicks(listed.field, "pl")
    assert not listed.by_key.isVisibleTo(canvas)


def test_a_letter_opens_it_with_the_letter_in_the_field(canvas, document):
    before = state(document)
    at_pointer(canvas)
    QTest.keyClicks(canvas, "r")
    field = opened(canvas).field
    QTest.keyClicks(field, "ec")
    assert field.text() == "rec"
    QTest.keyClick(field, K.Key_Return)
    assert document.flow.nodes["record"].action == "record"
    assert document.selection.nodes == ("record",)
    undone_and_redone(document, before)


def test_a_double_click_on_the_empty_canvas_opens_it_there(canvas, document):
    before = state(document)
    click(canvas, pixel(canvas, *EMPTY))
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=pixel(canvas, *EMPTY))
    assert opened(canvas).pos() == pixel(canvas, *EMPTY) + canvas.viewport().pos()
    QTest.keyClick(opened(canvas).field, K.Key_6)
    assert document.flow.layout["webhook"] == (-48, -224)
    undone_and_redone(document, before)


def test_a_double_click_on_an_edge_opens_nothing(canvas):
    (xa, ya), (xb, yb) = canvas.canvas_scene.edges["menu", "2"].way[:2]
    at = pixel(canvas, (xa + xb) / 2 + 6, (ya + yb) / 2)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)
    assert canvas.quick_adding.list is None


def test_with_a_node_selected_the_new_one_is_chained_to_it(canvas, document):
    before = state(document)
    document.selection.set(["mailbox"])
    at_pointer(canvas)
    QTest.keyClick(canvas, K.Key_Tab)
    QTest.keyClick(opened(canvas).field, K.Key_5)
    assert document.flow.edges["mailbox", "next"].target == "hangup"
    assert document.flow.layout["hangup"][0] > document.flow.layout["mailbox"][0]
    undone_and_redone(document, before)


def test_without_a_pointer_it_opens_in_the_middle(canvas, document):
    document.open(Flow())
    canvas.hand.leave()
    QTest.keyClick(canvas, K.Key_Slash)
    QTest.keyClick(opened(canvas).field, K.Key_3)
    assert document.flow.start == "ivr"
    assert "ivr" in canvas.visible_nodes()


def test_near_the_edge_it_stays_inside(canvas):
    corner = canvas.viewport().rect().bottomRight() - QPoint(4, 4)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=corner)
    assert canvas.rect().contains(opened(canvas).geometry())


# Searching


def test_a_number_is_completed_and_offers_a_connect_that_holds_it(canvas, document):
    at_pointer(canvas)
    QTest.keyClick(canvas, K.Key_Tab)
    QTest.keyClicks(opened(canvas).field, "070-174 06 05")
    assert offered(canvas) == [("connect", "+46701740605")]
    QTest.keyClick(opened(canvas).field, K.Key_Return)
    assert document.flow.nodes["connect"].value == "+46701740605"


def test_the_first_number_of_a_flow_is_that_of_the_place_and_is_shown_as_it_will_be(
    canvas, document, monkeypatch
):
    monkeypatch.setattr(likely_country, "places", lambda: iter(["", "SE"]))
    document.open(Flow())
    before = state(document)
    at_pointer(canvas)
    QTest.keyClick(canvas, K.Key_Tab)
    QTest.keyClicks(opened(canvas).field, "070-174 06 35, 08-463 05 00")
    assert [words for _, words in shown(canvas)] == ["+46 70 174 06 35, +46 8 463 05 00"]
    QTest.keyClick(opened(canvas).field, K.Key_Return)
    assert document.flow.nodes["connect"].value == "+46701740635,+4684630500"
    undone_and_redone(document, before)


def test_an_address_is_filled_in_where_it_is_dropped(canvas, document):
    before = state(document)
    drag(canvas, port(canvas, "sales", "success"), pixel(canvas, 700, -160))
    QTest.keyClicks(opened(canvas).field, "https://example.com/hello.mp3")
    assert [kind for kind, _ in offered(canvas)] == ["play", "ivr", "webhook"]
    QTest.keyClick(opened(canvas).field, K.Key_Down)
    QTest.keyClick(opened(canvas).field, K.Key_Down)
    QTest.keyClick(opened(canvas).field, K.Key_Return)
    assert document.flow.nodes["webhook"].value == "https://example.com/hello.mp3"
    assert document.flow.out("sales")["success"].target == "webhook"
    undone_and_redone(document, before)


def test_with_something_typed_a_digit_is_a_digit(canvas, document):
    at_pointer(canvas)
    QTest.keyClicks(canvas, "+")
    QTest.keyClicks(opened(canvas).field, "4")
    assert opened(canvas).field.text() == "+4"
    assert document.stack.count() == 0


def test_arrows_and_tab_go_round_the_list(canvas, document):
    at_pointer(canvas)
    QTest.keyClick(canvas, K.Key_Tab)
    QTest.keyClick(opened(canvas).field, K.Key_Up)
    last = len(KINDS) + len(ANNOTATION_KINDS) - 1
    rows = opened(canvas).rows
    assert rows.currentRow() == last
    assert rows.viewport().rect().contains(rows.visualItemRect(rows.item(last)))
    QTest.keyClick(opened(canvas).field, K.Key_Tab)
    assert opened(canvas).rows.currentRow() == 0
    QTest.keyClick(opened(canvas).field, K.Key_Backtab)
    assert opened(canvas).rows.currentRow() == last


def test_where_nothing_is_found_that_is_said_and_enter_does_nothing(canvas, document):
    at_pointer(canvas)
    QTest.keyClicks(canvas, "q")
    QTest.keyClicks(opened(canvas).field, "qq")
    assert offered(canvas) == []
    assert "No action" in opened(canvas)._nothing.text()
    assert opened(canvas)._nothing.isVisible()
    QTest.keyClick(opened(canvas).field, K.Key_Return)
    assert opened(canvas)
    assert document.stack.count() == 0


# Giving up


@pytest.mark.parametrize("how", ["key", "drop"])
def test_escape_gives_up_and_the_focus_goes_back(canvas, document, how):
    if how == "key":
        QTest.keyClick(canvas, K.Key_Tab)
    else:
        drag(canvas, port(canvas, "sales", "success"), pixel(canvas, 700, -160))
    QTest.keyClick(opened(canvas).field, K.Key_Escape)
    assert canvas.quick_adding.list is None
    assert canvas.hasFocus()
    assert document.stack.count() == 0


def test_a_click_beside_it_closes_it(canvas, document):
    QTest.keyClick(canvas, K.Key_Tab)
    click(canvas, pixel(canvas, 900, 320))
    assert canvas.quick_adding.list is None
    assert document.stack.count() == 0


def test_going_elsewhere_closes_it_and_keeps_the_focus_there(canvas, qtbot):
    field = QLineEdit(canvas)
    field.show()
    QTest.keyClick(canvas, K.Key_Tab)
    field.setFocus()
    assert canvas.quick_adding.list is None
    assert field.hasFocus()


def test_another_flow_or_an_undo_closes_it(canvas, document):
    QTest.keyClick(canvas, K.Key_Tab)
    document.open(Flow())
    assert canvas.quick_adding.list is None


@pytest.mark.parametrize("letter", "asz")
def test_a_letter_opens_it_also_with_a_node_selected(canvas, document, letter):
    document.selection.set(["sales"])
    QTest.keyClicks(canvas, letter)
    assert opened(canvas).field.text() == letter
    assert document.stack.count() == 0


def test_a_letter_with_ctrl_is_a_command_and_opens_nothing(canvas):
    QTest.keyClick(canvas, K.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert canvas.quick_adding.list is None


def test_tab_after_selecting_what_is_not_there_adds_a_node_of_its_own(canvas, document):
    document.selection.set(["sales"])
    document.selection.set(["gone"], [("gone", "1")], ["gone"])
    assert document.selection.is_empty
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert canvas.quick_adding.list is not None
    assert canvas.quick_adding.list.way_row is None


@pytest.mark.parametrize("by_wire", [True, False])
def test_what_the_mouse_asked_for_is_given_its_value_next(window, sample_flow, by_wire):
    """However it is chosen then: by the number here."""
    window.document.open(sample_flow)
    canvas = window.canvas
    canvas.zoom_to(0.5)
    place = pixel(canvas, 700, -260)
    if by_wire:
        drag(canvas, port(canvas, "sales", "success"), place)
    else:
        QTest.mouseDClick(canvas.viewport(), LEFT, pos=place)
    QTest.keyClick(opened(canvas).field, K.Key_1)
    field = QApplication.focusWidget()
    assert field is window.inspector.form.fields["value"].control
    QTest.keyClicks(field, "+46700000001")
    assert canvas.quick_adding.list is None
    assert window.document.flow.nodes["connect"].value == "+46700000001"
    QTest.keyClick(field, K.Key_Return)
    assert canvas.hasFocus()


def test_who_adds_by_keys_goes_on_with_the_next_node(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.setFocus()
    window.document.selection.set(["mailbox"])
    QTest.keyClick(window.canvas, K.Key_Tab)
    QTest.keyClick(opened(window.canvas).field, K.Key_1)
    assert window.document.flow.nodes["connect"].value == ""
    assert window.canvas.hasFocus()
