"""Adding a node that arrives connected."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from designer.app.canvas.places import snapped
from designer.flow import changes
from designer.flow.edits import Compound, Edit
from designer.flow.ids import new_id
from designer.flow.model import Flow, Node
from designer.flow.vocabulary import KINDS
from designer.layout.boxes import input_offset


def add_connected(
    flow: Flow, kind: str, source: str, outcome: str, at: QPointF
) -> tuple[Edit, str]:
    """The edit that adds a node of ``kind`` to which ``outcome`` of ``source`` leads, and its id.

    Its input comes to ``at`` (scene pixels), as near as the grid allows. Where the outcome led
    before is forgotten. One undo step.
    """
    node = Node(new_id(kind, flow.nodes), kind, KINDS[kind].default_value)
    place = snapped(at.x(), at.y() - input_offset()[1])
    add = changes.add_node(flow, node, place)
    edits = [add]
    if (source, outcome) in flow.edges:
        edits.append(changes.disconnect(flow, [(source, outcome)]))
    edits.append(changes.chain(source, outcome, node.id))
    return Compound(tuple(edits), add.name), node.id
