"""What follows a node: the ways out of it that are free, and leading several of them on at once."""

from __future__ import annotations

from typing import TypeAlias

from designer.flow import changes
from designer.flow.edits import Compound, Edit
from designer.flow.model import Flow
from designer.flow.outcomes import KEYPAD
from designer.flow.ports import ports
from designer.flow.vocabulary import CONNECT

Way: TypeAlias = tuple[str, ...]
"""Outcomes of one node that are led to the same node in one step."""

NOT_TAKEN: Way = ("busy", "failed")
"""What usually goes on together: nobody took the call."""


def free_ways(flow: Flow, node_id: str) -> tuple[Way, ...]:
    """The ways out of a node that lead nowhere yet, the likeliest first.

    After a connect that is what happens when nobody takes the call: a conversation is mostly the
    end. Then come the free ports from top to bottom, what the face does not offer, and for a menu
    the other keys.
    """
    kind = flow.nodes[node_id].kind
    taken = flow.out(node_id)
    single = [row.outcome for row in ports(flow, node_id)]
    single += [outcome.key for outcome in kind.outcomes]
    if kind.digits:
        single += [key for key in KEYPAD if key != "#"]
    ways = [(outcome,) for outcome in dict.fromkeys(single) if outcome not in taken]
    if kind is CONNECT and not any(outcome in taken for outcome in NOT_TAKEN):
        return (NOT_TAKEN, *ways)
    if kind is CONNECT:
        ways.sort(key=lambda way: way[0] not in NOT_TAKEN)
    return tuple(ways)


def lead(flow: Flow, source: str, way: Way, target: str) -> Edit:
    """Lead every outcome of ``way`` to ``target``, wherever it led before."""
    edits = [changes.connect(flow, source, outcome, target) for outcome in way]
    return Compound(tuple(edits), edits[0].name)
