"""Tidying a large flow happens beside the window, says how far it is, and can be stopped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app import tidying
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node


@pytest.fixture(autouse=True)
def all_is_large(monkeypatch):
    monkeypatch.setattr(tidying, "AT_ONCE", 0)


@pytest.fixture
def heap(window):
    """Three hundred nodes on one heap."""
    flow = Flow()
    nodes = [Node(f"play-{n}", "play", "https://example.com/a.wav") for n in range(300)]
    AddNodes(tuple((None, node, (0, 0)) for node in nodes)).apply(flow)
    AddEdges(
        tuple((None, Edge(f"play-{n // 2}", "next", f"play-{n}")) for n in range(1, 300, 2))
    ).apply(flow)
    flow.start = "play-0"
    window.document.open(flow)
    return window


def begun(window):
    """Press the keys of tidying; the layout cannot have ended before the event loop runs."""
    QTest.keyClick(
        window.canvas,
        Qt.Key.Key_T,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert window.tidying.percent is not None
    return window.status.tidying


def test_it_is_said_and_one_step(heap, qtbot):
    window, flow = heap, heap.document.flow
    said = begun(window)
    assert said.isVisible()
    assert "%" in said.text()
    assert set(flow.layout.values()) == {(0, 0)}
    qtbot.waitUntil(lambda: window.tidying.percent is None)
    assert not said.isVisible()
    assert len(set(flow.layout.values())) == 300
    window.document.stack.undo()
    assert set(flow.layout.values()) == {(0, 0)}
    window.document.stack.redo()
    assert len(set(flow.layout.values())) == 300


def test_a_click_stops_it(heap, qtbot):
    window = heap
    said = begun(window)
    with qtbot.waitSignal(window.context.messages.said) as heard:
        qtbot.mouseClick(said, Qt.MouseButton.LeftButton)
    assert "stopped" in heard.args[0]
    assert window.tidying.percent is None
    assert not said.isVisible()
    qtbot.wait(50)
    assert not window.document.stack.canUndo()


def test_what_was_edited_meanwhile_stays(heap, qtbot):
    window = heap
    begun(window)
    window.document.apply(AddNodes(((None, Node("bye", "hangup", "reject"), (800, 800)),)))
    with qtbot.waitSignal(window.context.messages.said) as heard:
        pass
    assert "changed" in heard.args[0]
    assert window.document.flow.layout["bye"] == (800, 800)
    assert window.document.stack.undoText()
    window.document.stack.undo()
    assert not window.document.stack.canUndo()


def test_another_flow_and_closing_end_it(heap):
    window = heap
    begun(window)
    window.document.open(Flow())
    assert window.tidying.percent is None
    begun_again = window.tidying
    begun_again.abandon()
    assert not window.document.stack.canUndo()
