"""What stays in sight when a flow grows, or is laid out afresh."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from designer.app.canvas.camera import View

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_READABLE, _RECOGNIZED = 0.6, 0.5
"""From where on a face can be read, and from where on the ways of a flow can be followed by the
names of its nodes: to see a part no view is made smaller unasked than the one, to see all of a flow
than the other."""


def in_sight(canvas: CanvasView) -> list[str]:
    """The nodes all of which is seen."""
    seen = canvas.camera.seen
    cards = ((node, canvas.card(node)) for node in canvas.visible_nodes())
    return [node for node, card in cards if any(part.contains(card) for part in seen)]


def keep_in_sight(canvas: CanvasView, before: Iterable[str], anchor: str | None) -> None:
    """Go to where the nodes are seen that were in sight ``before``, where they are not.

    Where it is not readable with all of them, those nearest to ``anchor`` are.
    """
    middle = canvas.camera.view.centre if anchor is None else canvas.card(anchor).center()

    def distance(node: str) -> float:
        way = canvas.card(node).center() - middle
        return hypot(way.x(), way.y())

    _go(canvas, _view_of(canvas, sorted(before, key=distance)))


def whole_with(canvas: CanvasView, area: QRectF, added: Iterable[str]) -> View | None:
    """The view of the whole flow with the nodes ``added``, which stand in ``area``.

    None where the view may stay, where the flow was not seen whole before, and where it could not
    be read so: then it is a part that is looked at.
    """
    camera = canvas.camera
    if camera.view_to(area, camera.zoom) == camera.view:
        return None
    if not canvas.canvas_scene.nodes.keys() <= {*in_sight(canvas), *added}:
        return None
    whole = canvas.canvas_scene.drawn() | area
    return camera.view_to(whole, min(_READABLE, camera.zoom), canvas.is_empty)


def show_whole(canvas: CanvasView) -> bool:
    """Go to where the whole flow is seen, unless it is; returns whether it is readable there."""
    if len(in_sight(canvas)) == len(canvas.canvas_scene.nodes):
        return True
    least = min(_RECOGNIZED, canvas.zoom)
    view = canvas.camera.view_to(canvas.canvas_scene.drawn(), least, canvas.is_empty)
    _go(canvas, view)
    return view is not None


def _view_of(canvas: CanvasView, nodes: Iterable[str]) -> View | None:
    """The view of as many of ``nodes``, which come in order, as are readable together."""
    found, area = None, QRectF()
    for node in nodes:
        area |= canvas.card(node)
        view = canvas.camera.view_to(area, min(_READABLE, canvas.zoom))
        if view is None:
            break
        found = view
    return found


def _go(canvas: CanvasView, view: View | None) -> None:
    if view is not None:
        canvas.drifting.go(view)
