"""Which edges are drawn as one wire: those that lead from one node to one other.

The data stays as it is, an edge for each outcome. Pure: no Qt, no places.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from designer.flow.model import EdgeKey, Flow
from designer.flow.outcomes import is_digits
from designer.flow.ports import edges_in_order

CROWD = 7
"""From this many wires into one node on, they are drawn as stubs that name it."""
_DEPTHS = 3
_ALONE: dict[str, tuple[EdgeKey, ...]] = {}
"""Of nodes whose edges all lead to different ones. Never changed."""

Wire: TypeAlias = tuple[EdgeKey, ...]
"""The edges of one wire in the order of their ports. The first stands for all of them."""


class Wires:
    """The wires of a flow, found when they are asked for and kept until :meth:`forget`."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._kept: dict[str, dict[str, Wire]] = {}
        self._depths: dict[Wire, int] = {}
        self._crowds: dict[str, bool] = {}

    def of(self, key: EdgeKey) -> Wire:
        """The wire that the edge ``key`` is part of; alone where the flow has no such edge."""
        if len(self._flow.out(key[0])) < 2:
            return (key,)
        # For most nodes nothing is kept: each of their edges is a wire.
        return self._by_outcome(key[0]).get(key[1], (key,))

    def leaving(self, node_id: str) -> list[Wire]:
        """The wires that leave a node."""
        out = self._flow.out(node_id)
        if len(out) < 2:
            return [((node_id, outcome),) for outcome in out]
        joined = self._by_outcome(node_id)
        wires = [joined.get(outcome, ((node_id, outcome),)) for outcome in out]
        return [wire for wire, outcome in zip(wires, out, strict=True) if wire[0][1] == outcome]

    def joints(self, node_id: str) -> list[Wire]:
        """The wires that leave a node by more than one outcome."""
        return [wire for wire in self.leaving(node_id) if len(wire) > 1]

    def depth(self, wire: Wire) -> int:
        """How many other wires join closer to the node, where their outcomes are mixed."""
        return self._depths.get(wire, 0)

    def crowded(self, node_id: str) -> bool:
        """Whether so many wires lead to a node that they are drawn as stubs."""
        known = self._crowds.get(node_id)
        if known is None:
            known = self._crowds[node_id] = crowded(self._flow, node_id)
        return known

    def forget_arrivals(self, node_id: str) -> None:
        """More or fewer edges may lead to a node."""
        self._crowds.pop(node_id, None)

    def forget(self, node_id: str) -> None:
        """The edges that leave a node, or their order, may have changed."""
        for wire in self._kept.pop(node_id, {}).values():
            self._depths.pop(wire, None)

    def _by_outcome(self, node_id: str) -> dict[str, Wire]:
        """The wires of several edges."""
        kept = self._kept.get(node_id)
        # A gesture broken off by a change asks before it is told of the change.
        if kept is None or not kept.keys() <= self._flow.out(node_id).keys():
            self.forget(node_id)
            kept = self._kept[node_id] = self._found(node_id)
        return kept

    def _found(self, node_id: str) -> dict[str, Wire]:
        out = self._flow.out(node_id)
        if len({edge.target for edge in out.values()}) == len(out):
            return _ALONE
        order = edges_in_order(self._flow, node_id)
        together: dict[str, list[EdgeKey]] = {}
        for edge in order:
            together.setdefault(edge.target, []).append(edge.key)
        wires = [tuple(keys) for keys in together.values() if len(keys) > 1]
        self._depths.update(_depths([edge.key for edge in order], wires))
        return {outcome: wire for wire in wires for _, outcome in wire}


def crowded(flow: Flow, node_id: str, least: int = CROWD) -> bool:
    """Whether ``least`` wires or more lead to a node; by default: are they drawn as stubs."""
    into = flow.into(node_id)
    if len(into) < least:
        return False
    sources = set()
    for source, _ in into:
        sources.add(source)
        if len(sources) >= least:
            return True
    return False


def alike(outcome: str) -> str:
    """The outcome in whose colour ``outcome`` is drawn, so that all keys are one."""
    return "1" if is_digits(outcome) else outcome


def shared_outcome(outcomes: Iterable[str]) -> str:
    """The outcome in whose colour ``outcomes`` are drawn together: theirs, or the neutral one."""
    outcomes = tuple(outcomes)
    if len(outcomes) == 1:
        return outcomes[0]
    groups = set(map(alike, outcomes))
    return groups.pop() if len(groups) == 1 else "next"


def _depths(order: Sequence[EdgeKey], wires: Iterable[Wire]) -> dict[Wire, int]:
    """Wires whose ports lie between each other's join at different distances from the node."""
    place = {key: index for index, key in enumerate(order)}
    spans = {wire: (place[wire[0]], place[wire[-1]]) for wire in wires}
    taken: list[list[tuple[int, int]]] = [[] for _ in range(_DEPTHS)]
    depths = {}
    for wire in sorted(spans, key=lambda wire: (spans[wire][1] - spans[wire][0], spans[wire])):
        top, bottom = spans[wire]
        free = (
            depth
            for depth, others in enumerate(taken)
            if all(bottom < above or top > below for above, below in others)
        )
        depths[wire] = depth = next(free, _DEPTHS - 1)
        taken[depth].append((top, bottom))
    return depths
