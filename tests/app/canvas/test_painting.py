"""What the cards look like where that can be measured."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from designer.app.canvas.trail import Trail
from designer.flow import changes


def colours(canvas, left, top, right, bottom):
    """The colours that occur in an area of the scene."""
    QApplication.processEvents()
    image = canvas.viewport().grab().toImage()
    a = canvas.camera.to_viewport(QPointF(left, top)).toPoint()
    b = canvas.camera.to_viewport(QPointF(right, bottom)).toPoint()
    return {
        image.pixelColor(x, y).name()
        for x in range(a.x(), b.x() + 1)
        for y in range(a.y(), b.y() + 1)
    }


def name(context, role):
    return context.theme.tokens[role].name()


def test_the_tile_has_the_colour_of_the_kind(canvas, context):
    assert name(context, "connect") in colours(canvas, 332, -70, 340, -60)


def test_the_selected_node_has_a_border_in_the_accent_colour(canvas, document, context):
    border = (430, -82, 434, -77)
    assert name(context, "accent") not in colours(canvas, *border)
    document.selection.set(["sales"])
    assert name(context, "accent") in colours(canvas, *border)


@pytest.mark.parametrize("trail", [Trail(("sales",)), Trail((), "sales")])
def test_a_node_a_call_was_at_has_a_green_border(canvas, context, trail):
    canvas.set_trace(trail)
    assert name(context, "success") in colours(canvas, 430, -82, 434, -77)
    canvas.set_trace(Trail())
    assert name(context, "success") not in colours(canvas, 430, -82, 434, -77)


@pytest.mark.parametrize(
    ("severity", "role"), [("error", "danger"), ("left", "muted"), ("warning", "warning")]
)
def test_a_problem_is_marked_at_the_corner(canvas, context, severity, role):
    canvas.set_problems({"sales": severity})
    assert name(context, role) in colours(canvas, 320 + 206, -88, 320 + 222, -72)
    canvas.set_problems({})
    assert name(context, role) not in colours(canvas, 320 + 206, -88, 320 + 222, -72)


def test_the_start_has_a_tag_above_it(canvas, document, context):
    assert name(context, "text") in colours(canvas, 0, -24, 40, -8)
    document.apply(changes.set_start(document.flow, "sales"))
    assert name(context, "text") not in colours(canvas, 0, -24, 40, -8)
    assert name(context, "text") in colours(canvas, 320, -104, 360, -88)


def test_nothing_is_painted_outside_the_item_however_long_the_words(canvas, document, context):
    long = "An extraordinarily long name for something that has to be said at length " * 3
    document.apply(changes.set_label(document.flow.nodes["mailbox"], long))
    document.apply(changes.set_edge_label(document.flow, ("leave", "next"), long))
    canvas.camera.centre(QPointF(960, 60))
    right_of_card = colours(canvas, 960 + 226, 0, 960 + 300, 100)
    assert name(context, "text") not in right_of_card
    left_of_rows = colours(canvas, 642, 52, 652, 70)
    assert name(context, "text") not in left_of_rows


def test_both_themes_and_every_state_paint(canvas, document, context):
    flow = document.flow
    options = {"recordcall": "hook/a", "whenhangup": "hook/b"}
    for key, value in options.items():
        document.apply(changes.set_option(flow.nodes["sales"], key, value))
    for key in "345":
        document.apply(changes.connect(flow, "menu", key, "leave"))
    document.selection.set(["sales"], [("menu", "1")])
    canvas.set_problems({"menu": "error", "sales": "warning"})
    canvas.set_trace(Trail(("menu", "sales"), "sales", (("menu", "1"),), {"menu": "pressed 1"}))
    canvas.canvas_scene.point_at("menu", "1")
    canvas.canvas_scene.offer({"support": "open", "leave": "over", "mailbox": "refused"})
    light = canvas.viewport().grab().toImage()
    context.theme.choose("dark")
    dark = canvas.viewport().grab().toImage()
    context.theme.choose("light")
    assert light != dark
    assert canvas.viewport().grab().toImage() == light


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_wire_has_the_colour_of_its_outcome(canvas, document, context, theme):
    context.theme.choose(theme)
    canvas.zoom_to(2.0)  # there wires are wide enough to have a pixel of nothing but their colour
    document.apply(changes.connect(document.flow, "sales", "busy", "mailbox"))
    for node, outcome in (("menu", "1"), ("menu", "failed"), ("sales", "busy"), ("leave", "next")):
        x, y = canvas.canvas_scene.wiring.boxes[node].port(outcome)
        canvas.camera.centre(QPointF(x, y))
        colour = context.theme.tokens.outcome(outcome).name()
        assert colour in colours(canvas, x + 8, y - 2, x + 14, y + 2)
    context.theme.choose("light")


LEAST_LETTER = 6
"""So many pixels high a capital has to be to be read."""


def test_a_card_is_readable_at_sixty_percent(canvas, document):
    """Its name, its value and its ways out are painted, in letters that are high enough."""
    canvas.zoom_to(0.6)
    assert not canvas.is_far

    def picture():
        QApplication.processEvents()
        return canvas.viewport().grab().toImage()

    for change in (
        changes.set_label(document.flow.nodes["sales"], "HHHHHH"),
        changes.set_value(document.flow.nodes["menu"], "https://example.com/HHHHHH.mp3"),
        changes.set_edge_label(document.flow, ("menu", "2"), "HHHHHH"),
    ):
        before = picture()
        document.apply(change)
        after = picture()
        rows = {
            y
            for y in range(after.height())
            if any(before.pixel(x, y) != after.pixel(x, y) for x in range(after.width()))
        }
        assert LEAST_LETTER <= len(rows) <= 20
        document.stack.undo()
