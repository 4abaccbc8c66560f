"""Ctrl and a drag put copies where they are let go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.app.canvas.mouse import ALT, CONTROL, LEFT, NONE, click, drag, head, hold, state


def undone_and_redone(document, before):
    after = state(document)
    assert document.stack.count() == 1
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_ctrl_drag_copies_one_node_and_leaves_it_where_it_was(canvas, document):
    before = state(document)
    start = head(canvas, "leave")
    drag(canvas, start, start + QPoint(3, 163), keys=CONTROL)
    assert document.selection.nodes == ("play",)
    assert document.flow.nodes["play"].value == "https://example.com/leave.wav"
    assert document.flow.layout["play"] == (640, 160)
    assert document.flow.layout["leave"] == (640, 0)
    assert str(document.stack.undoText()) == "Duplicate Leave a message"
    undone_and_redone(document, before)


def test_with_several_selected_all_are_copied_with_the_edges_among_them(canvas, document):
    before = state(document)
    document.selection.set(["leave", "mailbox"])
    start = head(canvas, "mailbox")
    drag(canvas, start, start + QPoint(0, 160), keys=CONTROL)
    assert document.selection.nodes == ("play", "record")
    assert document.flow.out("play")["next"].target == "record"
    assert document.flow.layout["play"] == (640, 160)
    undone_and_redone(document, before)


def test_alt_leaves_the_grid(canvas, document):
    start = head(canvas, "leave")
    drag(canvas, start, start + QPoint(3, 163), keys=CONTROL | ALT)
    assert document.flow.layout["play"] == (643, 163)


def test_while_it_lasts_the_outline_shows_and_escape_gives_up(canvas, document):
    plain = canvas.viewport().grab().toImage()
    start = head(canvas, "leave")
    hold(canvas, start, start + QPoint(0, 160), keys=CONTROL)
    assert canvas.viewport().grab().toImage() != plain
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, start + QPoint(0, 160))
    assert document.stack.count() == 0


def test_a_click_with_ctrl_still_toggles(canvas, document):
    document.selection.set(["sales"])
    click(canvas, head(canvas, "leave"), CONTROL)
    assert document.selection.nodes == ("sales", "leave")
