"""The flow: nodes, edges and everything else a document holds.

A :class:`Flow` is changed only by edits (:mod:`designer.flow.edits`). Nodes and edges are immutable
records that edits replace, so a reader may keep one, and two records that are the same object have
not changed. Every change is told to the subscribed listeners as a typed event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias, TypeVar

from designer.flow.annotations import Annotation, Frame, Note
from designer.flow.events import (
    AnnotationsAdded,
    AnnotationsChanged,
    AnnotationsRemoved,
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
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import KINDS, Kind

EdgeKey: TypeAlias = tuple[str, str]
"""An edge's identity: its source node's id and the outcome it leaves by."""
Point: TypeAlias = tuple[int, int]
"""The top-left corner of a node in whole scene pixels."""
Listener: TypeAlias = Callable[[Event], None]

_K = TypeVar("_K")
_V = TypeVar("_V")

TARGETS = ("actions", "webhooks")
"""What a flow is made for: inline JSON, or served."""
_NUMBERED = N_("{kind} {number}")


@dataclass(frozen=True, slots=True)
class Node:
    """One action, or a webhook. Never changed in place: edits replace it."""

    id: str
    action: str
    value: Json = ""
    options: Mapping[str, Json] = field(default_factory=dict)
    label: str = ""
    text: str = ""
    extra: Mapping[str, Json] = field(default_factory=dict)
    """Keys of the document we do not know, and what only our server understands."""

    @property
    def kind(self) -> Kind:
        """The vocabulary's entry for this node."""
        return KINDS[self.action]

    @property
    def called(self) -> Text | str:
        """What people call it: its label, else its kind (``Play``, ``Play 2``), else its id.

        A text where the words are ours: ``str`` makes English of it, the window its language.
        """
        if self.label:
            return self.label
        if self.id == self.action:
            return Text(self.kind.label)
        number = self.id.removeprefix(f"{self.action}-")
        if number == self.id or not number.isdecimal():
            return self.id
        return Text(_NUMBERED, {"kind": Text(self.kind.label), "number": number})


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from one node's outcome to a node. Never changed in place."""

    source: str
    outcome: str
    target: str
    label: str = ""
    extra: Mapping[str, Json] = field(default_factory=dict)

    @property
    def key(self) -> EdgeKey:
        """Source and outcome, which together are unique in a flow."""
        return self.source, self.outcome


class Flow:
    """The whole graph and what is saved with it.

    Reading is free; writing is for edits and for the code that builds a flow before anybody sees
    it. Dictionaries keep the document's order.
    """

    def __init__(self, name: str = "", target: str = "actions") -> None:
        """Make an empty flow called ``name`` for ``target`` (one of :data:`TARGETS`)."""
        self.name = name
        self.target = target
        self.start: str | None = None
        self.variables: dict[str, str] = {}
        self.nodes: dict[str, Node] = {}
        self.edges: dict[EdgeKey, Edge] = {}
        self.call: JsonObject = {}
        self.scenarios: list[JsonObject] = []
        self.annotations: dict[str, Annotation] = {}
        """Notes and frames, by key; of each kind in the document's order."""
        self.layout: dict[str, Point] = {}
        self.extra: JsonObject = {}
        self._out: dict[str, dict[str, Edge]] = {}
        self._into: dict[str, dict[EdgeKey, Edge]] = {}
        self._listeners: list[Listener] = []
        self._keys_given = 0

    # Reading

    def out(self, node_id: str) -> Mapping[str, Edge]:
        """The edges leaving ``node_id``, by outcome. Empty for an unknown node."""
        return self._out.get(node_id, {})

    def into(self, node_id: str) -> Mapping[EdgeKey, Edge]:
        """The edges arriving at ``node_id``, by key. Empty for an unknown node."""
        return self._into.get(node_id, {})

    def has_start(self) -> bool:
        """Whether ``start`` names a node of this flow."""
        return self.start is not None and self.start in self.nodes

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes in document order."""
        return tuple(one for one in self.annotations.values() if isinstance(one, Note))

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The frames in document order; a later one lies above."""
        return tuple(one for one in self.annotations.values() if isinstance(one, Frame))

    def fresh_key(self, kind: str) -> str:
        """A key for a new ``note`` or ``frame`` that none had before."""
        self._keys_given += 1
        return f"{kind} {self._keys_given}"

    def hold(self) -> Mapping[str, object]:
        """All that the flow holds, which no edit changes; made in less time than an edit takes.

        Nodes, edges, notes, frames and the objects of the document are shared: edits replace them.
        """
        state = {name: value for name, value in vars(self).items() if not name.startswith("_")}
        return {
            name: value.copy() if isinstance(value, dict | list) else value
            for name, value in state.items()
        }

    @classmethod
    def holding(cls, held: Mapping[str, object]) -> Flow:
        """A flow of its own with all that another held, in whichever thread."""
        flow = cls()
        flow.put_back(held)
        return flow

    def put_back(self, held: Mapping[str, object]) -> bool:
        """Be again as :meth:`hold` found it; whether anything was different.

        For an edit that broke in the middle. Listeners hear nothing of it.
        """
        changed = self.hold() != held
        for name, value in held.items():
            setattr(self, name, value)
        self._index()
        return changed

    # Listening

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell ``listener`` every change from now on; returns a function that stops that."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def emit(self, event: Event) -> None:
        """Tell every listener ``event``. Called by the methods below."""
        for listener in tuple(self._listeners):
            listener(event)

    # Writing: for edits and builders. These keep the indexes true and check nothing else.

    def add_nodes(
        self,
        entries: Sequence[tuple[int | None, Node, Point | None]],
        lines: Mapping[str, int] | None = None,
    ) -> None:
        """Put nodes in at positions of the node order (None: at the end), with their places.

        ``entries`` are ``(index, node, place)``; indexes are those of the order afterwards, rising.
        ``lines`` are the positions of places in the order of the layout, for nodes that come back.
        """
        _insert(self.nodes, [(index, node.id, node) for index, node, _ in entries])
        for _, node, _ in entries:
            self._out.setdefault(node.id, {})
            self._into.setdefault(node.id, {})
        lines = lines or {}
        places = [(lines.get(node.id), node.id, at) for _, node, at in entries if at is not None]
        _insert(self.layout, sorted(places, key=lambda entry: (entry[0] is None, entry[0] or 0)))
        self.emit(NodesAdded(tuple(node.id for _, node, _ in entries)))

    def remove_nodes(self, ids: Iterable[str]) -> None:
        """Take nodes out that no edge touches any more, with their places."""
        removed = tuple(self.nodes.pop(node_id) for node_id in ids)
        for node in removed:
            self.layout.pop(node.id, None)
            self._out.pop(node.id, None)
            self._into.pop(node.id, None)
        self.emit(NodesRemoved(removed))

    def replace_node(self, node: Node) -> None:
        """Put ``node`` in the place of the one with the same id."""
        before = self.nodes[node.id]
        self.nodes[node.id] = node
        self.emit(NodeReplaced(before, node))

    def rename_node(self, old: str, new: str) -> None:
        """Change a node's id in nodes, edges, start, layout, scenarios and folded frames.

        All orders are kept.
        """
        self.nodes = {
            (new if key == old else key): (replace(node, id=new) if key == old else node)
            for key, node in self.nodes.items()
        }
        self.edges = {
            edge.key: edge for edge in (_moved_edge(edge, old, new) for edge in self.edges.values())
        }
        self.layout = {(new if key == old else key): at for key, at in self.layout.items()}
        if self.start == old:
            self.start = new
        self.scenarios = [_renamed_scenario(scenario, old, new) for scenario in self.scenarios]
        for frame in self.frames:
            self.annotations[frame.key] = frame.renamed({old: new})
        self._index()
        self.emit(NodeRenamed(old, new))

    def add_edges(self, entries: Sequence[tuple[int | None, Edge]]) -> None:
        """Put edges in at positions of the edge order (None: at the end), as for nodes."""
        _insert(self.edges, [(index, edge.key, edge) for index, edge in entries])
        for _, edge in entries:
            self._out.setdefault(edge.source, {})[edge.outcome] = edge
            self._into.setdefault(edge.target, {})[edge.key] = edge
        self.emit(EdgesAdded(tuple(edge.key for _, edge in entries)))

    def remove_edges(self, keys: Iterable[EdgeKey]) -> None:
        """Take edges out."""
        removed = tuple(self.edges.pop(key) for key in keys)
        for edge in removed:
            del self._out[edge.source][edge.outcome]
            del self._into[edge.target][edge.key]
        self.emit(EdgesRemoved(removed))

    def replace_edge(self, edge: Edge) -> None:
        """Put ``edge`` in the place of the one with the same key (its target may differ)."""
        before = self.edges[edge.key]
        self.edges[edge.key] = edge
        self._out[edge.source][edge.outcome] = edge
        del self._into[before.target][before.key]
        self._into.setdefault(edge.target, {})[edge.key] = edge
        self.emit(EdgeReplaced(before, edge))

    def move_nodes(self, places: Mapping[str, Point | None]) -> None:
        """Place nodes, by id; None takes a place away."""
        for node_id, place in places.items():
            if place is None:
                self.layout.pop(node_id, None)
            else:
                self.layout[node_id] = place
        self.emit(NodesMoved(tuple(places)))

    def add_annotations(self, entries: Sequence[tuple[int | None, Annotation]]) -> None:
        """Put notes and frames in at positions of their order (None: at the end), as for nodes."""
        _insert(self.annotations, [(index, one.key, one) for index, one in entries])
        self.emit(AnnotationsAdded(tuple(one.key for _, one in entries)))

    def remove_annotations(self, keys: Iterable[str]) -> None:
        """Take notes and frames out."""
        self.emit(AnnotationsRemoved(tuple(self.annotations.pop(key) for key in keys)))

    def replace_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Put notes and frames in the place of those with the same keys."""
        annotations = tuple(annotations)
        self.annotations.update({one.key: one for one in annotations})
        self.emit(AnnotationsChanged(tuple(one.key for one in annotations)))

    def set_field(self, name: str, value: object) -> None:
        """Set one of the document's own fields (``name``, ``target``, ``start`` …)."""
        setattr(self, name, value)
        self.emit(FieldChanged(name))

    def _index(self) -> None:
        self._out = {node_id: {} for node_id in self.nodes}
        self._into = {node_id: {} for node_id in self.nodes}
        for edge in self.edges.values():
            self._out.setdefault(edge.source, {})[edge.outcome] = edge
            self._into.setdefault(edge.target, {})[edge.key] = edge


def _insert(into: dict[_K, _V], entries: Sequence[tuple[int | None, _K, _V]]) -> None:
    """Insert into a dictionary's order; only a position before the end costs a rebuild."""
    if all(index is None or index >= len(into) + n for n, (index, _, _) in enumerate(entries)):
        for _, key, value in entries:
            into[key] = value
        return
    items = list(into.items())
    for index, key, value in entries:
        items.insert(len(items) if index is None else index, (key, value))
    into.clear()
    into.update(items)


def _moved_edge(edge: Edge, old: str, new: str) -> Edge:
    if old not in (edge.source, edge.target):
        return edge
    return replace(
        edge,
        source=new if edge.source == old else edge.source,
        target=new if edge.target == old else edge.target,
    )


def _renamed_scenario(scenario: JsonObject, old: str, new: str) -> JsonObject:
    """Follow a rename in what a scenario says of nodes: hangup_at, webhooks, expect.path."""
    changed = dict(scenario)
    if changed.get("hangup_at") == old:
        changed["hangup_at"] = new
    webhooks = changed.get("webhooks")
    if isinstance(webhooks, dict) and old in webhooks:
        changed["webhooks"] = {(new if key == old else key): v for key, v in webhooks.items()}
    expect = changed.get("expect")
    if isinstance(expect, dict) and isinstance(expect.get("path"), list):
        path = [new if step == old else step for step in expect["path"]]  # type: ignore[union-attr]
        changed["expect"] = {**expect, "path": path}
    return changed
