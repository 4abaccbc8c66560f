"""Two flows as one that can be drawn: what stands now, and what was taken away as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeAlias

from designer.flow.difference import Difference
from designer.flow.frozen import frozen
from designer.flow.ids import new_id
from designer.flow.model import EdgeKey, Flow

Fate: TypeAlias = Literal["added", "removed", "changed"]


@frozen
class Comparison:
    """The second flow with what only the first had put back in, and what became of each part."""

    flow: Flow
    nodes: Mapping[str, Fate]
    """By the id in :attr:`flow`; what is not here is as it was."""
    edges: Mapping[EdgeKey, Fate]


def comparison(difference: Difference) -> Comparison:
    """Draw the two flows of ``difference`` into one.

    Removed nodes stand where they stood, under another id where theirs is taken. Of an edge that
    leads elsewhere now only the new way is drawn, as changed.
    """
    flow = _copy(difference.after)
    ids = dict(difference.pairs)
    nodes: dict[str, Fate] = {node.id: "added" for node in difference.added}
    nodes |= {change.after.id: "changed" for change in difference.changed}
    for node in difference.removed:
        ids[node.id] = node.id if node.id not in flow.nodes else new_id(node.id, flow.nodes)
        place = difference.before.layout.get(node.id)
        flow.add_nodes([(None, replace(node, id=ids[node.id]), place)])
        nodes[ids[node.id]] = "removed"
    edges: dict[EdgeKey, Fate] = {edge.key: "added" for edge in difference.added_edges}
    edges |= {change.after.key: "changed" for change in difference.changed_edges}
    for edge in difference.removed_edges:
        gone = replace(edge, source=ids[edge.source], target=ids[edge.target])
        if gone.key not in flow.edges:
            flow.add_edges([(None, gone)])
            edges[gone.key] = "removed"
    return Comparison(flow, nodes, edges)


def _copy(flow: Flow) -> Flow:
    """The nodes, edges, start and places of ``flow``, to be added to."""
    copy = Flow(flow.name, flow.target)
    copy.add_nodes([(None, node, flow.layout.get(node.id)) for node in flow.nodes.values()])
    copy.add_edges([(None, edge) for edge in flow.edges.values()])
    copy.start = flow.start
    return copy
