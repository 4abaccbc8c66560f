"""Every change of a flow: one plain class per edit, each of which returns its inverse.

``edit.apply(flow)`` checks first, changes then, and returns the edit that undoes it. An edit that
raises :class:`EditError` has changed nothing; a :class:`Compound` that raises has undone what it
had done. Gestures, fixes, the JSON panel, paste and tests all change flows through these.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Mapping
from dataclasses import field
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.ids import is_id
from designer.flow.model import Edge, EdgeKey, Flow, Node, Point
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import KINDS

FIELDS = frozenset(
    {
        "name",
        "target",
        "start",
        "variables",
        "call",
        "scenarios",
        "extra",
    }
)
"""The document's own fields that :class:`SetField` may set."""


class EditError(CallflowError):
    """An edit that cannot be done; the flow is as it was."""

    texts: ClassVar[Mapping[str, str]] = {
        "no-node": N_("There is no node {node}."),
        "node-exists": N_("There is a node {node} already."),
        "bad-id": N_(
            "{node} cannot be a node's id: letters, digits, _ and -, at most 64, beginning with a "
            "letter or digit, and not healthz or files."
        ),
        "bad-action": N_("{action} is no kind of node."),
        "no-edge": N_("{node} has no edge from its outcome {outcome}."),
        "edge-exists": N_("{node} has an edge from its outcome {outcome} already."),
        "edges-left": N_("{node} cannot be removed while edges touch it."),
        "no-annotation": N_("That note or frame is gone."),
        "annotation-exists": N_("That note or frame is there already."),
        "no-field": N_("A flow has no field {field}."),
    }


class Edit(ABC):
    """A change that can be applied, and undone by what ``apply`` returns."""

    name: Text
    """What the history calls it."""

    @property
    def merge_key(self) -> Hashable | None:
        """Edits with the same key, one after the other, may be one undo step. None: never."""
        return None

    @abstractmethod
    def apply(self, flow: Flow) -> Edit:
        """Do it to ``flow`` and return the edit that undoes it.

        Raises :class:`EditError` when it cannot be done; the flow is then as it was.
        """


def _name(template: str) -> Text:
    return Text(template)


@frozen
class AddNodes(Edit):
    """Put nodes in: ``(index, node, place)`` each, index and place None for 'wherever'."""

    entries: tuple[tuple[int | None, Node, Point | None], ...]
    name: Text = field(default_factory=lambda: _name(N_("Add")), compare=False)
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)
    """Where places stood in the order of the layout, for nodes that come back."""

    def apply(self, flow: Flow) -> Edit:
        """Add the nodes; raises for a bad or taken id or an unknown action."""
        fresh: set[str] = set()
        for _, node, _ in self.entries:
            if not is_id(node.id):
                raise EditError("bad-id", node=node.id)
            if node.id in flow.nodes or node.id in fresh:
                raise EditError("node-exists", node=node.id)
            if node.action not in KINDS:
                raise EditError("bad-action", action=node.action)
            fresh.add(node.id)
        flow.add_nodes(self.entries, self.lines)
        return RemoveNodes(tuple(node.id for _, node, _ in self.entries), self.name)


@frozen
class RemoveNodes(Edit):
    """Take nodes out that no edge touches (see :func:`designer.flow.changes.delete`)."""

    ids: tuple[str, ...]
    name: Text = field(default_factory=lambda: _name(N_("Delete")), compare=False)

    def apply(self, flow: Flow) -> Edit:
        """Remove the nodes; raises for an unknown one or one with edges left."""
        for node_id in self.ids:
            if node_id not in flow.nodes:
                raise EditError("no-node", node=node_id)
            if flow.out(node_id) or flow.into(node_id):
                raise EditError("edges-left", node=node_id)
        wanted = set(self.ids)
        entries = tuple(
            (index, node, flow.layout.get(node.id))
            for index, node in enumerate(flow.nodes.values())
            if node.id in wanted
        )
        lines = {node_id: line for line, node_id in enumerate(flow.layout) if node_id in wanted}
        flow.remove_nodes(tuple(dict.fromkeys(self.ids)))
        return AddNodes(entries, self.name, lines)


@frozen
class ReplaceNode(Edit):
    """Give a node another action, value, options, label, text or extra keys; its id stays."""

    node: Node
    name: Text = field(default_factory=lambda: _name(N_("Change")), compare=False)
    merge: str = field(default="", compare=False)
    """What of the node is being typed (``value``, ``label`` …): merges a run of key presses."""

    @property
    def merge_key(self) -> Hashable | None:
        """The node and the field being typed."""
        return ("node", self.node.id, self.merge) if self.merge else None

    def apply(self, flow: Flow) -> Edit:
        """Replace the node; raises for an unknown node or action."""
        before = flow.nodes.get(self.node.id)
        if before is None:
            raise EditError("no-node", node=self.node.id)
        if self.node.action not in KINDS:
            raise EditError("bad-action", action=self.node.action)
        flow.replace_node(self.node)
        return ReplaceNode(before, self.name, self.merge)


@frozen
class AddEdges(Edit):
    """Put edges in: ``(index, edge)`` each, index None for the end."""

    entries: tuple[tuple[int | None, Edge], ...]
    name: Text = field(default_factory=lambda: _name(N_("Connect")), compare=False)

    def apply(self, flow: Flow) -> Edit:
        """Add the edges; raises for an unknown end or an outcome that has an edge."""
        fresh: set[EdgeKey] = set()
        for _, edge in self.entries:
            for node_id in (edge.source, edge.target):
                if node_id not in flow.nodes:
                    raise EditError("no-node", node=node_id)
            if edge.key in flow.edges or edge.key in fresh:
                raise EditError("edge-exists", node=edge.source, outcome=edge.outcome)
            fresh.add(edge.key)
        flow.add_edges(self.entries)
        return RemoveEdges(tuple(edge.key for _, edge in self.entries), self.name)


@frozen
class RemoveEdges(Edit):
    """Take edges out, by source and outcome."""

    keys: tuple[EdgeKey, ...]
    name: Text = field(default_factory=lambda: _name(N_("Disconnect")), compare=False)

    def apply(self, flow: Flow) -> Edit:
        """Remove the edges; raises for one that is not there."""
        for key in self.keys:
            if key not in flow.edges:
                raise EditError("no-edge", node=key[0], outcome=key[1])
        wanted = set(self.keys)
        entries = tuple(
            (index, edge) for index, edge in enumerate(flow.edges.values()) if edge.key in wanted
        )
        flow.remove_edges(tuple(dict.fromkeys(self.keys)))
        return AddEdges(entries, self.name)


@frozen
class ReplaceEdge(Edit):
    """Give an edge another target, label or extra keys; source and outcome stay."""

    edge: Edge
    name: Text = field(default_factory=lambda: _name(N_("Reconnect")), compare=False)
    merge: str = field(default="", compare=False)

    @property
    def merge_key(self) -> Hashable | None:
        """The edge and the field being typed."""
        return ("edge", *self.edge.key, self.merge) if self.merge else None

    def apply(self, flow: Flow) -> Edit:
        """Replace the edge; raises when it is not there or its new target is unknown."""
        before = flow.edges.get(self.edge.key)
        if before is None:
            raise EditError("no-edge", node=self.edge.source, outcome=self.edge.outcome)
        if self.edge.target not in flow.nodes:
            raise EditError("no-node", node=self.edge.target)
        flow.replace_edge(self.edge)
        return ReplaceEdge(before, self.name, self.merge)


@frozen
class MoveNodes(Edit):
    """Place nodes, by id."""

    places: Mapping[str, Point | None]
    """The top-left corners; None takes a place away, which only undoing the first place does."""
    name: Text = field(default_factory=lambda: _name(N_("Move")), compare=False)

    def apply(self, flow: Flow) -> Edit:
        """Move the nodes; raises for an unknown one."""
        for node_id in self.places:
            if node_id not in flow.nodes:
                raise EditError("no-node", node=node_id)
        before = {node_id: flow.layout.get(node_id) for node_id in self.places}
        flow.move_nodes(self.places)
        return MoveNodes(before, self.name)


@frozen
class SetField(Edit):
    """Set one of the document's own fields (:data:`FIELDS`) to a new value."""

    field_name: str
    value: object
    name: Text = field(default_factory=lambda: _name(N_("Change the flow")), compare=False)
    merge: str = field(default="", compare=False)

    @property
    def merge_key(self) -> Hashable | None:
        """The field being typed."""
        return ("field", self.field_name, self.merge) if self.merge else None

    def apply(self, flow: Flow) -> Edit:
        """Set the field; raises for a field that a flow does not have."""
        if self.field_name not in FIELDS:
            raise EditError("no-field", field=self.field_name)
        before = getattr(flow, self.field_name)
        flow.set_field(self.field_name, self.value)
        return SetField(self.field_name, before, self.name, self.merge)


@frozen
class Compound(Edit):
    """Several edits as one step, all or nothing."""

    edits: tuple[Edit, ...]
    name: Text
    merge: Hashable | None = field(default=None, compare=False)

    @property
    def merge_key(self) -> Hashable | None:
        """Given by whoever made the compound."""
        return self.merge

    def apply(self, flow: Flow) -> Edit:
        """Do all edits in order; when one raises, undo those before it and raise on."""
        done: list[Edit] = []
        try:
            for edit in self.edits:
                done.append(edit.apply(flow))
        except Exception:
            for inverse in reversed(done):
                inverse.apply(flow)
            raise
        return Compound(tuple(reversed(done)), self.name, self.merge)
