"""Real mouse events on the canvas, at places of the scene."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.canvas.view import CanvasView

LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def pixel(canvas: CanvasView, x: float, y: float) -> QPoint:
    """The viewport's pixel over a place of the scene."""
    return canvas.camera.to_viewport(QPointF(x, y)).toPoint()


def head(canvas: CanvasView, node: str) -> QPoint:
    """A pixel on a node's head."""
    box = canvas.canvas_scene.wiring.boxes[node]
    return pixel(canvas, box.x + 120, box.y + 16)


def port(canvas: CanvasView, node: str, outcome: str) -> QPoint:
    """The pixel of a port."""
    return pixel(canvas, *canvas.canvas_scene.wiring.boxes[node].port(outcome))


def way_in(canvas: CanvasView, node: str) -> QPoint:
    """The pixel of an input."""
    return pixel(canvas, *canvas.canvas_scene.wiring.boxes[node].input)


def move(canvas: CanvasView, at: QPoint, button=LEFT, keys=NONE) -> None:
    """Move the pointer with a button held; QTest's own moves carry no keys."""
    viewport = canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        button,
        keys,
    )
    QApplication.sendEvent(viewport, event)


def hold(canvas: CanvasView, start: QPoint, end: QPoint, button=LEFT, keys=NONE) -> None:
    """Press, move in a few steps, and do not let go."""
    QTest.mousePress(canvas.viewport(), button, keys, start)
    for step in range(1, 6):
        way = QPointF(start) + (QPointF(end) - QPointF(start)) * step / 5
        move(canvas, way.toPoint(), button, keys)


def drag(canvas: CanvasView, start: QPoint, end: QPoint, button=LEFT, keys=NONE) -> None:
    """Press, move, let go."""
    hold(canvas, start, end, button, keys)
    QTest.mouseRelease(canvas.viewport(), button, keys, end)


def click(canvas: CanvasView, at: QPoint, keys=NONE) -> None:
    """Press and let go at one place."""
    QTest.mouseClick(canvas.viewport(), LEFT, keys, at)


def state(document) -> tuple[object, ...]:
    """Everything of a flow that an edit may change."""
    flow = document.flow
    return dict(flow.nodes), dict(flow.edges), dict(flow.layout), flow.start
