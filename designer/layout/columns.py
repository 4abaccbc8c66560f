"""Nodes in columns, with lanes for the edges that pass a column by.

Edges longer than one column are led through lanes, one lane a column for all edges to the same
node, so that crossings are counted and a way is kept free between the boxes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from designer.layout.boxes import GRID, INPUT, PORT

Link: TypeAlias = tuple[int, int]
"""The other end of an edge, and how much lower the top of its right end stands than that of its
left end when the edge is straight."""

LANE = PORT
"""Height kept free for a lane."""
_LANES_PER_NODE = 4
"""When there would be more lanes than this on average, the longest edges go without."""


class Net:
    """The nodes and lanes of one component. Lanes are numbered after the nodes."""

    def __init__(
        self,
        heights: Sequence[int],
        ranks: Sequence[int],
        edges: Sequence[tuple[int, int, int]],
    ) -> None:
        """Make the net of nodes with ``heights`` in the columns ``ranks``.

        ``edges`` are ``(from, to, height of the port's centre)``, all leading to the right.
        """
        self.nodes = len(heights)
        self.heights = list(heights)
        self.ranks = list(ranks)
        self.right: list[list[Link]] = [[] for _ in heights]
        self.left: list[list[Link]] = [[] for _ in heights]
        longest = self._longest_with_lanes(edges)
        lanes = self._add_lanes(edges, longest)
        for source, target, port in edges:
            beside = self.ranks[source] + 1
            if self.ranks[target] == beside:
                self._link(source, target, port - INPUT)
            elif self.ranks[target] - self.ranks[source] <= longest:
                self._link(source, lanes[target, beside], port - LANE // 2)

    def is_lane(self, number: int) -> bool:
        """Whether ``number`` is a lane and not a node."""
        return number >= self.nodes

    def columns(self, order: Sequence[int]) -> list[list[int]]:
        """The columns from left to right, nodes in the given order, lanes where they begin."""
        found: list[list[int]] = [[] for _ in range(max(self.ranks, default=0) + 1)]
        seen = [False] * len(self.heights)
        for node in order:
            waiting = [node]
            while waiting:
                here = waiting.pop()
                if not seen[here]:
                    seen[here] = True
                    found[self.ranks[here]].append(here)
                    waiting.extend(other for other, _ in self.right[here] if self.is_lane(other))
        return found

    def _longest_with_lanes(self, edges: Sequence[tuple[int, int, int]]) -> int:
        """How many columns an edge may span and still have lanes."""
        spans: dict[int, int] = {}
        for source, target, _ in edges:
            spans[target] = max(spans.get(target, 0), self.ranks[target] - self.ranks[source])
        left = _LANES_PER_NODE * self.nodes
        longest = 1
        for span in sorted(spans.values()):
            left -= span - 1
            if left < 0:
                break
            longest = span
        return longest

    def _add_lanes(
        self, edges: Sequence[tuple[int, int, int]], longest: int
    ) -> dict[tuple[int, int], int]:
        """Make the lanes to every node with long edges, by node and column."""
        first: dict[int, int] = {}
        for source, target, _ in edges:
            if 1 < self.ranks[target] - self.ranks[source] <= longest:
                first[target] = min(first.get(target, self.ranks[source]), self.ranks[source])
        lanes: dict[tuple[int, int], int] = {}
        for target, begin in first.items():
            before = None
            for rank in range(begin + 1, self.ranks[target]):
                lane = lanes[target, rank] = len(self.heights)
                self.heights.append(LANE)
                self.ranks.append(rank)
                self.right.append([])
                self.left.append([])
                if before is not None:
                    self._link(before, lane, 0)
                before = lane
            if before is not None:
                self._link(before, target, LANE // 2 - INPUT)
        return lanes

    def _link(self, left: int, right: int, lower: int) -> None:
        lower = round(lower / GRID) * GRID
        self.right[left].append((right, lower))
        self.left[right].append((left, lower))
