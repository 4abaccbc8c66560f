"""Going over the flow with the arrow keys: which node comes next."""

from __future__ import annotations

from collections.abc import Mapping

from designer.app.canvas.node_box import Box
from designer.app.canvas.wiring import Wiring
from designer.flow.model import Flow

_STEPS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_SIDEWAYS = 3.0
"""How much more a step to the side counts than one ahead."""


class Walker:
    """Remembers where it came from, so that going right and left again ends where it began."""

    def __init__(self) -> None:
        self._came_from: dict[str, str] = {}
        self._went_to: dict[str, str] = {}

    def along(self, flow: Flow, wiring: Wiring, here: str, direction: str) -> str | None:
        """The node one step ``left`` or ``right`` along the edges, or ``up`` or ``down`` a sibling.

        Siblings are the nodes the same node leads to, in the order of its ports; a node without
        any goes to the nearest one instead. None where there is nothing.
        """
        if direction == "right":
            return self._onward(flow, wiring, here)
        if direction == "left":
            return self._back(flow, here)
        siblings = self._siblings(flow, wiring, here)
        if len(siblings) > 1:
            index = siblings.index(here) + (1 if direction == "down" else -1)
            if 0 <= index < len(siblings):
                return siblings[index]
        return nearest(wiring.boxes, here, direction)

    def _onward(self, flow: Flow, wiring: Wiring, here: str) -> str | None:
        targets = _targets(flow, wiring, here)
        if not targets:
            return None
        last = self._went_to.get(here)
        onward = last if last in targets else targets[0]
        self._came_from[onward] = here
        return onward

    def _back(self, flow: Flow, here: str) -> str | None:
        parent = self._parent(flow, here)
        if parent is not None:
            self._went_to[parent] = here
        return parent

    def _parent(self, flow: Flow, here: str) -> str | None:
        sources = [source for source, _ in flow.into(here)]
        came_from = self._came_from.get(here)
        return came_from if came_from in sources else next(iter(sources), None)

    def _siblings(self, flow: Flow, wiring: Wiring, here: str) -> list[str]:
        parent = self._parent(flow, here)
        if parent is None:
            return []
        siblings = _targets(flow, wiring, parent)
        for sibling in siblings:
            self._came_from.setdefault(sibling, parent)
        return siblings


def nearest(boxes: Mapping[str, Box], here: str, direction: str) -> str | None:
    """The node nearest to ``here`` in a direction: ``left`` ``right`` ``up`` ``down``."""
    dx, dy = _STEPS[direction]
    left, top, _, bottom = boxes[here].rect
    from_x, from_y = left, (top + bottom) / 2
    best, shortest = None, float("inf")
    for node_id, box in boxes.items():
        across, down = box.x - from_x, box.y + box.height / 2 - from_y
        if box.bar is not None:
            continue
        ahead, aside = across * dx + down * dy, abs(across * dy) + abs(down * dx)
        if ahead > 0 and ahead * 2 > aside and ahead + _SIDEWAYS * aside < shortest:
            best, shortest = node_id, ahead + _SIDEWAYS * aside
    return best


def _targets(flow: Flow, wiring: Wiring, source: str) -> list[str]:
    """Where the ports of ``source`` lead, from top to bottom, each node once."""
    edges = flow.out(source)
    rows = wiring.boxes[source].ports
    return list(dict.fromkeys(edges[r.outcome].target for r in rows if r.outcome in edges))
