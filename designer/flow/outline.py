"""The flow as a tree that can be read line by line: every node once, every edge once.

A node stands where the first way to it leads, below the node that way leaves; every further way to
it, a loop included, is a line that only names it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from designer.flow.model import Edge, EdgeKey, Flow
from designer.flow.ports import edges_in_order

DEEPEST = 32
"""Lines stand at most so many levels deep. What lies deeper goes on at the left, in a part of its
own: deeper lines would begin beyond the panel's right edge."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a node, or a way that leads to a node."""

    node: str
    """The node it names."""
    edge: EdgeKey | None = None
    """The way that leads there; None where a part of the tree begins."""
    again: bool = False
    """Whether the node stands on another line, and this one only names it."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A flow's lines."""

    parts: tuple[Line, ...]
    """The start, then where the tree goes on that would have become too deep."""
    unreachable: tuple[Line, ...]
    """The beginnings of what no way leads to from the start."""
    below: Mapping[str, tuple[Line, ...]]
    """For each node, its ways in the order of its ports: the lines below the one it stands on."""

    def under(self, line: Line) -> tuple[Line, ...]:
        """The lines directly below ``line``."""
        return () if line.again else self.below.get(line.node, ())

    def lines(self) -> Iterator[tuple[int, Line]]:
        """All lines from top to bottom, each with its level (0 is at the left)."""
        stack = [(0, line) for line in reversed((*self.parts, *self.unreachable))]
        while stack:
            level, line = stack.pop()
            yield level, line
            stack += ((level + 1, below) for below in reversed(self.under(line)))


def outline(flow: Flow, deepest: int = DEEPEST) -> Outline:
    """The outline of ``flow``; lines stand at most ``deepest`` (1 or more) levels deep."""
    drawing = _Drawing(flow, max(1, deepest))
    parts = drawing.draw_from(str(flow.start)) if flow.has_start() else []
    unreachable: list[Line] = []
    for node_id in _beginnings(flow, drawing):
        unreachable += drawing.draw_from(node_id)
    below = {source: tuple(lines) for source, lines in drawing.below.items()}
    return Outline(tuple(parts), tuple(unreachable), below)


def _beginnings(flow: Flow, drawing: _Drawing) -> Iterator[str]:
    """Nodes not drawn yet: first those nothing leads to, then the first of each loop left."""
    for node_id in flow.nodes:
        if node_id not in drawing.seen and not flow.into(node_id):
            yield node_id
    for node_id in flow.nodes:
        if node_id not in drawing.seen:
            yield node_id


class _Drawing:
    """The outline under way: which nodes stand already, and the lines below each."""

    def __init__(self, flow: Flow, deepest: int) -> None:
        self._flow = flow
        self._deepest = deepest
        self.seen: set[str] = set()
        self.below: dict[str, list[Line]] = {}

    def draw_from(self, node_id: str) -> list[Line]:
        """Draw what ``node_id`` leads to; returns the beginnings of the parts that makes."""
        parts: list[Line] = []
        waiting = deque([node_id])
        while waiting:
            beginning = waiting.popleft()
            # What was too deep may have come up again, less deep.
            if beginning not in self.seen:
                parts.append(Line(beginning))
                waiting += self._draw_part(beginning)
        return parts

    def _draw_part(self, beginning: str) -> list[str]:
        """Draw one part, depth first; returns the nodes that lie too deep for it."""
        too_deep: list[str] = []
        stack = [self._enter(beginning)]
        while stack:
            edge = next(stack[-1], None)
            if edge is None:
                stack.pop()
                continue
            again = edge.target in self.seen
            if not again and len(stack) >= self._deepest:
                again = True
                too_deep.append(edge.target)
            self.below[edge.source].append(Line(edge.target, edge.key, again))
            if not again:
                stack.append(self._enter(edge.target))
        return too_deep

    def _enter(self, node_id: str) -> Iterator[Edge]:
        self.seen.add(node_id)
        self.below[node_id] = []
        return iter(edges_in_order(self._flow, node_id))
