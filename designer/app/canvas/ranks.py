"""Ranks: the nodes whose right edges stand at the same place share a gap, and its lanes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from designer.app.canvas.lanes import LEAD, Bus, lane_offsets
from designer.app.canvas.node_box import Box


class Departure(NamedTuple):
    """A wire that leaves a node of a rank."""

    source: str
    towards: str
    """The node, or the folded frame, at which it is seen to end."""
    height: float
    """Of the port it runs on from."""
    input: tuple[float, float]
    """Where it ends."""


class Moved(NamedTuple):
    """What :meth:`Ranks.settle` has given other places."""

    lanes: list[tuple[str, str]]
    """Of the wires from a node towards a node or folded frame."""
    berths: list[str]
    """Of the wires that arrive at nodes."""


class Ranks:
    """Told who stands where, it finds lanes on :meth:`settle`, only where something changed."""

    def __init__(self) -> None:
        self._members: dict[float, dict[str, None]] = {}
        self._rank_of: dict[str, float] = {}
        self._lanes: dict[tuple[str, str], tuple[int, float]] = {}
        self._berths: dict[str, int] = {}
        self._stale: set[float] = set()

    def enter(self, node_id: str, right: float) -> None:
        """A node stands with its right edge at ``right``."""
        self._rank_of[node_id] = right
        self._members.setdefault(right, {})[node_id] = None
        self._stale.add(right)

    def leave(self, node_id: str) -> None:
        """It no longer stands there."""
        rank = self._rank_of.pop(node_id)
        del self._members[rank][node_id]
        if not self._members[rank]:
            del self._members[rank]
        self._stale.add(rank)

    def forget(self, node_id: str) -> None:
        """A node that has left does not come back."""
        self._berths.pop(node_id, None)

    def disturb(self, node_id: str) -> None:
        """Wires that leave a node came, went, or lead elsewhere."""
        rank = self._rank_of.get(node_id)
        if rank is not None:
            self._stale.add(rank)

    def lane(self, source: str, towards: str) -> tuple[int, float]:
        """The number of a lane, and how far right of the ports it lies."""
        return self._lanes.get((source, towards), (0, LEAD))

    def berth(self, node_id: str) -> int:
        """The place of a node among those of its rank, counted from below."""
        return self._berths.get(node_id, 0)

    def settle(
        self, boxes: Mapping[str, Box], departures: Callable[[str], Iterable[Departure]]
    ) -> Moved:
        """Find lanes for the wires that leave nodes, which ``departures`` gives by node."""
        moved = Moved([], [])
        for rank in self._stale:
            members = sorted(
                self._members.get(rank, {}), key=lambda node: (boxes[node].rect.top, node)
            )
            # From below, so that wires from below pass each other.
            for berth, node_id in enumerate(reversed(members)):
                if self._berths.get(node_id) != berth:
                    self._berths[node_id] = berth
                    moved.berths.append(node_id)
            leaving: dict[str, list[Departure]] = {}
            for node_id in members:
                for one in departures(node_id):
                    leaving.setdefault(one.towards, []).append(one)
            moved.lanes.extend(self._assign(rank, leaving))
        self._stale.clear()
        return moved

    def _assign(
        self, rank: float, leaving: Mapping[str, list[Departure]]
    ) -> Iterable[tuple[str, str]]:
        """Give lanes to the wires that leave a rank, one for each end; yields those that differ."""
        # In the order of what is seen, so that it does not matter which edge was made first.
        ends = sorted(leaving, key=lambda end: (*leaving[end][0].input, end))
        buses = [
            Bus(
                tuple(sorted(one.height for one in leaving[end])),
                leaving[end][0].input[1],
                leaving[end][0].input[0] - rank,
            )
            for end in ends
        ]
        for end, lane in zip(ends, lane_offsets(buses), strict=True):
            for one in leaving[end]:
                if self._lanes.get((one.source, end)) != lane:
                    self._lanes[one.source, end] = lane
                    yield one.source, end
