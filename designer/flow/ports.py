"""The ports of a node: one row per outcome on its face, in the vocabulary's order."""

from __future__ import annotations

from dataclasses import dataclass

from designer.flow.model import Edge, Flow
from designer.flow.outcomes import KEYPAD, digits_rank, is_digits
from designer.flow.rounds import has_rounds
from designer.flow.texts import N_
from designer.flow.vocabulary import ROUNDS

SPARE_LABEL = N_("Add a key")
"""What the spare port of a menu is called."""


@dataclass(frozen=True, slots=True)
class Port:
    """One way out as the node shows it."""

    outcome: str
    label: str
    """A template from the vocabulary, or the edge's own label where :attr:`own` is true."""
    own: bool = False
    """Whether ``label`` was written by the flow's author and is not to be translated."""
    spare: bool = False
    """A port that stands for a key nobody has used yet; connecting it makes the outcome."""

    @property
    def digits(self) -> str:
        """The keys of a digit outcome, else an empty string."""
        return self.outcome if is_digits(self.outcome) else ""


def outcome_order(action_outcomes: tuple[str, ...], outcome: str) -> tuple[int, object]:
    """Sort key: digits first in keypad order, then named outcomes, then unknown ones."""
    if is_digits(outcome):
        return 0, digits_rank(outcome)
    if outcome in action_outcomes:
        return 1, action_outcomes.index(outcome)
    return 2, outcome


def ports(flow: Flow, node_id: str) -> tuple[Port, ...]:
    """The ports of ``node_id`` from top to bottom.

    Every outcome with an edge has one, and every outcome the vocabulary offers, ``rounds`` where
    they are counted; a menu ends its digits with a spare port for the next free key.
    """
    node = flow.nodes[node_id]
    edges = flow.out(node_id)
    known = tuple(outcome.key for outcome in node.kind.outcomes)
    shown = set(edges) | {outcome.key for outcome in node.kind.outcomes if outcome.offered}
    if has_rounds(node):
        shown.add(ROUNDS.key)
    spare = next((key for key in KEYPAD[:10] if key not in edges), None)
    if not node.kind.digits:
        spare = None
    if spare is not None:
        shown.add(spare)
    rows = []
    for key in sorted(shown, key=lambda outcome: outcome_order(known, outcome)):
        edge = edges.get(key)
        outcome = node.kind.outcome(key)
        if key == spare:
            continue
        if edge is not None and edge.label:
            rows.append(Port(key, edge.label, own=True))
        elif outcome is not None:
            rows.append(Port(key, outcome.label))
        else:
            rows.append(Port(key, "" if is_digits(key) else key, own=True))
    if spare is not None:
        after = sum(1 for row in rows if row.digits)
        rows.insert(after, Port(spare, SPARE_LABEL, spare=True))
    return tuple(rows)


def edges_in_order(flow: Flow, node_id: str) -> tuple[Edge, ...]:
    """The edges leaving ``node_id`` in the order of its ports.

    :meth:`Flow.out` is in the order of edits; what is shown or said of a flow should not be.
    """
    edges = flow.out(node_id)
    if len(edges) < 2:
        return tuple(edges.values())
    known = tuple(outcome.key for outcome in flow.nodes[node_id].kind.outcomes)
    return tuple(edges[key] for key in sorted(edges, key=lambda key: outcome_order(known, key)))
