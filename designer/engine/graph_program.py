"""A flow's graph as a program."""

from __future__ import annotations

from collections.abc import Mapping

from designer.engine.program import Action
from designer.flow.model import Flow
from designer.flow.ports import outcome_order
from designer.flow.rounds import rounds_of
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import KINDS, WEBHOOK


class GraphProgram:
    """The graph of a flow as it is now; later edits of the flow do not touch it.

    References are node ids. Nodes a call never comes to cost nothing.
    """

    source = None

    def __init__(self, flow: Flow, variables: Mapping[str, str] | None = None) -> None:
        """Take ``flow`` with its variables, those of ``variables`` in their place."""
        self.start = flow.start if flow.has_start() else None
        self._nodes = dict(flow.nodes)
        self._ways = {
            # Nothing comes after a webhook: the call goes on with what its address answers.
            node.id: {}
            if node.action == WEBHOOK.key
            else {outcome: edge.target for outcome, edge in flow.out(node.id).items()}
            for node in flow.nodes.values()
        }
        self._variables = {**flow.variables, **(variables or {})}
        self._actions: dict[str, Action] = {}
        self._places: dict[str, tuple[str, str] | None] | None = None
        self._pointers: dict[str, str] = {}

    def action(self, ref: str) -> Action:
        """The node's action with variables replaced."""
        action = self._actions.get(ref)
        if action is None:
            node = self._nodes[ref]
            # An address carries no options either.
            options = node.options if node.action != WEBHOOK.key else {}
            action = self._actions[ref] = Action(
                node.action,
                replace_variables(node.value, self._variables),
                {key: replace_variables(value, self._variables) for key, value in options.items()},
                tuple(self._ways[ref]),
                rounds_of(node),
                node.extra if node.kind.served else {},
            )
        return action

    def follow(self, ref: str, key: str) -> str | None:
        """The node that the outcome ``key`` leads to."""
        return self._ways[ref].get(key)

    def node(self, ref: str) -> str:
        """The node's id."""
        return ref

    def pointer(self, ref: str) -> str:
        """Where the node first stands in the call actions of the flow.

        A loop, which call actions cannot hold, is followed once round.
        """
        known = self._pointers.get(ref)
        if known is not None:  # a call in a loop comes by again and again
            return known
        if self._places is None:
            self._places = self._first_places()
        steps: list[str] = []
        at = ref
        while (place := self._places.get(at)) is not None:
            at, outcome = place
            steps.append(f"/{outcome}")
        self._pointers[ref] = "".join(reversed(steps))
        return self._pointers[ref]

    def _first_places(self) -> dict[str, tuple[str, str] | None]:
        """For every node the node and outcome before its first place; None for the start.

        Depth first from the start in export order: what is written first is found first.
        """
        places: dict[str, tuple[str, str] | None] = {}
        waiting: list[tuple[str, tuple[str, str] | None]] = []
        if self.start is not None:
            waiting.append((self.start, None))
        while waiting:
            ref, place = waiting.pop()
            if ref in places:
                continue
            places[ref] = place
            known = tuple(outcome.key for outcome in KINDS[self._nodes[ref].action].outcomes)
            ways = self._ways[ref]
            order = sorted(ways, key=lambda outcome: outcome_order(known, outcome))
            waiting += [(ways[outcome], (ref, outcome)) for outcome in reversed(order)]
        return places
