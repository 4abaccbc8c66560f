"""Where things are on the canvas, and real mouse gestures between them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.canvas.view import CanvasView
from designer.flow.ports import ports
from designer.layout.boxes import input_offset, port_offset

LEFT = Qt.MouseButton.LeftButton


def at(canvas: CanvasView, x: float, y: float) -> QPoint:
    """The viewport's pixel of a scene point."""
    return canvas.mapFromScene(QPointF(x, y))


def head(canvas: CanvasView, node: str) -> QPoint:
    """A pixel on a node's head, where it is grabbed."""
    x, y = canvas.document.flow.layout[node]
    return at(canvas, x + 120, y + 16)


def port(canvas: CanvasView, node: str, outcome: str) -> QPoint:
    """The pixel of an outcome's port."""
    flow = canvas.document.flow
    index = [port.outcome for port in ports(flow, node)].index(outcome)
    x, y = flow.layout[node]
    dx, dy = port_offset(index)
    return at(canvas, x + dx, y + dy)


def way_in(canvas: CanvasView, node: str) -> QPoint:
    """The pixel of a node's input."""
    x, y = canvas.document.flow.layout[node]
    dx, dy = input_offset()
    return at(canvas, x + dx, y + dy)


def drag(canvas: CanvasView, start: QPoint, end: QPoint, steps: int = 6) -> None:
    """Press at ``start``, move in a few steps, release at ``end``."""
    viewport = canvas.viewport()
    QTest.mouseMove(viewport, start)
    QTest.mousePress(viewport, LEFT, pos=start)
    for n in range(1, steps + 1):
        way = QPointF(start) + (QPointF(end) - QPointF(start)) * n / steps
        QTest.mouseMove(viewport, way.toPoint())
    QTest.mouseRelease(viewport, LEFT, pos=end)


def drop(canvas: CanvasView, data: QMimeData, pixel: QPoint) -> None:
    """Let ``data`` be dragged in and dropped at ``pixel``, as the desktop would."""
    actions, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    viewport = canvas.viewport()
    for event in (
        QDragEnterEvent(pixel, actions, data, LEFT, none),
        QDragMoveEvent(pixel, actions, data, LEFT, none),
        QDropEvent(QPointF(pixel), actions, data, LEFT, none),
    ):
        QApplication.sendEvent(viewport, event)
