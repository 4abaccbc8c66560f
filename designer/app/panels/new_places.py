"""Places for nodes that came in by text: beside what leads to them, or before what they lead to."""

from __future__ import annotations

from designer.flow.model import Flow
from designer.flow.ports import ports
from designer.layout.boxes import WIDTH, node_size
from designer.layout.layered import COLUMN_GAP
from designer.layout.placing import free_place, place_missing


def place_new(flow: Flow) -> None:
    """Give every node without a place a free one, by writing into the flow's layout.

    What nothing placed leads to stands to the left of the first of its targets that has a place:
    an action put in before the start is where one looks for it.
    """
    if flow.layout:
        behind = _behind_placed(flow)
        for node_id in reversed([n for n in flow.nodes if n not in flow.layout]):
            if node_id not in behind:
                _place_before(flow, node_id)
    place_missing(flow)


def _behind_placed(flow: Flow) -> set[str]:
    """The nodes that something with a place leads to, also through others."""
    found: set[str] = set()
    waiting = list(flow.layout)
    while waiting:
        for edge in flow.out(waiting.pop()).values():
            if edge.target not in found:
                found.add(edge.target)
                waiting.append(edge.target)
    return found


def _place_before(flow: Flow, node_id: str) -> None:
    for edge in flow.out(node_id).values():
        beside = flow.layout.get(edge.target)
        if beside is not None:
            wanted = beside[0] - WIDTH - COLUMN_GAP, beside[1]
            flow.layout[node_id] = free_place(flow, wanted, node_size(len(ports(flow, node_id))))
            return
