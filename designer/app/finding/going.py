"""Going to a place on the canvas: select it, centre it, large enough to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

if TYPE_CHECKING:
    from designer.app.canvas.scene_view import SceneView
    from designer.app.window import Window
    from designer.flow.model import EdgeKey

_READABLE = 0.6
"""From this magnification on a node's face can be read."""
_TOO_SMALL = 0.4
"""Below this one it is enlarged to be read; in between nothing is enlarged unasked."""


def go_to_node(window: Window, node_id: str) -> None:
    """Go to a node, the keys with it."""
    if node_id in window.document.flow.nodes:
        window.document.selection.set([node_id])
        centre_on(window.canvas, node_id)
        window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def go_to_annotation(window: Window, key: str) -> None:
    """Go to a note or frame, the keys with it."""
    if key in window.document.flow.annotations:
        show_annotation(window.canvas, key)
        window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def show_match(canvas: SceneView, node_id: str, edge: EdgeKey | None = None) -> None:
    """Select a node, or the edge ``edge`` that leaves it, and centre it. Takes no focus."""
    if edge is not None:
        canvas.document.selection.set(edges=[edge])
    else:
        canvas.document.selection.set([node_id])
    centre_on(canvas, node_id)


def show_annotation(canvas: SceneView, key: str) -> None:
    """Select a note or frame, and centre it or the folded frame that hides it. Takes no focus."""
    canvas.document.selection.set(annotations=[key])
    if canvas.zoom < _TOO_SMALL:
        canvas.zoom_to(_READABLE)
    seen = canvas.canvas_scene.annotations.shown_as(key)
    if seen is not None:
        canvas.camera.centre(QRectF(*seen.area).center())


def centre_on(canvas: SceneView, node_id: str) -> None:
    """Bring a node into the middle of the view."""
    box = canvas.canvas_scene.wiring.boxes.get(node_id)
    if box is None:
        return
    rect = box.rect
    if canvas.zoom < _TOO_SMALL:
        canvas.zoom_to(_READABLE)
    canvas.camera.centre(QPointF((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2))
