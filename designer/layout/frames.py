"""What is in a frame, and what follows from it: what moves along, what a folded one hides.

In a frame is what lies wholly in it: nodes, notes and smaller frames. A folded frame hides what
was in it when it was folded, as long as it lies there still; so nothing disappears by being moved
to where a folded frame would be large. (A folded frame that does not say what was in it, which
other programs may write, hides whatever lies in it.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from designer.flow.annotation_edits import RemoveAnnotations, ReplaceAnnotations
from designer.flow.annotations import Annotation, Area, Frame, Note
from designer.flow.edits import Compound, Edit, MoveNodes
from designer.flow.frozen import frozen
from designer.flow.model import Flow, Point
from designer.flow.ports import ports
from designer.flow.texts import N_, Text
from designer.layout.boxes import GRID, node_size

BAR = 32
"""Height of a frame's title bar, in scene pixels."""
WIDEST_BAR = 960
"""The bar of a folded frame is no wider than this, however wide the frame is."""
BAR_INSET = 2 * GRID
"""The bar of a folded frame begins so far from its border and ends so far before it: there is room
for the wires of what it hides as there was before."""
ROOM = 3 * GRID
"""Between a new frame's border, or its title bar, and what it is drawn round."""


@frozen
class Inside:
    """What is in a frame, in document order."""

    nodes: tuple[str, ...] = ()
    annotations: tuple[str, ...] = ()


@frozen
class Folds:
    """What the folded frames of a flow hide, each thing with the frame that hides it."""

    nodes: Mapping[str, str] = field(default_factory=dict)
    annotations: Mapping[str, str] = field(default_factory=dict)


def node_area(flow: Flow, node_id: str) -> Area:
    """What the card of a node covers; a node without a place stands at the origin."""
    return Area(*flow.layout.get(node_id, (0, 0)), *node_size(len(ports(flow, node_id))))


def shown_area(annotation: Annotation) -> Area:
    """What is seen of a note or frame: of a folded frame its title bar."""
    area = annotation.area
    if isinstance(annotation, Frame) and annotation.folded:
        inset = min(BAR_INSET, area.width // 4)
        width = min(area.width - 2 * inset, WIDEST_BAR)
        return Area(area.x + inset, area.y, width, BAR)
    return area


def inside(flow: Flow, key: str) -> Inside:
    """What is in the frame ``key``; nothing is in a note."""
    frame = flow.annotations[key]
    if not isinstance(frame, Frame):
        return Inside()
    area, held = frame.area, frame.holding
    candidates = flow.nodes if held is None else [node for node in flow.nodes if node in held]
    order = list(flow.annotations)
    return Inside(
        tuple(node for node in candidates if area.holds(node_area(flow, node))),
        tuple(
            other.key
            for other in flow.annotations.values()
            if (held is None or other.folded_away) and _lies_in(other, frame, order)
        ),
    )


def _lies_in(one: Annotation, frame: Frame, order: list[str]) -> bool:
    """Whether a note or frame lies in ``frame``; of two equal frames the later in the earlier."""
    if one.key == frame.key or not frame.area.holds(one.area):
        return False
    if isinstance(one, Note) or one.area != frame.area:
        return True
    return order.index(frame.key) < order.index(one.key)


def with_contents(
    flow: Flow, nodes: Iterable[str], annotations: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """``nodes`` and ``annotations`` with everything that is in the frames among them, each once."""
    all_nodes, keys = dict.fromkeys(nodes), dict.fromkeys(annotations)
    for key in tuple(keys):
        found = inside(flow, key)
        all_nodes |= dict.fromkeys(found.nodes)
        keys |= dict.fromkeys(found.annotations)
    return tuple(all_nodes), tuple(keys)


def folds(flow: Flow) -> Folds:
    """What the folded frames hide. Of frames in each other the outermost folded one hides it."""
    folded = [frame for frame in flow.frames if frame.folded]
    if not folded:
        return Folds()
    nodes: dict[str, str] = {}
    annotations: dict[str, str] = {}
    # The sort keeps the order of equal ones, so whatever lies in another comes after it.
    for frame in sorted(folded, key=lambda frame: -frame.size[0] * frame.size[1]):
        if frame.key not in annotations:
            found = inside(flow, frame.key)
            for node in found.nodes:
                nodes.setdefault(node, frame.key)
            for key in found.annotations:
                annotations.setdefault(key, frame.key)
    return Folds(nodes, annotations)


# Edits


def fold(flow: Flow, key: str) -> Edit:
    """Fold the frame ``key`` to its title bar over what is in it."""
    frame = _frame(flow, key)
    found = inside(flow, key)
    away = (flow.annotations[other].put_away(True) for other in found.annotations)
    name = Text(N_("Fold {frame}"), {"frame": title_of(frame)})
    return ReplaceAnnotations((frame.fold(found.nodes), *away), name)


def unfold(flow: Flow, key: str) -> Edit:
    """Open the frame ``key`` and show what is in it. Folded frames in it stay folded."""
    frame = _frame(flow, key)
    found = inside(flow, key).annotations
    kept = {
        other
        for inner in found
        if getattr(flow.annotations[inner], "folded", False)
        for other in inside(flow, inner).annotations
    }
    back = (flow.annotations[other].put_away(False) for other in found if other not in kept)
    name = Text(N_("Unfold {frame}"), {"frame": title_of(frame)})
    return ReplaceAnnotations((frame.unfold(), *back), name)


def _frame(flow: Flow, key: str) -> Frame:
    frame = flow.annotations[key]
    assert isinstance(frame, Frame)
    return frame


def remove(flow: Flow, keys: Iterable[str]) -> Edit:
    """Take notes and frames out. What was in a frame stays, and is seen again."""
    keys = tuple(dict.fromkeys(keys))
    if len(keys) == 1:
        name = Text(N_("Delete {title}"), {"title": title_of(flow.annotations[keys[0]])})
    else:
        name = Text(N_("Delete {count} notes and frames"), {"count": len(keys)})
    folded = [f.key for f in flow.frames if f.key in keys and f.folded]
    opening = tuple(unfold(flow, key) for key in folded[:1])
    if len(folded) > 1:
        # One after the other they would each begin from the flow as it is now.
        lying = dict.fromkeys(other for key in folded for other in inside(flow, key).annotations)
        back = (flow.annotations[other].put_away(False) for other in lying)
        opening = (ReplaceAnnotations(tuple(back)),)
    return Compound((*opening, RemoveAnnotations(keys, name)), name)


def move(flow: Flow, nodes: Mapping[str, Point], annotations: Mapping[str, Point]) -> Edit:
    """Place nodes, notes and frames: the places by id and key."""
    edits: list[Edit] = []
    if annotations:
        moved = (
            one.covering(Area(*annotations[key], *one.size))
            for key, one in flow.annotations.items()
            if key in annotations
        )
        edits.append(ReplaceAnnotations(tuple(moved)))
    if nodes:
        edits.append(MoveNodes(nodes))
    return Compound(tuple(edits), _move_name(flow, nodes, annotations))


def _move_name(flow: Flow, nodes: Mapping[str, Point], annotations: Mapping[str, Point]) -> Text:
    count = len(nodes) + len(annotations)
    frames = [flow.annotations[key] for key in annotations if key in flow.annotations]
    widest = max(frames, key=lambda one: one.size[0] * one.size[1], default=None)
    if widest is not None and (count == 1 or isinstance(widest, Frame)):
        return Text(N_("Move {title}"), {"title": title_of(widest)})
    return Text(N_("Move {count} things"), {"count": count})


def resize(annotation: Annotation, area: Area) -> Edit:
    """Let a note or frame cover ``area``. What is in a frame stays where it is."""
    name = Text(N_("Resize {title}"), {"title": title_of(annotation)})
    return ReplaceAnnotations((annotation.covering(area),), name)


def say(annotation: Annotation, words: str) -> Edit:
    """Give a note another text, a frame another title."""
    name = Text(N_("Write on {title}"), {"title": Text(annotation.label)})
    return ReplaceAnnotations((annotation.saying(words),), name, "words")


def around(areas: Iterable[Area]) -> Area:
    """What a frame covers that is drawn round ``areas``, of which there is at least one."""
    areas = tuple(areas)
    left = min(area.x for area in areas) - ROOM
    top = min(area.y for area in areas) - ROOM - BAR
    right = max(area.right for area in areas) + ROOM
    bottom = max(area.bottom for area in areas) + ROOM
    left, top = left // GRID * GRID, top // GRID * GRID
    return Area(left, top, -(-(right - left) // GRID) * GRID, -(-(bottom - top) // GRID) * GRID)


def title_of(annotation: Annotation) -> Text | str:
    """What the history and lists call it: the first line of its words, else what it is."""
    words = annotation.words.strip().splitlines()
    if not words:
        return Text(annotation.label)
    first = words[0].strip()
    return first if len(first) <= _LONGEST else first[: _LONGEST - 1] + "…"


_LONGEST = 40
