"""What lies under the pointer: a port, an input, a node, an edge, a note, a frame, or nothing."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTransform

from designer.app.canvas.annotation_item import AnnotationItem
from designer.app.canvas.edge_item import EdgeItem
from designer.app.canvas.node_box import Box
from designer.app.canvas.node_item import NodeItem
from designer.app.canvas.routing import Points
from designer.app.canvas.scene import CanvasScene
from designer.flow.annotations import Area
from designer.flow.model import EdgeKey
from designer.layout.boxes import HEADER, PORT, WIDTH
from designer.layout.frames import BAR

_PICK = 9.0
"""Side of the square round the pointer in which edges are looked for, in device pixels."""
_PORT_REACH = 14.0
"""How far from its centre a port is still hit, in scene pixels, sideways."""
_LEAST_REACH = 8.0
"""The same in device pixels, however far away."""
_BORDER = 5.0
"""How far from a note's or frame's border it is still hit, in scene pixels."""
_LEAST_BORDER = 4.0
"""The same in device pixels, however far away."""
_CORNER = 14.0
"""Side of the lower right corner by which it is pulled, in scene pixels."""
_LEAST_PULLED = 8.0
"""What is smaller than so many times the reach of its border is pulled by its corner alone."""
_LEAST_CHEVRON = 12.0
"""What folds a frame is hit from this many device pixels on."""
_END = 44.0
"""An edge is grabbed at its end as far from the input or port as this, in scene pixels."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What was hit; everything None and False: the empty canvas."""

    node: str | None = None
    port: str | None = None
    """The outcome of the port of ``node``."""
    row: str | None = None
    """The outcome in whose row the card of ``node`` was hit, beside its port."""
    spare: bool = False
    """That row or port stands for a key nobody has used yet."""
    input: bool = False
    """The input of ``node``."""
    edge: EdgeKey | None = None
    end: bool = False
    """The edge was hit near the node it leads to."""
    start: bool = False
    """The edge was hit near the port it leaves."""
    annotation: str | None = None
    """The note or frame."""
    grip: str = ""
    """Where it was hit: ``move``, ``fold``, or the side that is pulled: ``right``, ``bottom``,
    ``corner``."""


def pick(scene: CanvasScene, at: QPointF, zoom: float) -> Hit:
    """What lies at ``at`` (scene pixels); of several edges the nearest, of nodes the topmost."""
    half = _PICK / 2 / zoom
    reach = max(_PORT_REACH, _LEAST_REACH / zoom)
    area = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
    items = scene.items(
        area,
        Qt.ItemSelectionMode.IntersectsItemBoundingRect,
        Qt.SortOrder.DescendingOrder,
        QTransform(),
    )
    for item in items:
        if isinstance(item, NodeItem):
            joint = _joint_hit(item, at)
            if joint is not None:
                return joint
            hit = _node_hit(item.node_id, scene.wiring.boxes[item.node_id], at, reach)
            if hit is not None:
                return hit
        elif isinstance(item, AnnotationItem) and item.is_bar and QRectF(*item.area).contains(at):
            # It lies above the wires that end at it.
            return Hit(annotation=item.annotation.key, grip=grip_at(item, at, zoom))
    hit = _edge_hit(scene, at, half)
    if hit.edge is not None:
        return hit
    for item in items:
        if isinstance(item, AnnotationItem):
            grip = grip_at(item, at, zoom)
            if grip:
                return Hit(annotation=item.annotation.key, grip=grip)
    return Hit()


def grip_at(item: AnnotationItem, at: QPointF, zoom: float) -> str:
    """Where a note or frame is hit at ``at`` (scene pixels); empty where it is not.

    An open frame is hit on its bar and border alone: one reaches through it.
    """
    area = item.area
    reach = max(_BORDER, _LEAST_BORDER / zoom)
    x, y = at.x() - area.x, at.y() - area.y
    if not (-reach <= x <= area.width + reach and -reach <= y <= area.height + reach):
        return ""
    if item.is_open_frame or not item.is_frame:
        side = _side_at(area, x, y, reach)
        if side:
            return side
    if item.is_frame and 0 <= x <= BAR and 0 <= y <= BAR and BAR * zoom >= _LEAST_CHEVRON:
        return "fold"
    if item.is_open_frame and y > BAR and x > reach:
        return ""
    return "move"


def _side_at(area: Area, x: float, y: float, reach: float) -> str:
    """The side of an area that is hit at ``x`` and ``y`` from its corner, if any.

    What is small has no sides and a small corner, so that it can still be moved.
    """
    least = min(area.width, area.height)
    corner = min(_CORNER, least / 2)
    if x >= area.width - corner and y >= area.height - corner:
        return "corner"
    if least < _LEAST_PULLED * reach:
        return ""
    if x >= area.width - reach:
        return "right"
    return "bottom" if y >= area.height - reach else ""


def _node_hit(node_id: str, box: Box, at: QPointF, reach: float) -> Hit | None:
    x, y = at.x() - box.x, at.y() - box.y
    if abs(x - WIDTH) <= reach and box.ports:
        nearest = min(box.ports, key=lambda row: abs(box.port(row.outcome)[1] - at.y()))
        distance = abs(box.port(nearest.outcome)[1] - at.y())
        if distance <= max(PORT / 2, reach * 0.7):
            return Hit(node=node_id, port=nearest.outcome, spare=nearest.spare)
    if hypot(x, at.y() - box.input[1]) <= reach:
        return Hit(node=node_id, input=True)
    if 0 <= x <= WIDTH and 0 <= y <= box.height:
        index = int((y - HEADER) // PORT)
        if 0 <= index < len(box.ports):
            row = box.ports[index]
            return Hit(node=node_id, row=row.outcome, spare=row.spare)
        return Hit(node=node_id)
    return None


def _joint_hit(item: NodeItem, at: QPointF) -> Hit | None:
    """The wire whose outcomes are written at ``at`` beside a card; it is held by its start."""
    for joint in item.face.joints:
        if joint.area.contains(at - item.pos()):
            return Hit(edge=(item.node_id, joint.first), start=True)
    return None


def edge_near(scene: CanvasScene, at: QPointF, reach: float) -> EdgeKey | None:
    """The edge nearest to ``at``, no further than ``reach`` (scene pixels); None: none is."""
    return _edge_hit(scene, at, reach).edge


def _edge_hit(scene: CanvasScene, at: QPointF, half: float) -> Hit:
    square = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
    items = scene.items(
        square,
        Qt.ItemSelectionMode.IntersectsItemShape,
        Qt.SortOrder.DescendingOrder,
        QTransform(),
    )
    edges = [item for item in items if isinstance(item, EdgeItem)]
    if not edges:
        return Hit()
    best = min(edges, key=lambda item: min(distance_to(part, at) for part in item.parts))
    # An item may draw no more than how its edges join the others.
    x, y = scene.shown_course(best.key).trunk[-1]
    to_end = hypot(at.x() - x, at.y() - y)
    to_start = min(hypot(at.x() - x, at.y() - y) for (x, y), *_ in best.parts)
    if min(to_start, to_end) > _END:
        return Hit(edge=best.key)
    return Hit(edge=best.key, end=to_end <= to_start, start=to_start < to_end)


def distance_to(way: Points, at: QPointF) -> float:
    """How far ``at`` is from the orthogonal way, in scene pixels."""
    return min(
        hypot(
            max(min(xa, xb) - at.x(), 0, at.x() - max(xa, xb)),
            max(min(ya, yb) - at.y(), 0, at.y() - max(ya, yb)),
        )
        for (xa, ya), (xb, yb) in itertools.pairwise(way)
    )
