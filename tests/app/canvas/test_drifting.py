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
        (QRectF(-500, 100, 3000, 90), (32 + 500, 0)),
        (QRectF(10, 10, 224, 90), (0, 0)),
    ],
)
def test_the_way_is_the_least(canvas, area, way):
    size = canvas.viewport().size()
    canvas.camera.centre(QPointF(size.width() / 2, size.height() / 2))
    assert canvas.camera.visible.topLeft() == QPointF(0, 0)
    if area.left() > 0 and way != (0, 0):
        area.moveTopLeft(QPointF(size.width() - 80, size.height() - 20))
    assert canvas.camera.way_to(area).toTuple() == way
