"""A node dropped on an edge is inserted there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.app.dragging import KIND_MIME
from designer.flow import changes
from designer.flow.model import Node
from tests.app.canvas.mouse import ALT, LEFT, NONE, drag, head, hold, pixel, state
from tests.app.canvas.test_dropping import drop, hover, mime

KEY = ("leave", "next")


def on_the_edge(canvas) -> QPoint:
    """A pixel between *Leave a message* and *Mailbox*, on their wire."""
    (xa, ya), (xb, yb) = canvas.canvas_scene.edges[KEY].way[:2]
    return pixel(canvas, (xa + xb) / 2, (ya + yb) / 2)


def lit(canvas):
    return canvas.canvas_scene.marks.hot_edge


@pytest.fixture
def alone(document) -> str:
    """A prompt that nothing is connected to."""
    node = Node("beep", "play", "sound/beep", label="Beep")
    changes.add_node(document.flow, node, (640, 240)).apply(document.flow)
    return node.id


def undone_and_redone(document, before):
    after = state(document)
    assert document.stack.count() == 1
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_a_kind_dropped_on_an_edge_lights_it_up_and_is_inserted(canvas, document):
    before = state(document)
    hover(canvas, mime(KIND_MIME, "play"), on_the_edge(canvas))
    assert lit(canvas) == KEY
    assert canvas.canvas_scene.edges[KEY].has_halo
    drop(canvas, mime(KIND_MIME, "play"), on_the_edge(canvas))
    assert document.flow.edges[KEY].target == "play"
    assert document.flow.edges["play", "next"].target == "mailbox"
    assert document.selection.nodes == ("play",)
    assert str(document.stack.undoText()) == "Insert Play"
    after = state(document)
    assert {node: at for node, at in after[2].items() if node != "play"} == before[2]
    undone_and_redone(document, before)


def test_with_alt_the_edge_stays_as_it_is(canvas, document):
    edges = dict(document.flow.edges)
    at = on_the_edge(canvas)
    hover(canvas, mime(KIND_MIME, "play"), at)
    hover(canvas, mime(KIND_MIME, "play"), at, ALT)
    assert lit(canvas) is None
    drop(canvas, mime(KIND_MIME, "play"), at, ALT)
    assert document.flow.edges == edges
    assert "play" in document.flow.nodes


@pytest.mark.parametrize("kind", ["hangup", "webhook"])
def test_what_nothing_can_follow_is_not_inserted(canvas, document, kind):
    edges = dict(document.flow.edges)
    hover(canvas, mime(KIND_MIME, kind), on_the_edge(canvas))
    assert lit(canvas) is None
    drop(canvas, mime(KIND_MIME, kind), on_the_edge(canvas))
    assert document.flow.edges == edges


def test_a_node_that_nothing_touches_is_inserted_where_it_is_dropped(canvas, document, alone):
    before = state(document)
    start = head(canvas, alone)
    # It is held 8 pixels right of its middle, and as far above it.
    end = on_the_edge(canvas) + QPoint(8, -8)
    hold(canvas, start, end)
    assert lit(canvas) == KEY
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, end)
    assert document.flow.edges[KEY].target == alone
    assert document.flow.edges[alone, "next"].target == "mailbox"
    assert str(document.stack.undoText()) == "Insert Beep"
    assert canvas.canvas_scene.nodes[alone].pos().toTuple() == document.flow.layout[alone]
    undone_and_redone(document, before)


def test_dragged_with_alt_it_only_moves(canvas, document, alone):
    edges = dict(document.flow.edges)
    drag(canvas, head(canvas, alone), on_the_edge(canvas), keys=ALT)
    assert document.flow.edges == edges
    assert document.flow.layout[alone] != (640, 240)


def test_a_connected_node_is_never_inserted(canvas, document):
    edges = dict(document.flow.edges)
    drag(canvas, head(canvas, "menu"), on_the_edge(canvas) + QPoint(8, -8))
    assert document.flow.edges == edges


def test_escape_puts_the_edge_out_and_changes_nothing(canvas, document, alone):
    before = state(document)
    end = on_the_edge(canvas) + QPoint(8, -8)
    hold(canvas, head(canvas, alone), end)
    assert lit(canvas) == KEY
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert lit(canvas) is None
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, end)
    assert state(document) == before
