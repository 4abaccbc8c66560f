"""How often a call may come to a node: the key ``rounds`` beside a node's options.

The entry after the last allowed one leaves by the outcome ``rounds`` at once; where that leads
nowhere, the call ends. Only our own server and the engine count; call actions cannot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from designer.flow.jsontypes import Json
from designer.flow.model import Edge, Flow, Node
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import LARGEST_ROUNDS, ROUNDS, ROUNDS_LIMIT

ROUNDS_KEY = ROUNDS.key

Entered: TypeAlias = tuple[tuple[str, int], ...]
"""How often a call has come to nodes with ``rounds``, by id, sorted; those at zero are left out."""

_ONCE = N_("1 round")
_WHOLE = re.compile(r"[0-9]{1,9}")


class Arrival(NamedTuple):
    """Where a call comes to when it is led to a node."""

    node: str | None
    """The node that is entered; None: the call ends."""
    entered: Entered
    """What has been counted then, this entry included."""
    passed: tuple[str, ...]
    """The nodes left by ``rounds`` on the way, in order."""


def whole_rounds(value: Json) -> int | None:
    """The number that ``rounds`` holds; ``"3"`` is one too. None for what is no number of rounds.

    A number of rounds is a whole one from 1 to :data:`~designer.flow.vocabulary.LARGEST_ROUNDS`.
    """
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 1 <= value <= LARGEST_ROUNDS else None


def has_rounds(node: Node) -> bool:
    """Whether ``node`` says how often a call may come to it, sensibly or not."""
    return ROUNDS_KEY in node.extra and bool(node.kind.outcomes)


def rounds_of(node: Node) -> int | None:
    """How often a call may come to ``node``; None: as often as it likes."""
    return whole_rounds(node.extra[ROUNDS_KEY]) if has_rounds(node) else None


def edges_of_results(flow: Flow, node_id: str) -> Mapping[str, Edge]:
    """The edges that leave a node after a result: all but ``rounds``, which is none."""
    edges = flow.out(node_id)
    if ROUNDS_KEY not in edges:
        return edges
    return {outcome: edge for outcome, edge in edges.items() if outcome != ROUNDS_KEY}


def rounds_badge(rounds: int) -> Text:
    """What a node shows on its lower edge that a call may come to so often."""
    return Text(_ONCE) if rounds == 1 else Text(ROUNDS_LIMIT.badge, {"rounds": rounds})


class Rounds:
    """The counting of one flow; later changes of the flow are not seen."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self.limits: dict[str, int] = {
            node.id: limit
            for node in flow.nodes.values()
            if node.extra and (limit := rounds_of(node)) is not None
        }
        """The nodes a call may not come to as often as it likes, and how often it may."""
        self._arrivals: dict[tuple[str, Entered], Arrival] = {}
        self._ahead: dict[str, frozenset[str]] = {}

    def come_to(self, node: str, entered: Entered) -> Arrival:
        """Where a call comes to that is led to ``node`` after it has ``entered`` nodes so far."""
        if not self.limits:
            return Arrival(node, entered, ())
        known = self._arrivals.get((node, entered))
        if known is None:
            known = self._arrivals[node, entered] = self._arrive(node, entered)
        return known

    def _arrive(self, node: str, entered: Entered) -> Arrival:
        counts = dict(entered)
        passed: dict[str, None] = {}
        at: str | None = node
        while at is not None and counts.get(at, 0) >= self.limits.get(at, LARGEST_ROUNDS + 1):
            if at in passed:  # used up all around: nothing would ever happen again
                return Arrival(None, entered, tuple(passed))
            passed[at] = None
            onward = self._flow.out(at).get(ROUNDS_KEY)
            at = None if onward is None else onward.target
        if at in self.limits:
            counts[at] = counts.get(at, 0) + 1
        return Arrival(at, tuple(sorted(counts.items())), tuple(passed))

    def of_use(self, node: str, entered: Entered) -> Entered:
        """Those of ``entered`` that matter to a call led to ``node``: it can come to them."""
        if not entered:
            return entered
        ahead = self._limited_ahead(node)
        return tuple(count for count in entered if count[0] in ahead)

    def _limited_ahead(self, node: str) -> frozenset[str]:
        """The limited nodes among ``node`` and all behind it."""
        known = self._ahead.get(node)
        if known is None:
            seen, waiting = {node}, [node]
            while waiting:
                for edge in self._flow.out(waiting.pop()).values():
                    if edge.target not in seen:
                        seen.add(edge.target)
                        waiting.append(edge.target)
            known = self._ahead[node] = frozenset(seen & self.limits.keys())
        return known
