"""Taking an edge by its start to another way out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from designer.app.canvas.connecting import start_refusal, warning
from designer.app.canvas.edge_item import edge_pen, rounded_path
from designer.app.canvas.gestures.base import Pointer
from designer.app.canvas.gestures.connect import Reconnect
from designer.app.canvas.lanes import LEAD
from designer.app.canvas.picking import pick
from designer.app.canvas.routing import Ends, wire
from designer.app.theme.tokens import Tokens
from designer.app.translate import tr_text
from designer.flow import changes
from designer.flow.model import Edge
from designer.flow.texts import N_

_LEAVE = N_("Let go over a free way out, or over the empty canvas to disconnect.")
_RING = 9.0
"""Radius of the ring round a free way out, in scene pixels."""


class TakeStart(Reconnect):
    """An edge was taken by its start: let go over a free way out it leaves by that one.

    Over nothing it goes. Over a card, away from its ports, it is the way out of the same name.
    A press without a drag selects the edge.
    """

    _hint = _LEAVE
    _way_out = ""
    """The way out of the target at which the edge would start now."""

    def path(self) -> QPainterPath:
        """The wire as far as it is drawn: from the pointer, or from the port below."""
        wiring = self.canvas.canvas_scene.wiring
        to = self._edge.target
        if self.target is not None and self._way_out in wiring.boxes[self.target].form.way_out:
            return rounded_path(wiring.way_of(Edge(self.target, self._way_out, to)))
        at, box = self._pointer.scene, wiring.boxes[to]
        ends = Ends(at.x(), at.y(), *box.input)
        return rounded_path(wire(ends, 0, LEAD, [box.rect] if ends.back else ()))

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """A ring round every way out that may be taken, and the wire."""
        if not self._drawing:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        boxes = self.canvas.canvas_scene.wiring.boxes
        for node_id, outcomes in self._free.items():
            for outcome in outcomes:
                painter.setPen(edge_pen(tokens.outcome(outcome), 2.0))
                painter.drawEllipse(QPointF(*boxes[node_id].port(outcome)), _RING, _RING)
        super().paint(painter, tokens)

    # While it lasts

    def _begin(self) -> None:
        scene, flow = self.canvas.canvas_scene, self.canvas.document.flow
        scene.point_at()
        key = (self.source, self.outcome)
        scene.hide_edge(key)
        self._edge = flow.edges[key]
        self._free = {
            node_id: [
                outcome
                for outcome in scene.wiring.boxes[node_id].form.way_out
                if start_refusal(flow, key, node_id, outcome) is None
            ]
            for node_id in self.canvas.visible_nodes()
        }
        self._open = {
            node_id: "open" if free else "refused"
            for node_id, free in self._free.items()
            # Where it leads is not faded: it goes on leading there.
            if free or node_id != self._edge.target
        }
        scene.offer(self._open)

    def _look(self, pointer: Pointer) -> None:
        scene, flow = self.canvas.canvas_scene, self.canvas.document.flow
        hit = pick(scene, pointer.scene, self.canvas.zoom)
        self._over, self.target, self.reason = hit.node, None, ""
        self._way_out = hit.port or self.outcome
        over = {}
        # Back at its own port, or on its own card, it stays.
        if hit.node is not None and (hit.node, self._way_out) != self._edge.key:
            refused = start_refusal(flow, self._edge.key, hit.node, self._way_out)
            if refused is not None:
                self.reason = tr_text(refused)
            else:
                self.target = hit.node
                over = {hit.node: "over"}
                if consider := warning(flow, hit.node, self._edge.target):
                    self.reason = tr_text(consider)
        scene.offer({**self._open, **over})

    def _take(self, target: str) -> None:
        flow = self.canvas.document.flow
        edit = changes.leave_by(flow, (self.source, self.outcome), target, self._way_out)
        self.canvas.document.apply(edit)

    def _held_end(self, path: QPainterPath) -> QPointF:
        return QPointF(path.elementAt(0).x, path.elementAt(0).y)
