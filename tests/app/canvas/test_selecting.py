"""The frame drawn on the empty canvas, and clicks on edges."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.app.canvas.mouse import CONTROL, LEFT, SHIFT, click, drag, hold, pixel

EMPTY = (60, 320)


def test_a_frame_selects_what_it_touches(canvas, document):
    drag(canvas, pixel(canvas, 300, -120), pixel(canvas, 330, 140))
    assert document.selection.nodes == ("sales", "support")


def test_shift_adds_to_the_selection(canvas, document):
    document.selection.set(["mailbox"])
    drag(canvas, pixel(canvas, 300, -120), pixel(canvas, 330, 140), keys=SHIFT)
    assert document.selection.nodes == ("mailbox", "sales", "support")


def test_ctrl_toggles(canvas, document):
    document.selection.set(["mailbox", "sales"])
    drag(canvas, pixel(canvas, 300, -120), pixel(canvas, 330, 140), keys=CONTROL)
    assert document.selection.nodes == ("mailbox", "support")


def test_a_frame_over_no_node_selects_edges(canvas, document):
    way = canvas.canvas_scene.edges["menu", "1"].way
    x, y = way[1][0], (way[1][1] + way[2][1]) / 2
    drag(canvas, pixel(canvas, x - 12, y - 6), pixel(canvas, x + 12, y + 6))
    assert ("menu", "1") in document.selection.edges
    assert document.selection.nodes == ()


def test_a_click_on_the_empty_canvas_selects_nothing(canvas, document):
    document.selection.set(["menu"], [("menu", "1")])
    click(canvas, pixel(canvas, *EMPTY))
    assert (document.selection.nodes, document.selection.edges) == ((), ())


def test_escape_brings_the_selection_back(canvas, document):
    document.selection.set(["mailbox"])
    hold(canvas, pixel(canvas, 300, -120), pixel(canvas, 330, 140))
    assert document.selection.nodes == ("sales", "support")
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert document.selection.nodes == ("mailbox",)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=QPoint(0, 0))
    assert document.selection.nodes == ("mailbox",)


def test_escape_with_nothing_under_way_selects_nothing(canvas, document):
    document.selection.set(["mailbox"])
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert document.selection.nodes == ()


def middle_of(canvas, key):
    (xa, ya), (xb, yb) = canvas.canvas_scene.edges[key].way[:2]
    return pixel(canvas, (xa + xb) / 2 + 6, (ya + yb) / 2)


def test_a_click_selects_an_edge(canvas, document):
    click(canvas, middle_of(canvas, ("menu", "2")))
    assert document.selection.edges == (("menu", "2"),)
    assert canvas.canvas_scene.edges["menu", "2"].has_halo


def test_shift_and_ctrl_on_edges(canvas, document):
    click(canvas, middle_of(canvas, ("menu", "2")))
    click(canvas, middle_of(canvas, ("menu", "1")), SHIFT)
    assert document.selection.edges == (("menu", "2"), ("menu", "1"))
    click(canvas, middle_of(canvas, ("menu", "2")), CONTROL)
    assert document.selection.edges == (("menu", "1"),)


def test_an_edge_is_hit_a_few_pixels_beside_it_and_of_several_the_nearest(canvas, document):
    way = canvas.canvas_scene.edges["menu", "1"].way
    x, y = way[2][0], (way[1][1] + way[2][1]) / 2
    click(canvas, pixel(canvas, x, y) + QPoint(4, 0))
    assert document.selection.edges
    document.selection.clear()
    click(canvas, pixel(canvas, x, y) + QPoint(9, 0))
    assert document.selection.edges == ()


def test_a_click_deep_inside_a_bracket_hits_nothing(canvas, document):
    rect = canvas.canvas_scene.edges["menu", "failed"].path().boundingRect()
    document.selection.set(["menu"])
    click(canvas, pixel(canvas, rect.center().x() - 20, rect.center().y()))
    assert document.selection.edges == ()
