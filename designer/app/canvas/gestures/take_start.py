"""Taking an edge by its start to another way out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from designer.app.canvas.connecting import start_refusal, warning
from designer.app.canvas.course import branch
from designer.app.canvas.edge_item import joined_path
from designer.app.canvas.gestures.base import Pointer
from designer.app.canvas.gestures.connect import Reconnect
from designer.app.canvas.lanes import ENTRY, LEAD
from designer.app.canvas.picking import pick
from designer.app.canvas.routing import Ends, Points, wire
from designer.app.theme.tokens import Tokens
from designer.app.translate import tr, tr_text
from designer.flow import changes
from designer.flow.model import Edge, EdgeKey, Flow
from designer.flow.texts import N_, Text

_LEAVE = N_("Let go over a free way out, or over the empty canvas to disconnect.")
_TOGETHER = N_("These ways out are one connection here. To take one of them, drag from its port.")
_RING = 9.0
"""Radius of the ring round a free way out, in scene pixels."""


class TakeStart(Reconnect):
    """A wire was taken by its start: let go over a free way out it leaves by that one.

    Over nothing it goes. Over a card, away from its ports, it is the way out of the same name; so
    it is everywhere where several ways out were one wire: they stay what they are.
    A press without a drag selects it.
    """

    _hint = _LEAVE
    _way_out = ""
    """The way out of the target at which the edge would start now, if it is one."""

    def way(self) -> Points:
        """The wire as far as it is drawn: from the pointer, or from the port below."""
        wiring = self.canvas.canvas_scene.wiring
        if self.target is not None:
            for outcome in self._starts.values():
                if outcome in wiring.boxes[self.target].form.way_out:
                    return wiring.way_of(Edge(self.target, outcome, self._to))
        at, box = self._pointer.scene, wiring.boxes[self._to]
        ends = Ends(at.x(), at.y(), *box.input)
        # It turns just before the input: so it runs over fewer of the cards between.
        turn = max(LEAD, ends.x2 - ends.x1 - 2 * ENTRY)
        return wire(ends, 0, turn, [box.rect] if ends.back else ())

    def path(self) -> QPainterPath:
        """The same as it is painted; over a card with a branch from each way out."""
        wiring, parts = self.canvas.canvas_scene.wiring, [self.way()]
        if self.target is not None:
            box = wiring.boxes[self.target]
            for outcome in self._starts.values():
                if outcome in box.form.way_out and box.port(outcome) != parts[0][0]:
                    parts.append(branch(*box.port(outcome), parts[0]))
        return joined_path(parts)

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """A ring round every way out that may be taken, and the wire."""
        if not self._drawing:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        boxes = self.canvas.canvas_scene.wiring.boxes
        for node_id, outcomes in self._free.items():
            for outcome in outcomes:
                painter.setPen(self.pen(tokens.outcome(outcome), 2.0))
                painter.drawEllipse(QPointF(*boxes[node_id].port(outcome)), _RING, _RING)
        super().paint(painter, tokens)

    # While it lasts

    def _begin(self) -> None:
        scene, flow = self.canvas.canvas_scene, self.canvas.document.flow
        scene.point_at()
        scene.hide_wire(self.wire)
        self._to = flow.edges[self.wire[0]].target
        self._free = {
            node_id: self._free_at(flow, node_id) for node_id in self.canvas.visible_nodes()
        }
        self._open = {
            node_id: "refused"
            for node_id, free in self._free.items()
            # Where it leads is not faded: it goes on leading there.
            if not free and node_id not in (self._to, self.source)
        }
        scene.offer(self._open)

    def _free_at(self, flow: Flow, node_id: str) -> list[str]:
        """The ways out of a node at which the wire may start."""
        shown = self.canvas.canvas_scene.wiring.boxes[node_id].form.way_out
        if len(self.wire) == 1:
            key = self.wire[0]
            return [way for way in shown if start_refusal(flow, key, node_id, way) is None]
        free = node_id != self.source and self._refusal(flow, node_id) is None
        return [outcome for _, outcome in self.wire if outcome in shown] if free else []

    @property
    def _starts(self) -> dict[EdgeKey, str]:
        """Every edge of the wire, and the outcome of a node at which it would start now."""
        if len(self.wire) == 1:
            return {self.wire[0]: self._way_out}
        return {key: key[1] for key in self.wire}

    def _look(self, pointer: Pointer) -> None:
        scene, flow = self.canvas.canvas_scene, self.canvas.document.flow
        hit = pick(scene, pointer.scene, self.canvas.zoom)
        self._over, self.target, self.reason = hit.node, None, ""
        self._way_out = hit.port or self.outcome
        over = {}
        # Back at its own port, or on its own card, it stays.
        if hit.node is not None and self._stays(hit.node):
            if hit.port is not None and (hit.node, hit.port) not in self.wire:
                self.reason = tr(_TOGETHER)
        elif hit.node is not None:
            refused = self._refusal(flow, hit.node)
            if refused is not None:
                self.reason = tr_text(refused)
            else:
                self.target = hit.node
                over = {hit.node: "start"}
                if consider := warning(flow, hit.node, self._to):
                    self.reason = tr_text(consider)
        scene.offer({**self._open, **over})

    def _stays(self, node_id: str) -> bool:
        if len(self.wire) > 1:
            return node_id == self.source
        return (node_id, self._way_out) == self.wire[0]

    def _refusal(self, flow: Flow, target: str) -> Text | None:
        """Why it cannot start at the node ``target``; None when it can."""
        reasons = (start_refusal(flow, key, target, way) for key, way in self._starts.items())
        return next((reason for reason in reasons if reason is not None), None)

    def _take(self, target: str) -> None:
        flow = self.canvas.document.flow
        self.canvas.document.apply(changes.leave_by(flow, target, self._starts))

    def _held_end(self) -> tuple[float, float]:
        return self.way()[0]
