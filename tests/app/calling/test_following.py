"""The window brings the node a call is at into view."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.calling.state import Phase

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def in_call(qtbot, window, sample_flow):
    """A window whose call waits in the menu, and whose view does not reach the other nodes."""
    window.document.open(sample_flow)
    window.test_call.start()
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.RINGING)
    window.canvas.zoom_to(2.0)
    window.canvas.camera.pan(-40_000, 0)
    assert "menu" not in window.canvas.visible_nodes()
    window.test_call.answer()
    qtbot.waitUntil(lambda: current(window) == "menu")
    return window


def current(window) -> str | None:
    step = window.test_call.state.current
    return None if step is None else step.node


def test_the_node_a_call_comes_to_is_brought_into_view(qtbot, in_call):
    assert "menu" in in_call.canvas.visible_nodes()
    in_call.canvas.camera.pan(40_000, 0)
    in_call.test_call.press("2")
    qtbot.waitUntil(lambda: current(in_call) == "support")
    assert "support" in in_call.canvas.visible_nodes()


def test_whoever_looks_elsewhere_is_left_alone_until_the_next_node(qtbot, in_call):
    in_call.test_call.press("2")
    qtbot.waitUntil(lambda: len(in_call.test_call.state.callees) == 2)
    in_call.canvas.camera.pan(-40_000, 0)
    in_call.test_call.set_callee("+46700000002", "busy")
    qtbot.waitUntil(lambda: len(in_call.test_call.state.callees) == 1)
    in_call.test_call.set_callee("+46700000003", "answer")
    qtbot.waitUntil(lambda: in_call.test_call.state.callees[0].state == "connected")
    assert "support" not in in_call.canvas.visible_nodes()


def test_the_view_does_not_move_below_somebodys_hand(qtbot, in_call):
    canvas = in_call.canvas
    canvas.camera.pan(-40_000, 0)
    qtbot.mousePress(canvas.viewport(), LEFT, pos=QPoint(200, 200))
    in_call.test_call.press("2")
    qtbot.waitUntil(lambda: current(in_call) == "support")
    assert canvas.hand.gesture is not None
    assert "support" not in canvas.visible_nodes()
    canvas.following.quiet.timeout.emit()
    assert "support" not in canvas.visible_nodes()
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=QPoint(200, 200))
    come_to_rest(canvas)
    assert "support" in canvas.visible_nodes()


def come_to_rest(canvas) -> None:
    """Nobody has touched the canvas for a while."""
    assert canvas.following.quiet.isActive()
    canvas.following.quiet.stop()
    canvas.following.quiet.timeout.emit()


def drag_away(canvas) -> None:
    """Drag with the middle button, far enough for nothing to be seen any more."""
    middle, size = Qt.MouseButton.MiddleButton, canvas.viewport().size()
    for _ in range(8):
        QTest.mousePress(canvas.viewport(), middle, pos=QPoint(size.width() - 10, 40))
        QTest.mouseMove(canvas.viewport(), QPoint(10, 40))
        QTest.mouseRelease(canvas.viewport(), middle, pos=QPoint(10, 40))


def scroll_away(canvas) -> None:
    """Turn the wheel backwards, with the setting that it moves the view."""
    settings = canvas.context.settings
    canvas.context.settings = replace(settings, wheel="pan")
    for _ in range(80):
        turn_wheel(canvas, -120)
    canvas.context.settings = settings


def turn_wheel(canvas, angle: int) -> None:
    at = QPointF(canvas.viewport().rect().center())
    event = QWheelEvent(
        at,
        QPointF(canvas.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


@pytest.mark.parametrize("look", [drag_away, scroll_away])
def test_whoever_has_just_moved_the_view_is_followed_when_that_is_over(qtbot, in_call, look):
    canvas = in_call.canvas
    look(canvas)
    assert canvas.visible_nodes() == []
    in_call.test_call.press("2")
    qtbot.waitUntil(lambda: current(in_call) == "support")
    assert canvas.visible_nodes() == []
    come_to_rest(canvas)
    assert "support" in canvas.visible_nodes()
    look(canvas)
    come_to_rest(canvas)
    assert canvas.visible_nodes() == []  # it has been shown once


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (800, 600)])
def test_in_a_small_window_too_every_node_of_a_call_is_wholly_in_sight(
    qtbot, window, sample_flow, size
):
    window.document.open(sample_flow)
    window.resize(*size)
    canvas, call = window.canvas, window.test_call
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    canvas.zoom_to(1.0)
    canvas.camera.pan(3_000, 3_000)
    QTest.mouseClick(window.phone.answer, LEFT)
    qtbot.waitUntil(lambda: current(window) == "menu")
    assert is_whole(canvas, "menu")
    QTest.mouseClick(window.phone.keypad.keys["1"], LEFT)
    qtbot.waitUntil(lambda: bool(window.phone.callees.cards))
    assert is_whole(canvas, "sales")
    card = next(iter(window.phone.callees.cards.values()))
    QTest.mouseClick(card.buttons["busy"], LEFT)
    onward = window.document.flow.edges["sales", "busy"].target
    qtbot.waitUntil(lambda: current(window) == onward)
    assert is_whole(canvas, onward)
    assert canvas.zoom == 1.0
    QTest.mouseClick(window.phone.hang_up, LEFT)
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)


def is_whole(canvas, node: str) -> bool:
    return canvas.camera.visible.contains(canvas.card(node))


def test_the_marks_are_cleared_on_the_phone_and_a_click_on_the_call_brings_them_back(
    qtbot, in_call
):
    window, phone, marks = in_call, in_call.phone, in_call.canvas.footprints
    action = window.registry.actions["view.clear-marks"]
    assert not phone.clear_marks.isVisible()
    assert not action.isEnabled()
    QTest.mouseClick(phone.hang_up, LEFT)
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.ENDED)
    assert phone.clear_marks.isVisible()
    assert action.isEnabled()
    QTest.mouseClick(phone.clear_marks, LEFT)
    assert not marks.clearable
    assert not phone.clear_marks.isVisible()
    assert not action.isEnabled()
    window.docks["calls"].raise_()
    QApplication.processEvents()
    calls = window.calls.list
    row = calls.visualItemRect(calls.topLevelItem(0)).center()
    QTest.mouseClick(calls.viewport(), LEFT, pos=row)
    assert window.canvas.canvas_scene.marks.trail.passed == ("menu",)
    action.trigger()
    assert not marks.clearable
