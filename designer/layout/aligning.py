"""Lining nodes up and spreading them evenly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from designer.flow.edits import Edit, MoveNodes
from designer.flow.model import Flow, Point
from designer.flow.ports import ports
from designer.flow.texts import N_, Text
from designer.layout.boxes import node_size

Boxes = Mapping[str, tuple[int, int, int, int]]
"""Left, top, width and height by node id, in scene pixels."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of lining up: where the line lies, and where a box stands on it."""

    name: str
    axis: int
    """0: the boxes move sideways, 1: up and down."""
    share: float
    """Where on a box the line goes through: 0 its left or top edge, 1 its right or bottom one."""


WAYS: Mapping[str, _Way] = {
    "left": _Way(N_("Align left edges"), 0, 0.0),
    "centre": _Way(N_("Align centres"), 0, 0.5),
    "right": _Way(N_("Align right edges"), 0, 1.0),
    "top": _Way(N_("Align top edges"), 1, 0.0),
    "middle": _Way(N_("Align middles"), 1, 0.5),
    "bottom": _Way(N_("Align bottom edges"), 1, 1.0),
}
"""The six ways of lining nodes up, by key."""

SPREADS: Mapping[str, tuple[str, int]] = {
    "across": (N_("Distribute across"), 0),
    "down": (N_("Distribute down"), 1),
}
"""The two ways of spreading nodes, by key: name and axis."""


def align(flow: Flow, ids: Iterable[str], way: str) -> Edit | None:
    """Line nodes up by ``way`` (a key of :data:`WAYS`); None where they stand so already.

    Edges line up with the outermost one; centres and middles with the middle of all together.
    """
    wanted = WAYS[way]
    boxes = _boxes(flow, ids)
    ends = [(box[wanted.axis], box[wanted.axis] + box[wanted.axis + 2]) for box in boxes.values()]
    if not ends:
        return None
    first, last = min(start for start, _ in ends), max(end for _, end in ends)
    line = first + (last - first) * wanted.share
    return _moved(
        boxes, wanted.axis, lambda _, size: round(line - size * wanted.share), wanted.name
    )


def distribute(flow: Flow, ids: Iterable[str], spread: str) -> Edit | None:
    """Leave the same gap between nodes, by ``spread`` (a key of :data:`SPREADS`).

    The outermost two stay. None with fewer than three nodes, and where nothing would move.
    """
    name, axis = SPREADS[spread]
    boxes = _boxes(flow, ids)
    order = sorted(boxes, key=lambda node: (boxes[node][axis], boxes[node][1 - axis]))
    if len(order) < 3:
        return None
    first, last = boxes[order[0]], boxes[order[-1]]
    room = last[axis] - first[axis] - sum(boxes[node][axis + 2] for node in order[:-1])
    gap = room / (len(order) - 1)
    places: dict[str, int] = {}
    at = float(first[axis])
    for node in order:
        places[node] = round(at)
        at += boxes[node][axis + 2] + gap
    return _moved(boxes, axis, lambda node, _: places[node], name)


def _moved(boxes: Boxes, axis: int, place: Callable[[str, int], int], name: str) -> Edit | None:
    """The edit that gives each box another place along ``axis``; None when none moves."""
    moved: dict[str, Point] = {}
    for node, box in boxes.items():
        to = place(node, box[axis + 2])
        if to != box[axis]:
            moved[node] = (to, box[1]) if axis == 0 else (box[0], to)
    return MoveNodes(moved, Text(name)) if moved else None


def _boxes(flow: Flow, ids: Iterable[str]) -> dict[str, tuple[int, int, int, int]]:
    """The boxes of the nodes ``ids`` that have a place."""
    placed = [node for node in ids if node in flow.layout and node in flow.nodes]
    return {node: (*flow.layout[node], *node_size(len(ports(flow, node)))) for node in placed}
