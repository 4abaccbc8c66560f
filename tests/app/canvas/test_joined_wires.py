"""Several outcomes that lead to one node are one wire: seen, selected, taken and cut as one."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.app.canvas.tooltips import tooltip
from designer.app.canvas.trail import Trail
from designer.app.dragging import KIND_MIME
from designer.flow import changes
from designer.flow.edits import MoveNodes
from designer.flow.model import Node
from tests.app.canvas.mouse import (
    CONTROL,
    LEFT,
    click,
    drag,
    head,
    hold,
    move,
    pixel,
    port,
    state,
    way_in,
)
from tests.app.canvas.test_drawing_edges import undone_and_redone
from tests.app.canvas.test_dropping import drop, mime

BOTH = (("sales", "busy"), ("sales", "failed"))


@pytest.fixture(autouse=True)
def bent(document, canvas):
    """The wire has room to run down."""
    document.apply(MoveNodes({"leave": (720, 200)}))
    document.stack.clear()


def item(canvas):
    return canvas.canvas_scene.edges[BOTH[0]]


def label(canvas, node="sales") -> QPoint:
    """A pixel on what is written beside the wire."""
    card = canvas.canvas_scene.nodes[node]
    middle = card.pos() + card.face.joints[0].area.center()
    return pixel(canvas, middle.x(), middle.y())


def on_trunk(canvas) -> QPoint:
    """A pixel where the wire runs down, away from both ends and from what is written."""
    (x, top), (_, bottom) = item(canvas).way[1:3]
    return pixel(canvas, x, (top + bottom) / 2)


def test_it_is_one_item_in_the_neutral_colour_with_both_names_beside_it(canvas, context):
    edges = canvas.canvas_scene.edges
    assert [edges[key].isVisible() for key in BOTH] == [True, False]
    assert item(canvas).pen().color() == context.theme.tokens["next"]
    assert len(item(canvas).parts) == 2
    (joint,) = canvas.canvas_scene.nodes["sales"].face.joints
    assert joint.lines == ("Busy", "Failed")
    card = canvas.canvas_scene.nodes["sales"]
    assert card.rect().contains(joint.area)


def test_keys_that_lead_to_one_node_keep_their_colour(canvas, document, context):
    document.apply(changes.connect(document.flow, "menu", "3", "sales"))
    assert canvas.canvas_scene.edges["menu", "1"].pen().color() == context.theme.tokens["digit"]
    assert canvas.canvas_scene.nodes["menu"].face.joints[0].lines == ("1, 3",)


def starts(canvas) -> dict[str, tuple[tuple[float, float], float, float]]:
    """Of what is drawn over the wire by colour: where it begins, its right end and its width."""
    found = {}
    for one in item(canvas).starts:
        path = one.path()
        begin = path.elementAt(0)
        right = path.boundingRect().right()
        found[one.pen().color().name()] = ((begin.x, begin.y), right, one.pen().widthF())
    return found


def test_each_outcome_keeps_its_colour_from_its_port_to_where_they_join(canvas, context):
    boxes = canvas.canvas_scene.wiring.boxes
    usual = starts(canvas)
    width = item(canvas).pen().widthF()
    joined = item(canvas).way[1][0] - 40  # the trunk goes on in the neutral colour
    assert len(usual) == 2
    for _, outcome in BOTH:
        begin, right, wide = usual[context.theme.tokens[outcome].name()]
        assert begin == boxes["sales"].port(outcome)
        assert right < joined
        assert wide == width
    move(canvas, on_trunk(canvas), Qt.MouseButton.NoButton)
    assert all(wide == item(canvas).pen().widthF() > width for *_, wide in starts(canvas).values())
    canvas.canvas_scene.point_at()
    assert starts(canvas) == usual
    canvas.zoom_to(2.0)
    assert all(wide > width for *_, wide in starts(canvas).values())


def test_the_colours_at_the_ports_are_those_of_the_theme(canvas, context):
    context.theme.choose("dark")
    tokens = context.theme.tokens
    assert set(starts(canvas)) == {tokens["busy"].name(), tokens["failed"].name()}


def test_a_wire_of_one_colour_has_it_all_along(canvas, document):
    document.apply(changes.connect(document.flow, "menu", "3", "sales"))
    assert canvas.canvas_scene.edges["menu", "1"].starts == ()
    document.apply(changes.connect(document.flow, "menu", "failed", "sales"))
    assert len(canvas.canvas_scene.edges["menu", "1"].starts) == 2
    document.stack.undo()
    assert canvas.canvas_scene.edges["menu", "1"].starts == ()
    document.stack.redo()
    assert len(canvas.canvas_scene.edges["menu", "1"].starts) == 2


def test_drawing_a_wire_again_as_it_is_leaves_its_items_alone(canvas):
    """Qt would have to look for all items of the scene again."""
    before = item(canvas).starts
    canvas.canvas_scene.refresh_colours()
    assert before
    assert item(canvas).starts == before


@pytest.mark.parametrize("place", [on_trunk, label])
def test_a_click_selects_all_its_edges_and_lights_all_of_it(canvas, document, place):
    click(canvas, place(canvas))
    assert document.selection.edges == BOTH
    assert item(canvas).has_halo
    document.selection.set([], [("menu", "1")])
    click(canvas, place(canvas), CONTROL)
    assert document.selection.edges == (("menu", "1"), *BOTH)
    click(canvas, place(canvas), CONTROL)
    assert document.selection.edges == (("menu", "1"),)


def test_under_the_pointer_all_of_it_lights_up(canvas):
    move(canvas, on_trunk(canvas), Qt.MouseButton.NoButton)
    assert item(canvas).has_halo
    assert len(item(canvas).parts) == 2
    canvas.canvas_scene.point_at()
    assert not item(canvas).has_halo


def drawn(canvas) -> dict[str, tuple[bool, tuple[float, float], tuple[float, float]]]:
    """Of each of its items that is seen: is it lit, from where does it lead, and where to."""
    edges = canvas.canvas_scene.edges
    return {
        key[1]: (edges[key].has_halo, edges[key].way[0], edges[key].way[-1])
        for key in BOTH
        if edges[key].isVisible()
    }


@pytest.mark.parametrize("way", ["busy", "failed"])
@pytest.mark.parametrize("how", ["walked", "picked"])
def test_only_the_edge_that_is_meant_lights_up_to_the_end(canvas, document, how, way):
    boxes = canvas.canvas_scene.wiring.boxes
    before = drawn(canvas)
    if how == "walked":
        canvas.canvas_scene.follow(Trail(edges=(("sales", way),)))
    else:
        click(canvas, port(canvas, "sales", way))
        assert document.selection.edges == (("sales", way),)
        move(canvas, pixel(canvas, 300, 400), Qt.MouseButton.NoButton)
    other = "failed" if way == "busy" else "busy"
    shown = drawn(canvas)
    assert shown[way] == (True, boxes["sales"].port(way), boxes["leave"].input)
    lit, start, (end, _) = shown[other]
    assert (lit, start) == (False, boxes["sales"].port(other))
    assert end < boxes["leave"].input[0] - 40  # it only joins
    canvas.canvas_scene.follow(Trail())
    document.selection.clear()
    assert drawn(canvas) == before


def test_from_afar_only_the_edge_that_is_meant_lights_up(canvas):
    canvas.canvas_scene.follow(Trail(edges=(BOTH[1],)))
    one = canvas.canvas_scene.edges[BOTH[1]]
    canvas.zoom_to(0.3)
    seen = canvas.grab().toImage()
    colour = canvas.context.theme.tokens.outcome("failed")
    at = canvas.mapFromGlobal(canvas.viewport().mapToGlobal(pixel(canvas, *one.way[-1])))
    near = [seen.pixelColor(at.x() - 4, at.y() + down) for down in range(-2, 3)]
    assert any(pixel == colour for pixel in near)


def test_the_words_about_it_name_every_way(canvas, document):
    words = tooltip(document.flow, canvas._hit(on_trunk(canvas).toPointF()))
    assert words == "Sales, Busy → Leave a message\nSales, Failed, no answer → Leave a message"


def test_taken_by_its_end_all_its_edges_lead_elsewhere_in_one_step(canvas, document):
    document.selection.set([], [BOTH[1]])
    before = state(document)
    hold(canvas, way_in(canvas, "leave"), head(canvas, "mailbox"))
    assert not item(canvas).isVisible()
    assert canvas.canvas_scene.nodes["sales"].state.loose == "busy"
    canvas.viewport().repaint()
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=head(canvas, "mailbox"))
    assert {document.flow.edges[key].target for key in BOTH} == {"mailbox"}
    assert item(canvas).isVisible()
    assert canvas.canvas_scene.nodes["sales"].state.loose == ""
    undone_and_redone(document, before)


def test_dropped_on_nothing_all_its_edges_are_gone_in_one_step(canvas, document):
    before = state(document)
    drag(canvas, label(canvas), pixel(canvas, 250, -200))
    assert not document.flow.out("sales")
    undone_and_redone(document, before)


def test_a_target_that_one_of_its_edges_cannot_lead_to_takes_none(canvas, document):
    hints = []
    canvas.hint.connect(hints.append)
    document.apply(changes.add_node(document.flow, Node("engaged", "hangup", "busy"), (640, 460)))
    document.stack.clear()
    before = state(document)
    document.selection.set([], BOTH)
    drag(canvas, way_in(canvas, "leave"), head(canvas, "engaged"))
    assert "very first action" in hints[-1]
    assert state(document) == before


def test_from_its_port_one_of_its_edges_leads_elsewhere_and_the_other_stays(canvas, document):
    before = state(document)
    drag(canvas, port(canvas, "sales", "failed"), head(canvas, "mailbox"))
    assert document.flow.edges[BOTH[0]].target == "leave"
    assert document.flow.edges[BOTH[1]].target == "mailbox"
    assert len(item(canvas).parts) == 1
    assert canvas.canvas_scene.edges[BOTH[1]].isVisible()
    assert canvas.canvas_scene.nodes["sales"].face.joints == ()
    undone_and_redone(document, before)
    document.stack.undo()
    assert len(item(canvas).parts) == 2


def test_taken_by_its_start_it_leaves_by_the_same_ways_out_of_another_node(canvas, document):
    nils = Node("nils", "connect", "+46700000009")
    changes.add_node(document.flow, nils, (640, 330)).apply(document.flow)
    document.open(document.flow)
    canvas.zoom_to(1.0)
    before = state(document)
    hold(canvas, label(canvas), head(canvas, "nils"))
    canvas.viewport().repaint()
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=head(canvas, "nils"))
    assert not document.flow.out("sales")
    assert {edge.target for edge in document.flow.out("nils").values()} == {"leave"}
    assert list(document.flow.out("nils")) == ["busy", "failed"]
    undone_and_redone(document, before)
    document.stack.undo()
    assert list(document.flow.edges) == list(before[1])


@pytest.mark.parametrize(
    ("outcome", "words"),
    [("busy", r"^$"), ("success", "drag from its port")],
)
def test_back_on_its_own_card_it_stays(canvas, document, outcome, words):
    hints = []
    canvas.hint.connect(hints.append)
    drag(canvas, label(canvas), port(canvas, "sales", outcome))
    assert re.search(words, hints[-1])
    assert document.stack.count() == 0


def test_a_line_across_a_branch_cuts_one_edge_and_across_the_wire_all(canvas, document):
    right = Qt.MouseButton.RightButton
    scene = canvas.canvas_scene
    course = scene.wiring.courses[BOTH[0]]
    (outcome,) = course.branches
    x, y = course.branches[outcome][0]
    drag(canvas, pixel(canvas, x + 8, y - 9), pixel(canvas, x + 8, y + 9), right, CONTROL)
    assert ("sales", outcome) not in document.flow.edges
    assert len(document.flow.out("sales")) == 1
    document.stack.undo()
    at = on_trunk(canvas)
    drag(canvas, at - QPoint(9, 0), at + QPoint(5, 0), right, CONTROL)
    assert not document.flow.out("sales")
    document.stack.undo()
    assert len(document.flow.out("sales")) == 2


def test_a_node_dropped_on_it_is_put_into_all_its_edges(canvas, document):
    before = state(document)
    drop(canvas, mime(KIND_MIME, "play"), on_trunk(canvas))
    assert {document.flow.edges[key].target for key in BOTH} == {"play"}
    assert document.flow.edges["play", "next"].target == "leave"
    undone_and_redone(document, before)


def test_scenarios_that_take_only_one_of_its_edges_are_told_apart(canvas):
    scene = canvas.canvas_scene
    scene.cover({BOTH[0]: True, BOTH[1]: False})
    taken, missed = (scene.edges[key] for key in BOTH)
    assert taken.isVisible()
    assert not taken.pen().dashPattern()
    assert missed.isVisible()
    assert missed.pen().dashPattern()
    assert len(taken.parts) == 1
    scene.cover({})
    assert not missed.isVisible()
    assert len(taken.parts) == 2
