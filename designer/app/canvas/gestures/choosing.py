"""Which gesture a press begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from designer.app.canvas.gestures.add_key import AddKey
from designer.app.canvas.gestures.ask_menu import AskMenu
from designer.app.canvas.gestures.base import Gesture, Pointer
from designer.app.canvas.gestures.connect import Connect, Reconnect
from designer.app.canvas.gestures.cut import Cut
from designer.app.canvas.gestures.duplicate import Duplicate
from designer.app.canvas.gestures.fold import Fold
from designer.app.canvas.gestures.marquee import Marquee
from designer.app.canvas.gestures.move import Move
from designer.app.canvas.gestures.pan import Pan
from designer.app.canvas.gestures.pick_edge import PickEdge
from designer.app.canvas.gestures.reconnect_all import ReconnectAll
from designer.app.canvas.gestures.resize import CURSORS, Resize
from designer.app.canvas.gestures.take_start import TakeStart
from designer.app.canvas.picking import Hit, pick
from designer.app.canvas.wires import crowded
from designer.flow.model import EdgeKey

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SELECTING = _CONTROL | Qt.KeyboardModifier.ShiftModifier


def gesture_of_press(
    canvas: CanvasView, button: Qt.MouseButton, pointer: Pointer, *, space: bool
) -> Gesture | None:
    """What fits the ``button`` and what lies below; ``space``: the space bar is held.

    None for a button that begins nothing.
    """
    if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and space):
        return Pan(canvas)
    if button == Qt.MouseButton.LeftButton:
        return _of_hit(canvas, pick(canvas.canvas_scene, pointer.scene, canvas.zoom), pointer)
    if button == Qt.MouseButton.RightButton:
        return (Cut if pointer.holds(_CONTROL) else AskMenu)(canvas)
    return None


def _of_hit(canvas: CanvasView, hit: Hit, pointer: Pointer) -> Gesture:
    flow, wires = canvas.document.flow, canvas.canvas_scene.wiring.wires
    if hit.node is not None and hit.port is not None:
        return Connect(canvas, hit.node, hit.port)
    if hit.node is not None:
        if hit.input and pointer.holds(_CONTROL) and flow.into(hit.node):
            return ReconnectAll(canvas, hit.node)
        arriving = _arriving(canvas, hit.node) if hit.input else None
        if arriving:
            return Reconnect(canvas, wires.of(arriving))
        if hit.spare and hit.row is not None and not pointer.keys & _SELECTING:
            return AddKey(canvas, hit.node, hit.row)
        return (Duplicate if pointer.holds(_CONTROL) else Move)(canvas, hit.node)
    if hit.edge is not None:
        held = TakeStart if hit.start else Reconnect if hit.end else PickEdge
        return held(canvas, wires.of(hit.edge))
    if hit.annotation is not None:
        return _of_annotation(canvas, hit, pointer)
    return Marquee(canvas)


def _arriving(canvas: CanvasView, node_id: str) -> EdgeKey | None:
    """Which edge is grabbed at an input: a selected one, else the last that is drawn there."""
    flow = canvas.document.flow
    keys = list(flow.into(node_id))
    selected = canvas.document.selection.edges
    chosen = next((key for key in keys if key in selected), None)
    if chosen is None and keys and not crowded(flow, node_id):
        return keys[-1]
    return chosen


def _of_annotation(canvas: CanvasView, hit: Hit, pointer: Pointer) -> Gesture:
    assert hit.annotation is not None
    if pointer.holds(_CONTROL):
        return Duplicate(canvas, hit.annotation)
    if hit.grip in CURSORS:
        return Resize(canvas, hit.annotation, hit.grip)
    return (Fold if hit.grip == "fold" else Move)(canvas, hit.annotation)
