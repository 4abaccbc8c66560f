"""Where a node that was not placed by hand goes."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from designer.app.canvas.obstacles import Rect
from designer.flow.chaining import Way
from designer.flow.fragments import corner_of
from designer.flow.model import Flow, Node, Point
from designer.flow.ports import ports
from designer.layout.boxes import GRID, HEADER, WIDTH, input_offset, node_size, port_offset
from designer.layout.frames import node_area
from designer.layout.space import MARGIN

_GAP = 96
"""Between a node and the one chained to it: room for a few lanes."""

_ASIDE = 4 * GRID
"""How far a copy would like to stand from its original, to the right and below."""


def snapped(x: float, y: float) -> Point:
    """The nearest place on the grid."""
    return round(x / GRID) * GRID, round(y / GRID) * GRID


def after(flow: Flow, node_id: str, size: tuple[int, int], way: Way | None = None) -> Point:
    """A free place right of a node, level with the port of ``way``.

    Without it, and where the face has no such port, with the first that leads nowhere. What the
    node leads to already by ports above that stays above.
    """
    x, y = flow.layout.get(node_id, (0, 0))
    rows = [row.outcome for row in ports(flow, node_id)]
    taken = flow.out(node_id)
    above = set(taken)
    if way is not None and way[0] in rows:
        index = rows.index(way[0])
        above &= set(rows[:index])
    else:
        index = next((i for i, outcome in enumerate(rows) if outcome not in taken), 0)
    level = y + port_offset(index)[1] - input_offset()[1]
    place = snapped(x + WIDTH + _GAP, level)
    led_to = [node_area(flow, taken[outcome].target) for outcome in above]
    beside = [area.bottom + MARGIN for area in led_to if abs(area.x - place[0]) < WIDTH]
    return _free(flow, snapped(place[0], max([place[1], *beside])), size)


def in_middle(flow: Flow, seen: Rect, size: tuple[int, int]) -> Point:
    """A free place near the middle of what is ``seen``."""
    middle = (seen.left + seen.right - size[0]) / 2, (seen.top + seen.bottom - size[1]) / 2
    return _free(flow, snapped(*middle), size)


def part_at(flow: Flow, at: QPointF, size: tuple[int, int]) -> Point:
    """A free place for a part of ``size`` with its middle near ``at`` (scene pixels)."""
    return _free(flow, snapped(at.x() - size[0] / 2, at.y() - size[1] / 2), size)


def free_at(flow: Flow, kind: str, at: QPointF) -> Point:
    """A free place near ``at`` (scene pixels) for a new node of ``kind``, its head below it."""
    size = size_of_kind(kind)
    return _free(flow, snapped(at.x() - WIDTH / 2, at.y() - HEADER / 2), size)


def beside_part(flow: Flow, part: Flow) -> Point:
    """The free place nearest to a part of ``flow``, for the top-left corner of its copy."""
    left, top = corner_of(part)
    wanted = snapped(left + _ASIDE, top + _ASIDE)
    return _free(flow, wanted, size_of_part(part)) if part.nodes else wanted


def size_of_part(part: Flow) -> tuple[int, int]:
    """Width and height of a whole flow as it is laid out."""
    areas = [node_area(part, node) for node in part.nodes]
    areas += (one.area for one in part.annotations.values())
    if not areas:
        return node_size(0)
    left, top = corner_of(part)
    return max(area.right for area in areas) - left, max(area.bottom for area in areas) - top


def size_of_kind(kind: str) -> tuple[int, int]:
    """The size of a new node of ``kind``, which leads nowhere yet."""
    alone = Flow()
    alone.add_nodes([(None, Node(kind, kind), None)])
    return node_size(len(ports(alone, kind)))


def _free(flow: Flow, wanted: Point, size: tuple[int, int]) -> Point:
    from designer.layout.placing import free_place

    return free_place(flow, wanted, size)
