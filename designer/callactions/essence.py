"""What call actions can say of a flow, for comparing a document with call actions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from designer.callactions.options import read_option
from designer.flow.model import Flow, Node
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import WEBHOOK


def essence(flow: Flow) -> Flow:
    """``flow`` as it would come back from its own call actions, except for the ids.

    That is the part a call comes to, with variables put in, without labels, words and whatever
    else only a document holds. Branches that are equal in everything below are one node; nodes
    that lead back to themselves, which call actions cannot say, stay as they are. Nodes and edges
    keep their order and what is left keeps its ids.
    """
    order = _bottom_up(flow)
    same = _same_below(flow, order)
    kept = {node_id for node_id in order if same[node_id] == node_id}
    found = Flow()
    nodes = (node for node_id, node in flow.nodes.items() if node_id in kept)
    found.add_nodes([(None, _bare(node, flow.variables), None) for node in nodes])
    edges = (edge for edge in flow.edges.values() if edge.source in kept)
    found.add_edges([(None, replace(e, target=same[e.target], label="", extra={})) for e in edges])
    found.start = same[str(flow.start)] if flow.has_start() else None
    return found


def _bare(node: Node, variables: Mapping[str, str]) -> Node:
    options = {
        key: read_option(node.kind, key, replace_variables(value, variables))
        for key, value in node.options.items()
        if node.action != WEBHOOK.key  # an address has no options
    }
    return Node(node.id, node.action, replace_variables(node.value, variables), options)


@dataclass(slots=True)
class _Visit:
    """A node on the way down: the targets that are still to be visited."""

    node_id: str
    waiting: list[str]


def _bottom_up(flow: Flow) -> list[str]:
    """The nodes a call comes to, each after all it leads to, except back along the way."""
    order: list[str] = []
    seen: set[str] = set()
    way = [_visit(flow, str(flow.start), seen)] if flow.has_start() else []
    while way:
        if not way[-1].waiting:
            order.append(way.pop().node_id)
            continue
        target = way[-1].waiting.pop()
        if target not in seen:
            way.append(_visit(flow, target, seen))
    return order


def _visit(flow: Flow, node_id: str, seen: set[str]) -> _Visit:
    seen.add(node_id)
    return _Visit(node_id, [edge.target for edge in flow.out(node_id).values()])


def _same_below(flow: Flow, order: list[str]) -> dict[str, str]:
    """For every node the first in the document that is equal to it in everything below."""
    groups: dict[str, list[str]] = {}
    group_of: dict[str, str] = {}
    for node_id in order:
        ways = sorted(
            (outcome, group_of.get(edge.target)) for outcome, edge in flow.out(node_id).items()
        )
        # A target without a group yet lies on a loop, and what leads there is like nothing else.
        own = node_id if any(group is None for _, group in ways) else None
        node = _bare(flow.nodes[node_id], flow.variables)
        held = [own, node.action, node.value, dict(node.options), ways]
        key = json.dumps(held, sort_keys=True)
        members = groups.setdefault(key, [])
        members.append(node_id)
        group_of[node_id] = members[0]
    place = {node_id: at for at, node_id in enumerate(flow.nodes)}
    firsts = {ids[0]: min(ids, key=place.__getitem__) for ids in groups.values()}
    return {node_id: firsts[group] for node_id, group in group_of.items()}
