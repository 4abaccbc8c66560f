"""Another way out for an edge: the outcomes of its node that lead nowhere yet."""

from __future__ import annotations

from dataclasses import replace

from designer.flow.edits import AddEdges, Compound, Edit, RemoveEdges
from designer.flow.model import EdgeKey, Flow
from designer.flow.outcomes import KEYPAD
from designer.flow.rounds import has_rounds
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import ROUNDS

_KEYS = KEYPAD.replace("#", "")
"""The keys a menu can lead on by: ``#`` ends what is typed and is no part of it."""


def free_outcomes(flow: Flow, node_id: str) -> tuple[str, ...]:
    """The outcomes of a node that lead nowhere yet, keys first, as its ports stand."""
    kind, edges = flow.nodes[node_id].kind, flow.out(node_id)
    keys = tuple(_KEYS) if kind.digits else ()
    rounds = (ROUNDS.key,) if has_rounds(flow.nodes[node_id]) else ()
    known = (*keys, *(outcome.key for outcome in kind.outcomes), *rounds)
    return tuple(outcome for outcome in known if outcome not in edges)


def take_outcome(flow: Flow, key: EdgeKey, outcome: str) -> Edit:
    """Let the edge ``key`` leave by ``outcome`` of its node, which is free.

    Target and label stay, and so does its place in the order of edges.
    """
    edge, index = flow.edges[key], list(flow.edges).index(key)
    node, kind = flow.nodes[edge.source], flow.nodes[edge.source].kind
    known = kind.outcome(outcome)
    name = Text(
        N_("Leave {node} by {outcome}"),
        {"node": node.called, "outcome": Text(known.label) if known else outcome},
    )
    moved = replace(edge, outcome=outcome)
    return Compound((RemoveEdges((key,)), AddEdges(((index, moved),))), name)
