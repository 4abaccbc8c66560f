"""The window brings the node a call is at into view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from designer.app.calling.state import Phase


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
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    in_call.test_call.press("2")
    qtbot.waitUntil(lambda: current(in_call) == "support")
    assert canvas.hand.gesture is not None
    assert "support" not in canvas.visible_nodes()
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
