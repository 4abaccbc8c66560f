"""The scene: one item per node and per edge, kept by id and patched from the flow's events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from designer.app.canvas.annotation_layer import AnnotationLayer
from designer.app.canvas.course import Course
from designer.app.canvas.edge_item import EdgeItem
from designer.app.canvas.edge_layer import EdgeLayer
from designer.app.canvas.face import Face, face, names_target
from designer.app.canvas.marks import Marks
from designer.app.canvas.node_item import Z_LIFTED, Z_NODE, NodeItem
from designer.app.canvas.node_painter import NodePainter, margins
from designer.app.canvas.numbers import Numbers
from designer.app.canvas.trail import Trail
from designer.app.canvas.wires import CROWD, Wire, crowded
from designer.app.canvas.wiring import Wiring
from designer.app.theme.theme import Theme
from designer.flow.annotations import Annotation
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
from designer.layout.frames import Folds

_MOST_MEASURED = 2_000
_ROOM = 4000.0
"""Around the flow, so that the scene's rectangle, and with it Qt's index, rarely changes."""


class CanvasScene(QGraphicsScene):
    """Shows one flow. :attr:`patched` comes with everything that makes a view look different."""

    patched = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = NodePainter(theme)
        self._numbers = Numbers(self)
        self._numbers.changed.connect(self.refresh_faces)
        self.annotations = AnnotationLayer(self, theme)
        self._edges = EdgeLayer(self, theme)
        self.version = 0
        """Rises with every change of a place, a size, a kind or a wire."""
        self.load(Flow())
        theme.changed.connect(self.refresh_colours)

    def load(self, flow: Flow) -> None:
        """Show ``flow`` from now on, with nothing selected, marked or under the pointer."""
        self.clear()
        self.flow = flow
        self.wiring = Wiring(flow)
        self.marks = Marks()
        self.annotations.load(flow, self.marks)
        self.nodes: dict[str, NodeItem] = {}
        self.dragged: frozenset[str] = frozenset()
        """Nodes that stand elsewhere than the flow says, while they are dragged."""
        self._folds = Folds()
        self._start = flow.start
        self._ended: dict[str, None] = {}
        """The nodes to be drawn again because of edges that came or went."""
        self.setSceneRect(self.content().adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))
        for node_id in flow.nodes:
            self._add_node(node_id)
        self._edges.load(flow, self.wiring, self.marks)
        self._refold()
        self._changed()

    @property
    def edges(self) -> dict[EdgeKey, EdgeItem]:
        """The item of every edge."""
        return self._edges.items

    def shown_course(self, key: EdgeKey) -> Course:
        """The course of the wire of an edge as it is drawn now: whole, or only a stub."""
        return self._edges.course(self.wiring.wires.of(key))

    def content(self) -> QRectF:
        """What cards, notes and frames cover; empty for an empty flow."""
        rects = [box.rect for box in self.wiring.boxes.values()]
        if not rects:
            return self.annotations.content()
        left, top = min(r.left for r in rects), min(r.top for r in rects)
        right, bottom = max(r.right for r in rects), max(r.bottom for r in rects)
        return QRectF(left, top, right - left, bottom - top) | self.annotations.content()

    def drawn(self) -> QRectF:
        """:meth:`content` with the wires round it and what stands beside the cards.

        In a very large flow that is less than a pixel of what is seen of all of it.
        """
        area, ways = self.content(), self.wiring.ways
        if len(ways) > _MOST_MEASURED:
            return area
        for node_id, item in self.nodes.items():
            if item.isVisible() and self.wiring.wires.joints(node_id):
                area |= item.sceneBoundingRect()
        corners = [corner for way in ways.values() for corner in way]
        if corners:
            across, down = zip(*corners, strict=True)
            left, top = min(across), min(down)
            area |= QRectF(left, top, max(across) - left, max(down) - top)
        return area

    # Following the flow

    def hear(self, event: Event) -> None:
        """Patch what ``event`` says has changed. :meth:`settle` follows after the last one."""
        match event:
            case NodesAdded() | NodesRemoved() | NodesMoved():
                self._hear_nodes(event)
            case NodeReplaced(before, after):
                reshaped = self._refresh_nodes([after.id, *self._sources_naming(after.id)])
                if not reshaped and before.action == after.action:
                    self.patched.emit()  # only what it says is another, as with most keys typed
                    return
            case NodeRenamed(old, new):
                self._rename(old, new)
            case EdgesAdded(keys):
                self._edges_came([self.flow.edges[key] for key in keys])
            case EdgesRemoved(edges):
                self._edges_went(edges)
            case EdgeReplaced(before, after):
                self._edge_replaced(before, after)
            case FieldChanged("start"):
                before_start, self._start = self._start, self.flow.start
                self._refresh_nodes([before_start, self._start])
                self.annotations.refresh_bars()
            case _:
                if self.annotations.hear(event):
                    self.wiring.frames_changed()
                    self._make_room(self.annotations.content())
        self._changed()

    def settle(self) -> None:
        """Redraw the wires whose way has changed. Call it once after the events of an edit."""
        ended, self._ended = self._ended, {}
        self._refresh_nodes(ended)
        changed = self.wiring.settle()
        refolded = self._refold()
        self.annotations.refresh_bars(ended)
        self._edges.dress(changed | self._edges.unfolded)
        self._refresh_turned()
        if changed or refolded:
            # Only then: whoever hears of it settles again.
            self._changed()

    def drag(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Show nodes elsewhere without a change of the flow; see :meth:`drop`."""
        # Painting all that is seen costs less than Qt's search for what a move leaves dirty: it
        # asks every item of the scene.
        self.update()
        nodes = {node_id: at for node_id, at in places.items() if node_id in self.nodes}
        annotations = {
            key: (x + self.annotations.inset(key), y)
            for key, (x, y) in places.items()
            if key in self.annotations.items
        }
        moved = self.wiring.drag(nodes) | self.wiring.drag_bars(annotations)
        self._edges.dress(moved | self._edges.unfolded)
        self._refresh_turned()
        self.annotations.drag(annotations)
        for node_id in nodes:
            self._move(node_id)
            self.nodes[node_id].setZValue(Z_LIFTED)
        if self.dragged == places.keys():
            self.patched.emit()
        else:
            self.dragged = frozenset(places)
            self._changed()

    def preview(self, annotation: Annotation) -> None:
        """Show a note or frame larger or smaller without a change of the flow; see :meth:`drop`."""
        before = self.annotations.dragged
        self.annotations.preview(annotation)
        if self.annotations.dragged == before:
            self.patched.emit()
        else:
            self._changed()

    def drop(self) -> None:
        """Show dragged nodes where the flow says."""
        for node_id in self.dragged & self.nodes.keys():
            self.wiring.place(node_id)
            self._move(node_id)
            self.nodes[node_id].setZValue(Z_NODE)
        if self.annotations.dragged:
            self.annotations.drop()
            self.wiring.frames_changed()
        self.dragged = frozenset()
        self.settle()
        self._changed()

    # What is shown besides

    def select(
        self, nodes: Iterable[str], edges: Iterable[EdgeKey], annotations: Iterable[str] = ()
    ) -> None:
        """Draw exactly these as selected."""
        self.annotations.select(annotations)
        self._show(*self.marks.select(nodes, edges))

    def mark(self, problems: Mapping[str, str]) -> None:
        """Mark nodes, by id, as having an ``error`` or a ``warning``; all others as having none."""
        self._show(self.marks.mark(problems))

    def follow(self, trail: Trail) -> None:
        """Draw the way of a call."""
        self._show(*self.marks.follow(trail))

    def compare(self, changes: Mapping[str, str], edges: Iterable[EdgeKey]) -> None:
        """Draw what became of nodes since another version, and the edges that differ."""
        self._show(*self.marks.compare(changes, edges))

    def cover(self, coverage: Mapping[EdgeKey, bool]) -> None:
        """Draw which edges scenarios take (strong) and which none does (faint and dashed)."""
        self._show((), self.marks.cover(coverage))

    def point_at(
        self, node: str | None = None, port: str | None = None, edge: EdgeKey | None = None
    ) -> None:
        """Draw what is under the pointer: a node, one of its ports, an edge, or nothing."""
        self._show(*self.marks.point_at(node, port, edge))

    def point_at_annotation(self, key: str | None) -> None:
        """Draw which note or frame is under the pointer."""
        if self.annotations.point_at(key):
            self.patched.emit()

    def offer(self, offers: Mapping[str, str]) -> None:
        """Draw which nodes would take the edge being drawn: ``open`` ``over`` ``refused``."""
        self._show(self.marks.offer(offers))

    def hide_wire(self, wire: Wire) -> None:
        """Do not draw a wire, because it is being taken elsewhere; an empty one: draw all."""
        self._edges.hide(wire)
        self._show(self.marks.loosen(wire[0] if wire else None))

    def _refold(self) -> bool:
        """Show and hide what folded frames hide; returns whether that is anything else now."""
        before, self._folds = self._folds, self.wiring.folds
        if before is self._folds:
            return False
        self.annotations.refold(self._folds)
        for node_id in before.nodes.keys() - self._folds.nodes.keys():
            if node_id in self.nodes:
                self.nodes[node_id].setVisible(True)
                self._set_place(node_id)
        for node_id in self._folds.nodes:
            self.nodes[node_id].setVisible(False)
        ends = {*before.nodes, *self._folds.nodes} & self.nodes.keys()
        for node_id in ends:
            self._edges.dress((node_id, outcome) for outcome in self.flow.out(node_id))
            self._edges.dress(self.flow.into(node_id))
        return True

    def refresh_faces(self) -> None:
        """Read all words afresh: another language, another way of writing numbers."""
        for item in self.nodes.values():
            item.refresh()
        self._show(self.marks.trail.results)
        self._changed()

    def refresh_colours(self) -> None:
        """Draw everything in the colours of the theme now in force."""
        for item in self.nodes.values():
            item.update()
        self.annotations.repaint()
        self._edges.refresh_colours()
        self._changed()

    def draw_lines(self, width: float) -> None:
        """Draw wires ``width`` device pixels wide."""
        if self._edges.draw_lines(width):
            self.patched.emit()

    def _show(self, nodes: Iterable[str], edges: Iterable[EdgeKey] = ()) -> None:
        nodes = list(nodes)
        for node_id in nodes:
            if node_id in self.nodes:
                self.nodes[node_id].show_state(self.marks.state(node_id))
        self.annotations.refresh_bars(nodes)
        self._edges.dress(edges)
        self._edges.unfold_at(nodes)
        self.patched.emit()

    # Nodes

    def _hear_nodes(self, event: NodesAdded | NodesRemoved | NodesMoved) -> None:
        match event:
            case NodesAdded(ids):
                for node_id in ids:
                    self.wiring.add(node_id)
                    self._enter_node(node_id)
            case NodesRemoved(nodes):
                for node in nodes:
                    self.wiring.remove(node.id)
                    self.removeItem(self.nodes.pop(node.id))
            case NodesMoved(ids):
                for node_id in ids:
                    self.wiring.place(node_id)
                    self._move(node_id)

    def _add_node(self, node_id: str) -> None:
        item = NodeItem(node_id, self._painter, self._face)
        self.nodes[node_id] = item
        self._fit(node_id)
        self._set_place(node_id)
        self.addItem(item)

    def _enter_node(self, node_id: str) -> None:
        """Add a node to a flow that is shown already."""
        self._add_node(node_id)
        self._move(node_id)
        self.nodes[node_id].show_state(self.marks.state(node_id))

    def _set_place(self, node_id: str) -> None:
        box = self.wiring.boxes[node_id]
        self.nodes[node_id].setPos(box.x, box.y)

    def _move(self, node_id: str) -> None:
        """Put a node in its place, with room round it."""
        self._set_place(node_id)
        self._make_room(self.nodes[node_id].sceneBoundingRect())

    def _make_room(self, area: QRectF) -> None:
        if not self.sceneRect().contains(area):
            wanted = self.sceneRect() | area
            self.setSceneRect(wanted.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))

    def _fit(self, node_id: str) -> None:
        around = margins(
            start=node_id == self.flow.start,
            crowded=self.wiring.crowded(node_id),
            joined=bool(self.wiring.wires.joints(node_id)),
        )
        self.nodes[node_id].fit(self.wiring.boxes[node_id].height, around)

    def _face(self, node_id: str) -> Face:
        rows = self.wiring.boxes[node_id].ports
        joints = self.wiring.joints(node_id)
        return face(self.flow, self.flow.nodes[node_id], rows, self._numbers, joints)

    def _refresh_nodes(self, ids: Iterable[str | None]) -> bool:
        """Nodes may say something else, have other ports, be larger or smaller.

        Returns whether any has other ports.
        """
        reshaped = False
        for node_id in dict.fromkeys(ids):
            if node_id in self.nodes and node_id in self.flow.nodes:
                reshaped |= self.wiring.refresh(node_id)
                self._fit(node_id)
                self.nodes[node_id].refresh()
        return reshaped

    def _refresh_turned(self) -> None:
        """Wires that leave by another port now are named beside it."""
        for node_id in self.wiring.take_turned():
            if node_id in self.nodes:
                self.nodes[node_id].refresh()

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
        self._enter_node(new)
        self._edges_came(edges.values())

    # Edges

    def _edges_came(self, edges: Iterable[Edge]) -> None:
        edges = list(edges)
        self.wiring.edges_came(edges)
        for edge in edges:
            self._edges.came(edge.key)
        self._mark_ends(edges)

    def _edges_went(self, edges: Iterable[Edge]) -> None:
        edges = list(edges)
        self.wiring.edges_gone(edges)
        for edge in edges:
            self._edges.went(edge.key)
        self._mark_ends(edges)

    def _edge_replaced(self, before: Edge, after: Edge) -> None:
        if before.target == after.target:
            self._refresh_nodes([after.source])
        else:
            self._edges_went([before])
            self._edges_came([after])

    def _mark_ends(self, edges: Sequence[Edge]) -> None:
        """Have the nodes at both ends drawn again, and those that name them, when all is done."""
        ids: dict[str, None] = {}
        for edge in edges:
            ids |= {edge.source: None, edge.target: None}
        for target in dict.fromkeys(edge.target for edge in edges):
            ids |= dict.fromkeys(self._sources_naming(target))
        self._ended |= ids

    def _sources_naming(self, target: str) -> list[str]:
        """The nodes that name ``target`` on their face, or did until an edge less led there."""
        into = self.flow.into(target)
        crowd = crowded(self.flow, target, CROWD - 1)
        return [key[0] for key, edge in into.items() if crowd or names_target(edge)]

    def _changed(self) -> None:
        self.version += 1
        self.patched.emit()
