"""Places for nodes that have none, and free places for new ones; what stands stays."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Set

from designer.flow.model import EdgeKey, Flow, Point
from designer.flow.ports import ports
from designer.layout.boxes import GRID, WIDTH, Size, input_offset, node_size, port_offset
from designer.layout.layered import COLUMN_GAP, layered_positions
from designer.layout.space import Space

_TURN = 6 * GRID
"""Between a port and an input, so that a wire can turn there."""
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


def place_before(flow: Flow, node_id: str, keys: Collection[EdgeKey]) -> Point:
    """Where a node stands well that goes between the edges ``keys`` and ``node_id``.

    It covers no node and as few wires as can be told without drawing them, and is where few wires
    have to go back.
    """
    x, y = flow.layout.get(node_id, (0, 0))
    space, size = Space.of(flow), node_size(1)
    for place, area in _wires(flow, set(keys)):
        space.add(place, area)
    ends = [flow.layout[source][0] + WIDTH for source, _ in keys if source in flow.layout]

    def cost(place: Point) -> tuple[int, int]:
        back = sum(place[0] < end + _TURN for end in ends)
        back += place[0] + WIDTH + _TURN > x
        return back, abs(place[0] + WIDTH + COLUMN_GAP - x) + abs(place[1] - y)

    lefts = (x - WIDTH - COLUMN_GAP, x - WIDTH - _TURN, x)
    return min((space.free_place((left, y), size) for left in lefts), key=cost)


def _wires(flow: Flow, without: Set[EdgeKey]) -> Iterator[tuple[Point, Size]]:
    """About where wires lead that go to the right: out of the port, up or down, and over."""
    for key, edge in flow.edges.items():
        if key in without or edge.source not in flow.layout or edge.target not in flow.layout:
            continue
        (left, top), (right, below) = flow.layout[edge.source], flow.layout[edge.target]
        rows = [port.outcome for port in ports(flow, edge.source)]
        out, into = port_offset(rows.index(edge.outcome)), input_offset()
        x, y, goal = left + out[0], top + out[1], below + into[1]
        if x + _TURN < right:
            yield (x, min(y, goal)), (_TURN, abs(goal - y))
            yield (x, goal), (right - x, 0)


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
