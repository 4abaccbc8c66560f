"""Adding one node: alone, after another one, or at the end of a connection."""

from __future__ import annotations

from designer.flow import changes
from designer.flow.chaining import Way, free_ways, lead
from designer.flow.edits import Compound, Edit
from designer.flow.ids import new_id
from designer.flow.model import Flow, Node, Point
from designer.flow.vocabulary import KINDS


def new_node(flow: Flow, kind: str, value: str = "", label: str = "") -> Node:
    """A node of ``kind`` with a fresh id; its value is ``value``, or what its kind begins with."""
    begins = KINDS[kind]
    value = value or begins.default_value
    return Node(new_id(kind, flow.nodes), kind, value, label=label, extra=dict(begins.default_data))


def add_chained(
    flow: Flow, node: Node, place: Point, before: str | None, way: Way | None = None
) -> Edit:
    """Put ``node`` at ``place``; ``way`` out of the node ``before`` leads to it.

    Without ``way`` it is the likeliest that is free. Without ``before``, and where all its
    outcomes lead somewhere, the node stands alone.
    """
    add = changes.add_node(flow, node, place)
    if before is None or before not in flow.nodes:
        return add
    if way is None:
        way = next(iter(free_ways(flow, before)), None)
    if way is None:
        return add
    return Compound((add, lead(flow, before, way, node.id)), add.name)


def add_connected(flow: Flow, node: Node, place: Point, source: str, outcome: str) -> Edit:
    """Put ``node`` at ``place`` and lead ``outcome`` of ``source`` to it, wherever it led before.

    An edge that was there keeps its label: it says what the outcome means.
    """
    add = changes.add_node(flow, node, place)
    return Compound((add, changes.connect(flow, source, outcome, node.id)), add.name)
