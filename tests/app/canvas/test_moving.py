"""Clicking nodes and dragging them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.flow import changes
from tests.app.canvas.mouse import ALT, CONTROL, LEFT, SHIFT, click, drag, head, hold, pixel, state


def test_a_click_selects_a_node_alone(canvas, document):
    document.selection.set(["menu", "leave"])
    click(canvas, head(canvas, "sales"))
    assert document.selection.nodes == ("sales",)


def test_shift_adds_and_ctrl_toggles(canvas, document):
    click(canvas, head(canvas, "sales"))
    click(canvas, head(canvas, "support"), SHIFT)
    assert document.selection.nodes == ("sales", "support")
    click(canvas, head(canvas, "sales"), CONTROL)
    assert document.selection.nodes == ("support",)
    click(canvas, head(canvas, "sales"), CONTROL)
    assert document.selection.nodes == ("support", "sales")


def test_a_click_on_one_of_several_leaves_only_that(canvas, document):
    document.selection.set(["sales", "support"])
    click(canvas, head(canvas, "sales"))
    assert document.selection.nodes == ("sales",)


def test_a_drag_moves_a_node_on_the_grid_in_one_step(canvas, document):
    before = state(document)
    start = head(canvas, "sales")
    drag(canvas, start, start + QPoint(50, 61))
    assert document.flow.layout["sales"] == (368, -16)
    assert canvas.canvas_scene.nodes["sales"].pos().toTuple() == (368, -16)
    assert document.stack.count() == 1
    after = state(document)
    document.stack.undo()
    assert state(document) == before
    assert canvas.canvas_scene.nodes["sales"].pos().toTuple() == (320, -80)
    document.stack.redo()
    assert state(document) == after


def test_the_flow_does_not_change_while_dragging(canvas, document):
    start = head(canvas, "sales")
    hold(canvas, start, start + QPoint(80, 80))
    assert document.flow.layout["sales"] == (320, -80)
    assert canvas.canvas_scene.nodes["sales"].pos().toTuple() == (400, 0)
    assert canvas.canvas_scene.edges["menu", "1"].way[-1] == (400, 28)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=start + QPoint(80, 80))
    assert document.flow.layout["sales"] == (400, 0)


def test_alt_leaves_the_grid(canvas, document):
    start = head(canvas, "sales")
    drag(canvas, start, start + QPoint(51, 61), keys=ALT)
    assert document.flow.layout["sales"] == (371, -19)


def test_a_drag_of_a_selected_node_moves_all_that_are_selected(canvas, document):
    document.selection.set(["sales", "support"])
    start = head(canvas, "sales")
    drag(canvas, start, start + QPoint(40, 16))
    assert document.flow.layout["sales"] == (360, -64)
    assert document.flow.layout["support"] == (360, 136)
    assert document.selection.nodes == ("sales", "support")
    assert str(document.stack.undoText()) == "Move 2 nodes"


def test_a_drag_of_another_node_selects_and_moves_only_that(canvas, document):
    document.selection.set(["sales", "support"])
    start = head(canvas, "menu")
    drag(canvas, start, start + QPoint(-40, 16))
    assert document.selection.nodes == ("menu",)
    assert document.flow.layout["sales"] == (320, -80)
    assert document.flow.layout["menu"] == (-40, 16)


def test_a_tremble_is_a_click(canvas, document):
    start = head(canvas, "sales")
    drag(canvas, start, start + QPoint(3, 2))
    assert document.stack.count() == 0
    assert document.selection.nodes == ("sales",)


def test_a_drag_back_to_the_same_place_is_no_edit(canvas, document):
    start = head(canvas, "sales")
    hold(canvas, start, start + QPoint(60, 60))
    drag(canvas, start, start)
    assert document.stack.count() == 0


def test_escape_breaks_a_drag_off(canvas, document):
    before = state(document)
    document.selection.set(["menu"])
    start = head(canvas, "sales")
    hold(canvas, start, start + QPoint(80, 80))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.canvas_scene.nodes["sales"].pos().toTuple() == (320, -80)
    assert document.selection.nodes == ("menu",)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=start + QPoint(80, 80))
    assert state(document) == before
    assert document.stack.count() == 0


def test_an_edit_from_elsewhere_breaks_a_drag_off(canvas, document):
    start = head(canvas, "sales")
    hold(canvas, start, start + QPoint(80, 80))
    document.apply(changes.delete(document.flow, ["sales"]))
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=start + QPoint(80, 80))
    assert "sales" not in document.flow.nodes
    assert document.stack.count() == 1


def test_a_double_click_activates_a_node(canvas, document, qtbot):
    with qtbot.waitSignal(canvas.activated) as heard:
        QTest.mouseDClick(canvas.viewport(), LEFT, pos=head(canvas, "sales"))
    assert heard.args == ["sales"]
    assert document.selection.single == "sales"


@pytest.mark.parametrize("zoom", [0.3, 0.6, 1.7])
def test_a_drag_works_at_every_magnification(canvas, document, zoom):
    canvas.zoom_to(zoom)
    canvas.show_node("sales")
    canvas.viewport().repaint()
    start = pixel(canvas, 420, -64)
    drag(canvas, start, start + QPoint(round(80 * zoom), round(160 * zoom)))
    x, y = document.flow.layout["sales"]
    assert abs(x - 400) <= 8
    assert abs(y - 80) <= 8


def test_dragging_near_the_border_moves_the_view_along(canvas, document, qtbot):
    start = head(canvas, "sales")
    before = canvas.camera.visible.left()
    hold(canvas, start, QPoint(canvas.viewport().width() - 2, start.y()))
    qtbot.waitUntil(lambda: canvas.camera.visible.left() > before + 40)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert document.stack.count() == 0
