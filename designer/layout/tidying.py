"""Laying out afresh what is drawn by hand: nodes, and the frames that are round them.

A frame is drawn anew round the nodes that were in it; the notes in it go along. A folded frame is
laid out as the one thing it looks like, and what it hides stays in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from designer.flow.annotation_edits import ReplaceAnnotations
from designer.flow.annotations import Area, Frame
from designer.flow.edits import Compound, Edit, MoveNodes
from designer.flow.model import Edge, Flow, Node, Point
from designer.flow.texts import N_, Text
from designer.layout.anchoring import anchored
from designer.layout.frames import Folds, around, folds, inside, node_area, with_contents
from designer.layout.layered import layered_positions
from designer.layout.watching import Watch, unwatched

_AS = "webhook"
"""A folded frame is laid out like a node of this kind: it shows the ways that leave it, alone."""


@dataclass
class _Places:
    """Where everything goes that moves."""

    nodes: dict[str, Point] = field(default_factory=dict)
    areas: dict[str, Area] = field(default_factory=dict)
    """Of notes and frames, by key."""


def tidy(
    flow: Flow,
    ids: Iterable[str] | None = None,
    anchor: str | None = None,
    watch: Watch = unwatched,
) -> Edit | None:
    """Lay the nodes ``ids`` out (all by default), left to right; None where nothing would move.

    What folded frames hide moves only when everything is laid out. The node ``anchor``, one of
    those laid out, stays where it is; without it the whole begins at the origin. ``watch`` is told
    how far it is.
    """
    hidden = folds(flow)
    whole = ids is None
    wanted = [node for node in (flow.nodes if ids is None else ids) if node not in hidden.nodes]
    plan = _Places()
    seen = _as_seen(flow, hidden) if whole and hidden.nodes else flow
    holders = set(hidden.nodes.values()) if whole else set()
    places = layered_positions(seen, [*wanted, *holders], watch)
    fixed = anchor if anchor is None else hidden.nodes.get(anchor, anchor)
    if fixed in places:
        stands = flow.annotations[fixed].at if fixed in holders else flow.layout[fixed]
        places = anchored(places, fixed, stands)
    for name, place in places.items():
        if name in holders:
            _move_folded(flow, plan, name, place)
        else:
            plan.nodes[name] = place
    _fit_frames(flow, plan, hidden)
    return _edit(flow, plan)


def _as_seen(flow: Flow, hidden: Folds) -> Flow:
    """The flow with one node, called by its key, in the place of each folded frame."""

    def seen(node_id: str) -> str:
        return hidden.nodes.get(node_id, node_id)

    drawn = Flow()
    nodes: dict[str, Node] = {}
    for node in flow.nodes.values():
        name = seen(node.id)
        nodes.setdefault(name, node if name == node.id else Node(name, _AS))
    drawn.add_nodes([(None, node, None) for node in nodes.values()])
    for number, edge in enumerate(flow.edges.values()):
        source, target = seen(edge.source), seen(edge.target)
        if source == edge.source:
            drawn.add_edges([(None, Edge(source, edge.outcome, target, edge.label))])
        elif source != target:
            drawn.add_edges([(None, Edge(source, f"way {number:06}", target))])
    drawn.start = seen(flow.start) if flow.start in flow.nodes else None
    return drawn


def _move_folded(flow: Flow, plan: _Places, key: str, place: Point) -> None:
    """Put a folded frame at ``place``, with everything in it."""
    left, top = flow.annotations[key].at
    by = place[0] - left, place[1] - top
    nodes, keys = with_contents(flow, (), [key])
    for node in nodes:
        x, y = flow.layout.get(node, (0, 0))
        plan.nodes[node] = (x + by[0], y + by[1])
    for one in keys:
        plan.areas[one] = _shifted(flow.annotations[one].area, by)


def _fit_frames(flow: Flow, plan: _Places, hidden: Folds) -> None:
    """Draw the open frames anew round what was in them, the smaller ones first."""
    frames = [f for f in flow.frames if not f.folded and f.key not in hidden.annotations]
    for frame in sorted(frames, key=lambda frame: frame.size[0] * frame.size[1]):
        found = inside(flow, frame.key)
        nodes = [node for node in found.nodes if node not in hidden.nodes]
        inner = [key for key in found.annotations if isinstance(flow.annotations[key], Frame)]
        inner = [key for key in inner if key not in hidden.annotations]
        before = [node_area(flow, n) for n in nodes] + [flow.annotations[k].area for k in inner]
        after = [_placed(node_area(flow, n), plan.nodes.get(n)) for n in nodes]
        after += [plan.areas.get(key, flow.annotations[key].area) for key in inner]
        if before == after:
            continue
        by = _corner(after)[0] - _corner(before)[0], _corner(after)[1] - _corner(before)[1]
        for key in found.annotations:
            if key not in inner and key not in plan.areas:
                plan.areas[key] = _shifted(flow.annotations[key].area, by)
        notes = [plan.areas[key] for key in found.annotations if key not in inner]
        plan.areas[frame.key] = around([*after, *notes])


def _edit(flow: Flow, plan: _Places) -> Edit | None:
    name = Text(N_("Tidy"))
    nodes: Mapping[str, Point] = {
        node: at for node, at in plan.nodes.items() if flow.layout.get(node) != at
    }
    moved = tuple(
        one.covering(plan.areas[key])
        for key, one in flow.annotations.items()
        if key in plan.areas and plan.areas[key] != one.area
    )
    edits: list[Edit] = [MoveNodes(nodes, name)] if nodes else []
    if moved:
        edits.append(ReplaceAnnotations(moved, name))
    return Compound(tuple(edits), name) if edits else None


def _shifted(area: Area, by: Point) -> Area:
    return area._replace(x=area.x + by[0], y=area.y + by[1])


def _placed(area: Area, place: Point | None) -> Area:
    return area if place is None else area._replace(x=place[0], y=place[1])


def _corner(areas: list[Area]) -> Point:
    return min(area.x for area in areas), min(area.y for area in areas)
