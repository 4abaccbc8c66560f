"""The marks of a call stay where the flow is as it was, and can be taken away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.app.canvas.trail import Trail
from designer.flow import changes
from designer.flow.model import Flow, Node
from tests.app.canvas.mouse import LEFT

WAY = Trail(
    ("menu", "sales", "mailbox"),
    None,
    (("menu", "1"), ("sales", "busy")),
    {"menu": "pressed 1", "sales": "busy", "mailbox": "recorded"},
)


@pytest.fixture
def marked(canvas):
    """The canvas after a call."""
    target = canvas.document.flow.edges["sales", "busy"].target
    nodes = ("menu", "sales", target)
    way = Trail(nodes, None, WAY.edges, dict(zip(nodes, WAY.results.values(), strict=True)))
    canvas.set_trace(way)
    assert shown(canvas) == way
    return canvas


def shown(canvas) -> Trail:
    return canvas.canvas_scene.marks.trail


def change_value(flow):
    return changes.set_value(flow.nodes["sales"], "+46700000099")


def lead_elsewhere(flow):
    return changes.lead_elsewhere(flow, [("sales", "busy")], "menu")


def take_away(flow):
    return changes.disconnect(flow, [("sales", "busy")])


def delete(flow):
    return changes.delete(flow, ["sales"])


@pytest.mark.parametrize(
    ("edit", "nodes", "edges"),
    [
        (change_value, {"sales"}, {("sales", "busy")}),
        (lead_elsewhere, set(), {("sales", "busy")}),
        (take_away, set(), {("sales", "busy")}),
        (delete, {"sales"}, {("menu", "1"), ("sales", "busy")}),
    ],
)
def test_what_is_changed_loses_its_marks_and_has_them_again_undone(
    marked, document, edit, nodes, edges
):
    before = shown(marked)
    document.apply(edit(document.flow))
    for _ in range(2):
        after = shown(marked)
        assert set(before.passed) - set(after.passed) == nodes
        assert before.results.keys() - after.results.keys() == nodes
        assert set(before.edges) - set(after.edges) == edges
        document.stack.undo()
        assert shown(marked) == before
        document.stack.redo()


def test_what_changes_nothing_in_a_call_leaves_them(marked, document):
    before = shown(marked)
    flow = document.flow
    document.apply(changes.set_label(flow.nodes["sales"], "Another name"))
    document.apply(changes.set_text(flow.nodes["menu"], "Welcome."))
    document.apply(changes.add_node(flow, Node("new", "hangup", "reject"), (900, 900)))
    document.selection.set(["sales"])
    QTest.keyClick(marked, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert shown(marked) == before


def test_a_node_by_another_id_keeps_its_marks(marked, document):
    before = shown(marked)
    document.apply(changes.rename(document.flow, "sales", "shop"))
    assert shown(marked).passed[1] == "shop"
    assert shown(marked).results["shop"] == "busy"
    assert ("shop", "busy") in shown(marked).edges
    document.apply(changes.set_label(document.flow.nodes["shop"], "Shop"))
    document.stack.undo()
    document.stack.undo()
    assert shown(marked) == before


def test_escape_breaks_off_then_selects_nothing_then_clears(marked, document, qtbot):
    document.selection.set(["sales"])
    QTest.mousePress(marked.viewport(), LEFT, pos=QPoint(12, 12))
    assert marked.hand.gesture is not None
    QTest.keyClick(marked, Qt.Key.Key_Escape)
    assert marked.hand.gesture is None
    QTest.mouseRelease(marked.viewport(), LEFT, pos=QPoint(12, 12))
    document.selection.set(["sales"])
    QTest.keyClick(marked, Qt.Key.Key_Escape)
    assert document.selection.is_empty
    assert marked.footprints.clearable
    with qtbot.waitSignal(marked.footprints.cleared):
        QTest.keyClick(marked, Qt.Key.Key_Escape)
    assert shown(marked) == Trail()
    assert not marked.footprints.clear()


def test_a_call_that_goes_on_keeps_all(canvas, document):
    way = Trail(("menu",), "sales", (("menu", "1"),), {"menu": "pressed 1", "sales": "ringing"})
    canvas.set_trace(way)
    document.apply(change_value(document.flow))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert shown(canvas) == way


def test_another_flow_has_none(marked, document):
    document.open(Flow())
    assert shown(marked) == Trail()
    assert not marked.footprints.clearable
