"""Which nodes lead to some nodes, and which follow them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from designer.flow.model import Flow


def upstream(flow: Flow, ids: Iterable[str]) -> list[str]:
    """``ids`` and every node from which a way leads to one of them, nearest first."""
    return _spread(ids, lambda node: _sources(flow, node))


def downstream(flow: Flow, ids: Iterable[str]) -> list[str]:
    """``ids`` and every node to which a way leads from one of them, nearest first."""
    return _spread(ids, lambda node: _targets(flow, node))


def connected(flow: Flow, ids: Iterable[str]) -> list[str]:
    """``ids`` and every node that edges join to one of them, whichever way they lead."""
    return _spread(ids, lambda node: [*_sources(flow, node), *_targets(flow, node)])


def _sources(flow: Flow, node_id: str) -> list[str]:
    return [source for source, _ in flow.into(node_id)]


def _targets(flow: Flow, node_id: str) -> list[str]:
    return [edge.target for edge in flow.out(node_id).values()]


def _spread(ids: Iterable[str], beside: Callable[[str], list[str]]) -> list[str]:
    found = dict.fromkeys(ids)
    ahead = list(found)
    # The list grows while it is gone through.
    for node in ahead:
        fresh = [other for other in dict.fromkeys(beside(node)) if other not in found]
        found |= dict.fromkeys(fresh)
        ahead += fresh
    return ahead
