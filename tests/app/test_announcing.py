"""What happens on the canvas is announced to screen readers; all of it by real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.flow import changes
from designer.flow.model import Node
from designer.flow.texts import Text
from tests.app.canvas.mouse import CONTROL, SHIFT, drag, port, way_in

# The screenless platform says this of every menu that opens.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def heard(window, sample_flow, qtbot):
    """Every sentence that is announced, with a screen reader there."""
    window.document.open(sample_flow)
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    qtbot.wait(1)
    said: list[str] = []
    window.announcer.announced.connect(said.append)
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(before)


@pytest.fixture
def press(window, heard, qtbot):
    """Press a key on the canvas; what is announced then, all of it."""

    def go(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> list[str]:
        heard.clear()
        QTest.keyClick(window.canvas, key, held)
        qtbot.wait(1)
        return list(heard)

    return go


def test_walking_says_where_one_has_come_to(press):
    assert press(K.Key_Home) == ["Start: Main menu, Menu menu.mp3"]
    (sales,) = press(K.Key_Right)
    assert sales.startswith("Sales, Connect +46 70")
    assert press(K.Key_A, CONTROL) == ["5 things selected"]
    assert press(K.Key_Escape) == []


def test_moving_deleting_undo_and_redo_are_said_by_the_names_of_the_steps(press, window):
    press(K.Key_Home)
    assert press(K.Key_Down, CONTROL) == ["Move Main menu"]
    assert press(K.Key_Down, CONTROL) == ["Move Main menu"]  # the same step, heard again
    assert press(K.Key_Z, CONTROL) == ["Undone: Move Main menu"]
    assert press(K.Key_Z, CONTROL | SHIFT) == ["Redone: Move Main menu"]
    press(K.Key_Right)
    assert press(K.Key_Delete) == ["Sales is deleted. What led to it leads to Leave a message now."]
    assert press(K.Key_Z, CONTROL) == ["Undone: Delete Sales"]


def test_several_steps_back_are_one_sentence(press, heard, window, qtbot):
    press(K.Key_Home)
    press(K.Key_Down, CONTROL)
    press(K.Key_Home, SHIFT)
    press(K.Key_Delete)
    heard.clear()
    window.document.stack.setIndex(0)
    qtbot.wait(1)
    assert heard == ["2 steps undone, the last: Move Main menu"]


def test_a_connection_is_said_once_and_a_refusal_says_why(press, heard, window, qtbot):
    flow = window.document.flow
    window.document.apply(changes.add_node(flow, Node("beep", "play", "a.mp3"), (-900, 0)))
    window.document.apply(changes.add_node(flow, Node("end", "hangup", "reject"), (-580, 0)))
    window.document.selection.set(["beep"])
    qtbot.wait(1)
    assert press(K.Key_Right, CONTROL | SHIFT) == ["beep: which way out leads to end?"]
    QTest.keyClick(QApplication.activePopupWidget(), K.Key_Return)
    qtbot.wait(1)
    assert heard[1:] == ["beep: Next leads to end now."]
    (refused,) = press(K.Key_Left, CONTROL | SHIFT)
    assert refused == "There is no node in that direction."
    assert press(K.Key_Left, CONTROL | SHIFT) == [refused]  # each time it is asked for


def test_a_connection_drawn_by_mouse_is_said(heard, window, qtbot):
    window.canvas.fit_all()
    drag(window.canvas, port(window.canvas, "mailbox", "next"), way_in(window.canvas, "leave"))
    qtbot.wait(1)
    assert any("Connect" in said or "leads to" in said for said in heard), heard


def test_typing_in_a_field_is_not_said_twice(heard, window, qtbot):
    window.document.selection.set(["sales"])
    window.edit_selected()
    qtbot.wait(1)
    heard.clear()
    QTest.keyClicks(window.focusWidget(), "1")
    qtbot.wait(1)
    assert window.document.stack.count() == 1
    assert heard == []


def test_messages_are_said_and_kept_where_the_status_line_is_read(heard, window, qtbot):
    window.context.messages.error(Text("Not pasted. {reason}", {"reason": "It is no JSON."}))
    window.context.messages.info(Text("Pasted {count} nodes.", {"count": 2}))
    qtbot.wait(1)
    assert heard == ["Not pasted. It is no JSON. Pasted 2 nodes."]
    assert window.status.spoken == heard[0]


def test_a_note_and_a_connection_are_read_when_selected(heard, window, qtbot):
    window.document.selection.set([], [("menu", "1")])
    qtbot.wait(1)
    window.document.selection.clear()
    QTest.keyClick(window.canvas, K.Key_N, CONTROL | SHIFT)
    QTest.keyClicks(window.canvas.annotating.editor, "Ring us")
    QTest.keyClick(window.canvas.annotating.editor, K.Key_Return, CONTROL)
    qtbot.wait(1)
    window.document.selection.clear()
    qtbot.wait(1)
    window.document.selection.set(annotations=window.document.flow.annotations)
    qtbot.wait(1)
    assert heard[0] == "Main menu: 1 Sales leads to Sales"
    assert heard[-1] == "Note: Ring us"
