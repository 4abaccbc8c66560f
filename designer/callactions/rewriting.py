"""From what the written part of a flow shall be to the edits that make it so, and no others."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from designer.flow.edits import (
    AddEdges,
    AddNodes,
    Edit,
    RemoveEdges,
    RemoveNodes,
    ReplaceEdge,
    ReplaceNode,
    SetField,
)
from designer.flow.model import Edge, EdgeKey, Flow, Node, Point
from designer.flow.vocabulary import WEBHOOK


@dataclass
class Wanted:
    """What the part of a flow that stands in its call actions shall be."""

    start: str
    written: frozenset[str]
    """The nodes that stood there before."""
    kept: dict[str, Node] = field(default_factory=dict)
    """Those of them that stay, as they shall be; the same object where nothing changes."""
    added: list[Node] = field(default_factory=list)
    ways: dict[str, dict[str, str]] = field(default_factory=dict)
    """For each of both outcome to target; a webhook that stays is not in it and keeps its edges."""
    like: dict[str, str] = field(default_factory=dict)
    """For a new node the one whose edges are named as its own shall be."""
    places: dict[str, Point | None] = field(default_factory=dict)
    """Where new nodes stand, as far as that is known."""


def edits_for(flow: Flow, wanted: Wanted) -> list[Edit]:
    """The edits that make ``flow`` so, in the order in which they can be done; none if it is."""
    gone = cut_off(flow, wanted)
    removed, replaced, added = _edge_changes(flow, wanted)
    removed += [edge.key for node_id in gone for edge in flow.out(node_id).values()]
    edits: list[Edit] = []
    if wanted.added:
        places = wanted.places
        edits.append(AddNodes(tuple((None, n, places.get(n.id)) for n in wanted.added)))
    edits += [ReplaceNode(n) for n in wanted.kept.values() if n is not flow.nodes[n.id]]
    if removed:
        edits.append(RemoveEdges(tuple(removed)))
    edits += [ReplaceEdge(edge) for edge in replaced]
    if added:
        edits.append(AddEdges(tuple((None, edge) for edge in added)))
    if wanted.start != flow.start:
        edits.append(SetField("start", wanted.start))
    if gone:
        edits.append(RemoveNodes(tuple(gone)))
    return edits


def cut_off(flow: Flow, wanted: Wanted) -> list[str]:
    """The written nodes that nothing leads to any more.

    What could not be reached from the start before is somebody's work in hand: it stays, with all
    it leads to.
    """
    apart = [
        node.id
        for node in flow.nodes.values()
        if node.id not in wanted.written or (node.action == WEBHOOK.key and node.id in wanted.kept)
    ]
    held: set[str] = set()
    waiting = [edge.target for node_id in apart for edge in flow.out(node_id).values()]
    while waiting:
        node_id = waiting.pop()
        if node_id in wanted.written and node_id not in wanted.kept and node_id not in held:
            held.add(node_id)
            waiting.extend(edge.target for edge in flow.out(node_id).values())
    stays = held | wanted.kept.keys()
    return [n for n in flow.nodes if n in wanted.written and n not in stays]


def _edge_changes(flow: Flow, wanted: Wanted) -> tuple[list[EdgeKey], list[Edge], list[Edge]]:
    """The edges of kept and new nodes to be removed, led elsewhere, and added."""
    removed: list[EdgeKey] = []
    replaced: list[Edge] = []
    added: list[Edge] = []
    for node_id, ways in wanted.ways.items():
        before = flow.out(node_id)
        removed += [edge.key for outcome, edge in before.items() if outcome not in ways]
        named = flow.out(wanted.like.get(node_id, ""))
        for outcome, target in ways.items():
            edge = before.get(outcome)
            if edge is None:
                like = named.get(outcome) or Edge(node_id, outcome, target)
                added.append(replace(like, source=node_id, target=target))
            elif edge.target != target:
                replaced.append(replace(edge, target=target))
    return removed, replaced, added
