"""Deleting nodes out of a chain so that what led to them leads on to what came after."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from designer.flow import changes
from designer.flow.edits import Compound, Edit, RemoveEdges, RemoveNodes, ReplaceEdge, SetField
from designer.flow.model import Edge, EdgeKey, Flow


def heal(flow: Flow, ids: Iterable[str], keys: Iterable[EdgeKey] = ()) -> Edit:
    """Take out nodes, and the edges ``keys`` besides, and close the gap where that is clear.

    When all edges that leave the nodes lead to one node, the edges that arrived from elsewhere
    lead there, keeping outcome and label, and a start among the nodes moves there. An edge that
    would then lead from a node to itself is cut, as are those named in ``keys``. In every other
    case this is :func:`designer.flow.changes.delete`.
    """
    ids, keys = tuple(dict.fromkeys(ids)), tuple(keys)
    cut = changes.delete(flow, ids, keys)
    target = _onward(flow, ids, keys)
    if target is None:
        return cut
    led = [edge for edge in _arriving(flow, ids, keys) if edge.source != target]
    healed = {edge.key for edge in led}
    gone = dict.fromkeys(keys)
    for node_id in ids:
        gone |= {edge.key: None for edge in flow.out(node_id).values()}
        gone |= {key: None for key in flow.into(node_id) if key not in healed}
    name = cut.name
    edits: list[Edit] = [ReplaceEdge(replace(edge, target=target), name) for edge in led]
    edits += [RemoveEdges(tuple(gone), name), RemoveNodes(ids, name)]
    if flow.start in ids:
        edits.append(SetField("start", target, name))
    return Compound(tuple(edits), name)


def healed_to(flow: Flow, ids: Collection[str], keys: Collection[EdgeKey] = ()) -> str | None:
    """Where :func:`heal` leads what leads to ``ids`` now; None where nothing is led on."""
    target = _onward(flow, ids, keys)
    led = (edge for edge in _arriving(flow, ids, keys) if edge.source != target)
    return None if target is None or next(led, None) is None else target


def _onward(flow: Flow, ids: Collection[str], keys: Collection[EdgeKey]) -> str | None:
    """The one node to which everything leads that leaves ``ids``; None when there is not one."""
    leaving = (edge for node_id in ids for edge in flow.out(node_id).values())
    targets = {edge.target for edge in leaving if edge.key not in keys}
    targets -= set(ids)
    return targets.pop() if len(targets) == 1 else None


def _arriving(flow: Flow, ids: Collection[str], keys: Collection[EdgeKey]) -> list[Edge]:
    arriving = (edge for node_id in ids for edge in flow.into(node_id).values())
    return [edge for edge in arriving if edge.source not in ids and edge.key not in keys]
