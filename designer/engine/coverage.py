"""Which edges of a flow the calls of its scenarios took."""

from __future__ import annotations

from collections.abc import Iterable

from designer.engine.trace import Trace
from designer.flow.frozen import frozen
from designer.flow.model import EdgeKey, Flow
from designer.flow.ports import edges_in_order
from designer.flow.vocabulary import WEBHOOK


@frozen
class Coverage:
    """Edges a call can come to, and those of them that were taken."""

    edges: tuple[EdgeKey, ...]
    taken: frozenset[EdgeKey]

    @property
    def uncovered(self) -> tuple[EdgeKey, ...]:
        """The edges no call took, in the order of the flow."""
        return tuple(key for key in self.edges if key not in self.taken)

    @property
    def percent(self) -> float:
        """How much was taken; all of nothing is everything."""
        return 100 * len(self.taken) / len(self.edges) if self.edges else 100.0


def coverage(flow: Flow, traces: Iterable[Trace]) -> Coverage:
    """What ``traces`` took of the edges that ``flow`` can come to.

    Ways that are not drawn do not count: where no edge is, the call just ends.
    """
    edges = reachable_edges(flow)
    known = set(edges)
    taken = {
        (step["node"], step["outcome"])
        for trace in traces
        for step in trace["steps"]
        if step["node"] is not None and step["outcome"] is not None
    }
    return Coverage(edges, frozenset(taken & known))


def reachable_edges(flow: Flow) -> tuple[EdgeKey, ...]:
    """The edges leaving nodes a call can come to, nearest to the start first.

    Nothing comes after a webhook: the call goes on with what its address answers.
    """
    if not flow.has_start():
        return ()
    waiting = [str(flow.start)]
    seen = set(waiting)
    found: list[EdgeKey] = []
    for node in waiting:
        if flow.nodes[node].action == WEBHOOK.key:
            continue
        for edge in edges_in_order(flow, node):
            found.append(edge.key)
            if edge.target not in seen:
                seen.add(edge.target)
                waiting.append(edge.target)
    return tuple(found)
