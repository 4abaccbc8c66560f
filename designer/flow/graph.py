"""The flow as a networkx graph, kept up to date by its change events.

A node of the graph is a node's id; parallel outcomes between the same two nodes are one arc that
counts them. Answers are kept until the structure changes. Importing networkx takes a fifth of a
second, so this module is imported on first use and never before a window shows.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable

import networkx as nx

from designer.flow.events import (
    EdgeReplaced,
    EdgesAdded,
    EdgesRemoved,
    Event,
    FieldChanged,
    NodeRenamed,
    NodeReplaced,
    NodesAdded,
    NodesRemoved,
)
from designer.flow.model import Edge, EdgeKey, Flow
from designer.flow.ports import edges_in_order


class GraphView:
    """Reachability, order and cycles of one flow.

    Subscribes to the flow; :meth:`close` ends that.
    """

    def __init__(self, flow: Flow) -> None:
        """Build the graph of ``flow`` and follow its changes."""
        self.flow = flow
        self.graph: nx.DiGraph[str] = nx.DiGraph()
        self._kept: dict[Hashable, object] = {}
        self._rebuild()
        self._stop: Callable[[], None] = flow.subscribe(self._follow)

    def close(self) -> None:
        """Stop following the flow."""
        self._stop()

    # Answers

    def reachable(self) -> frozenset[str]:
        """The nodes a call can come to: start and what lies behind it; empty without a start."""
        kept = self._kept.get("reachable")
        if not isinstance(kept, frozenset):
            kept = frozenset[str]()
            if self.flow.has_start():
                start = str(self.flow.start)
                kept = frozenset(nx.descendants(self.graph, start)) | {start}
            self._kept["reachable"] = kept
        return kept

    def loops(self) -> tuple[frozenset[str], ...]:
        """The strongly connected components that hold a cycle, in document order of their first."""
        kept = self._kept.get("loops")
        if not isinstance(kept, tuple):
            kept = self._kept["loops"] = self._loops_of(self.graph)
        return kept

    def loops_among(self, nodes: frozenset[str]) -> tuple[frozenset[str], ...]:
        """The same of the edges between ``nodes`` alone."""
        kept = self._kept.get(("loops", nodes))
        if not isinstance(kept, tuple):
            kept = self._kept["loops", nodes] = self._loops_of(self.graph.subgraph(nodes))
        return kept

    def _loops_of(self, graph: nx.DiGraph[str]) -> tuple[frozenset[str], ...]:
        order = self._order()
        found = [
            frozenset(part)
            for part in nx.strongly_connected_components(graph)
            if len(part) > 1 or graph.has_edge(*(2 * tuple(part)))
        ]
        return tuple(sorted(found, key=lambda part: min(order[node] for node in part)))

    def bottom_up(self) -> tuple[str, ...] | None:
        """The reachable nodes, each after everything it leads to; None when they hold a loop."""
        reachable = self.reachable()
        if any(not part.isdisjoint(reachable) for part in self.loops()):
            return None
        order = nx.topological_sort(self.graph.subgraph(reachable))
        return tuple(reversed(tuple(order)))

    def shortest_cycle(self, part: frozenset[str]) -> tuple[EdgeKey, ...]:
        """The edges of one shortest cycle inside the component ``part``, in the order walked.

        It begins at its node that stands first in the document. The same flow gives the same
        cycle, however it came about.
        """
        kept = self._kept.get(("cycle", part))
        if not isinstance(kept, tuple):
            kept = self._shortest_cycle(part)
            self._kept["cycle", part] = kept
        return kept

    def _shortest_cycle(self, part: frozenset[str]) -> tuple[EdgeKey, ...]:
        """Breadth first from nodes of which every cycle holds at least one."""
        order = self._order()
        roots = self._entered_from_behind(min(part, key=order.__getitem__), part)
        best: tuple[EdgeKey, ...] = ()
        for node_id in sorted(roots, key=order.__getitem__):
            cycle = self._cycle_through(node_id, part, len(best) or None)
            if cycle:
                best = cycle
            if len(best) == 1:
                break
        first = min(range(len(best)), key=lambda n: order[best[n][0]], default=0)
        return best[first:] + best[:first]

    def _entered_from_behind(self, first: str, part: frozenset[str]) -> set[str]:
        """The nodes that edges lead back to on a depth-first walk of ``part`` from ``first``.

        Every cycle has such an edge, and a flow usually has few of them.
        """
        found: set[str] = set()
        open_nodes = {first}
        seen = {first}
        stack = [(first, iter(edges_in_order(self.flow, first)))]
        while stack:
            here, edges = stack[-1]
            for edge in edges:
                if edge.target in open_nodes:
                    found.add(edge.target)
                elif edge.target in part and edge.target not in seen:
                    seen.add(edge.target)
                    open_nodes.add(edge.target)
                    stack.append((edge.target, iter(edges_in_order(self.flow, edge.target))))
                    break
            else:
                open_nodes.discard(here)
                stack.pop()
        return found

    def _cycle_through(
        self, start: str, part: frozenset[str], shorter_than: int | None
    ) -> tuple[EdgeKey, ...]:
        """A shortest cycle from ``start`` back to itself, inside ``part``; empty: none so short."""
        arrived_by: dict[str, Edge] = {}
        depth = {start: 0}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            if shorter_than is not None and depth[here] + 1 >= shorter_than:
                return ()
            for edge in edges_in_order(self.flow, here):
                if edge.target == start:
                    path = [edge.key]
                    while here != start:
                        path.append(arrived_by[here].key)
                        here = arrived_by[here].source
                    return tuple(reversed(path))
                if edge.target in part and edge.target not in depth:
                    depth[edge.target] = depth[here] + 1
                    arrived_by[edge.target] = edge
                    queue.append(edge.target)
        return ()

    def _order(self) -> dict[str, int]:
        """The place of every node in the document."""
        return {node_id: n for n, node_id in enumerate(self.flow.nodes)}

    # Following the flow

    def _rebuild(self) -> None:
        self.graph.clear()
        self.graph.add_nodes_from(self.flow.nodes)
        for edge in self.flow.edges.values():
            self._count(edge, +1)
        self._kept.clear()

    def _count(self, edge: Edge, change: int) -> None:
        count = self.graph.get_edge_data(edge.source, edge.target, {"count": 0})["count"] + change
        if count:
            self.graph.add_edge(edge.source, edge.target, count=count)
        else:
            self.graph.remove_edge(edge.source, edge.target)

    def _follow(self, event: Event) -> None:
        match event:
            case NodesAdded(ids):
                self.graph.add_nodes_from(ids)
            case NodesRemoved(nodes):
                self.graph.remove_nodes_from([node.id for node in nodes])
            case EdgesAdded(keys):
                for key in keys:
                    self._count(self.flow.edges[key], +1)
            case EdgesRemoved(edges):
                for edge in edges:
                    self._count(edge, -1)
            case EdgeReplaced(before, after):
                self._count(before, -1)
                self._count(after, +1)
            case NodeRenamed():
                self._rebuild()
            case FieldChanged(field) if field == "start":
                pass
            case NodeReplaced(was, now) if was.action != now.action:
                # Edges are walked in the order of ports, which is that of the kind.
                pass
            case _:
                return
        self._kept.clear()
