"""Panning, zooming, fitting, hovering."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from designer.app.canvas.view import CanvasView
from designer.flow.model import Edge, Flow, Node
from tests.app.canvas.mouse import (
    CONTROL,
    LEFT,
    MIDDLE,
    NONE,
    SHIFT,
    drag,
    head,
    hold,
    move,
    pixel,
    port,
)

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


NOWHERE = QPoint()


def wheel(canvas, at, angle=NOWHERE, pixels=NOWHERE, keys=NONE):
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.viewport().mapToGlobal(at)),
        pixels,
        angle,
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def corner(canvas) -> QPointF:
    return canvas.camera.to_scene(QPointF(0, 0))


def test_a_middle_drag_pans(canvas, document):
    before = corner(canvas)
    drag(canvas, QPoint(200, 200), QPoint(260, 170), MIDDLE)
    assert (corner(canvas) - before).toTuple() == (-60, 30)
    assert document.selection.nodes == ()


def test_a_drag_with_space_held_pans_even_over_a_node(canvas, document):
    before = corner(canvas)
    start = head(canvas, "sales")
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag(canvas, start, start + QPoint(40, 40))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert (corner(canvas) - before).toTuple() == (-40, -40)
    assert document.stack.count() == 0
    assert canvas.viewport().cursor().shape() != Qt.CursorShape.OpenHandCursor


def test_escape_pans_back(canvas):
    before = corner(canvas)
    hold(canvas, QPoint(200, 200), QPoint(260, 170), MIDDLE)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert corner(canvas) == before


@pytest.mark.parametrize("keys", [NONE, CONTROL])
def test_a_mouse_wheel_zooms_to_the_pointer(canvas, qtbot, keys):
    at = QPoint(300, 500)
    below = canvas.camera.to_scene(QPointF(at))
    with qtbot.waitSignal(canvas.zoom_changed) as heard:
        wheel(canvas, at, QPoint(0, 120), keys=keys)
    assert canvas.zoom == pytest.approx(1.2)
    assert heard.args == [canvas.zoom]
    assert (canvas.camera.to_scene(QPointF(at)) - below).manhattanLength() < 2


def test_the_wheel_stops_at_five_and_at_three_hundred_percent(canvas):
    for _ in range(40):
        wheel(canvas, QPoint(300, 300), QPoint(0, 120))
    assert canvas.zoom == 3.0
    for _ in range(60):
        wheel(canvas, QPoint(300, 300), QPoint(0, -120))
    assert canvas.zoom == 0.05


def test_a_touchpad_pans_and_with_ctrl_it_zooms(canvas):
    before = corner(canvas)
    wheel(canvas, QPoint(300, 300), QPoint(30, 60), QPoint(15, 30))
    assert (corner(canvas) - before).toTuple() == (-15, -30)
    assert canvas.zoom == 1.0
    wheel(canvas, QPoint(300, 300), QPoint(0, 60), QPoint(0, 30), CONTROL)
    assert canvas.zoom > 1.0


def test_a_setting_turns_the_wheel_and_the_touchpad_round(canvas, context):
    context.settings = replace(context.settings, wheel="pan")
    before = corner(canvas)
    wheel(canvas, QPoint(300, 300), QPoint(0, 120))
    assert (corner(canvas) - before).toTuple() == (0, -60)
    wheel(canvas, QPoint(300, 300), QPoint(0, -120), keys=SHIFT)
    assert (corner(canvas) - before).toTuple() == (60, -60)
    assert canvas.zoom == 1.0
    wheel(canvas, QPoint(300, 300), QPoint(0, 60), QPoint(0, 30))
    assert canvas.zoom > 1.0
    zoomed = canvas.zoom
    wheel(canvas, QPoint(300, 300), QPoint(0, 120), keys=CONTROL)
    assert canvas.zoom == pytest.approx(zoomed * 1.2)


def test_a_pinch_zooms(canvas):
    at = QPointF(400, 300)
    below = canvas.camera.to_scene(at)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(canvas.viewport().mapToGlobal(at)),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.zoom == pytest.approx(1.25)
    assert (canvas.camera.to_scene(at) - below).manhattanLength() < 2


def test_fit_all_shows_the_whole_flow_and_never_enlarges(canvas):
    canvas.fit_all()
    assert canvas.camera.visible.contains(canvas.canvas_scene.content())
    canvas.resize(3000, 2000)
    canvas.fit_all()
    assert canvas.zoom == 1.0


def test_fit_all_shows_wires_and_what_stands_beside_the_cards(canvas, document):
    flow = Flow()
    nodes = [Node("a", "connect", "+46700000001"), Node("b", "play", "sound/beep")]
    flow.add_nodes(
        [(None, node, at) for node, at in zip(nodes, [(1200, 0), (0, 240)], strict=True)]
    )
    flow.add_edges([(None, Edge("a", outcome, "b")) for outcome in ("busy", "failed")])
    document.open(flow)
    canvas.fit_all()
    card = canvas.canvas_scene.nodes["a"]
    beside = card.face.joints[0].area.translated(card.pos())
    assert beside.right() > canvas.canvas_scene.content().right() + 20
    canvas.resize(1346, 800)
    canvas.fit_all()
    assert canvas.camera.visible.contains(beside)
    assert canvas.camera.visible.contains(canvas.canvas_scene.edges["a", "busy"].boundingRect())


def test_fitting_a_huge_flow_may_go_below_the_wheel(canvas, document):
    flow = Flow()
    flow.add_nodes([(None, Node("a", "play"), (0, 0)), (None, Node("b", "play"), (60_000, 0))])
    document.open(flow)
    assert 0.01 <= canvas.zoom < 0.05
    assert canvas.camera.visible.contains(canvas.canvas_scene.content())


def test_fit_selection_shows_what_is_selected_and_without_one_everything(canvas, document):
    document.selection.set(["leave", "mailbox"])
    canvas.fit_selection()
    middle = canvas.camera.to_scene(canvas.camera.middle)
    assert abs(middle.x() - (640 + 960 + 224) / 2) < 2
    document.selection.clear()
    canvas.fit_selection()
    assert canvas.camera.visible.contains(canvas.canvas_scene.content())


def test_an_empty_flow_is_shown_at_full_size(canvas, document):
    canvas.zoom_to(0.3)
    document.open(Flow())
    assert canvas.zoom == 1.0
    canvas.fit_all()
    canvas.viewport().repaint()


def test_show_node_leaves_the_view_alone_unless_it_is_outside(canvas, document):
    before = corner(canvas)
    canvas.show_node("sales")
    assert corner(canvas) == before
    canvas.camera.pan(5000, 0)
    canvas.show_node("sales")
    middle = canvas.camera.to_scene(canvas.camera.middle)
    assert abs(middle.x() - (320 + 112)) < 2
    assert document.selection.nodes == ()
    canvas.show_node("nobody")


def test_a_flow_opened_before_the_window_shows_is_fitted_when_it_does(qtbot, context, document):
    flow = Flow()
    flow.add_nodes([(None, Node("a", "play"), (0, 0)), (None, Node("b", "play"), (9000, 0))])
    view = CanvasView(context, document)
    qtbot.addWidget(view)
    document.open(flow)
    view.resize(800, 600)
    view.show()
    qtbot.waitExposed(view)
    assert view.camera.visible.contains(view.canvas_scene.content())


def test_what_lies_under_the_pointer_answers(canvas):
    scene = canvas.canvas_scene
    move(canvas, head(canvas, "sales"), Qt.MouseButton.NoButton)
    assert scene.nodes["sales"].state.hovered
    move(canvas, port(canvas, "menu", "1"), Qt.MouseButton.NoButton)
    assert scene.nodes["menu"].state.port == "1"
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.CrossCursor
    assert not scene.nodes["sales"].state.hovered
    (xa, ya), (xb, _) = scene.edges["menu", "2"].way[:2]
    move(canvas, pixel(canvas, (xa + xb) / 2 + 6, ya), Qt.MouseButton.NoButton)
    assert scene.edges["menu", "2"].has_halo
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert not scene.edges["menu", "2"].has_halo


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (lambda c: head(c, "menu"), "“Press 1.”"),
        (lambda c: head(c, "sales"), "+46700000001"),
        (lambda c: port(c, "sales", "busy"), "Sales, Busy → Leave a message"),
        (lambda c: port(c, "menu", "1"), "Key 1 Sales"),
        (lambda c: port(c, "sales", "success"), "leads nowhere yet"),
        (lambda c: port(c, "menu", "3"), "key 3, the next free one"),
        (lambda c: port(c, "menu", "3") - QPoint(60, 0), "key 3, the next free one"),
        (lambda c: port(c, "menu", "2") - QPoint(60, 0), "“Press 1.”"),
    ],
)
def test_tooltips_say_what_is_there(canvas, place, words):
    at = place(canvas)
    QApplication.sendEvent(
        canvas.viewport(),
        QHelpEvent(QEvent.Type.ToolTip, at, canvas.viewport().mapToGlobal(at)),
    )
    assert words in QToolTip.text()


def test_the_row_of_another_key_says_which_it_will_be(canvas, document):
    hints, free = [], Qt.MouseButton.NoButton
    canvas.hint.connect(hints.append)
    on_row = port(canvas, "menu", "3") - QPoint(60, 0)
    for at in (head(canvas, "menu"), on_row, on_row + QPoint(2, 0), head(canvas, "menu")):
        move(canvas, at, free)
    assert [("key 3" in hint, bool(hint)) for hint in hints] == [(True, True), (False, False)]
    drag(canvas, port(canvas, "menu", "3"), head(canvas, "mailbox"))
    assert document.flow.edges["menu", "3"].target == "mailbox"
    move(canvas, port(canvas, "menu", "4") - QPoint(60, 0), free)
    assert "key 4" in hints[-1]
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert hints[-1] == ""


def test_a_screen_reader_hears_what_it_is(canvas):
    assert canvas.accessibleName() == "Call flow"
    assert canvas.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_places_for_nodes_added_without_pointing(canvas, document):
    node = Node("new", "play")
    x, y = canvas.place_for(node)
    assert (x % 8, y % 8) == (0, 0)
    after = canvas.place_for(node, "mailbox")
    assert after[0] > 960 + 224
    document.selection.set(["mailbox"])
    assert canvas.place_at_centre()[0] > 960 + 224


def test_a_press_of_a_second_button_does_not_disturb_a_gesture(canvas, document):
    start = head(canvas, "sales")
    hold(canvas, start, start + QPoint(80, 80))
    QTest.mousePress(canvas.viewport(), MIDDLE, pos=start)
    QTest.mouseRelease(canvas.viewport(), MIDDLE, pos=start)
    assert document.stack.count() == 0
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=start + QPoint(80, 80))
    assert document.flow.layout["sales"] == (400, 0)
