"""While a node is dragged it lines up with others and straightens its edges."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.flow.edits import MoveNodes
from tests.app.canvas.mouse import ALT, LEFT, NONE, head, hold, state


@pytest.fixture
def crooked(canvas, document):
    """*Leave a message* stands off the grid, so that the grid straightens nothing."""
    MoveNodes({"leave": (641, 3)}).apply(document.flow)
    canvas.canvas_scene.settle()
    return canvas


def test_near_a_straight_edge_it_becomes_straight(crooked, document):
    before = state(document)
    start = head(crooked, "mailbox")
    # The port of *Leave a message* lies 60 below its top, the input of *Mailbox* 28.
    end = start + QPoint(0, 3 + 60 - 28 + 2)
    plain = crooked.viewport().grab().toImage()
    hold(crooked, start, end)
    assert crooked.viewport().grab().toImage() != plain
    way = crooked.canvas_scene.edges["leave", "next"].way
    assert {y for _, y in way} == {63}
    QTest.mouseRelease(crooked.viewport(), LEFT, NONE, end)
    assert document.flow.layout["mailbox"] == (960, 35)
    after = state(document)
    assert document.stack.count() == 1
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_it_lines_up_with_the_side_of_a_node_that_is_seen(crooked, document):
    start = head(crooked, "mailbox")
    end = start + QPoint(641 - 960 + 4, 240)
    hold(crooked, start, end)
    gesture = crooked.hand.gesture
    assert gesture._lines == (((641, 3), (641, 240)),)
    QTest.mouseRelease(crooked.viewport(), LEFT, NONE, end)
    assert document.flow.layout["mailbox"] == (641, 240)
    assert crooked.hand.gesture is None


def test_alt_suppresses_it(crooked, document):
    start = head(crooked, "mailbox")
    end = start + QPoint(0, 37)
    hold(crooked, start, end, keys=ALT)
    assert crooked.hand.gesture._lines == ()
    QTest.mouseRelease(crooked.viewport(), LEFT, ALT, end)
    assert document.flow.layout["mailbox"] == (960, 37)


def test_escape_takes_the_lines_away(crooked, document):
    before = state(document)
    start = head(crooked, "mailbox")
    plain = crooked.viewport().grab().toImage()
    hold(crooked, start, start + QPoint(0, 37))
    QTest.keyClick(crooked, Qt.Key.Key_Escape)
    QTest.mouseRelease(crooked.viewport(), LEFT, NONE, start)
    crooked.document.selection.clear()
    crooked.hand.leave()
    crooked.canvas_scene.point_at()
    assert state(document) == before
    assert crooked.viewport().grab().toImage() == plain
