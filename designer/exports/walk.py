"""The order in which a description comes to the nodes of a flow."""

from __future__ import annotations

from designer.flow.model import Flow
from designer.flow.ports import edges_in_order


def walking_order(flow: Flow) -> tuple[list[str], list[str]]:
    """The nodes behind the start, each branch to its end before the next; then all others.

    Branches go in the order of the ports, the other nodes in document order. Without a start all
    nodes are others.
    """
    walked: dict[str, None] = {}
    waiting = [str(flow.start)] if flow.has_start() else []
    while waiting:
        node_id = waiting.pop()
        if node_id in walked:
            continue
        walked[node_id] = None
        edges = edges_in_order(flow, node_id)
        waiting.extend(edge.target for edge in reversed(edges) if edge.target not in walked)
    return list(walked), [node_id for node_id in flow.nodes if node_id not in walked]
