"""The menu of the canvas: by the right button and by key, for what lies there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from designer.app.canvas.beside import middle_of
from designer.flow import changes
from designer.flow.annotation_edits import AddAnnotations
from designer.flow.annotations import KINDS as ANNOTATION_KINDS
from designer.flow.annotations import Area
from designer.flow.vocabulary import KINDS
from designer.layout.frames import fold
from tests.app.canvas.mouse import CONTROL, NONE, SHIFT, drag, head, move, pixel, state

# The screenless platform says this of every menu that opens.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
K = Qt.Key
RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def canvas(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.zoom_to(0.7)
    window.canvas.camera.centre(window.canvas.canvas_scene.content().center())
    window.canvas.setFocus()
    return window.canvas


def right_click(canvas, at, keys=NONE) -> QMenu:
    QTest.mouseMove(canvas.viewport(), at)
    QTest.mouseClick(canvas.viewport(), RIGHT, keys, at)
    return opened()


def opened() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def names(menu: QMenu) -> list[str]:
    """What the menu offers: the ids of commands, and the texts of what opens more."""
    return [action.objectName() or action.text() for action in menu.actions() if action.text()]


def submenu(menu: QMenu, title: str) -> QMenu:
    return next(action.menu() for action in menu.actions() if action.text() == title)


def choose(menu: QMenu, text: str) -> None:
    """Click an entry, by the id of its command or its text, in ``menu`` or one that it opens."""
    action = next(one for one in menu.actions() if text in (one.objectName(), one.text()))
    if action.menu() is not None:
        menu.setActiveAction(action)
        QTest.keyClick(menu, K.Key_Right)
        return
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_on_a_node_it_selects_it_and_offers_what_applies(window, canvas):
    menu = right_click(canvas, head(canvas, "sales"))
    assert window.document.selection.nodes == ("sales",)
    offered = names(menu)
    assert offered[:2] == ["edit.value", "edit.rename"]
    assert {"Connect a way out", "Change kind to", "edit.set-start", "edit.record-call"} <= set(
        offered
    )
    assert "edit.write" not in offered
    assert "edit.paste" not in offered
    shown = {action.objectName(): action for action in menu.actions()}
    assert shown["edit.value"].text().endswith("\tEnter")
    assert shown["edit.delete"].shortcut().toString() == "Del"
    assert all(action.isShortcutVisibleInContextMenu() for action in menu.actions())
    entries = [action.text() for action in submenu(menu, "Change kind to").actions()]
    assert len(entries) == len(KINDS) - 1
    choose(menu, "edit.delete")
    assert "sales" not in window.document.flow.nodes
    assert QApplication.activePopupWidget() is None
    # What does not apply is not there, and what it was opened for may go meanwhile.
    menu = right_click(canvas, head(canvas, "menu"))
    assert "edit.set-start" not in names(menu)
    window.document.apply(changes.delete(window.document.flow, ["menu"]))
    assert not menu.isVisible()
    assert QApplication.activePopupWidget() is None


def test_a_right_click_on_one_of_several_keeps_them(window, canvas):
    window.document.selection.set(["sales", "support", "leave"])
    menu = right_click(canvas, head(canvas, "support"))
    assert window.document.selection.nodes == ("sales", "support", "leave")
    arranging = names(submenu(menu, "Arrange"))
    assert {"arrange.left", "arrange.down"} <= set(arranging)
    assert "edit.rename" not in names(menu)


def test_kind_way_and_recording_are_one_step_each(window, canvas):
    document = window.document
    for command, change in (
        ("Change kind to", lambda sub: choose(sub, "Play")),
        ("Connect a way out", lambda sub: (choose(sub, "Next"), type_target(canvas, "Main menu"))),
    ):
        before, steps = state(document), document.stack.index()
        menu = right_click(canvas, head(canvas, "mailbox"))
        choose(menu, command)
        change(submenu(menu, command))
        assert document.stack.index() == steps + 1, command
        document.stack.undo()
        assert state(document) == before
        document.stack.redo()
    assert document.flow.edges[("mailbox", "next")].target == "menu"
    choose(right_click(canvas, head(canvas, "mailbox")), "edit.record-call")
    assert document.flow.nodes["mailbox"].options["recordcall"]
    assert "edit.record-call" not in names(right_click(canvas, head(canvas, "mailbox")))


def type_target(canvas, name: str) -> None:
    field = canvas.quick_adding.list.field
    QTest.keyClicks(field, name)
    QTest.keyClick(field, K.Key_Return)


def test_on_a_connection_an_action_is_inserted(window, canvas):
    document, key = window.document, ("leave", "next")
    at = canvas.camera.to_viewport(middle_of(canvas, key)).toPoint()
    before = state(document)
    menu = right_click(canvas, at)
    assert document.selection.single_edge == key
    assert names(menu) == ["edit.value", "Insert an action", "edit.delete"]
    assert "Hang up" not in names(submenu(menu, "Insert an action"))
    choose(menu, "Insert an action")
    choose(submenu(menu, "Insert an action"), "Play")
    (new,) = document.flow.nodes.keys() - before[0].keys()
    assert document.flow.edges[key].target == new
    assert document.flow.edges[(new, "next")].target == "mailbox"
    document.stack.undo()
    assert state(document) == before


def test_on_a_wire_of_several_connections_an_action_is_put_into_all(window, canvas):
    document, keys = window.document, (("support", "busy"), ("support", "failed"))
    menu = right_click(canvas, canvas.camera.to_viewport(middle_of(canvas, keys[0])).toPoint())
    assert document.selection.edges == keys
    choose(menu, "Insert an action")
    choose(submenu(menu, "Insert an action"), "Play")
    assert {document.flow.edges[key].target for key in keys} == {"play"}
    assert document.stack.count() == 1


def test_on_a_note_or_frame(window, canvas):
    for kind in ("note", "frame"):
        made = ANNOTATION_KINDS[kind].new(kind, Area(-100, -180, 200, 60))
        window.document.apply(AddAnnotations(((None, made),)))
        menu = right_click(canvas, pixel(canvas, -10, -170))
        assert window.document.selection.single_annotation == kind
        assert ("edit.fold" in names(menu)) == (kind == "frame")
        choose(menu, "edit.delete")
        assert not window.document.flow.annotations


def test_on_the_empty_canvas_what_is_added_stands_where_it_was_clicked(window, canvas):
    window.document.selection.set(["sales"])
    menu = right_click(canvas, pixel(canvas, -150, 200))
    assert window.document.selection.is_empty
    assert {"edit.add", "edit.add-note", "edit.paste", "arrange.tidy"} <= set(names(menu))
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))  # the menu has the pointer
    choose(menu, "edit.add-note")
    (note,) = window.document.flow.annotations.values()
    assert abs(note.area.x + note.area.width / 2 + 150) < 16
    assert abs(note.area.y + note.area.height / 2 - 200) < 16


def test_by_key_it_opens_beside_what_is_selected(window, canvas):
    window.document.selection.set(["menu"])
    box = canvas.canvas_scene.wiring.boxes["menu"].rect
    corner = canvas.viewport().mapToGlobal(pixel(canvas, box.right, box.top))
    for key, held in ((K.Key_Menu, NONE), (K.Key_F10, SHIFT)):
        QTest.keyClick(canvas, key, held)
        menu = opened()
        assert (menu.pos() - corner).manhattanLength() < 16
        # The platform then asks on its own.
        at = pixel(canvas, 0, 0)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, corner)
        QApplication.sendEvent(canvas.viewport(), asked)
        assert opened() is menu
        QTest.keyClick(menu, K.Key_Escape)
        assert window.document.selection.nodes == ("menu",)
        assert canvas.hasFocus()


def test_a_drag_opens_nothing_and_with_ctrl_it_cuts(window, canvas):
    drag(canvas, pixel(canvas, -150, -100), pixel(canvas, -50, -100), RIGHT)
    assert QApplication.activePopupWidget() is None
    assert window.document.stack.count() == 0
    middle = middle_of(canvas, ("leave", "next"))
    above, below = (pixel(canvas, middle.x(), middle.y() + y) for y in (-40, 40))
    drag(canvas, above, below, RIGHT, CONTROL)
    assert ("leave", "next") not in window.document.flow.edges
    assert QApplication.activePopupWidget() is None
    assert "edit.rename" in names(right_click(canvas, head(canvas, "sales"), CONTROL))
    assert window.document.stack.count() == 1


def test_what_a_folded_frame_hides_has_a_menu_too(window, canvas):
    document = window.document
    frame = ANNOTATION_KINDS["frame"].new("frame 1", Area(600, -60, 700, 300))
    document.apply(AddAnnotations(((None, frame),)))
    document.apply(fold(document.flow, "frame 1"))
    for nodes, edges in ((["mailbox"], []), ([], [("leave", "next")])):
        document.selection.set(nodes, edges)
        QTest.keyClick(canvas, K.Key_Menu)
        assert names(opened())[0] == "edit.value"
        QTest.keyClick(opened(), K.Key_Escape)
    QTest.keyClick(canvas, K.Key_Menu)
    menu = opened()
    choose(menu, "Insert an action")
    choose(submenu(menu, "Insert an action"), "Play")
    assert document.flow.edges[("leave", "next")].target == "play"


def test_a_telephone_number_is_pasted_as_what_rings_it(canvas, window):
    QApplication.clipboard().setText(" 070-174 06 35\n")
    before = dict(window.document.flow.nodes)
    QTest.keyClick(canvas, K.Key_V, CONTROL)
    flow = window.document.flow
    (node,) = (node for node in flow.nodes.values() if node.id not in before)
    assert (node.action, node.value) == ("connect", "+46701740635")
    window.document.stack.undo()
    assert flow.nodes == before
    window.document.stack.redo()
    assert flow.nodes[node.id].value == "+46701740635"


@pytest.mark.parametrize("by_key", [False, True])
def test_what_is_pasted_comes_to_where_the_pointer_is(canvas, window, by_key):
    """From the menu: to where that was opened, wherever its entry was clicked."""
    QApplication.clipboard().setText('{"hangup": "reject"}')
    at = canvas.viewport().rect().topLeft() + QPoint(180, 120)
    if by_key:
        # Where the pointer happens to be already, nothing would be heard of it.
        move(canvas, at + QPoint(30, 30))
        move(canvas, at)
        QTest.keyClick(canvas, K.Key_V, CONTROL)
    else:
        choose(right_click(canvas, at), "edit.paste")
    flow = window.document.flow
    (node,) = (node for node in flow.nodes.values() if node.action == "hangup")
    left, top = flow.layout[node.id]
    wanted = canvas.mapToScene(at)
    assert abs(left + 112 - wanted.x()) < 24
    assert abs(top + 32 - wanted.y()) < 24
    window.document.stack.undo()
    assert node.id not in flow.nodes
    window.document.stack.redo()
    assert flow.layout[node.id] == (left, top)
