"""The flow from far: painted in a few calls, and never stale."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtWidgets import QApplication

from designer.app.canvas.trail import Trail
from designer.flow import changes
from designer.flow.edits import MoveNodes, ReplaceNode
from designer.flow.model import Flow, Node


def picture(canvas):
    QApplication.processEvents()
    return canvas.viewport().grab().toImage()


def colour_at(canvas, x, y):
    at = canvas.camera.to_viewport(QPointF(x, y)).toPoint()
    return picture(canvas).pixelColor(at)


class Paints(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def far(canvas):
    canvas.zoom_to(0.15)
    picture(canvas)
    QApplication.processEvents()
    assert canvas.is_far
    return canvas


def test_it_begins_below_forty_percent_and_ends_above(canvas):
    canvas.zoom_to(0.41)
    picture(canvas)
    assert not canvas.is_far
    canvas.zoom_to(0.39)
    picture(canvas)
    assert canvas.is_far
    canvas.zoom_to(1.0)
    picture(canvas)
    assert not canvas.is_far


def test_it_begins_with_three_hundred_nodes_in_view(canvas, document):
    flow = Flow()
    flow.add_nodes([(None, Node(f"n{k}", "play"), (k % 20 * 8, k // 20 * 8)) for k in range(320)])
    document.open(flow)
    canvas.zoom_to(1.0)
    picture(canvas)
    assert canvas.is_far


def test_nodes_are_blocks_in_the_colour_of_their_kind(far, context):
    far.zoom_to(0.08)
    far.camera.centre(QPointF(592, 60))
    assert colour_at(far, 640 + 112, 60) == context.theme.tokens["play"]
    assert colour_at(far, 560, 60 + 400) == context.theme.tokens["canvas"]


def test_where_there_are_few_they_are_cards_with_names_and_a_spine_in_that_colour(
    far, document, context
):
    far.camera.centre(QPointF(592, 60))
    assert colour_at(far, 640 + 6, 60) == context.theme.tokens["play"]
    assert colour_at(far, 640 + 200, 76) == context.theme.tokens["card"]
    before = picture(far)
    document.apply(changes.set_label(document.flow.nodes["leave"], "Other"))
    assert picture(far) != before
    flow = Flow()
    flow.add_nodes([(None, Node(f"n{k}", "play"), (k * 320, 0)) for k in range(61)])
    document.open(flow)
    far.zoom_to(0.15)
    far.camera.centre(QPointF(752, 0))
    assert colour_at(far, 640 + 200, 76) == context.theme.tokens["play"]


@pytest.mark.parametrize("zoom", [0.05, 0.15, 0.3, 0.39])
def test_every_change_is_seen(canvas, document, zoom):
    canvas.zoom_to(zoom)
    canvas.camera.centre(QPointF(592, 60))
    before = picture(canvas)
    seen = [before]
    for change in (
        lambda: document.apply(MoveNodes({"sales": (320, -400)})),
        lambda: document.apply(changes.connect(document.flow, "sales", "success", "mailbox")),
        lambda: document.selection.set(["menu"], [("menu", "1")]),
        lambda: canvas.set_problems({"sales": "error", "leave": "warning"}),
        lambda: canvas.set_trace(Trail(("menu", "support"), "support", (("menu", "2"),))),
        lambda: document.apply(changes.delete(document.flow, ["mailbox"])),
        lambda: canvas.canvas_scene.offer({"support": "over"}),
        lambda: canvas.canvas_scene.drag({"menu": (-300, 300)}),
    ):
        change()
        now = picture(canvas)
        assert now != seen[-1]
        seen.append(now)


@pytest.mark.parametrize(
    "change",
    [
        lambda flow: changes.set_value(flow.nodes["sales"], "+46700000042"),
        lambda flow: changes.set_label(flow.nodes["sales"], "Other"),
        lambda flow: changes.set_option(flow.nodes["menu"], "timeout", 4),
        lambda flow: changes.set_rounds(flow.nodes["sales"], 3),
        lambda flow: changes.set_edge_label(flow, ("menu", "1"), "A label of its own"),
        lambda flow: ReplaceNode(Node("leave", "hangup", "busy")),
        lambda flow: changes.rename(flow, "sales", "orders"),
        lambda flow: changes.set_start(flow, "sales"),
    ],
)
@pytest.mark.parametrize("zoom", [0.08, 0.3])
def test_after_a_change_it_is_what_a_fresh_one_is(canvas, document, change, zoom):
    canvas.zoom_to(zoom)
    canvas.camera.centre(QPointF(592, 60))
    picture(canvas)
    stack = document.stack
    for step in (lambda: document.apply(change(document.flow)), stack.undo, stack.redo):
        step()
        shown = picture(canvas)
        canvas.canvas_scene.load(document.flow)
        assert picture(canvas) == shown


def test_what_a_node_says_has_no_wire_painted_anew(far, document):
    before = far.canvas_scene.version
    for digit in "123":
        document.apply(changes.set_value(document.flow.nodes["sales"], f"+4670000000{digit}"))
    assert far.canvas_scene.version == before
    document.apply(MoveNodes({"sales": (320, -400)}))
    assert far.canvas_scene.version > before


def test_many_changes_in_one_turn_are_one_repaint(far, document):
    paints = Paints(far.viewport())
    for step in range(20):
        document.apply(MoveNodes({"sales": (320 + step, -80)}))
    QApplication.processEvents()
    QApplication.processEvents()
    assert paints.count == 1


def test_what_changed_while_far_is_painted_near(far, document):
    document.apply(changes.set_label(document.flow.nodes["sales"], "Another name"))
    document.apply(MoveNodes({"sales": (320, -160)}))
    far.zoom_to(1.0)
    far.camera.centre(QPointF(432, -100))
    near = picture(far)
    far.canvas_scene.load(document.flow)
    assert picture(far) == near


def test_painting_loses_no_reference_to_none(canvas):
    for zoom in (1.0, 0.2):
        canvas.zoom_to(zoom)
        canvas.viewport().repaint()
        before = sys.getrefcount(None)
        for _ in range(200):
            canvas.viewport().repaint()
        assert sys.getrefcount(None) > before - 100


@pytest.mark.parametrize("zoom", [0.15, 0.3])
def test_wires_too_many_to_be_drawn_are_hinted_at(canvas, document, context, zoom):
    for number in range(5):
        prompt = Node(f"p{number}", "play")
        document.apply(changes.add_node(document.flow, prompt, (320, 400 + 120 * number)))
        document.apply(changes.connect(document.flow, prompt.id, "next", "leave"))
    canvas.zoom_to(zoom)
    wiring = canvas.canvas_scene.wiring
    assert wiring.crowded("leave")
    (xa, ya), (xb, yb) = wiring.courses["p4", "next"].trunk[-1], wiring.boxes["leave"].input
    at = canvas.camera.to_viewport(QPointF((xa + xb) / 2, (ya + yb) / 2)).toPoint()
    image = picture(canvas)
    near = {image.pixelColor(at.x() + x, at.y() + y).name() for x in (-1, 0, 1) for y in (-1, 0, 1)}
    assert len(near - {context.theme.tokens["canvas"].name()}) == 1
