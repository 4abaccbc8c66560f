"""What is different between two flows: nodes, options, edges and the flow's own fields.

Layout, notes, frames and scenarios are left out, and so is the order in which things stand: none
of them changes what a call does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from designer.flow.change_records import MISSING, Change, EdgeChange, Missing, NodeChange, Value
from designer.flow.difference_lines import difference_lines
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.matching import matching
from designer.flow.model import Edge, Flow, Node
from designer.flow.texts import Text

FLOW_FIELDS = ("name", "target", "start")
FLOW_MAPPINGS = ("variables", "call", "extra")
NODE_FIELDS = ("action", "value", "label", "text")
NODE_MAPPINGS = ("options", "extra")


@frozen
class Difference:
    """Everything that is different between two flows.

    What was removed stands as it is in the first flow and in its order, everything else goes by
    the order and the ids of the second, where it has them.
    """

    before: Flow
    after: Flow
    pairs: Mapping[str, str]
    """The id in the second flow of every node of the first that is still there."""
    flow: tuple[Change, ...]
    """The flow's own fields: name, target, start, variables, test call, unknown keys."""
    renamed: tuple[tuple[str, str], ...]
    """Old and new id of every node whose id was changed."""
    removed: tuple[Node, ...]
    added: tuple[Node, ...]
    changed: tuple[NodeChange, ...]
    removed_edges: tuple[Edge, ...]
    added_edges: tuple[Edge, ...]
    changed_edges: tuple[EdgeChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is none."""
        return not (
            self.flow
            or self.renamed
            or self.removed
            or self.added
            or self.changed
            or self.removed_edges
            or self.added_edges
            or self.changed_edges
        )

    def lines(self) -> tuple[Text, ...]:
        """One line for people for each thing that is different."""
        return difference_lines(self)

    def as_json(self) -> JsonObject:
        """As ``callflow diff --json`` prints it: ``{flow, renamed, nodes, edges}``, see the parts.

        ``nodes`` and ``edges`` hold ``added``, ``removed`` and ``changed``. A change is
        ``{field, key?, before?, after?}``, an edge ``{from, outcome, to, label?}``.
        """
        return {
            "flow": [change.as_json() for change in self.flow],
            "renamed": [{"before": old, "after": new} for old, new in self.renamed],
            "nodes": {
                "removed": [node.id for node in self.removed],
                "added": [node.id for node in self.added],
                "changed": [
                    {"node": node.after.id, "changes": [c.as_json() for c in node.changes]}
                    for node in self.changed
                ],
            },
            "edges": {
                "removed": [_edge_json(edge) for edge in self.removed_edges],
                "added": [_edge_json(edge) for edge in self.added_edges],
                "changed": [
                    {
                        "from": edge.after.source,
                        "outcome": edge.after.outcome,
                        "changes": [change.as_json() for change in edge.changes],
                    }
                    for edge in self.changed_edges
                ],
            },
        }


def difference(before: Flow, after: Flow, *, by_id: bool = True) -> Difference:
    """What has to happen to ``before`` to make it ``after``.

    A node whose id was changed is recognised (see :func:`~designer.flow.matching.matching`). With
    ``by_id`` false, for call actions, whose ids are made up on import, nodes are matched by what
    they hold and where they stand, and ids are not compared.
    """
    pairs = matching(before, after, by_id=by_id)
    taken = {new: old for old, new in pairs.items()}
    removed_edges, added_edges, changed_edges = _edges(before, after, pairs, taken)
    return Difference(
        before,
        after,
        pairs,
        _of_flow(before, after, pairs),
        tuple((old, new) for old, new in pairs.items() if by_id and old != new),
        tuple(node for node_id, node in before.nodes.items() if node_id not in pairs),
        tuple(node for node_id, node in after.nodes.items() if node_id not in taken),
        _changed_nodes(before, after, taken),
        removed_edges,
        added_edges,
        changed_edges,
    )


def _of_flow(before: Flow, after: Flow, pairs: Mapping[str, str]) -> tuple[Change, ...]:
    changes = []
    for field in FLOW_FIELDS:
        old, new = getattr(before, field), getattr(after, field)
        if field == "start":
            old = pairs.get(old, old)
        if old != new:
            changes.append(Change(field, None, old, new))
    for field in FLOW_MAPPINGS:
        changes += _entries(field, getattr(before, field), getattr(after, field))
    return tuple(changes)


def _changed_nodes(before: Flow, after: Flow, taken: Mapping[str, str]) -> tuple[NodeChange, ...]:
    found = []
    for node in after.nodes.values():
        old = before.nodes[taken[node.id]] if node.id in taken else node
        if old is node:
            continue
        changes = [
            Change(field, None, getattr(old, field), getattr(node, field))
            for field in NODE_FIELDS
            if not _same(getattr(old, field), getattr(node, field))
        ]
        for field in NODE_MAPPINGS:
            changes += _entries(field, getattr(old, field), getattr(node, field))
        if changes:
            found.append(NodeChange(old, node, tuple(changes)))
    return tuple(found)


def _edges(
    before: Flow, after: Flow, pairs: Mapping[str, str], taken: Mapping[str, str]
) -> tuple[tuple[Edge, ...], tuple[Edge, ...], tuple[EdgeChange, ...]]:
    """The edges removed, added and changed."""
    removed = tuple(
        edge
        for edge in before.edges.values()
        if (pairs.get(edge.source), edge.outcome) not in after.edges
    )
    added, changed = [], []
    for edge in after.edges.values():
        old = before.edges.get((taken.get(edge.source, ""), edge.outcome))
        if old is None:
            added.append(edge)
            continue
        changes = []
        if pairs.get(old.target) != edge.target:
            was = pairs.get(old.target, old.target)
            changes.append(Change("to", None, was, edge.target))
        if old.label != edge.label:
            changes.append(Change("label", None, old.label, edge.label))
        changes += _entries("extra", old.extra, edge.extra)
        if changes:
            changed.append(EdgeChange(old, edge, tuple(changes)))
    return removed, tuple(added), tuple(changed)


def _entries(field: str, before: Mapping[str, Json], after: Mapping[str, Json]) -> list[Change]:
    """What is different between the entries of two mappings."""
    changes = []
    for key in dict.fromkeys((*before, *after)):
        old: Value = before.get(key, MISSING)
        new: Value = after.get(key, MISSING)
        if not _same(old, new):
            changes.append(Change(field, key, old, new))
    return changes


def _same(old: Value, new: Value) -> bool:
    """Whether two values are written the same as JSON: 1 is neither true nor 1.0."""
    if isinstance(old, Missing) or isinstance(new, Missing):
        return old is new
    if isinstance(old, str) or isinstance(new, str):
        return old == new
    return json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)


def _edge_json(edge: Edge) -> JsonObject:
    found: JsonObject = {"from": edge.source, "outcome": edge.outcome, "to": edge.target}
    if edge.label:
        found["label"] = edge.label
    return found
