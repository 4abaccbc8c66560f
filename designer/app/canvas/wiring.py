"""The geometry of a flow: the box of every node, its ports, and the way of every wire.

Kept true to the flow step by step, and always the same as if it had been computed afresh: what a
wire looks like depends on the flow alone, not on the order of edits.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from designer.app.canvas.course import JOINT_REACH, JOINT_ROOM, Course, branch, only
from designer.app.canvas.lanes import LEAD
from designer.app.canvas.node_box import Box, Form
from designer.app.canvas.obstacles import BoxIndex, Rect
from designer.app.canvas.ranks import Departure, Ranks
from designer.app.canvas.routing import Ends, Points, stub
from designer.app.canvas.routing import wire as wire_between
from designer.app.canvas.wires import Wire, Wires
from designer.flow.annotations import Area
from designer.flow.model import Edge, EdgeKey, Flow
from designer.flow.ports import ports
from designer.flow.rounds import has_rounds
from designer.layout.boxes import WIDTH
from designer.layout.frames import Folds, folds, shown_area

_FAR = WIDTH
"""A wire reaching further right than this may have a node in its way."""
_AROUND = 800.0
"""How far above and below its ends a wire looks for a free way."""
_BESIDE = 80.0
_BEFORE_INPUT = 14.0
_BEFORE_CROWD = 84.0
"""What stands before the input of a node to which very many wires lead."""
_MANY = 48
"""Boxes that came or went, from which on it is not looked which wires mind them."""
_NO_BRANCHES: Mapping[str, Points] = MappingProxyType({})


class Wiring:
    """Boxes and wires of one flow. Told what changed, it finds what follows on :meth:`settle`."""

    def __init__(self, flow: Flow) -> None:
        """Compute everything for ``flow``."""
        self.flow = flow
        self.boxes: dict[str, Box] = {}
        self.wires = Wires(flow)
        self.ways: dict[EdgeKey, Points] = {}
        """The way of every edge from its port on."""
        self.courses: dict[EdgeKey, Course] = {}
        """What is drawn, by the edges that stand for their wires."""
        self.index = BoxIndex()
        self._forms: dict[tuple[object, ...], Form] = {}
        self._ranks = Ranks()
        self._looking: dict[EdgeKey, Rect] = {}
        self._disturbed: list[Rect] = []
        self._dragged_from: dict[str, Rect] = {}
        self._turned: set[str] = set()
        self._near: set[Rect] = set()
        """Where boxes came, went, or have more or fewer wires into them than before."""
        self._stale: set[EdgeKey] = set()
        self.folds = Folds()
        """What folded frames hide, as of the last :meth:`settle`."""
        self._bars: dict[str, Rect] = {}
        self._folds_stale = True
        for node_id in flow.nodes:
            self.add(node_id)
        self.settle()
        self._turned.clear()
        self._near.clear()

    # What changed

    def add(self, node_id: str) -> None:
        """A node came in."""
        self._folds_stale = True
        x, y = self.flow.layout.get(node_id, (0, 0))
        box = Box(x, y, self._form(node_id))
        self.boxes[node_id] = box
        self._enter_rank(node_id, box)
        self._put(node_id, box.rect)

    def remove(self, node_id: str) -> None:
        """A node went; its edges went before it."""
        box = self.boxes.pop(node_id)
        self._ranks.leave(node_id)
        self._ranks.forget(node_id)
        self.wires.forget(node_id)
        self.wires.forget_arrivals(node_id)
        self._folds_stale = True
        if box.bar is None:
            self.index.take(node_id)
            self._look_again(box.rect)

    def refresh(self, node_id: str) -> bool:
        """The ports of a node may have changed; returns whether they have."""
        box = self.boxes[node_id]
        form = self._form(node_id)
        if form is box.form:
            return False
        self._folds_stale = True
        self.wires.forget(node_id)
        before = box.rect
        box.form = form
        self._ranks.disturb(node_id)
        self._stale.update((node_id, outcome) for outcome in self.flow.out(node_id))
        if box.rect != before:
            self._look_again(before)
            self._put(node_id, box.rect)
            self._stale.update(self.flow.into(node_id))
        return True

    def place(self, node_id: str) -> None:
        """A node stands where the flow says."""
        box = self.boxes[node_id]
        self._folds_stale = True
        if box.bar is not None:
            box.x, box.y = self.flow.layout.get(node_id, (0, 0))
            return
        self._ranks.leave(node_id)
        self._rename_near(box.rect)
        self._look_again(self._dragged_from.pop(node_id, box.rect))
        box.x, box.y = self.flow.layout.get(node_id, (0, 0))
        self._put(node_id, box.rect)
        self._enter_rank(node_id, box)
        self._stale_arrivals(node_id)

    def edges_gone(self, edges: Collection[Edge]) -> None:
        """Edges went, or lead elsewhere now."""
        for edge in edges:
            key = edge.key
            for held in (self.ways, self.courses, self._looking):
                held.pop(key, None)
            self._stale.discard(key)
        self._ends_changed(edges)

    def edges_came(self, edges: Collection[Edge]) -> None:
        """Edges came, or lead elsewhere now."""
        self._stale.update(edge.key for edge in edges)
        self._ends_changed(edges)

    def drag(self, places: Mapping[str, tuple[float, float]]) -> set[EdgeKey]:
        """Let nodes stand elsewhere while they are dragged, by id; returns the wires that changed.

        Only wires at these nodes follow, in the lanes they had; others take no notice until
        :meth:`place` is called for each node, which has to be done in the end.
        """
        keys: set[EdgeKey] = set()
        for node_id, (x, y) in places.items():
            box = self.boxes[node_id]
            if box.bar is not None:
                continue
            self._dragged_from.setdefault(node_id, box.rect)
            box.x, box.y = x, y
            self.index.put(node_id, box.rect)
            keys.update((node_id, outcome) for outcome in self.flow.out(node_id))
            keys.update(self.flow.into(node_id))
        return self._route_all(keys)

    def drag_bars(self, places: Mapping[str, tuple[float, float]]) -> set[EdgeKey]:
        """The same for the bars of folded frames, by key, until :meth:`frames_changed` is called.

        The wires of the nodes they hide follow.
        """
        keys: set[EdgeKey] = set()
        for key, (x, y) in places.items():
            if key in self._bars:
                left, top, right, bottom = self._bars[key]
                bar = self._bars[key] = Rect(x, y, x + right - left, y + bottom - top)
                self.index.put(key, bar)
                for node_id, hider in self.folds.nodes.items():
                    if hider == key:
                        self.boxes[node_id].bar = bar
                        keys.update((node_id, outcome) for outcome in self.flow.out(node_id))
                        keys.update(self.flow.into(node_id))
        return self._route_all(keys)

    def frames_changed(self) -> None:
        """Frames came, went, moved, were folded or unfolded."""
        self._folds_stale = True

    # What follows

    def settle(self) -> set[EdgeKey]:
        """Find lanes and ways for all that changed; returns the edges that look different.

        Those that folded frames hide have no way.
        """
        if self._folds_stale:
            self._refold()
        self._assign()
        self._find_disturbed()
        stale, self._stale = self._stale, set()
        return self._route_all(key for key in stale if key in self.flow.edges)

    def take_turned(self) -> set[str]:
        """The nodes of which wires leave by another port than when this was last asked.

        Those, too, that have more or less room for what stands beside their cards.
        """
        self._find_near()
        turned, self._turned = self._turned, set()
        return turned

    def crowded(self, node_id: str) -> bool:
        """Whether so many wires lead to a node that they are drawn as stubs."""
        return self.wires.crowded(node_id)

    def is_inner(self, edge: Edge) -> bool:
        """Whether both ends of an edge are hidden by one folded frame, and it with them."""
        hider = self.folds.nodes.get(edge.source)
        return hider is not None and hider == self.folds.nodes.get(edge.target)

    def whole(self, wire: Wire) -> Course:
        """The course of a wire from its ports to the input, also where only stubs are drawn."""
        return self.along(wire, self.way_of(self.flow.edges[self.leaving(wire)]))

    def way_of(self, edge: Edge) -> Points:
        """The way that ``edge`` takes by itself, or would take if the flow had it."""
        return self._way(edge, self._ends(edge))

    def _way(self, edge: Edge, ends: Ends) -> Points:
        lane, offset = 0, LEAD
        if not self.crowded(edge.target):
            lane, offset = self._ranks.lane(edge.source, self._seen_at(edge.target))
        hidden = edge.target in self.folds.nodes
        berth = 0 if hidden else self._ranks.berth(edge.target)
        return wire_between(ends, lane, offset, self._boxes_in_the_way(edge, ends), berth)

    def joints(self, node_id: str) -> list[tuple[Wire, str, float]]:
        """The wires that leave a node by several ports.

        Each with the outcome it runs on from, and how much is free right of that port.
        """
        found = []
        for wire in self.wires.joints(node_id):
            row = self.leaving(wire)[1]
            found.append((wire, row, self._room(node_id, row)))
        return found

    def _room(self, node_id: str, outcome: str) -> float:
        """How far right of a port the next card, or what stands before its input, is."""
        x, y = self.boxes[node_id].port(outcome)
        area = Rect(x, y - JOINT_REACH, x + JOINT_ROOM + _BEFORE_CROWD, y + JOINT_REACH)
        room = JOINT_ROOM
        for other, rect in (self.index.within(area) or {}).items():
            if other != node_id:
                before = _BEFORE_INPUT
                if other in self.boxes and self.crowded(other):
                    before = _BEFORE_CROWD
                room = min(room, rect.left - before - x)
        return room

    def leaving(self, wire: Wire) -> EdgeKey:
        """The edge from whose port a wire runs on: the nearest in height to where it leads."""
        if len(wire) == 1 or self.crowded(self.flow.edges[wire[0]].target):
            return wire[0]
        box, height = self.boxes[wire[0][0]], self.boxes[self.flow.edges[wire[0]].target].input[1]
        return min(wire, key=lambda key: abs(box.port(key[1])[1] - height))

    def along(self, wire: Wire, trunk: Points) -> Course:
        """The course of a wire that runs along ``trunk`` from the port that it leaves by."""
        if len(wire) == 1:
            return Course(only(wire[0][1]), wire[0][1], trunk, _NO_BRANCHES)
        row = self.leaving(wire)[1]
        source, depth = self.boxes[wire[0][0]], self.wires.depth(wire)
        outcomes = tuple(outcome for _, outcome in wire)
        others = () if source.bar is not None else (o for o in outcomes if o != row)
        branches = {o: branch(*source.port(o), trunk, depth) for o in others}
        return Course(outcomes, row, trunk, branches)

    def _boxes_in_the_way(self, edge: Edge, ends: Ends) -> Iterable[Rect]:
        """The boxes that the wire of ``edge`` has to mind."""
        if not _looks(ends):
            return ()
        near = self.index.within(_area(ends))
        own = (edge.source, edge.target)
        bars = {self._seen_at(node_id) for node_id in own}
        if ends.back:
            found = {} if near is None else near
            return (found | {node_id: self.boxes[node_id].rect for node_id in own}).values()
        return [rect for node_id, rect in (near or {}).items() if node_id not in bars]

    def _route_all(self, keys: Iterable[EdgeKey]) -> set[EdgeKey]:
        """Find the ways of edges and of those that are one wire with them; returns what differs."""
        changed: set[EdgeKey] = set()
        for wire in {self.wires.of(key) for key in keys}:
            changed |= self._route(wire)
        return changed

    def _route(self, wire: Wire) -> set[EdgeKey]:
        """Find the way of one wire; returns its edges that look different from before."""
        edge = self.flow.edges[self.leaving(wire)]
        course = None if self.is_inner(edge) else self._course(wire, edge)
        before = self.courses.get(wire[0])
        alone = len(wire) == 1
        if before == course and alone:
            return set()
        for key in wire:
            if course is None:
                self.ways.pop(key, None)
            else:
                self.ways[key] = course.way(key[1])
            if key != wire[0]:
                self._looking.pop(key, None)
                self.courses.pop(key, None)
        if course is None:
            self.courses.pop(wire[0], None)
        else:
            self.courses[wire[0]] = course
        if not alone and (course is None or before is None or before.row != course.row):
            self._turned.add(edge.source)
        return set(wire) if before != course else set()

    def _course(self, wire: Wire, edge: Edge) -> Course:
        """The course of a wire as it is drawn; ``edge`` is that from whose port it runs on."""
        ends = self._ends(edge)
        crowded = self.crowded(edge.target)
        if not crowded and _looks(ends):
            self._looking[wire[0]] = _area(ends)
        else:
            self._looking.pop(wire[0], None)
        return self.along(wire, stub(ends.x1, ends.y1) if crowded else self._way(edge, ends))

    def _form(self, node_id: str) -> Form:
        """The ports of a node; they depend on its kind, its rounds and its edges' labels only."""
        node, edges = self.flow.nodes[node_id], self.flow.out(node_id).values()
        key = (node.action, has_rounds(node), *[(e.outcome, e.label) for e in edges])
        form = self._forms.get(key)
        if form is None:
            form = self._forms[key] = Form(ports(self.flow, node_id))
        return form

    def _ends(self, edge: Edge) -> Ends:
        return Ends(*self.boxes[edge.source].port(edge.outcome), *self.boxes[edge.target].input)

    # Ranks

    def _departures(self, node_id: str) -> Iterator[Departure]:
        """The wires that leave a node and want a lane."""
        for wire in self.wires.leaving(node_id):
            edge = self.flow.edges[self.leaving(wire)]
            if not self.crowded(edge.target) and not self.is_inner(edge):
                height = self.boxes[node_id].port(edge.outcome)[1]
                ends_at = self.boxes[edge.target].input
                yield Departure(node_id, self._seen_at(edge.target), height, ends_at)

    def _assign(self) -> None:
        """Give lanes and berths; what has others than before has to be found again."""
        moved = self._ranks.settle(self.boxes, self._departures)
        for node_id in moved.berths:
            self._stale.update(self.flow.into(node_id))
        for source, towards in moved.lanes:
            self._stale.update(
                edge.key
                for edge in self.flow.out(source).values()
                if self._seen_at(edge.target) == towards
            )

    def _enter_rank(self, node_id: str, box: Box) -> None:
        self._ranks.enter(node_id, box.rect.right)
        self._stale.update((node_id, outcome) for outcome in self.flow.out(node_id))

    def _stale_arrivals(self, node_id: str) -> None:
        """The wires into a node, and the lanes they take, have to be found again."""
        for source, outcome in self.flow.into(node_id):
            self._stale.add((source, outcome))
            self._ranks.disturb(source)

    def _ends_changed(self, edges: Iterable[Edge]) -> None:
        """Edges more or less: other lanes at their sources, perhaps stubs at their targets."""
        for source in {edge.source for edge in edges}:
            self.wires.forget(source)
            self._stale.update((source, outcome) for outcome in self.flow.out(source))
            self._ranks.disturb(source)
        for target in {edge.target for edge in edges}:
            self.wires.forget_arrivals(target)
            if target in self.boxes:
                self._rename_near(self.boxes[target].rect)
            self._stale_arrivals(target)

    # Folded frames

    def _seen_at(self, node_id: str) -> str:
        """The node itself, or the folded frame that hides it."""
        return self.folds.nodes.get(node_id, node_id)

    def _refold(self) -> None:
        """See what is hidden now; what it was and is no longer stands in its place again."""
        self._folds_stale = False
        found = folds(self.flow)
        shown = [f for f in self.flow.frames if f.folded and f.key not in found.annotations]
        bars = {frame.key: _rect_of(shown_area(frame)) for frame in shown}
        for key in self._bars.keys() - bars.keys():
            self.index.take(key)
            self._look_again(self._bars[key])
        for key, bar in bars.items():
            before = self._bars.get(key)
            if before is not None and before != bar:
                self._look_again(before)
            self._put(key, bar)
        changed = {*self.folds.nodes, *found.nodes} & self.boxes.keys()
        self._bars, self.folds = bars, found
        for node_id in changed:
            hider = found.nodes.get(node_id)
            self._hide(node_id, None if hider is None else bars[hider])

    def _hide(self, node_id: str, bar: Rect | None) -> None:
        """Let a node's wires begin and end at ``bar``; None: at its card."""
        box = self.boxes[node_id]
        if box.bar is None and bar is None:
            return
        self._ranks.leave(node_id)
        if box.bar is None:
            self.index.take(node_id)
            self._look_again(box.rect)
        box.bar = bar
        if bar is None:
            self._put(node_id, box.rect)
        self._enter_rank(node_id, box)
        self._stale_arrivals(node_id)

    # Boxes in the way

    def _put(self, node_id: str, rect: Rect) -> None:
        self.index.put(node_id, rect)
        self._look_again(rect)

    def _look_again(self, rect: Rect) -> None:
        """A box came or went at ``rect``: wires that look for a free way there look again."""
        self._rename_near(rect)
        self._disturbed.append(rect)

    def _find_disturbed(self) -> None:
        """Have the wires that look where boxes came or went find their way again.

        Where many did, as after tidying, nearly all look at one of them.
        """
        disturbed, self._disturbed = self._disturbed, []
        if len(disturbed) > _MANY:
            self._stale.update(self._looking)
            return
        for rect in disturbed:
            self._stale.update(key for key, area in self._looking.items() if area.meets(rect))

    def _rename_near(self, rect: Rect) -> None:
        """There may be more or less room for what stands beside the cards left of ``rect``."""
        if self.courses:
            self._near.add(rect)

    def _find_near(self) -> None:
        """Have the cards that may have more or less room beside them drawn again.

        Where very many may, all that name wires there are.
        """
        rects, self._near = self._near, set()
        found: Iterable[str] = self.boxes
        if len(rects) <= _MANY:
            found = set().union(*map(self._left_of, rects))
        self._turned.update(node_id for node_id in found if self.wires.joints(node_id))

    def _left_of(self, rect: Rect) -> Iterable[str]:
        """The boxes that have ``rect`` close to their right."""
        left = rect.left - JOINT_ROOM - _BEFORE_CROWD
        area = Rect(left, rect.top - JOINT_REACH, rect.right, rect.bottom + JOINT_REACH)
        return self.index.within(area) or ()


def _rect_of(area: Area) -> Rect:
    return Rect(area.x, area.y, area.right, area.bottom)


def _looks(ends: Ends) -> bool:
    """Whether a wire between ``ends`` may have nodes in its way."""
    return ends.back or ends.x2 - ends.x1 > _FAR


def _area(ends: Ends) -> Rect:
    """Where boxes matter to a wire between ``ends``."""
    return Rect(
        min(ends.x1, ends.x2) - _BESIDE,
        min(ends.y1, ends.y2) - _AROUND,
        max(ends.x1, ends.x2) + _BESIDE,
        max(ends.y1, ends.y2) + _AROUND,
    )
