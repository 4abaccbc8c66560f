"""What was just added is all in sight, and so is after Tidy what was before it.

In a window of 1100 × 700, in which a flow of three columns has no room at its own size.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.canvas.keeping_in_sight import in_sight
from designer.flow.edits import MoveNodes
from designer.flow.model import Edge, Flow, Node
from designer.flow.texts import Text
from tests.app.canvas.mouse import CONTROL, LEFT, SHIFT, click, drag, move, port, state
from tests.app.canvas.test_quick_add import opened

K = Qt.Key
MARGIN = 8


@pytest.fixture
def window(window):
    window.resize(1100, 700)
    QApplication.processEvents()
    window.context.settings = replace(window.context.settings, motion="none")
    return window


@pytest.fixture
def canvas(window, sample_flow):
    """The sample at its own size, so that its right end is out of sight."""
    window.document.open(sample_flow)
    QApplication.processEvents()  # it is fitted when the panels have their room
    canvas = window.canvas
    canvas.zoom_to(1.0)
    canvas.camera.centre(QPointF(160, 60))
    canvas.setFocus()
    return canvas


def is_wholly_seen(canvas, node: str) -> bool:
    """With a small margin, and not below the map."""
    card = canvas.viewportTransform().mapRect(canvas.card(node))
    room = card.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    map_ = canvas.minimap
    below_map = map_.isVisible() and card.intersects(QRectF(map_.geometry()))
    return QRectF(canvas.viewport().rect()).contains(room) and not below_map


def by_palette_click(canvas):
    QTest.mouseClick(canvas.window().palette_panel.entries["hangup"], LEFT)


def by_palette_double_click(canvas):
    entry = canvas.window().palette_panel.entries["hangup"]
    QTest.mouseClick(entry, LEFT)
    QTest.mouseDClick(entry, LEFT)
    QTest.mouseRelease(entry, LEFT)


def by_palette_enter(canvas):
    field = canvas.window().palette_panel.field
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field, "hang")
    QTest.keyClick(field, K.Key_Return)


def by_list(canvas):
    canvas.setFocus()
    QTest.keyClick(canvas, K.Key_Tab)
    QTest.keyClick(opened(canvas).field, K.Key_5)


def by_key_of_menu(canvas):
    canvas.camera.centre(canvas.card("menu").center())
    click(canvas, port(canvas, "menu", "3"))
    QTest.keyClick(opened(canvas).field, K.Key_5)


def by_wire(canvas):
    size = canvas.viewport().size()
    drag(canvas, port(canvas, "menu", "3"), QPoint(size.width() - 40, 10))
    QTest.keyClick(opened(canvas).field, K.Key_5)


def by_paste(canvas):
    QApplication.clipboard().setText('{"hangup": "reject"}')
    corner = canvas.viewport().rect().bottomRight()
    move(canvas, corner - QPoint(40, 40), Qt.MouseButton.NoButton)
    move(canvas, corner - QPoint(4, 4), Qt.MouseButton.NoButton)
    QTest.keyClick(canvas, K.Key_V, CONTROL)


ADDED = [
    by_palette_click,
    by_palette_double_click,
    by_palette_enter,
    by_list,
    by_key_of_menu,
    by_wire,
    by_paste,
]


@pytest.mark.parametrize("with_map", [False, True])
@pytest.mark.parametrize("add", ADDED)
def test_what_was_added_is_wholly_in_sight_at_the_same_size(canvas, window, add, with_map):
    before = state(window.document)
    if with_map:
        QTest.keyClick(canvas, K.Key_M, CONTROL | SHIFT)
    window.document.selection.set(["sales"])
    add(canvas)
    (node,) = window.document.flow.nodes.keys() - before[0].keys()
    assert is_wholly_seen(canvas, node)
    assert canvas.zoom == 1.0
    after = state(window.document)
    window.document.stack.undo()
    assert state(window.document) == before
    window.document.stack.redo()
    assert state(window.document) == after


def test_all_copies_come_into_sight(canvas, window):
    window.document.selection.set(["menu", "sales"])
    QTest.keyClick(canvas, K.Key_D, CONTROL)
    copies = window.document.selection.nodes
    assert len(copies) == 2
    assert all(is_wholly_seen(canvas, node) for node in copies)
    assert 0.4 < canvas.zoom <= 1.0


def test_the_view_stays_where_what_was_added_is_seen(canvas, window):
    away = dict.fromkeys(("sales", "support", "leave", "mailbox"), (5000, 5000))
    window.document.apply(MoveNodes(away, Text("Away")))
    canvas.camera.centre(QPointF(270, 60))
    before = canvas.camera.view
    click(canvas, port(canvas, "menu", "3"))
    QTest.keyClick(opened(canvas).field, K.Key_5)
    assert is_wholly_seen(canvas, "hangup")
    assert canvas.camera.view == before


@pytest.fixture
def begun(window):
    """A flow of one node, at the left of an empty canvas."""
    window.document.open(Flow())
    QTest.mouseDClick(window.canvas.viewport(), LEFT, pos=QPoint(140, 120))
    QTest.keyClick(opened(window.canvas).field, K.Key_2)
    window.canvas.setFocus()
    return window.canvas


def grow(canvas) -> str:
    """Add a node after the one that was added last, by keys."""
    QTest.keyClick(canvas, K.Key_Tab)
    QTest.keyClick(opened(canvas).field, K.Key_2)
    (node,) = canvas.document.selection.nodes
    return node


def test_a_flow_that_was_seen_whole_stays_so_while_it_can_be_read(begun, window):
    flow, zooms = window.document.flow, [begun.zoom]
    while len(flow.nodes) < 3:
        grow(begun)
        assert all(is_wholly_seen(begun, node) for node in flow.nodes)
        zooms.append(begun.zoom)
    assert zooms == sorted(zooms, reverse=True)
    assert 0.6 <= begun.zoom < 1.0
    while is_wholly_seen(begun, "play"):
        before, last = begun.zoom, grow(begun)
        assert is_wholly_seen(begun, last)
    # It could not have been read whole: then the view goes along as it is.
    assert begun.zoom == before >= 0.6
    assert len(flow.nodes) > 3


@pytest.mark.parametrize("motion", ["none", "system"])
def test_undoing_what_made_the_flow_smaller_leaves_the_view(begun, window, motion):
    window.context.settings = replace(window.context.settings, motion=motion)
    document = window.document
    grow(begun)
    before = state(document)
    grow(begun)
    begun.drifting.clock.setCurrentTime(begun.drifting.clock.duration())
    view, after = begun.camera.view, state(document)
    QTest.keyClick(begun, K.Key_Z, CONTROL)
    assert state(document) == before
    assert begun.camera.view == view
    QTest.keyClick(begun, K.Key_Y, CONTROL)
    assert state(document) == after
    assert begun.camera.view == view


def test_where_only_a_part_was_seen_the_view_goes_no_further_than_it_must(begun, window):
    grow(begun)
    begun.zoom_to(1.0)
    begun.camera.centre(begun.card("play-2").center() + QPointF(150, 0))
    assert not is_wholly_seen(begun, "play")
    last = grow(begun)
    assert is_wholly_seen(begun, last)
    assert begun.zoom == 1.0


def test_the_tag_of_the_start_is_seen_too(window):
    window.document.open(Flow())
    canvas = window.canvas
    at = QPoint(140, 40)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)
    QTest.keyClick(opened(canvas).field, K.Key_5)
    (node,) = window.document.flow.nodes
    assert window.document.flow.start == node
    assert is_wholly_seen(canvas, node)
    assert canvas.camera.to_viewport(canvas.card(node).topLeft()).y() > 24


def test_fit_leaves_nothing_below_the_map(canvas, window):
    def boxes() -> list[QRectF]:
        cards = (canvas.card(node) for node in window.document.flow.nodes)
        return [canvas.viewportTransform().mapRect(card) for card in cards]

    window.document.apply(MoveNodes({"mailbox": (960, 700)}, Text("Corner")))
    QTest.keyClick(canvas, K.Key_M, CONTROL | SHIFT)
    QTest.keyClick(canvas, K.Key_1)
    below = QRectF(canvas.minimap.geometry())
    assert not any(box.intersects(below) for box in boxes())
    assert all(QRectF(canvas.viewport().rect()).contains(box) for box in boxes())
    smaller = canvas.zoom
    QTest.keyClick(canvas, K.Key_M, CONTROL | SHIFT)
    QTest.keyClick(canvas, K.Key_1)
    assert canvas.zoom > smaller


# Tidy


def tidy(canvas):
    QTest.keyClick(canvas, K.Key_T, CONTROL | SHIFT)


@pytest.fixture
def three(window):
    """A menu, a prompt and an end, of which Tidy makes three columns, in disorder."""
    flow = Flow()
    nodes = [
        (Node("menu", "ivr", "a.mp3"), (0, 0)),
        (Node("hello", "play", "b.mp3"), (260, 160)),
        (Node("end", "hangup", "reject"), (330, 20)),
    ]
    flow.add_nodes([(None, node, at) for node, at in nodes])
    flow.add_edges([(None, Edge("menu", "1", "hello")), (None, Edge("hello", "next", "end"))])
    flow.start = "menu"
    window.document.open(flow)
    QApplication.processEvents()
    canvas = window.canvas
    canvas.setFocus()
    canvas.zoom_to(1.0)
    return canvas


@pytest.mark.parametrize("motion", ["none", "system"])
def test_a_flow_that_can_be_read_whole_is_seen_whole_after_tidy(three, window, motion):
    canvas, document = three, window.document
    window.context.settings = replace(window.context.settings, motion=motion)
    canvas.camera.centre(QPointF(380, 60))
    before = state(document)
    tidy(canvas)
    if motion == "system":
        assert canvas.drifting.under_way
        canvas.drifting.clock.setCurrentTime(canvas.drifting.clock.duration())
        canvas.gliding.finish()
    assert all(is_wholly_seen(canvas, node) for node in document.flow.nodes)
    assert 0.6 <= canvas.zoom < 1.0
    after = state(document)
    assert after != before
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_where_nothing_is_hidden_after_tidy_the_view_stays(three, window):
    canvas = three
    canvas.zoom_to(0.45)
    canvas.camera.centre(QPointF(150, 60))
    view = canvas.camera.view
    tidy(canvas)
    assert set(in_sight(canvas)) == {"menu", "hello", "end"}
    assert canvas.camera.view == view


def test_of_a_larger_flow_what_was_in_sight_is_so_after_tidy(canvas, window):
    document = window.document
    document.apply(MoveNodes({"sales": (20, 160), "support": (900, 900)}, Text("Mess")))
    canvas.camera.centre(QPointF(150, 130))
    seen = in_sight(canvas)
    assert seen == ["menu", "sales"]
    tidy(canvas)
    assert set(seen) <= set(in_sight(canvas))
    assert canvas.zoom >= 0.6


def test_where_that_could_not_be_read_the_one_that_is_looked_at_stays(canvas, window):
    document = window.document
    places = {"sales": (20, 160), "leave": (-220, 0), "mailbox": (-220, 100), "support": (0, 900)}
    document.apply(MoveNodes(places, Text("Mess")))
    canvas.camera.centre(QPointF(12, 144))
    document.selection.set(["menu"])
    assert set(in_sight(canvas)) == {"menu", "sales", "leave", "mailbox"}
    tidy(canvas)
    assert canvas.zoom >= 0.6
    assert is_wholly_seen(canvas, "menu")
    assert "mailbox" not in in_sight(canvas)


def test_what_is_selected_is_kept_in_sight_when_it_alone_is_tidied(canvas, window):
    document = window.document
    document.apply(MoveNodes({"sales": (20, 160)}, Text("Mess")))
    canvas.camera.centre(QPointF(120, 130))
    document.selection.set(["menu", "sales"])
    assert set(in_sight(canvas)) == {"menu", "sales"}
    tidy(canvas)
    assert {"menu", "sales"} <= set(in_sight(canvas))


def test_what_an_undo_or_redo_moves_out_of_sight_is_followed(canvas, window):
    document = window.document
    document.apply(MoveNodes({"menu": (-900, 700)}, Text("Away")))
    canvas.camera.centre(canvas.card("menu").center())
    QTest.keyClick(canvas, K.Key_Z, CONTROL)
    assert document.flow.layout["menu"] == (0, 0)
    assert is_wholly_seen(canvas, "menu")
    QTest.keyClick(canvas, K.Key_Y, CONTROL)
    assert document.flow.layout["menu"] == (-900, 700)
    assert is_wholly_seen(canvas, "menu")
    assert canvas.zoom == 1.0


def test_an_undo_that_leaves_all_in_sight_leaves_the_view(canvas, window):
    window.document.apply(MoveNodes({"menu": (40, 40)}, Text("A step")))
    before = canvas.camera.view
    QTest.keyClick(canvas, K.Key_Z, CONTROL)
    QTest.keyClick(canvas, K.Key_Y, CONTROL)
    assert canvas.camera.view == before
