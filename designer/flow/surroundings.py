"""Nodes told apart by what surrounds them, across two flows.

Every node begins with a colour for what it holds and is coloured anew, step by step, by its own
colour and those of its neighbours: after ``n`` steps equal colours mean equal surroundings up to
``n`` edges away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from designer.flow.model import Flow

Side: TypeAlias = tuple[Flow, list[str], Mapping[str, str], Mapping[str, str]]
"""A flow; the nodes asked for; what each of its nodes holds; the name that both sides have for a
node which is known to be in both."""

_Neighbour: TypeAlias = tuple[int, str, int, int | str]
"""Direction, outcome, how the neighbour is known, and as what."""

_OUT, _IN = 0, 1
_ITSELF, _OPEN, _KNOWN = 0, 1, 2


def colours(before: Side, after: Side, radius: int) -> tuple[dict[str, int], dict[str, int]]:
    """The colours of the nodes asked for, in either flow, after ``radius`` steps."""
    numbers: dict[object, int] = {}

    def number(key: object) -> int:
        return numbers.setdefault(key, len(numbers))

    found = []
    sides = [(side, _near(side, radius)) for side in (before, after)]
    current = [
        {node_id: number(held) for node_id, held in side[2].items()} for side in (before, after)
    ]
    for step in range(radius):
        for n, (side, near) in enumerate(sides):
            fresh = {
                node_id: number((step, current[n][node_id], _around(side, node_id, current[n])))
                for node_id in near
            }
            current[n] = {**current[n], **fresh}
    for (_flow, ids, _held, _known), colour in zip((before, after), current, strict=True):
        found.append({node_id: colour[node_id] for node_id in ids})
    return found[0], found[1]


def _near(side: Side, radius: int) -> list[str]:
    """The nodes asked for and the open ones up to ``radius`` edges away through open ones."""
    flow, ids, _held, known = side
    found = dict.fromkeys(ids)
    rim: Iterable[str] = ids
    for _ in range(radius):
        beyond: dict[str, None] = {}
        for node_id in rim:
            beyond.update(dict.fromkeys(edge.target for edge in flow.out(node_id).values()))
            beyond.update(dict.fromkeys(source for source, _outcome in flow.into(node_id)))
        rim = [node_id for node_id in beyond if node_id not in found and node_id not in known]
        found.update(dict.fromkeys(rim))
    return list(found)


def _around(side: Side, node_id: str, current: Mapping[str, int]) -> tuple[_Neighbour, ...]:
    """What is known of the neighbours of a node, sorted."""
    flow, _ids, _held, known = side

    def neighbour(direction: int, outcome: str, other: str) -> _Neighbour:
        if other == node_id:
            return direction, outcome, _ITSELF, 0
        if other in known:
            return direction, outcome, _KNOWN, known[other]
        return direction, outcome, _OPEN, current[other]

    found = [neighbour(_OUT, outcome, edge.target) for outcome, edge in flow.out(node_id).items()]
    found += [neighbour(_IN, outcome, source) for source, outcome in flow.into(node_id)]
    return tuple(sorted(found))
