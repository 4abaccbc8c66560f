"""A flow as a picture of the size of a thumb: cards in the colours of their kinds, and wires."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from designer.app.canvas.edge_item import joined_path
from designer.app.canvas.wires import shared_outcome
from designer.app.canvas.wiring import Wiring
from designer.app.theme.tokens import Tokens
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.layout.boxes import WIDTH

_LARGEST = 0.32
"""Scale at the most: a flow of two cards does not become a poster."""
_WIRE, _LINE = 1.1, 1.0
_ROUND, _TILE = 2.5, 4.0
"""Corner of a card and width of its coloured end, in pixels of the picture."""


@frozen
class _Card:
    rect: QRectF
    kind: str


class Sketch:
    """The shapes of a flow that is laid out; they are painted in the colours of any theme."""

    def __init__(self, flow: Flow) -> None:
        wiring = Wiring(flow)
        self._cards = [
            _Card(QRectF(box.x, box.y, WIDTH, box.height), flow.nodes[node_id].action)
            for node_id, box in wiring.boxes.items()
            if box.bar is None
        ]
        self._wires: list[tuple[QPainterPath, str]] = [
            (joined_path(course.parts), shared_outcome(course.outcomes))
            for course in wiring.courses.values()
        ]
        self.area = QRectF()
        """What it covers, in scene pixels; empty for a flow without nodes."""
        for card in self._cards:
            self.area |= card.rect
        for path, _outcome in self._wires:
            self.area |= path.boundingRect()

    def paint(self, painter: QPainter, room: QRectF, tokens: Tokens) -> None:
        """Draw it into the middle of ``room``."""
        if self.area.isEmpty():
            return
        scale = min(_LARGEST, room.width() / self.area.width(), room.height() / self.area.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(room.center())
        painter.scale(scale, scale)
        painter.translate(-self.area.center())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, outcome in self._wires:
            painter.setPen(QPen(tokens.outcome(outcome), _WIRE / scale))
            painter.drawPath(path)
        for card in self._cards:
            self._paint_card(painter, card, scale, tokens)
        painter.restore()

    @staticmethod
    def _paint_card(painter: QPainter, card: _Card, scale: float, tokens: Tokens) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(card.rect, _ROUND / scale, _ROUND / scale)
        painter.fillPath(shape, tokens["card"])
        end = QRectF(card.rect)
        end.setWidth(_TILE / scale)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(end, tokens[card.kind])
        painter.restore()
        painter.setPen(QPen(tokens["line"], _LINE / scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
