"""The edges of a scene, kept by key: where they run, and how they look for what they are now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPen

from designer.app.canvas.course import Course
from designer.app.canvas.edge_item import EdgeItem, edge_pen, halo_pen, missed_pen
from designer.app.canvas.marks import Marks
from designer.app.canvas.routing import Points
from designer.app.canvas.wires import Wire, shared_outcome
from designer.app.canvas.wiring import Wiring
from designer.app.theme.theme import Theme
from designer.flow.model import EdgeKey, Flow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsScene

_HALO_ALPHA = 70
_LINE = 1.6
_STRONG = 1.5


class EdgeLayer:
    """Owned by a scene, which tells it of everything.

    Every edge has an item. Of those that are one wire the first draws it and the others are not
    seen, unless some of them are to be told apart: chosen, taken by a call or by scenarios.
    """

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        self._scene = scene
        self._theme = theme
        self._line = _LINE
        self._pens: dict[str, QPen] = {}
        self.items: dict[EdgeKey, EdgeItem] = {}
        self._unfolded: set[EdgeKey] = set()
        self._hidden: frozenset[EdgeKey] = frozenset()

    def load(self, flow: Flow, wiring: Wiring, marks: Marks) -> None:
        """Show those of ``flow``; the scene has forgotten its items."""
        self._flow, self._wiring, self._marks = flow, wiring, marks
        self._unfolded.clear()
        self._hidden = frozenset()
        self.items = {key: EdgeItem(key) for key in flow.edges}
        # First what they look like: inside a scene every change costs Qt some bookkeeping.
        for wire in map(wiring.wires.of, wiring.courses):
            self._dress(wire, frozenset())
        for key in flow.edges.keys() - wiring.courses.keys():
            self.items[key].rest()
        for item in self.items.values():
            self._scene.addItem(item)

    # Following

    def came(self, key: EdgeKey) -> None:
        """An edge came. It is dressed when it is known where it runs."""
        if key not in self.items:
            self.items[key] = EdgeItem(key)
            self.items[key].setVisible(False)
            self._scene.addItem(self.items[key])

    def went(self, key: EdgeKey) -> None:
        """An edge went."""
        self._unfolded.discard(key)
        item = self.items.pop(key, None)
        if item is not None:
            self._scene.removeItem(item)

    @property
    def unfolded(self) -> frozenset[EdgeKey]:
        """Edges that are drawn whole although their target has so many that they are stubs."""
        return frozenset(self._unfolded)

    # What they look like

    def dress(self, keys: Iterable[EdgeKey]) -> None:
        """Let edges, and those that are one wire with them, look as what they are now."""
        # The selection forgets an edge before we hear that it went.
        known = (key for key in keys if key in self.items and key in self._flow.edges)
        strong = self._marks.strong_edges()
        if self._marks.hot_edge in self._flow.edges:
            strong.update(self._wiring.wires.of(self._marks.hot_edge))  # it is held as a whole
        for wire in {self._wiring.wires.of(key) for key in known}:
            self._dress(wire, strong)

    def unfold_at(self, nodes: Iterable[str]) -> None:
        """Show or hide the wires at nodes that only stand as stubs."""
        near = {edge.key: edge for node in nodes for edge in self._flow.out(node).values()}
        for node in nodes:
            near |= self._flow.into(node)
        self.dress(key for key, edge in near.items() if self._wiring.crowded(edge.target))

    def hide(self, wire: Wire) -> None:
        """Do not draw exactly this wire, because it is being taken elsewhere."""
        before, self._hidden = self._hidden, frozenset(wire)
        self.dress(before ^ self._hidden)

    def draw_lines(self, width: float) -> bool:
        """Draw wires ``width`` device pixels wide; returns whether that is anything new."""
        if width == self._line:
            return False
        self._line = width
        self._pens.clear()
        for item in self.items.values():
            item.draw_with(self._pen(item.outcome))
        coloured = {key for key, item in self.items.items() if item.starts}
        self.dress(coloured | self._marks.strong_edges() | self._marks.coverage.keys())
        return True

    def refresh_colours(self) -> None:
        """Draw everything in the colours of the theme now in force."""
        self._pens.clear()
        self.dress(self.items)

    def course(self, wire: Wire) -> Course:
        """The course of a wire that is drawn, as it is drawn now: whole, or only a stub."""
        whole = wire[0] in self._unfolded
        return self._wiring.whole(wire) if whole else self._wiring.courses[wire[0]]

    def _dress(self, wire: Wire, strong: Set[EdgeKey]) -> None:
        if wire[0] not in self._wiring.courses:
            for key in wire:
                self.items[key].rest()
                self._unfolded.discard(key)
            return
        target = self._flow.edges[wire[0]].target
        lit = tuple(key for key in wire if key in strong)
        if self._wiring.crowded(target) and (lit or self._is_wanted(wire)):
            self._unfolded.add(wire[0])
        else:
            self._unfolded.discard(wire[0])
        course = self.course(wire)
        coverage = {} if lit else self._marks.coverage
        if 0 < len(lit) < len(wire):
            self._dress_lit(wire, course, lit)
        elif len(wire) > 1 and {True, False} <= {coverage.get(key) for key in wire}:
            self._dress_apart(wire, course)
        else:
            starts = self._starts(wire, course, strong=bool(lit))
            self._draw(wire, course.parts, self._look(wire, strong=bool(lit)), starts)

    def _dress_lit(self, wire: Wire, course: Course, lit: Wire) -> None:
        """Let those of a wire stand out that are ``lit``, to the end; the others only join it."""
        rest = tuple(key for key in wire if key not in lit)
        first, *others = (outcome for _, outcome in lit)
        parts = (course.way(first), *map(course.way_in, others))
        self._draw(lit, parts, self._look(lit, strong=True), self._starts(lit, course, strong=True))
        outcome = shared_outcome(key[1] for key in rest)
        look = outcome, self._pen(outcome), None
        joining = tuple(course.way_in(key[1]) for key in rest)
        self._draw(rest, joining, look, self._starts(rest, course))

    def _dress_apart(self, wire: Wire, course: Course) -> None:
        """Tell the edges of a wire apart that no scenario takes."""
        missed = [key for key in wire if self._marks.coverage.get(key) is False]
        rest = tuple(key for key in wire if key not in missed)
        ways = tuple(course.way(key[1]) for key in rest)
        self._draw(rest, ways, self._look(rest), self._starts(rest, course))
        for key in missed:
            self._draw((key,), (course.way_in(key[1]),), self._look((key,)))

    def _draw(
        self,
        wire: Wire,
        parts: tuple[Points, ...],
        look: tuple[str, QPen, QPen | None],
        starts: Iterable[tuple[QPen, tuple[Points, ...]]] = (),
    ) -> None:
        """Let the first item of ``wire`` draw ``parts`` and ``starts``, and the others nothing."""
        item = self.items[wire[0]]
        item.outcome, pen, halo = look
        item.dress(pen, halo)
        if parts != item.parts:
            item.follow(parts)
        item.colour_starts(starts)
        item.setVisible(wire[0] not in self._hidden)
        for key in wire[1:]:
            self.items[key].rest()

    def _starts(
        self, wire: Wire, course: Course, *, strong: bool = False
    ) -> Iterator[tuple[QPen, tuple[Points, ...]]]:
        """Let each outcome of ``wire`` keep its colour from its port to where they join.

        From there on, where they have several, it is nobody's.
        """
        if len(wire) == 1:
            return
        covered = self._marks.coverage
        bold = strong or any(covered.get(key) for key in wire)
        missed = not bold and any(key in covered for key in wire)
        for outcome, ways in course.starts(key[1] for key in wire).items():
            yield self._start_pen(outcome, bold=bold, missed=missed), tuple(ways)

    def _start_pen(self, outcome: str, *, bold: bool, missed: bool) -> QPen:
        colour = self._theme.tokens.outcome(outcome)
        if missed:
            return missed_pen(colour, self._line)
        return edge_pen(colour, self._line * _STRONG) if bold else self._pen(outcome)

    def _look(self, wire: Wire, *, strong: bool = False) -> tuple[str, QPen, QPen | None]:
        """The outcome in whose colour edges are drawn, the pen, and that of a soft band below."""
        outcome = wire[0][1] if len(wire) == 1 else shared_outcome(key[1] for key in wire)
        coverage = self._marks.coverage
        taken = [coverage[key] for key in wire if key in coverage] if coverage else []
        if not strong and not taken:
            return outcome, self._pen(outcome), None
        tokens = self._theme.tokens
        colour = tokens.outcome(outcome)
        bold = edge_pen(colour, self._line * _STRONG)
        if strong:
            chosen = not self._marks.edges.isdisjoint(wire)
            return outcome, bold, halo_pen(_soft(tokens["accent"] if chosen else colour))
        return outcome, bold if any(taken) else missed_pen(colour, self._line), None

    def _pen(self, outcome: str) -> QPen:
        """The usual pen of an outcome's wires; there are few, so they are kept."""
        pen = self._pens.get(outcome)
        if pen is None:
            pen = edge_pen(self._theme.tokens.outcome(outcome), self._line)
            self._pens[outcome] = pen
        return pen

    def _is_wanted(self, wire: Wire) -> bool:
        """Whether one of the ends of a wire asks to see it whole."""
        marks, source = self._marks, wire[0][0]
        target = self._flow.edges[wire[0]].target
        if target == marks.hot_node or not marks.nodes.isdisjoint((source, target)):
            return True
        return source == marks.hot_node and (source, marks.hot_port) in wire


def _soft(colour: QColor) -> QColor:
    soft = QColor(colour)
    soft.setAlpha(_HALO_ALPHA)
    return soft
