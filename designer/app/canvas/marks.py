"""What a view shows beside the flow itself: selection, problems, a call's way, the pointer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from designer.app.canvas.node_painter import State
from designer.app.canvas.trail import Trail
from designer.app.translate import again
from designer.flow.model import EdgeKey


class Marks:
    """Changed by the scene, read by everything that paints."""

    def __init__(self) -> None:
        self.nodes: frozenset[str] = frozenset()
        """The selected nodes."""
        self.edges: frozenset[EdgeKey] = frozenset()
        """The selected edges."""
        self.problems: Mapping[str, str] = {}
        """Node ids with ``error`` or ``warning``."""
        self.trail = Trail()
        self.changes: Mapping[str, str] = {}
        """Node ids with what became of them since another version; see :class:`State`."""
        self.changed_edges: frozenset[EdgeKey] = frozenset()
        self.coverage: Mapping[EdgeKey, bool] = {}
        """Edges a call can come to, and whether a scenario takes them; empty: not shown."""
        self.offers: Mapping[str, str] = {}
        """Who would take the edge being drawn; see :class:`~.node_painter.State`."""
        self.loose: EdgeKey | None = None
        """The first edge of the wire that is being taken elsewhere."""
        self.hot_node: str | None = None
        self.hot_port: str | None = None
        self.hot_edge: EdgeKey | None = None

    def state(self, node_id: str) -> State:
        """How the node ``node_id`` is drawn."""
        hot = node_id == self.hot_node
        return State(
            selected=node_id in self.nodes,
            hovered=hot,
            port=self.hot_port if hot else None,
            offer=self.offers.get(node_id, ""),
            loose=self.loose[1] if self.loose is not None and self.loose[0] == node_id else "",
            problem=self.problems.get(node_id, ""),
            passed=node_id in self.trail.passed,
            current=node_id == self.trail.current,
            result=again(self.trail.results.get(node_id, "")),
            change=self.changes.get(node_id, ""),
        )

    def strong_edges(self) -> set[EdgeKey]:
        """The edges that stand out: selected, taken by the call, changed, under the pointer."""
        hot = set() if self.hot_edge is None else {self.hot_edge}
        return {*self.edges, *self.trail.edges, *self.changed_edges} | hot

    def select(
        self, nodes: Iterable[str], edges: Iterable[EdgeKey]
    ) -> tuple[set[str], set[EdgeKey]]:
        """Select exactly these; returns the nodes and edges that differ from before."""
        before = self.nodes, self.edges
        self.nodes, self.edges = frozenset(nodes), frozenset(edges)
        return set(before[0] ^ self.nodes), set(before[1] ^ self.edges)

    def mark(self, problems: Mapping[str, str]) -> set[str]:
        """Take other problems; returns the nodes that differ."""
        before, self.problems = self.problems, dict(problems)
        return _differing(before, self.problems)

    def follow(self, trail: Trail) -> tuple[set[str], set[EdgeKey]]:
        """Take another way of a call; returns the nodes and edges that may differ."""
        before, self.trail = self.trail, trail
        nodes = {*before.passed, *trail.passed, *before.results, *trail.results}
        nodes.update(node for node in (before.current, trail.current) if node is not None)
        return nodes, {*before.edges, *trail.edges}

    def compare(
        self, changes: Mapping[str, str], edges: Iterable[EdgeKey]
    ) -> tuple[set[str], set[EdgeKey]]:
        """Take what became of nodes and which edges differ; returns those that may differ."""
        nodes = _differing(self.changes, changes)
        both = {*self.changed_edges, *edges}
        self.changes, self.changed_edges = dict(changes), frozenset(edges)
        return nodes, both

    def cover(self, coverage: Mapping[EdgeKey, bool]) -> set[EdgeKey]:
        """Take what scenarios take; returns the edges that differ."""
        before, self.coverage = self.coverage, dict(coverage)
        both = {*before, *coverage}
        return {key for key in both if before.get(key) != coverage.get(key)}

    def point_at(
        self, node: str | None, port: str | None, edge: EdgeKey | None
    ) -> tuple[set[str], set[EdgeKey]]:
        """Take what is under the pointer; returns the nodes and edges that may differ."""
        before = self.hot_node, self.hot_port, self.hot_edge
        if before == (node, port, edge):
            return set(), set()
        self.hot_node, self.hot_port, self.hot_edge = node, port, edge
        return (
            {hot for hot in (before[0], node) if hot is not None},
            {hot for hot in (before[2], edge) if hot is not None},
        )

    def offer(self, offers: Mapping[str, str]) -> set[str]:
        """Take who would take an edge; returns the nodes that differ."""
        before, self.offers = self.offers, dict(offers)
        return _differing(before, self.offers)

    def loosen(self, key: EdgeKey | None) -> set[str]:
        """Take which wire is taken elsewhere, by its first edge; returns the nodes that differ."""
        both = {one[0] for one in (self.loose, key) if one is not None}
        self.loose = key
        return both


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    return {key for key in {*before, *after} if before.get(key) != after.get(key)}
