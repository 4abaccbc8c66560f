"""Where a node that is being dragged lines up with others: guides to snap to and to draw."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from designer.flow.model import Edge, Flow, Point
from designer.flow.ports import ports
from designer.layout.boxes import WIDTH, input_offset, port_offset

_Line = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Guide:
    """Something to line up with."""

    at: int
    """The coordinate of the held node's corner that lines it up."""
    other: str
    """The node it lines up with."""
    shift: int | None = None
    """For an edge that becomes straight: how far below the held node's corner it lies, else None.
    """
    leaving: bool = False
    """Whether that edge leaves the held node or one dragged along."""


class Guides:
    """The guides for one drag; made when it begins."""

    def __init__(self, flow: Flow, held: str, moving: Collection[str], seen: Iterable[str]) -> None:
        """``held`` is the node under the pointer, ``moving`` all that are dragged.

        ``seen`` are the nodes to line up with; those at the ends of edges count anyway.
        """
        self._flow = flow
        still = [node for node in seen if node not in moving and node in flow.layout]
        self._across = [Guide(flow.layout[node][0], node) for node in still]
        self._down = [*self._straight(held, moving)]
        self._down += [Guide(flow.layout[node][1], node) for node in still]

    def snap(self, wanted: tuple[float, float], reach: float) -> tuple[Guide | None, Guide | None]:
        """The nearest guide sideways and the nearest up and down, no further than ``reach``.

        ``wanted`` is where the held node's corner would be, ``reach`` in scene pixels. Of guides
        equally near, one that makes an edge straight comes first.
        """
        x, y = wanted
        straight = [guide for guide in self._down if self._is_ahead(guide, x)]
        return _nearest(self._across, x, reach), _nearest(straight, y, reach)

    def line(self, guide: Guide, place: Point, sideways: bool) -> _Line:
        """The line to draw for ``guide`` while the held node's corner is at ``place``."""
        x, y = self._flow.layout[guide.other]
        if sideways:
            return (place[0], min(y, place[1])), (place[0], max(y, place[1]))
        if guide.shift is None:
            return (min(x, place[0]), place[1]), (max(x, place[0]), place[1])
        level = place[1] + guide.shift
        start, end = (place[0], x) if guide.leaving else (x, place[0])
        return (start + WIDTH, level), (end, level)

    def _is_ahead(self, guide: Guide, x: float) -> bool:
        """Whether an edge can become straight: what it leads to stands to the right."""
        if guide.shift is None:
            return True
        other = self._flow.layout[guide.other][0]
        return x + WIDTH < other if guide.leaving else other + WIDTH < x

    def _straight(self, held: str, moving: Collection[str]) -> Iterable[Guide]:
        """The guides that make an edge straight of which one end is dragged."""
        layout = self._flow.layout
        top = layout[held][1]
        for node in moving:
            for edge in self._flow.out(node).values():
                if edge.target not in moving and edge.target in layout:
                    level = layout[edge.target][1] + input_offset()[1]
                    shift = self._port(edge) - top
                    yield Guide(level - shift, edge.target, shift, leaving=True)
            for edge in self._flow.into(node).values():
                if edge.source not in moving and edge.source in layout:
                    shift = layout[node][1] + input_offset()[1] - top
                    yield Guide(self._port(edge) - shift, edge.source, shift)

    def _port(self, edge: Edge) -> int:
        """How far down the edge leaves its source."""
        rows = [row.outcome for row in ports(self._flow, edge.source)]
        return self._flow.layout[edge.source][1] + port_offset(rows.index(edge.outcome))[1]


def _nearest(guides: Iterable[Guide], wanted: float, reach: float) -> Guide | None:
    near = (guide for guide in guides if abs(guide.at - wanted) <= reach)
    return min(near, key=lambda guide: abs(guide.at - wanted), default=None)
