"""Where a call goes from a node, in words: the edges it can take, and the results that end it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from designer.exports.markup import inline
from designer.exports.sentences import AFTERWARDS, NEVER, OTHERWISE
from designer.flow.model import Edge, Flow, Node
from designer.flow.outcomes import is_digits, resolve
from designer.flow.ports import edges_in_order
from designer.flow.rounds import rounds_of
from designer.flow.texts import Text
from designer.flow.vocabulary import ROUNDS
from designer.flow.wording import outcome_name

_NEXT = "next"
_ANY_KEYS = "0"
"""Keys that no outcome names, to ask where those lead."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of a node: what has to happen, what the author calls it, where it leads."""

    result: str
    """As Markdown."""
    meaning: str
    """As Markdown; empty when the author said nothing."""
    target: str


def ways(flow: Flow, node: Node) -> list[Way]:
    """The ways out of ``node`` in the order of its ports."""
    edges = edges_in_order(flow, node.id)
    taken = {outcome for outcome in _taken(flow, node).values() if outcome is not None}
    taken.update(edge.outcome for edge in edges if node.kind.digits and is_digits(edge.outcome))
    if [outcome.key for outcome in node.kind.outcomes] == [_NEXT]:
        taken.add(_NEXT)  # an action that has no results to tell apart
    if rounds_of(node) is not None:
        taken.add(ROUNDS.key)
    return [Way(_result(node, edge, taken), inline(edge.label), edge.target) for edge in edges]


def ending_results(flow: Flow, node: Node) -> list[str]:
    """The results of ``node`` that have no way out, as Markdown: after these the call ends."""
    return [
        inline(str(outcome_name(node.kind, result)))
        for result, outcome in _taken(flow, node).items()
        if outcome is None
    ]


def _taken(flow: Flow, node: Node) -> Mapping[str, str | None]:
    """The outcome taken after each of the node's results; None where there is none.

    The results are what the vocabulary says of the kind. ``success`` of a menu stands for keys
    that no outcome names.
    """
    present = [outcome for outcome in flow.out(node.id) if not is_digits(outcome)]
    results = [outcome.key for outcome in node.kind.outcomes if outcome.key != _NEXT]
    return {
        result: resolve(
            node.action, _ANY_KEYS if node.kind.digits and result == "success" else result, present
        )
        for result in results
    }


def _result(node: Node, edge: Edge, taken: set[str]) -> str:
    name = inline(str(outcome_name(node.kind, edge.outcome)))
    if edge.outcome not in taken:
        return str(Text(NEVER, {"result": name}))
    if edge.outcome != _NEXT:
        return name
    return str(Text(OTHERWISE if len(taken) > 1 else AFTERWARDS))
