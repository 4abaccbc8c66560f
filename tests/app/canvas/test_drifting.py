"""A new node that stands partly outside: the view goes to it gently; its clock is moved by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from tests.app.canvas.mouse import LEFT, drag, port, state
from tests.app.canvas.test_quick_add import opened, undone_and_redone

K = Qt.Key
ROUNDING = 1.0


def drop_at_the_border(canvas) -> None:
    """Let a connection go so near the border that its node will stand half outside."""
    size = canvas.viewport().size()
    place = QPoint(size.width() - 60, size.height() - 12)
    drag(canvas, port(canvas, "sales", "success"), place)
    QTest.keyClick(opened(canvas).field, K.Key_5)


def card(canvas) -> QRectF:
    left, top, right, bottom = canvas.canvas_scene.wiring.boxes["hangup"].rect
    return QRectF(left, top, right - left, bottom - top)


@pytest.mark.parametrize("motion", ["none", "system"])
def test_it_goes_as_far_as_it_must_and_the_node_is_seen(canvas, document, motion):
    canvas.context.settings = replace(canvas.context.settings, motion=motion)
    before, seen = state(document), canvas.camera.visible
    drop_at_the_border(canvas)
    if motion == "system":
        canvas.drifting.clock.pause()
        assert canvas.drifting.under_way
        assert canvas.camera.visible == seen
        canvas.drifting.clock.setCurrentTime(canvas.drifting.clock.duration())
    assert not canvas.drifting.under_way
    assert canvas.camera.visible.contains(card(canvas))
    # The node has come to the corner that it stood at, and no further.
    room = canvas.camera.visible.bottomRight() - card(canvas).bottomRight()
    assert room.toTuple() == pytest.approx((32, 32), abs=ROUNDING)
    undone_and_redone(document, before)


def test_whoever_acts_stops_it_and_what_is_seen_stays(canvas):
    canvas.context.settings = replace(canvas.context.settings, motion="system")
    drop_at_the_border(canvas)
    canvas.drifting.clock.pause()
    canvas.drifting.clock.setCurrentTime(60)
    seen = canvas.camera.visible
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(20, 20))
    assert not canvas.drifting.under_way
    assert canvas.camera.visible == seen


@pytest.mark.parametrize(
    ("area", "way"),
    [
        (QRectF(-200, -100, 224, 90), (32 + 200, 32 + 100)),
        (QRectF(1200, 780, 224, 90), (-32 - 224 + 80, -32 - 90 + 20)),
        (QRectF(10, 10, 224, 90), (0, 0)),
        (QRectF(-2, 10, 224, 90), (32 + 2, 0)),
    ],
)
def test_the_way_is_the_least(canvas, area, way):
    size = canvas.viewport().size()
    canvas.camera.centre(QPointF(size.width() / 2, size.height() / 2))
    assert canvas.camera.visible.topLeft() == QPointF(0, 0)
    if area.left() > 0 and way != (0, 0):
        area.moveTopLeft(QPointF(size.width() - 80, size.height() - 20))
    now = canvas.camera.view
    view = canvas.camera.view_to(area, 1.0)
    assert view.zoom == 1.0
    assert (now.centre - view.centre).toTuple() == way


def test_what_has_no_room_is_made_smaller_and_what_is_much_too_large_shows_its_corner(canvas):
    area = QRectF(-500, 100, 2000, 90)
    view = canvas.camera.view_to(area, 0.4)
    assert 0.4 < view.zoom < 1.0
    canvas.camera.look(view)
    assert canvas.camera.visible.contains(area)
    canvas.camera.zoom_to(1.0)
    huge = QRectF(-500, 100, 9000, 90)
    assert canvas.camera.view_to(huge, 0.4) is None
    canvas.drifting.bring(huge)
    assert canvas.zoom == pytest.approx(0.4)
    corner = canvas.camera.to_viewport(huge.topLeft())
    assert corner.toTuple() == pytest.approx((32, 32), abs=ROUNDING)


def test_who_types_sees_at_once_where_it_was_going(canvas):
    canvas.context.settings = replace(canvas.context.settings, motion="system")
    drop_at_the_border(canvas)
    canvas.drifting.clock.pause()
    canvas.drifting.clock.setCurrentTime(60)
    assert not canvas.camera.visible.contains(card(canvas))
    QTest.keyClick(canvas, K.Key_Shift)
    assert not canvas.drifting.under_way
    assert canvas.camera.visible.contains(card(canvas))
