"""Where that opens on the screen which a key asks for, and which belongs to what is selected."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_GAP = 8


def beside_node(canvas: CanvasView, node_id: str) -> QPoint:
    """Right of the upper corner of a node, in pixels of the screen; the middle if unseen."""
    rect = canvas.canvas_scene.wiring.boxes[node_id].rect
    return _on_screen(canvas, QPointF(rect.right, rect.top))


def beside_selection(canvas: CanvasView) -> QPoint:
    """The same of what was selected last; of the canvas its middle."""
    scene, selection = canvas.canvas_scene, canvas.document.selection
    if selection.nodes:
        return beside_node(canvas, selection.nodes[-1])
    if selection.edges:
        return _on_screen(canvas, middle_of(canvas, selection.edges[-1]))
    item = scene.annotations.items.get(selection.annotations[-1]) if selection.annotations else None
    if item is not None:
        return _on_screen(canvas, QPointF(item.area.right, item.area.y))
    return _on_screen(canvas, canvas.camera.visible.center())


def middle_of(canvas: CanvasView, key: tuple[str, str]) -> QPointF:
    """The middle of the longest piece of an edge's way, in scene pixels."""
    wiring = canvas.canvas_scene.wiring
    way = wiring.whole(wiring.wires.of(key)).trunk
    ends = max(
        itertools.pairwise(way),
        key=lambda two: abs(two[0][0] - two[1][0]) + abs(two[0][1] - two[1][1]),
    )
    return (QPointF(*ends[0]) + QPointF(*ends[1])) / 2


def _on_screen(canvas: CanvasView, place: QPointF) -> QPoint:
    visible = canvas.camera.visible
    at = canvas.camera.to_viewport(place if visible.contains(place) else visible.center())
    return canvas.viewport().mapToGlobal(at.toPoint() + QPoint(_GAP, 0))
