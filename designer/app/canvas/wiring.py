"""The geometry of a flow: the box of every node, its ports, and the way of every wire.

Kept true to the flow step by step, and always the same as if it had been computed afresh: what a
wire looks like depends on the flow alone, not on the order of edits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from designer.app.canvas.lanes import LEAD, Bus, lane_offsets
from designer.app.canvas.node_box import Box, Form
from designer.app.canvas.obstacles import BoxIndex, Rect
from designer.app.canvas.routing import Ends, Points, stub, wire
from designer.flow.annotations import Area
from designer.flow.model import Edge, EdgeKey, Flow
from designer.flow.ports import ports
from designer.layout.boxes import WIDTH
from designer.layout.frames import Folds, folds, shown_area

CROWD = 7
"""From this many edges into one node on, they are drawn as stubs that name it."""
_FAR = WIDTH
"""A wire reaching further right than this may have a node in its way."""
_AROUND = 800.0
"""How far above and below its ends a wire looks for a free way."""
_BESIDE = 80.0


class Wiring:
    """Boxes and wires of one flow. Told what changed, it finds what follows on :meth:`settle`."""

    def __init__(self, flow: Flow) -> None:
        """Compute everything for ``flow``."""
        self.flow = flow
        self.boxes: dict[str, Box] = {}
        self.ways: dict[EdgeKey, Points] = {}
        self.index = BoxIndex()
        self._forms: dict[tuple[object, ...], Form] = {}
        self._lanes: dict[tuple[str, str], tuple[int, float]] = {}
        self._berths: dict[str, int] = {}
        self._ranks: dict[float, dict[str, None]] = {}
        self._rank_of: dict[str, float] = {}
        self._looking: dict[EdgeKey, Rect] = {}
        self._dragged_from: dict[str, Rect] = {}
        self._stale_ranks: set[float] = set()
        self._stale: set[EdgeKey] = set()
        self.folds = Folds()
        """What folded frames hide, as of the last :meth:`settle`."""
        self._bars: dict[str, Rect] = {}
        self._folds_stale = True
        for node_id in flow.nodes:
            self.add(node_id)
        self.settle()

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
        self._leave_rank(node_id)
        self._berths.pop(node_id, None)
        self._folds_stale = True
        if box.bar is None:
            self.index.take(node_id)
            self._look_again(box.rect)

    def refresh(self, node_id: str) -> None:
        """The ports of a node may have changed."""
        box = self.boxes[node_id]
        form = self._form(node_id)
        if form is box.form:
            return
        self._folds_stale = True
        before = box.rect
        box.form = form
        self._stale_ranks.add(self._rank_of[node_id])
        self._stale.update((node_id, outcome) for outcome in self.flow.out(node_id))
        if box.rect != before:
            self._look_again(before)
            self._put(node_id, box.rect)
            self._stale.update(self.flow.into(node_id))

    def place(self, node_id: str) -> None:
        """A node stands where the flow says."""
        box = self.boxes[node_id]
        self._folds_stale = True
        if box.bar is not None:
            box.x, box.y = self.flow.layout.get(node_id, (0, 0))
            return
        self._leave_rank(node_id)
        self._look_again(self._dragged_from.pop(node_id, box.rect))
        box.x, box.y = self.flow.layout.get(node_id, (0, 0))
        self._put(node_id, box.rect)
        self._enter_rank(node_id, box)
        self._stale_arrivals(node_id)

    def edge_gone(self, edge: Edge) -> None:
        """An edge went, or leads elsewhere now."""
        self.ways.pop(edge.key, None)
        self._looking.pop(edge.key, None)
        self._stale.discard(edge.key)
        self._ends_changed(edge)

    def edge_came(self, edge: Edge) -> None:
        """An edge came, or leads elsewhere now."""
        self._stale.add(edge.key)
        self._ends_changed(edge)

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
        return {key for key in keys if self._route(key)}

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
        return {key for key in keys if self._route(key)}

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
        for rank in self._stale_ranks:
            self._assign(rank)
        self._stale_ranks.clear()
        stale, self._stale = self._stale, set()
        return {key for key in stale if key in self.flow.edges and self._route(key)}

    def crowded(self, node_id: str) -> bool:
        """Whether so many edges lead to a node that they are drawn as stubs."""
        return len(self.flow.into(node_id)) >= CROWD

    def is_inner(self, edge: Edge) -> bool:
        """Whether both ends of an edge are hidden by one folded frame, and it with them."""
        hider = self.folds.nodes.get(edge.source)
        return hider is not None and hider == self.folds.nodes.get(edge.target)

    def whole_way(self, key: EdgeKey) -> Points:
        """The way of an edge from port to input, also where only a stub is drawn."""
        return self.way_of(self.flow.edges[key])

    def way_of(self, edge: Edge) -> Points:
        """The way that ``edge`` takes, or would take if the flow had it."""
        lane, offset = 0, LEAD
        if not self.crowded(edge.target):
            seen = self._seen_at(edge.target)
            lane, offset = self._lanes.get((edge.source, seen), (lane, offset))
        ends = self._ends(edge)
        hidden = edge.target in self.folds.nodes
        berth = 0 if hidden else self._berths.get(edge.target, 0)
        return wire(ends, lane, offset, self._boxes_in_the_way(edge, ends), berth)

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

    def _route(self, key: EdgeKey) -> bool:
        """Find the way of one edge; returns whether it differs from before."""
        edge = self.flow.edges[key]
        if self.is_inner(edge):
            self._looking.pop(key, None)
            return self.ways.pop(key, None) is not None
        if self.crowded(edge.target):
            self._looking.pop(key, None)
            way = stub(*self.boxes[edge.source].port(edge.outcome))
        else:
            ends = self._ends(edge)
            if _looks(ends):
                self._looking[key] = _area(ends)
            else:
                self._looking.pop(key, None)
            way = self.whole_way(key)
        if self.ways.get(key) == way:
            return False
        self.ways[key] = way
        return True

    def _form(self, node_id: str) -> Form:
        """The ports of a node; they depend on nothing but its kind and its edges' labels."""
        edges = self.flow.out(node_id).values()
        key = (self.flow.nodes[node_id].action, *[(e.outcome, e.label) for e in edges])
        form = self._forms.get(key)
        if form is None:
            form = self._forms[key] = Form(ports(self.flow, node_id))
        return form

    def _ends(self, edge: Edge) -> Ends:
        return Ends(*self.boxes[edge.source].port(edge.outcome), *self.boxes[edge.target].input)

    # Ranks: the nodes whose right edges stand at the same place share a gap

    def _assign(self, rank: float) -> None:
        """Give lanes to the wires that leave a rank, one for each node or bar they lead to."""
        members = sorted(
            self._ranks.get(rank, {}), key=lambda node: (self.boxes[node].rect.top, node)
        )
        self._give_berths(members)
        leaving: dict[str, list[Edge]] = {}
        for node_id in members:
            for edge in self.flow.out(node_id).values():
                if not self.crowded(edge.target) and not self.is_inner(edge):
                    leaving.setdefault(self._seen_at(edge.target), []).append(edge)
        # In the order of what is seen, so that it does not matter which edge was made first.
        inputs = {seen: self.boxes[edges[0].target].input for seen, edges in leaving.items()}
        targets = sorted(leaving, key=lambda target: (*inputs[target], target))
        buses = [
            Bus(
                tuple(sorted(self.boxes[e.source].port(e.outcome)[1] for e in leaving[target])),
                inputs[target][1],
                inputs[target][0] - rank,
            )
            for target in targets
        ]
        for target, lane in zip(targets, lane_offsets(buses), strict=True):
            for edge in leaving[target]:
                if self._lanes.get((edge.source, target)) != lane:
                    self._lanes[edge.source, target] = lane
                    self._stale.update(
                        (edge.source, e.outcome)
                        for e in self.flow.out(edge.source).values()
                        if self._seen_at(e.target) == target
                    )

    def _give_berths(self, members: list[str]) -> None:
        """Number the nodes of a rank from below, so that wires from below pass each other."""
        for berth, node_id in enumerate(reversed(members)):
            if self._berths.get(node_id) != berth:
                self._berths[node_id] = berth
                self._stale.update(self.flow.into(node_id))

    def _enter_rank(self, node_id: str, box: Box) -> None:
        rank = box.rect.right
        self._rank_of[node_id] = rank
        self._ranks.setdefault(rank, {})[node_id] = None
        self._stale_ranks.add(rank)
        self._stale.update((node_id, outcome) for outcome in self.flow.out(node_id))

    def _leave_rank(self, node_id: str) -> None:
        rank = self._rank_of.pop(node_id)
        del self._ranks[rank][node_id]
        if not self._ranks[rank]:
            del self._ranks[rank]
        self._stale_ranks.add(rank)

    def _stale_arrivals(self, node_id: str) -> None:
        """The wires into a node, and the lanes they take, have to be found again."""
        for source, outcome in self.flow.into(node_id):
            self._stale.add((source, outcome))
            if source in self._rank_of:
                self._stale_ranks.add(self._rank_of[source])

    def _ends_changed(self, edge: Edge) -> None:
        """One edge more or less: other lanes at its source, perhaps stubs at its target."""
        if edge.source in self._rank_of:
            self._stale_ranks.add(self._rank_of[edge.source])
        self._stale_arrivals(edge.target)

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
        self._leave_rank(node_id)
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
        for key, area in self._looking.items():
            if area.meets(rect):
                self._stale.add(key)


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
