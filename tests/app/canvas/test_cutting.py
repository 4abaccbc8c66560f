"""A line drawn across edges with Ctrl and the right button cuts them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.app.canvas.mouse import CONTROL, drag, hold, pixel, state

RIGHT = Qt.MouseButton.RightButton


def across(canvas):
    """From above to below the wires that leave *Main menu*, beside its ports."""
    box = canvas.canvas_scene.wiring.boxes["menu"]
    x, top = box.port("1")
    return pixel(canvas, x + 8, top - 8), pixel(canvas, x + 8, box.y + box.height)


def test_every_edge_crossed_goes_in_one_step(canvas, document):
    before = state(document)
    drag(canvas, *across(canvas), button=RIGHT, keys=CONTROL)
    assert not document.flow.out("menu")
    assert str(document.stack.undoText()) == "Cut 3 connections"
    assert len(document.flow.edges) == len(before[1]) - 3
    after = state(document)
    assert document.stack.count() == 1
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_the_line_is_seen_and_says_what_it_cuts(canvas, document):
    hints = []
    canvas.hint.connect(hints.append)
    plain = canvas.viewport().grab().toImage()
    hold(canvas, *across(canvas), button=RIGHT, keys=CONTROL)
    assert hints[-1] == "Let go to cut 3 connections."
    assert canvas.viewport().grab().toImage() != plain
    assert document.stack.count() == 0
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert hints[-1] == ""
    QTest.mouseRelease(canvas.viewport(), RIGHT, CONTROL, across(canvas)[1])
    assert document.stack.count() == 0


def test_beside_all_edges_nothing_is_cut(canvas, document):
    start, end = pixel(canvas, 100, 300), pixel(canvas, 200, 320)
    drag(canvas, start, end, button=RIGHT, keys=CONTROL)
    assert document.stack.count() == 0


def test_without_ctrl_the_right_button_cuts_nothing(canvas, document):
    drag(canvas, *across(canvas), button=RIGHT)
    assert document.stack.count() == 0
