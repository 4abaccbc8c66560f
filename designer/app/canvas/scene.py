"""The scene: one item per node and per edge, kept by id and patched from the flow's events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsScene

from designer.app.canvas.edge_item import EdgeItem
from designer.app.canvas.face import Face, face
from designer.app.canvas.node_item import Z_LIFTED, Z_NODE, NodeItem
from designer.app.canvas.node_painter import NodePainter, margins
from designer.app.canvas.numbers import Numbers
from designer.app.canvas.trail import Trail
from designer.app.canvas.wiring import CROWD, Wiring
from designer.app.theme.theme import Theme
from designer.flow.events import (
    EdgeReplaced,
    EdgesAdded,
    EdgesRemoved,
    Event,
    FieldChanged,
    NodeRenamed,
    NodeReplaced,
    NodesAdded,
    NodesMoved,
    NodesRemoved,
)
from designer.flow.model import Edge, EdgeKey, Flow
from designer.layout.boxes import WIDTH

_ROOM = 4000.0
"""Around the flow, so that the scene's rectangle, and with it Qt's index, rarely changes."""
_HALO_ALPHA = 70


class CanvasScene(QGraphicsScene):
    """Shows one flow. :attr:`patched` comes with everything that makes a view look different."""

    patched = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = NodePainter(theme)
        self._numbers = Numbers(self)
        self._numbers.changed.connect(self.refresh_faces)
        self.nodes: dict[str, NodeItem] = {}
        self.edges: dict[EdgeKey, EdgeItem] = {}
        self.version = 0
        """Rises with every change of a place, a size or a wire."""
        self.selected_nodes: frozenset[str] = frozenset()
        self.selected_edges: frozenset[EdgeKey] = frozenset()
        self.problems: Mapping[str, str] = {}
        self.trail = Trail()
        self.hot_node: str | None = None
        self.hot_port: str | None = None
        self.hot_edge: EdgeKey | None = None
        self.dragged: frozenset[str] = frozenset()
        """Nodes that stand elsewhere than the flow says, while they are dragged."""
        self.offers: Mapping[str, str] = {}
        """Which nodes would take the edge being drawn; see :class:`~.node_painter.State`."""
        self._unfolded: set[EdgeKey] = set()
        self._hidden: EdgeKey | None = None
        self._start: str | None = None
        self.load(Flow())
        theme.changed.connect(self.refresh_colours)

    # Loading

    def load(self, flow: Flow) -> None:
        """Show ``flow`` from now on, with nothing selected, marked or under the pointer."""
        self.clear()
        self.nodes, self.edges = {}, {}
        self.selected_nodes, self.selected_edges = frozenset(), frozenset()
        self.problems, self.trail, self.offers = {}, Trail(), {}
        self.dragged, self._unfolded, self._hidden = frozenset(), set(), None
        self.hot_node = self.hot_port = self.hot_edge = None
        self.flow = flow
        self._start = flow.start
        self.wiring = Wiring(flow)
        self.setSceneRect(self._content().adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))
        for node_id in flow.nodes:
            self._add_node(node_id)
        for key in flow.edges:
            self._add_edge(key)
            self.edges[key].follow(self.wiring.ways[key])
            self._dress(key)
        self._changed()

    # Following the flow

    def hear(self, event: Event) -> None:
        """Patch what ``event`` says has changed. :meth:`settle` follows after the last one."""
        match event:
            case NodesAdded(ids):
                for node_id in ids:
                    self.wiring.add(node_id)
                    self._add_node(node_id)
            case NodesRemoved(nodes):
                for node in nodes:
                    self.wiring.remove(node.id)
                    self.removeItem(self.nodes.pop(node.id))
            case NodeReplaced(_, after):
                self._refresh_nodes([after.id, *self._sources_naming(after.id)])
            case NodeRenamed(old, new):
                self._rename(old, new)
            case NodesMoved(ids):
                for node_id in ids:
                    self.wiring.place(node_id)
                    self._set_place(node_id)
            case EdgesAdded(keys):
                self._edges_came([self.flow.edges[key] for key in keys])
            case EdgesRemoved(edges):
                self._edges_went(edges)
            case EdgeReplaced(before, after):
                if before.target != after.target:
                    self._edges_went([before])
                    self._edges_came([after])
                else:
                    self._refresh_nodes([after.source])
            case FieldChanged("start"):
                before_start, self._start = self._start, self.flow.start
                self._refresh_nodes([before_start, self._start])
        self._changed()

    def settle(self) -> None:
        """Redraw the wires whose way has changed. Call it once after the events of an edit."""
        keys = self.wiring.settle() | self._unfolded & self.edges.keys()
        for key in keys:
            self._dress(key)
        if keys:
            self._changed()

    def drag(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Show nodes elsewhere without a change of the flow; see :meth:`drop`."""
        for key in self.wiring.drag(places) | self._unfolded:
            self._dress(key)
        for node_id in places:
            self._set_place(node_id)
            self.nodes[node_id].setZValue(Z_LIFTED)
        if self.dragged == places.keys():
            self.patched.emit()
        else:
            self.dragged = frozenset(places)
            self._changed()

    def drop(self) -> None:
        """Show dragged nodes where the flow says."""
        for node_id in self.dragged & self.nodes.keys():
            self.wiring.place(node_id)
            self._set_place(node_id)
            self.nodes[node_id].setZValue(Z_NODE)
        self.dragged = frozenset()
        self.settle()
        self._changed()

    # What is shown besides

    def select(self, nodes: Iterable[str], edges: Iterable[EdgeKey]) -> None:
        """Draw exactly these as selected."""
        before = self.selected_nodes, self.selected_edges
        self.selected_nodes, self.selected_edges = frozenset(nodes), frozenset(edges)
        self._show_nodes(before[0] ^ self.selected_nodes)
        self._dress_all(before[1] ^ self.selected_edges)
        self._dress_around(before[0] ^ self.selected_nodes)

    def mark(self, problems: Mapping[str, str]) -> None:
        """Mark nodes, by id, as having an ``error`` or a ``warning``; all others as having none."""
        before, self.problems = self.problems, dict(problems)
        changed = {n for n in {*before, *problems} if before.get(n) != problems.get(n)}
        self._show_nodes(changed)

    def follow(self, trail: Trail) -> None:
        """Draw the way of a call."""
        before, self.trail = self.trail, trail
        self._show_nodes({*before.passed, *trail.passed, before.current, trail.current})
        self._dress_all({*before.edges, *trail.edges})

    def point_at(
        self, node: str | None = None, port: str | None = None, edge: EdgeKey | None = None
    ) -> None:
        """Draw what is under the pointer: a node, one of its ports, an edge, or nothing."""
        before = self.hot_node, self.hot_port, self.hot_edge
        if before == (node, port, edge):
            return
        self.hot_node, self.hot_port, self.hot_edge = node, port, edge
        self._show_nodes({before[0], node})
        self._dress_all({key for key in (before[2], edge) if key is not None})
        self._dress_around({before[0], node})

    def offer(self, offers: Mapping[str, str]) -> None:
        """Draw which nodes would take the edge being drawn: ``open`` ``over`` ``refused``."""
        before, self.offers = self.offers, dict(offers)
        self._show_nodes({n for n in {*before, *offers} if before.get(n) != offers.get(n)})

    def hide_edge(self, key: EdgeKey | None) -> None:
        """Do not draw one edge, because it is being taken elsewhere; None: draw all."""
        if self._hidden in self.edges:
            self.edges[self._hidden].setVisible(True)
        self._hidden = key
        if key in self.edges:
            self.edges[key].setVisible(False)

    def refresh_faces(self) -> None:
        """Read all words afresh: another language, another way of writing numbers."""
        for item in self.nodes.values():
            item.refresh()
        self._changed()

    def refresh_colours(self) -> None:
        """Draw everything in the colours of the theme now in force."""
        for item in self.nodes.values():
            item.update()
        self._dress_all(self.edges)
        self._changed()

    def all_dirty(self) -> None:
        """Let Qt repaint every item: it does not know what was painted without it."""
        for item in (*self.nodes.values(), *self.edges.values()):
            item.update()

    # Nodes

    def content(self) -> QRectF:
        """What the flow covers, without margins; empty for an empty flow."""
        return self._content() if self.nodes else QRectF()

    def _add_node(self, node_id: str) -> None:
        item = NodeItem(node_id, self._painter, self._face)
        self.nodes[node_id] = item
        self._fit(node_id)
        self._set_place(node_id)
        self.addItem(item)
        self._show_nodes([node_id])

    def _set_place(self, node_id: str) -> None:
        box = self.wiring.boxes[node_id]
        item = self.nodes[node_id]
        item.setPos(box.x, box.y)
        if not self.sceneRect().contains(item.sceneBoundingRect()):
            wanted = self.sceneRect() | item.sceneBoundingRect()
            self.setSceneRect(wanted.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))

    def _fit(self, node_id: str) -> None:
        around = margins(start=node_id == self.flow.start, crowded=self.wiring.crowded(node_id))
        self.nodes[node_id].fit(self.wiring.boxes[node_id].height, around)

    def _face(self, node_id: str) -> Face:
        rows = self.wiring.boxes[node_id].ports
        return face(self.flow, self.flow.nodes[node_id], rows, self._numbers)

    def _refresh_nodes(self, ids: Iterable[str | None]) -> None:
        """Nodes may say something else, have other ports, be larger or smaller."""
        for node_id in dict.fromkeys(ids):
            if node_id in self.nodes and node_id in self.flow.nodes:
                self.wiring.refresh(node_id)
                self._fit(node_id)
                self.nodes[node_id].refresh()

    def _show_nodes(self, ids: Iterable[str | None]) -> None:
        trail = self.trail
        for node_id in ids:
            item = self.nodes.get(node_id) if node_id is not None else None
            if item is None or node_id is None:
                continue
            hot = node_id == self.hot_node
            item.show_state(
                selected=node_id in self.selected_nodes,
                hovered=hot,
                port=self.hot_port if hot else None,
                offer=self.offers.get(node_id, ""),
                problem=self.problems.get(node_id, ""),
                passed=node_id in trail.passed,
                current=node_id == trail.current,
                result=trail.results.get(node_id, ""),
            )
        self.patched.emit()

    def _rename(self, old: str, new: str) -> None:
        """Take the node and its edges out under the old names, put them in under the new."""
        edges = {**self.flow.into(new), **{e.key: e for e in self.flow.out(new).values()}}
        for edge in edges.values():
            source = old if edge.source == new else edge.source
            target = old if edge.target == new else edge.target
            self._edges_went([replace(edge, source=source, target=target)])
        self.wiring.remove(old)
        self.removeItem(self.nodes.pop(old))
        self._start = self.flow.start
        self.wiring.add(new)
        self._add_node(new)
        self._edges_came(list(edges.values()))

    # Edges

    def _add_edge(self, key: EdgeKey) -> None:
        item = EdgeItem(key)
        self.edges[key] = item
        self.addItem(item)

    def _edges_came(self, edges: Iterable[Edge]) -> None:
        edges = list(edges)
        for edge in edges:
            if edge.key not in self.edges:
                self._add_edge(edge.key)
            self.wiring.edge_came(edge)
        self._refresh_ends(edges)

    def _edges_went(self, edges: Iterable[Edge]) -> None:
        edges = list(edges)
        for edge in edges:
            self.wiring.edge_gone(edge)
            item = self.edges.pop(edge.key, None)
            self._unfolded.discard(edge.key)
            if item is not None:
                self.removeItem(item)
        self._refresh_ends(edges)

    def _refresh_ends(self, edges: Iterable[Edge]) -> None:
        ids: dict[str, None] = {}
        for edge in edges:
            ids |= {edge.source: None, edge.target: None}
            ids |= dict.fromkeys(self._sources_naming(edge.target))
        self._refresh_nodes(ids)

    def _sources_naming(self, target: str) -> list[str]:
        """The nodes that name ``target`` on their face, or did until an edge less led there."""
        into = self.flow.into(target)
        return [source for source, _ in into] if len(into) >= CROWD - 1 else []

    def _dress_all(self, keys: Iterable[EdgeKey]) -> None:
        for key in keys:
            if key in self.edges:
                self._dress(key)
        self.patched.emit()

    def _dress_around(self, ids: Iterable[str | None]) -> None:
        """Show or hide the wires that only stand as stubs, at these nodes."""
        for node_id in ids:
            if node_id is None:
                continue
            keys = [edge.key for edge in self.flow.out(node_id).values()]
            keys += self.flow.into(node_id)
            self._dress_all(key for key in keys if self.wiring.crowded(self.flow.edges[key].target))

    def _dress(self, key: EdgeKey) -> None:
        """Give an edge its way and its colours for what it is now."""
        item, edge = self.edges[key], self.flow.edges[key]
        hot, selected, taken = (
            key == self.hot_edge,
            key in self.selected_edges,
            key in self.trail.edges,
        )
        colour = self._theme.tokens.outcome(edge.outcome)
        halo = None
        if selected:
            halo = _soft(self._theme.tokens["accent"])
        elif hot or taken:
            halo = _soft(colour)
        item.dress(colour, halo, strong=hot or selected or taken)
        way = self.wiring.ways[key]
        if self.wiring.crowded(edge.target) and (hot or selected or taken or self._named(edge)):
            way = self.wiring.whole_way(key)
            self._unfolded.add(key)
        else:
            self._unfolded.discard(key)
        if way != item.way:
            item.follow(way)

    def _named(self, edge: Edge) -> bool:
        """Whether one of the ends of an edge asks to see it whole."""
        if edge.target == self.hot_node or edge.target in self.selected_nodes:
            return True
        if edge.source in self.selected_nodes:
            return True
        return edge.source == self.hot_node and edge.outcome == self.hot_port

    def _changed(self) -> None:
        self.version += 1
        self.patched.emit()

    def _content(self) -> QRectF:
        rects = [box.rect for box in self.wiring.boxes.values()]
        if not rects:
            return QRectF(0, 0, WIDTH, WIDTH)
        left, top = min(r.left for r in rects), min(r.top for r in rects)
        right, bottom = max(r.right for r in rects), max(r.bottom for r in rects)
        return QRectF(left, top, right - left, bottom - top)


def _soft(colour: QColor) -> QColor:
    soft = QColor(colour)
    soft.setAlpha(_HALO_ALPHA)
    return soft
