"""Drawing an edge from a port to a node, and taking an edge elsewhere by its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from designer.app.canvas.connecting import refusal, warning
from designer.app.canvas.edge_item import joined_path, rounded_path
from designer.app.canvas.frame_menu import CHOOSE, bar_below, choose_inside
from designer.app.canvas.gestures.base import Gesture, Pointer
from designer.app.canvas.gestures.pick_edge import click_wire
from designer.app.canvas.lanes import LEAD
from designer.app.canvas.picking import pick
from designer.app.canvas.routing import Ends, Points, wire
from designer.app.canvas.wires import Wire, shared_outcome
from designer.app.theme.tokens import FIELD_RADIUS, Tokens
from designer.app.translate import tr, tr_text
from designer.flow import changes
from designer.flow.model import Edge, Flow
from designer.flow.texts import N_, Text
from designer.layout.boxes import WIDTH

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_DRAW = N_("Let go over the node this way leads to, or over the empty canvas to add one.")
_LEAVE = N_("Let go over another node, or over the empty canvas to disconnect.")
_OWN_CARD = N_("Nothing changed. At its input, on the left, a card can be led back to itself.")
_SOURCE_SHARE = 0.5
"""Over the node it starts from, an edge is taken only in this part of the card from the left."""


def click_free_port(canvas: CanvasView, source: str, outcome: str) -> None:
    """Select the node and offer what ``outcome`` may lead to; from far no port is seen to click."""
    canvas.document.selection.set([source])
    if not canvas.is_far:
        canvas.quick_adding.at_port(source, outcome)


class Connect(Gesture):
    """An edge is drawn from a port. Let go over a node it leads there, over nothing it asks."""

    cursor = Qt.CursorShape.CrossCursor
    _hint = _DRAW
    _at_home = _OWN_CARD

    def __init__(self, canvas: CanvasView, source: str, outcome: str) -> None:
        super().__init__(canvas)
        self.source, self.outcome = source, outcome
        self.target: str | None = None
        """The node that would be connected if it were let go now."""
        self.reason = ""
        """Why the node under the pointer cannot be connected, or what to consider."""
        self._drawing = False
        self._over: str | None = None
        self._bar: str | None = None
        """The folded frame under the pointer."""

    def start(self, pointer: Pointer) -> None:
        """Hold the end of the wire."""
        self._pressed = self._pointer = pointer

    def move(self, pointer: Pointer) -> None:
        """Draw it to the pointer; the node below says whether it takes it."""
        self._pointer = pointer
        far = (pointer.at - self._pressed.at).manhattanLength()
        if not self._drawing and far < QApplication.startDragDistance():
            return
        if not self._drawing:
            self._drawing = True
            self._begin()
        self._look(pointer)
        self._bar = bar_below(self.canvas, pointer)
        self.canvas.canvas_scene.point_at_annotation(self._bar)
        self.canvas.hint.emit(self.reason or tr(self._hint if self._bar is None else CHOOSE))
        self.canvas.repaint_over()

    def end(self, pointer: Pointer) -> None:
        """Connect, or say why not, or ask what to put on the empty canvas."""
        if not self._drawing:
            self._click(pointer)
            return
        self.move(pointer)
        target, reason, bar = self.target, self.reason, self._bar
        self._finish()
        if target is not None:
            self._take(target)
        elif bar is not None:
            choose_inside(self.canvas, bar, pointer, self._refusal, self._take)
        elif self._over is None:
            self._let_go(pointer)
        else:
            self.canvas.hint.emit(reason or tr(self._at_home))

    def cancel(self) -> None:
        """Nothing was connected."""
        self._finish()

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """The wire, and at its end why it cannot be connected here."""
        if not self._drawing:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.pen(tokens.outcome(self._drawn_as), 2.4))
        painter.drawPath(self.path())
        painter.setBrush(tokens.outcome(self._drawn_as))
        painter.setPen(Qt.PenStyle.NoPen)
        radius = 4 / self.canvas.zoom
        painter.drawEllipse(QPointF(*self._held_end()), radius, radius)
        if self.reason:
            self._paint_reason(painter, tokens)

    def way(self) -> Points:
        """The wire as far as it is drawn: to the pointer, or to the input of the node below."""
        wiring = self.canvas.canvas_scene.wiring
        if self.target is not None:
            return wiring.way_of(Edge(self.source, self.outcome, self.target))
        box = wiring.boxes[self.source]
        ends = Ends(*box.port(self.outcome), self._pointer.scene.x(), self._pointer.scene.y())
        return wire(ends, 0, LEAD, [box.rect] if ends.back else ())

    def path(self) -> QPainterPath:
        """The same as it is painted."""
        return rounded_path(self.way())

    # While it lasts

    def _begin(self) -> None:
        scene, flow = self.canvas.canvas_scene, self.canvas.document.flow
        scene.point_at()
        scene.offer({})
        self._open = {
            node_id: "refused" if self._refusal(flow, node_id) else "open"
            for node_id in self.canvas.visible_nodes()
            if node_id != self.source
        }
        scene.offer(self._open)

    def _look(self, pointer: Pointer) -> None:
        scene, flow = self.canvas.canvas_scene, self.canvas.document.flow
        self._over = node_id = pick(scene, pointer.scene, self.canvas.zoom).node
        if node_id == self.source:
            box = scene.wiring.boxes[node_id]
            if pointer.scene.x() - box.x > WIDTH * _SOURCE_SHARE:
                node_id = None
        refused = None
        if node_id is not None:
            refused = self._refusal(flow, node_id)
        self.target = None if refused else node_id
        self.reason = ""
        if refused is not None:
            self.reason = tr_text(refused)
        elif node_id is not None and (consider := warning(flow, self.source, node_id)):
            self.reason = tr_text(consider)
        over = {} if self.target is None else {self.target: "over"}
        scene.offer({**self._open, **over})

    def _refusal(self, flow: Flow, target: str) -> Text | None:
        """Why it cannot lead to ``target``; None when it can."""
        return refusal(flow, self.source, self.outcome, target)

    @property
    def _drawn_as(self) -> str:
        """The outcome in whose colour it is drawn."""
        return self.outcome

    def _finish(self) -> None:
        self.canvas.canvas_scene.offer({})
        self.canvas.canvas_scene.point_at_annotation(None)
        self.canvas.hint.emit("")
        self.canvas.repaint_over()

    # What differs when an edge is there already

    def _click(self, pointer: Pointer) -> None:
        """A click on a port selects the edge that leaves there, or asks where it is to lead."""
        edge = self.canvas.document.flow.out(self.source).get(self.outcome)
        if edge is None:
            click_free_port(self.canvas, self.source, self.outcome)
        else:
            click_wire(self.canvas, (edge.key,), pointer)

    def _take(self, target: str) -> None:
        flow = self.canvas.document.flow
        self.canvas.document.apply(changes.connect(flow, self.source, self.outcome, target))

    def _held_end(self) -> tuple[float, float]:
        """The end of the wire that the pointer holds."""
        return self.way()[-1]

    def _let_go(self, pointer: Pointer) -> None:
        self.canvas.connection_dropped.emit(self.source, self.outcome, pointer.scene)

    def _paint_reason(self, painter: QPainter, tokens: Tokens) -> None:
        """A small label beside the pointer, in device pixels."""
        painter.save()
        painter.resetTransform()
        font = QApplication.font()
        metrics = QFontMetricsF(font)
        room = max(120.0, self.canvas.viewport().width() * 0.5)
        words = metrics.boundingRect(
            QRectF(0, 0, min(room, 340), 400), Qt.TextFlag.TextWordWrap, self.reason
        )
        label = QRectF(0, 0, words.width() + 20, words.height() + 12)
        label.moveTopLeft(self._pointer.at + QPointF(16, 16))
        label.moveRight(min(label.right(), self.canvas.viewport().width() - 8))
        label.moveBottom(min(label.bottom(), self.canvas.viewport().height() - 8))
        painter.setPen(QColor(tokens["danger" if self.target is None else "warning"]))
        painter.setBrush(tokens["card"])
        painter.drawRoundedRect(label, FIELD_RADIUS, FIELD_RADIUS)
        painter.setFont(font)
        painter.setPen(tokens["text"])
        painter.drawText(label.adjusted(10, 6, -10, -6), int(Qt.TextFlag.TextWordWrap), self.reason)
        painter.restore()


class Reconnect(Connect):
    """A wire was taken by its end: let go over another node it leads there, over nothing it goes.

    All edges that are one wire are taken together, in one step. A press without a drag selects
    them.
    """

    _hint = _LEAVE
    _at_home = ""  # it stays as it was

    def __init__(self, canvas: CanvasView, wire: Wire) -> None:
        super().__init__(canvas, *canvas.canvas_scene.wiring.leaving(wire))
        self.wire = wire

    def path(self) -> QPainterPath:
        """The wire with all that joins it."""
        return joined_path(self.canvas.canvas_scene.wiring.along(self.wire, self.way()).parts)

    def _begin(self) -> None:
        self.canvas.canvas_scene.hide_wire(self.wire)
        super()._begin()

    def _refusal(self, flow: Flow, target: str) -> Text | None:
        reasons = (refusal(flow, *key, target) for key in self.wire)
        return next((reason for reason in reasons if reason is not None), None)

    @property
    def _drawn_as(self) -> str:
        return shared_outcome(outcome for _, outcome in self.wire)

    def _finish(self) -> None:
        self.canvas.canvas_scene.hide_wire(())
        super()._finish()

    def _click(self, pointer: Pointer) -> None:
        click_wire(self.canvas, self.wire, pointer)

    def _take(self, target: str) -> None:
        if len(self.wire) == 1:
            super()._take(target)
            return
        flow = self.canvas.document.flow
        self.canvas.document.apply(changes.lead_elsewhere(flow, self.wire, target))

    def _let_go(self, pointer: Pointer) -> None:
        self.canvas.document.apply(changes.disconnect(self.canvas.document.flow, self.wire))
