"""Making one flow what another is, as one edit: a version brought back, a file loaded again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from designer.flow.annotation_edits import AddAnnotations, RemoveAnnotations
from designer.flow.annotations import Annotation
from designer.flow.edits import (
    FIELDS,
    AddEdges,
    AddNodes,
    Compound,
    Edit,
    MoveNodes,
    RemoveEdges,
    RemoveNodes,
    ReplaceNode,
    SetField,
)
from designer.flow.model import EdgeKey, Flow
from designer.flow.texts import Text

_K = TypeVar("_K")


def become(flow: Flow, other: Flow, name: Text) -> Compound:
    """The edit, called ``name``, that makes ``flow`` hold what ``other`` does, in its order.

    What is the same in both is not touched, unless its order differs. ``other`` stays as it is.
    """
    nodes = _nodes_that_stay(flow, other)
    edges = _edges_that_stay(flow, other, nodes)
    notes_stay = _same(_notes(flow), _notes(other))
    edits: list[Edit] = []
    gone_edges = tuple(key for key in flow.edges if key not in edges)
    if gone_edges:
        edits.append(RemoveEdges(gone_edges, name))
    if not notes_stay and flow.annotations:
        edits.append(RemoveAnnotations(tuple(flow.annotations), name))
    edits += _node_edits(flow, other, nodes, name)
    new_edges = tuple(
        (index, edge) for index, edge in enumerate(other.edges.values()) if edge.key not in edges
    )
    if new_edges:
        edits.append(AddEdges(new_edges, name))
    if not notes_stay and other.annotations:
        edits.append(AddAnnotations(tuple((None, one) for one in _fresh(flow, other)), name))
    for field in sorted(FIELDS):
        if not _same(getattr(flow, field), getattr(other, field)):
            edits.append(SetField(field, getattr(other, field), name))
    return Compound(tuple(edits), name)


def _nodes_that_stay(flow: Flow, other: Flow) -> set[str]:
    """The nodes of both, where they stand in the same order in both; else none."""
    common = flow.nodes.keys() & other.nodes.keys()
    placed = all((node_id in flow.layout) == (node_id in other.layout) for node_id in common)
    in_order = _same_order(flow.nodes, other.nodes) and _same_order(flow.layout, other.layout)
    return common if placed and in_order else set()


def _edges_that_stay(flow: Flow, other: Flow, nodes: set[str]) -> set[EdgeKey]:
    """The edges that are the same in both, between nodes that stay."""
    same = {
        edge.key
        for edge in other.edges.values()
        if _same(flow.edges.get(edge.key), edge) and nodes.issuperset((edge.source, edge.target))
    }
    staying = [key for key in flow.edges if key in same]
    return same if staying == [key for key in other.edges if key in same] else set()


def _node_edits(flow: Flow, other: Flow, stay: set[str], name: Text) -> list[Edit]:
    edits: list[Edit] = []
    gone = tuple(node_id for node_id in flow.nodes if node_id not in stay)
    if gone:
        edits.append(RemoveNodes(gone, name))
    new = tuple(
        (index, node, other.layout.get(node.id))
        for index, node in enumerate(other.nodes.values())
        if node.id not in stay
    )
    if new:
        lines = {node_id: line for line, node_id in enumerate(other.layout)}
        edits.append(AddNodes(new, name, lines))
    for node in other.nodes.values():
        if node.id in stay and not _same(flow.nodes[node.id], node):
            edits.append(ReplaceNode(node, name))
    moved = {
        node_id: place
        for node_id, place in other.layout.items()
        if node_id in stay and flow.layout[node_id] != place
    }
    if moved:
        edits.append(MoveNodes(moved, name))
    return edits


def _notes(flow: Flow) -> list[tuple[object, object]]:
    return [(one.kind, one.data) for one in (*flow.notes, *flow.frames)]


def _fresh(flow: Flow, other: Flow) -> list[Annotation]:
    """The notes and frames of ``other`` under keys that ``flow`` never had."""
    return [one.keyed(flow.fresh_key(one.kind)) for one in other.annotations.values()]


def _same(one: object, other: object) -> bool:
    """Whether both are saved as the same: 1 and true are not, nor is another order of options."""
    return one is other or repr(one) == repr(other)


def _same_order(before: Iterable[_K], after: Iterable[_K]) -> bool:
    """Whether what is in both stands in the same order in both."""
    first, second = tuple(before), tuple(after)
    in_first, in_second = set(first), set(second)
    return [one for one in first if one in in_second] == [one for one in second if one in in_first]
