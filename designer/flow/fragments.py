"""Parts of a flow: taken out as a flow of their own (copy), put in with fresh ids (paste)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from designer.flow.annotation_edits import AddAnnotations
from designer.flow.annotations import Annotation, Frame
from designer.flow.edits import AddEdges, AddNodes, Compound, Edit, SetField
from designer.flow.ids import new_id
from designer.flow.model import Flow, Node, Point
from designer.flow.texts import N_, Text


def fragment(flow: Flow, ids: Iterable[str], annotations: Iterable[str] = ()) -> Flow:
    """A new flow of the nodes ``ids`` with the edges among them and their places, in flow order.

    Notes and frames by the keys ``annotations`` come along. Its start is the flow's own when that
    is among them. Unknown ids and keys are passed over.
    """
    wanted, keys = set(ids), set(annotations)
    part = Flow(flow.name, flow.target)
    part.variables = dict(flow.variables)
    nodes = [node for node in flow.nodes.values() if node.id in wanted]
    part.add_nodes([(None, node, flow.layout.get(node.id)) for node in nodes])
    part.add_edges(
        [
            (None, edge)
            for edge in flow.edges.values()
            if edge.source in wanted and edge.target in wanted
        ]
    )
    if flow.start in part.nodes:
        part.start = flow.start
    part.add_annotations(
        [
            (None, one.keyed(part.fresh_key(one.kind)))
            for one in flow.annotations.values()
            if one.key in keys
        ]
    )
    return part


def insert_fragment(flow: Flow, part: Flow, corner: Point) -> tuple[Edit, dict[str, str]]:
    """The edit that puts ``part`` into ``flow`` with its top-left at ``corner``.

    Returns the edit and the new id of every node of ``part``. Ids are fresh where they are taken.
    Variables that ``flow`` lacks come along, and notes and frames (:func:`added_annotations` tells
    their new keys); a flow without a start begins where ``part`` does. Every node of ``part`` must
    have a place.
    """
    name = Text(N_("Paste"))
    ids = _fresh_ids(flow, part)
    left, top = corner_of(part)
    by = corner[0] - left, corner[1] - top

    def placed(node: Node) -> tuple[int | None, Node, Point | None]:
        x, y = part.layout[node.id]
        return None, replace(node, id=ids[node.id]), (x + by[0], y + by[1])

    edits: list[Edit] = [AddNodes(tuple(placed(node) for node in part.nodes.values()), name)]
    edges = tuple(
        (None, replace(edge, source=ids[edge.source], target=ids[edge.target]))
        for edge in part.edges.values()
    )
    if edges:
        edits.append(AddEdges(edges, name))
    missing = {key: text for key, text in part.variables.items() if key not in flow.variables}
    if missing:
        edits.append(SetField("variables", {**flow.variables, **missing}, name))
    if part.start in ids and not flow.has_start():
        edits.append(SetField("start", ids[str(part.start)], name))
    if part.annotations:
        noted = (_copied(flow, one, by, ids) for one in part.annotations.values())
        edits.append(AddAnnotations(tuple((None, one) for one in noted), name))
    return Compound(tuple(edits), name), ids


def corner_of(part: Flow) -> Point:
    """The top-left corner of everything in ``part``; the origin where there is nothing."""
    places = [*part.layout.values(), *(one.at for one in part.annotations.values())]
    return min((x for x, _ in places), default=0), min((y for _, y in places), default=0)


def added_annotations(edit: Edit) -> tuple[str, ...]:
    """The keys of the notes and frames that ``edit`` puts in."""
    if isinstance(edit, AddAnnotations):
        return tuple(one.key for _, one in edit.entries)
    if isinstance(edit, Compound):
        return tuple(key for part in edit.edits for key in added_annotations(part))
    return ()


def _copied(flow: Flow, one: Annotation, by: Point, ids: Mapping[str, str]) -> Annotation:
    """A note or frame as it is put into ``flow``, where the nodes have the new ``ids``."""
    area = one.area
    moved = one.keyed(flow.fresh_key(one.kind)).covering(
        area._replace(x=area.x + by[0], y=area.y + by[1])
    )
    return moved.renamed(ids) if isinstance(moved, Frame) else moved


def _fresh_ids(flow: Flow, part: Flow) -> dict[str, str]:
    """The part's own ids where they are free, else new ones after the node's kind."""
    taken = set(flow.nodes)
    ids: dict[str, str] = {}
    for node in part.nodes.values():
        fresh = node.id if node.id not in taken else new_id(node.action, taken | set(part.nodes))
        taken.add(fresh)
        ids[node.id] = fresh
    return ids
