"""Places for nodes that have none, and free places for new ones; what stands stays."""

from __future__ import annotations

from collections import deque

from designer.flow.model import Flow, Point
from designer.flow.ports import ports
from designer.layout.boxes import GRID, WIDTH, Size, input_offset, node_size, port_offset
from designer.layout.layered import COLUMN_GAP, layered_positions
from designer.layout.space import Space

_SINGLY = 200
"""More nodes than this are not placed one by one beside what leads to them."""


def place_missing(flow: Flow) -> bool:
    """Give every node without a place one, without telling anybody: not a change of the document.

    To be called before anyone listens to ``flow``. Without any places the whole flow is laid out;
    else a node goes beside the one that leads to it where that has a place, and the others below
    everything. Nodes that have a place keep it. Returns whether any node was without one.
    """
    missing = [node_id for node_id in flow.nodes if node_id not in flow.layout]
    if not missing:
        return False
    if len(missing) == len(flow.nodes):
        flow.layout.update(layered_positions(flow))
        return True
    if len(missing) <= _SINGLY:
        _place_beside(flow)
    _place_below(flow)
    return True


def free_place(flow: Flow, wanted: Point, size: Size) -> Point:
    """The place nearest to ``wanted`` where a box of ``size`` covers no node of ``flow``."""
    return Space.of(flow).free_place(wanted, size)


def place_beside(flow: Flow, source: str, outcome: str) -> Point:
    """Where the top-left of a node stands that ``outcome`` of ``source`` leads straight to."""
    x, y = flow.layout[source]
    rows = [port.outcome for port in ports(flow, source)]
    row = rows.index(outcome) if outcome in rows else 0
    return x + WIDTH + COLUMN_GAP, y + port_offset(row)[1] - input_offset()[1]


def _place_beside(flow: Flow) -> None:
    """Place what placed nodes lead to, and what that leads to, in the order of ports."""
    space = Space.of(flow)
    waiting = deque(node_id for node_id in flow.nodes if node_id in flow.layout)
    while waiting:
        source = waiting.popleft()
        for port in ports(flow, source):
            edge = flow.out(source).get(port.outcome)
            if edge is None or edge.target in flow.layout:
                continue
            size = node_size(len(ports(flow, edge.target)))
            place = space.free_place(place_beside(flow, source, port.outcome), size)
            flow.layout[edge.target] = place
            space.add(place, size)
            waiting.append(edge.target)


def _place_below(flow: Flow) -> None:
    """Lay out what is left among itself, below everything."""
    missing = [node_id for node_id in flow.nodes if node_id not in flow.layout]
    left = min((x for x, _ in flow.layout.values()), default=0) // GRID * GRID
    bottom = max(
        y + node_size(len(ports(flow, node_id)))[1] for node_id, (_, y) in flow.layout.items()
    )
    top = -(-(bottom + 10 * GRID) // GRID) * GRID
    for node_id, (x, y) in layered_positions(flow, missing).items():
        flow.layout[node_id] = (left + x, top + y)
