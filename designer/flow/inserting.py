"""Putting a node into edges: they lead to the node, and the node on to where they led."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from designer.flow import changes
from designer.flow.edits import AddEdges, Compound, Edit, MoveNodes, ReplaceEdge
from designer.flow.model import Edge, EdgeKey, Flow, Node, Point
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import KINDS

_INSERT = N_("Insert {node}")
_ONWARD = ("next", "success", "open", "other")
"""The outcomes by which a call goes on after an inserted node, the likeliest first."""


def outcome_onward(kind: str) -> str | None:
    """The outcome by which a call goes on after a new node of ``kind``; None when nothing can.

    One that the node shows from the start if there is one, as for ``connect`` *Answered*; a menu
    goes on by ``next``, whatever was pressed.
    """
    known = [outcome for key in _ONWARD if (outcome := KINDS[kind].outcome(key)) is not None]
    known.sort(key=lambda outcome: not outcome.offered)
    return known[0].key if known else None


def may_insert(flow: Flow, node_id: str) -> bool:
    """Whether a node of the flow can be put into an edge: nothing touches it, and it has a way on.

    What is connected already keeps its connections.
    """
    alone = not flow.out(node_id) and not flow.into(node_id)
    return alone and outcome_onward(flow.nodes[node_id].action) is not None


def insert_new(flow: Flow, node: Node, place: Point, keys: Iterable[EdgeKey]) -> Edit:
    """Put the new ``node`` at ``place`` and into edges to one node. Its kind must have a way on."""
    name = Text(_INSERT, {"node": Text(node.kind.label)})
    return _inserted(flow, node, keys, [changes.add_node(flow, node, place)], name)


def insert_existing(flow: Flow, node_id: str, place: Point, keys: Iterable[EdgeKey]) -> Edit:
    """Move a node to ``place`` and put it into edges to one node; see :func:`may_insert`."""
    node = flow.nodes[node_id]
    name = Text(_INSERT, {"node": node.called})
    return _inserted(flow, node, keys, [MoveNodes({node_id: place}, name)], name)


def _inserted(
    flow: Flow, node: Node, keys: Iterable[EdgeKey], first: Sequence[Edit], name: Text
) -> Edit:
    outcome = outcome_onward(node.action)
    if outcome is None:
        raise ValueError(f"nothing can follow {node.action}")
    edges = [flow.edges[key] for key in keys]
    led = [ReplaceEdge(replace(edge, target=node.id), name) for edge in edges]
    onward = AddEdges(((None, Edge(node.id, outcome, edges[0].target)),), name)
    return Compound((*first, *led, onward), name)
