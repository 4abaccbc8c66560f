"""Copies of nodes beside the nodes themselves."""

from __future__ import annotations

from collections.abc import Iterable

from designer.flow.edits import Compound, Edit
from designer.flow.fragments import fragment, insert_fragment
from designer.flow.model import Flow, Point
from designer.flow.texts import N_, Text


def duplicate(
    flow: Flow, ids: Iterable[str], corner: Point, annotations: Iterable[str] = ()
) -> tuple[Edit, dict[str, str]]:
    """The edit that puts copies of nodes, with the edges among them, at ``corner``.

    Notes and frames by the keys ``annotations`` are copied along.

    ``corner`` is the top-left of them all. Edges to and from other nodes are not copied. Returns
    the edit and the new id of every node, in flow order. Every node must have a place.
    """
    part = fragment(flow, ids, annotations)
    edit, copies = insert_fragment(flow, part, corner)
    if part.annotations:
        count = len(copies) + len(part.annotations)
        name = Text(N_("Duplicate {count} things"), {"count": count})
        if count == 1:
            (one,) = part.annotations.values()
            name = Text(N_("Duplicate {node}"), {"node": Text(one.label)})
    elif len(copies) == 1:
        (only,) = part.nodes.values()
        name = Text(N_("Duplicate {node}"), {"node": only.called})
    else:
        name = Text(N_("Duplicate {count} nodes"), {"count": len(copies)})
    return Compound((edit,), name), copies
