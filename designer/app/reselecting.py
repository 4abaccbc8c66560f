"""What is selected once a step was undone or redone.

As in drawing programs: undone, what was selected when the step was done, so that what was deleted
comes back selected and what was changed is seen; redone, what the step brings, or else the same.
Where that is nothing, what is selected stays so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from designer.flow.annotation_edits import AddAnnotations
from designer.flow.edits import AddEdges, AddNodes, Compound, Edit
from designer.flow.model import EdgeKey
from designer.flow.renaming import RenameNode

Selected: TypeAlias = tuple[tuple[str, ...], tuple[EdgeKey, ...], tuple[str, ...]]
"""Nodes, edges, notes and frames, as :attr:`designer.app.selection.Selection.all` gives them."""
_MOST = 50
"""To select more would take longer than the step: the selection then stays as it is."""


def undone(before: Selected) -> Selected | None:
    """What to select when a step was undone before which ``before`` was; None: what is selected."""
    return before if 0 < sum(map(len, before)) <= _MOST else None


def redone(edit: Edit, before: Selected) -> Selected | None:
    """What to select when ``edit`` was done again before which ``before`` was; None: what is."""
    nodes: list[str] = []
    edges: list[EdgeKey] = []
    annotations: list[str] = []
    called: dict[str, str] = {}
    for part in _parts(edit):
        match part:
            case AddNodes(entries):
                nodes += (node.id for _, node, _ in entries)
            case AddEdges(entries):
                edges += (edge.key for _, edge in entries)
            case AddAnnotations(entries):
                annotations += (one.key for _, one in entries)
            case RenameNode(old, new):
                called[old] = new
    if nodes or annotations:
        return undone((tuple(nodes), (), tuple(annotations)))
    nodes_before, edges_before, annotations_before = before
    if edges_before and not nodes_before and not annotations_before:
        # A connection that leaves by another outcome is another one, and stays selected.
        return undone(((), (*edges_before, *edges), ()))
    renamed = tuple(called.get(node, node) for node in nodes_before)
    return undone((renamed, edges_before, annotations_before))


def _parts(edit: Edit) -> Iterator[Edit]:
    """``edit`` itself, or what it is put together from."""
    waiting = [edit]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Compound):
            waiting += reversed(part.edits)
        else:
            yield part
