"""What Qt itself needs for as many rectangles and lines: nothing that shows a flow is faster."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import (
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)

from benchmarks.window import SIZE
from designer.flow.model import Flow
from designer.flow.ports import ports
from designer.layout.boxes import WIDTH, input_offset, node_size

_COLOURS = {
    "connect": "#3B6FD4",
    "play": "#1F8A70",
    "ivr": "#8A4FC4",
    "record": "#C4572E",
    "hangup": "#B3364B",
    "webhook": "#5A6472",
}


def boxes(flow: Flow) -> dict[str, QRectF]:
    """The box of every node in the scene."""
    return {
        node_id: QRectF(x, y, WIDTH, node_size(len(ports(flow, node_id)))[1])
        for node_id, (x, y) in flow.layout.items()
    }


def lines(flow: Flow, rects: dict[str, QRectF]) -> list[QLineF]:
    """A straight line for every edge."""
    dx, dy = input_offset()
    return [
        QLineF(rects[e.source].right(), rects[e.source].center().y(), *_at(rects[e.target], dx, dy))
        for e in flow.edges.values()
    ]


def _at(rect: QRectF, dx: float, dy: float) -> tuple[float, float]:
    return rect.x() + dx, rect.y() + dy


class PlainItems(QGraphicsView):
    """A rectangle item for every node of ``flow`` and a path item for every edge."""

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self.resize(*SIZE)
        rects = boxes(flow)
        self._lines = lines(flow, rects)
        self._rects = [
            (rect, QColor(_COLOURS[flow.nodes[node_id].action])) for node_id, rect in rects.items()
        ]

    def open(self) -> None:
        """Make the items, show them all and paint them."""
        self.setUpdatesEnabled(False)
        scene = QGraphicsScene(self)
        for rect, colour in self._rects:
            item = QGraphicsRectItem(rect)
            item.setBrush(colour)
            scene.addItem(item)
        for line in self._lines:
            path = QPainterPath(line.p1())
            path.lineTo(line.p2())
            scene.addItem(QGraphicsPathItem(path))
        self.setScene(scene)
        self.fitInView(scene.itemsBoundingRect())
        self.setUpdatesEnabled(True)
        self.viewport().repaint()

    def empty(self) -> None:
        """Forget what was opened."""
        before = self.scene()
        self.setScene(QGraphicsScene(self))
        if before is not None:
            before.deleteLater()


class BatchedPainter(QWidget):
    """All rectangles of a kind in one call, and nothing else."""

    def __init__(self, flow: Flow, transform: QTransform) -> None:
        super().__init__()
        self.resize(*SIZE)
        self._transform = transform
        self._rects: dict[str, list[QRectF]] = {}
        for node_id, rect in boxes(flow).items():
            self._rects.setdefault(flow.nodes[node_id].action, []).append(rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the nodes as they were given."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor("#F4F5F7"))
        painter.setTransform(self._transform)
        painter.setPen(Qt.PenStyle.NoPen)
        for kind, rects in self._rects.items():
            painter.setBrush(QColor(_COLOURS[kind]))
            painter.drawRects(rects)
        painter.end()
