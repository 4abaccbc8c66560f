"""What a flow tells its listeners: one small record per kind of change.

A listener patches what it shows from these; nothing is rebuilt. A compound edit sends the events
of its parts one after the other, an edit that fails sends those of its undoing as well, so that a
listener is true at any moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from designer.flow.annotations import Annotation
    from designer.flow.model import Edge, EdgeKey, Node


@dataclass(frozen=True, slots=True)
class NodesAdded:
    """Nodes came in; the flow holds them already."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NodesRemoved:
    """Nodes went; their edges went before them."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class NodeReplaced:
    """A node's action, value, options, label, text or extra keys changed."""

    before: Node
    after: Node


@dataclass(frozen=True, slots=True)
class NodeRenamed:
    """A node's id changed, everywhere in the flow."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class NodesMoved:
    """Nodes have new places."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EdgesAdded:
    """Edges came in."""

    keys: tuple[EdgeKey, ...]


@dataclass(frozen=True, slots=True)
class EdgesRemoved:
    """Edges went."""

    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class EdgeReplaced:
    """An edge's target, label or extra keys changed."""

    before: Edge
    after: Edge


@dataclass(frozen=True, slots=True)
class AnnotationsAdded:
    """Notes or frames came in, by key."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnotationsRemoved:
    """Notes or frames went."""

    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class AnnotationsChanged:
    """Notes or frames say something else, stand elsewhere, are larger, smaller, folded or not."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldChanged:
    """One of the document's own fields changed: name, target, start, variables, call and so on."""

    field: str


Event: TypeAlias = (
    NodesAdded
    | NodesRemoved
    | NodeReplaced
    | NodeRenamed
    | NodesMoved
    | EdgesAdded
    | EdgesRemoved
    | EdgeReplaced
    | AnnotationsAdded
    | AnnotationsRemoved
    | AnnotationsChanged
    | FieldChanged
)
