"""Taking every edge that arrives at a node to another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from designer.app.canvas.connecting import refusal
from designer.app.canvas.frame_menu import CHOOSE, bar_below, choose_inside
from designer.app.canvas.gestures.base import Gesture, Pointer, select_clicked
from designer.app.canvas.picking import pick
from designer.app.theme.tokens import Tokens
from designer.app.translate import tr, tr_text
from designer.flow import changes
from designer.flow.model import Flow
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_LEAVE = N_("Let go over another node to lead everything there, over the empty canvas to cut it.")
_SAME = N_("They lead there already.")


class ReconnectAll(Gesture):
    """All edges of an input are held: over a node they lead there, over nothing they go."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: CanvasView, node: str) -> None:
        super().__init__(canvas)
        self._node = node
        self._keys = tuple(canvas.document.flow.into(node))
        self._drawing = False
        self._over: str | None = None
        self._bar: str | None = None
        self._reason = ""

    def start(self, pointer: Pointer) -> None:
        """Hold their ends."""
        self._pressed = self._pointer = pointer

    def move(self, pointer: Pointer) -> None:
        """Draw them to the pointer; the node below says whether it takes them all."""
        self._pointer = pointer
        far = (pointer.at - self._pressed.at).manhattanLength()
        if not self._drawing and far < QApplication.startDragDistance():
            return
        self._drawing = True
        scene, flow = self.canvas.canvas_scene, self.canvas.document.flow
        self._over = over = pick(scene, pointer.scene, self.canvas.zoom).node
        self._bar = bar_below(self.canvas, pointer)
        scene.point_at_annotation(self._bar)
        self._reason = ""
        if over is not None and over != self._node:
            why = self._refusal(flow, over)
            self._reason = "" if why is None else tr_text(why)
            scene.offer({over: "refused" if self._reason else "over"})
        else:
            scene.offer({})
        self.canvas.hint.emit(self._reason or tr(_LEAVE if self._bar is None else CHOOSE))
        self.canvas.repaint_over()

    def end(self, pointer: Pointer) -> None:
        """Lead all of them there in one step, or say why not; without a drag, select the node."""
        if not self._drawing:
            select_clicked(self.canvas.document.selection, self._node, pointer)
            return
        self.move(pointer)
        over, reason, bar = self._over, self._reason, self._bar
        self.cancel()
        document = self.canvas.document
        if bar is not None:
            choose_inside(self.canvas, bar, pointer, self._refusal, self._take)
        elif over is None:
            document.apply(changes.disconnect(document.flow, self._keys))
        elif reason:
            self.canvas.hint.emit(reason)
        elif over != self._node:
            self._take(over)

    def _refusal(self, flow: Flow, target: str) -> Text | None:
        """Why one of them cannot lead to ``target``; None when all can."""
        if target == self._node:
            return Text(_SAME)
        reasons = (refusal(flow, *key, target) for key in self._keys)
        return next((reason for reason in reasons if reason is not None), None)

    def _take(self, target: str) -> None:
        document = self.canvas.document
        document.apply(changes.lead_elsewhere(document.flow, self._keys, target))

    def cancel(self) -> None:
        """They stay where they were."""
        self._drawing = False
        self.canvas.canvas_scene.offer({})
        self.canvas.canvas_scene.point_at_annotation(None)
        self.canvas.hint.emit("")
        self.canvas.repaint_over()

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """A straight line from each port to the pointer."""
        if not self._drawing:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        boxes = self.canvas.canvas_scene.wiring.boxes
        for source, outcome in self._keys:
            path = QPainterPath()
            path.moveTo(*boxes[source].port(outcome))
            path.lineTo(self._pointer.scene)
            painter.setPen(self.pen(tokens.outcome(outcome), 2.0))
            painter.drawPath(path)
