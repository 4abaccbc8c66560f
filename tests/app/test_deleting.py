"""Delete closes the gap, Ctrl+Delete leaves it; both are one undo step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.flow.model import Edge, Node
from tests.app.canvas.mouse import click, head, pixel, state

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def canvas(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.fit_all()
    window.canvas.setFocus()
    return window.canvas


def test_delete_heals_the_chain_in_one_step(canvas, window):
    before = state(window.document)
    click(canvas, head(canvas, "sales"))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    edge = window.document.flow.edges["menu", "1"]
    assert (edge.target, edge.label) == ("leave", "Sales")
    assert "sales" not in canvas.canvas_scene.nodes
    assert canvas.canvas_scene.edges["menu", "1"].way[-1] == (640, 28)
    said = "Sales is deleted. What led to it leads to Leave a message now."
    assert window.banner.words == said
    after = state(window.document)
    assert window.document.stack.count() == 1
    QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert state(window.document) == before
    QTest.keyClick(canvas, Qt.Key.Key_Y, CONTROL)
    assert state(window.document) == after


def test_what_a_deletion_led_on_is_undone_where_that_is_said(canvas, window):
    before = state(window.document)
    click(canvas, head(canvas, "sales"))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert window.banner.deed.text() == "Undo"
    QTest.mouseClick(window.banner.deed, Qt.MouseButton.LeftButton)
    assert state(window.document) == before
    assert window.banner.words == ""
    QTest.keyClick(canvas, Qt.Key.Key_Y, CONTROL)
    assert "sales" not in window.document.flow.nodes


def test_a_node_at_the_end_is_deleted_without_a_word(canvas, window):
    click(canvas, head(canvas, "mailbox"))
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert "mailbox" not in window.document.flow.nodes
    assert window.banner.words == ""


def test_delete_takes_all_edges_of_a_wire_out_in_one_step(canvas, window):
    before = state(window.document)
    x, y = canvas.canvas_scene.edges["support", "busy"].way[-1]
    click(canvas, pixel(canvas, x, y))
    assert len(window.document.selection.edges) == 2
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(window.document.flow.edges) == len(before[1]) - 2
    assert window.document.stack.count() == 1
    QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert state(window.document) == before


def test_many_deleted_nodes_are_counted_with_the_way_back(canvas, window):
    QTest.keyClick(canvas, Qt.Key.Key_A, CONTROL)
    count = len(window.document.flow.nodes)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    assert not window.document.flow.nodes
    said = f"{count} nodes are deleted. Undo (Ctrl+Z) brings them back."
    assert window.status.words == said
    QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert len(window.document.flow.nodes) == count
    assert window.status.words == "Ready"


def test_ctrl_delete_cuts_it(canvas, window):
    before = state(window.document)
    click(canvas, head(canvas, "sales"))
    QTest.keyClick(canvas, Qt.Key.Key_Delete, CONTROL)
    assert ("menu", "1") not in window.document.flow.edges
    assert "sales" not in window.document.flow.nodes
    assert window.document.stack.count() == 1
    QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert state(window.document) == before


def test_deleting_the_start_moves_it_where_all_ways_led_and_says_so(canvas, window, sample_flow):
    sample_flow.add_nodes([(None, Node("hello", "play", "sound/beep", label="Hello"), (-400, 0))])
    sample_flow.add_edges([(None, Edge("hello", "next", "menu"))])
    sample_flow.start = "hello"
    before = state(window.document)
    window.document.selection.set(["hello"])
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    flow = window.document.flow
    assert flow.start == "menu"
    assert window.banner.words == "Hello is deleted. Calls start at Main menu now."
    assert window.document.stack.count() == 1
    QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert (flow.start, state(window.document)) == ("hello", before)
    QTest.keyClick(canvas, Qt.Key.Key_Y, CONTROL)
    assert flow.start == "menu"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_a_start_that_led_to_several_nodes_is_gone_and_that_is_said(canvas, window, modifier):
    window.document.selection.set(["menu", "mailbox"])
    QTest.keyClick(canvas, Qt.Key.Key_Delete, modifier)
    assert window.document.flow.start is None
    said = "2 nodes are deleted, and the flow has no start now. Choose the node where calls begin."
    assert window.banner.words == said
