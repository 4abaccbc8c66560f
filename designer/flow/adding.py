"""Adding one node: alone, after another one, or at the end of a connection."""

from __future__ import annotations

from designer.flow import changes
from designer.flow.edits import Compound, Edit
from designer.flow.ids import new_id
from designer.flow.model import Flow, Node, Point
from designer.flow.ports import ports
from designer.flow.vocabulary import KINDS


def new_node(flow: Flow, kind: str, value: str = "") -> Node:
    """A node of ``kind`` with a fresh id; its value is ``value``, or what its kind begins with."""
    return Node(new_id(kind, flow.nodes), kind, value or KINDS[kind].default_value)


def free_outcome(flow: Flow, node_id: str) -> str | None:
    """The first outcome of a node that leads nowhere yet, as its face shows them."""
    taken = flow.out(node_id)
    return next((row.outcome for row in ports(flow, node_id) if row.outcome not in taken), None)


def add_chained(flow: Flow, node: Node, place: Point, before: str | None) -> Edit:
    """Put ``node`` at ``place``; the first free outcome of the node ``before`` leads to it.

    Without ``before``, and where all its outcomes lead somewhere, the node stands alone.
    """
    outcome = free_outcome(flow, before) if before in flow.nodes else None
    if before is None or outcome is None:
        return changes.add_node(flow, node, place)
    return add_connected(flow, node, place, before, outcome)


def add_connected(flow: Flow, node: Node, place: Point, source: str, outcome: str) -> Edit:
    """Put ``node`` at ``place`` and lead ``outcome`` of ``source`` to it, wherever it led before.

    An edge that was there keeps its label: it says what the outcome means.
    """
    add = changes.add_node(flow, node, place)
    return Compound((add, changes.connect(flow, source, outcome, node.id)), add.name)
