"""What the difference between two flows is made of: values that are other ones now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Edge, Node


class Missing(Enum):
    """Stands for a value that is not there, which is not the same as null."""

    MISSING = "missing"


MISSING = Missing.MISSING
Value: TypeAlias = "Json | Missing"
"""A JSON value, or that there is none."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value of the flow, a node or an edge that is another now."""

    field: str
    """``start``, ``value``, ``options`` …; of an edge ``to``, ``label`` or ``extra``."""
    key: str | None
    """The entry of a field that has several (``options``, ``variables``, ``call``), else None."""
    before: Value
    after: Value

    def as_json(self) -> JsonObject:
        """``{field, key?, before?, after?}``; what is not there has no key."""
        found: JsonObject = {"field": self.field}
        if self.key is not None:
            found["key"] = self.key
        if not isinstance(self.before, Missing):
            found["before"] = self.before
        if not isinstance(self.after, Missing):
            found["after"] = self.after
        return found


@dataclass(frozen=True, slots=True)
class NodeChange:
    """A node that is in both flows and not the same."""

    before: Node
    after: Node
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class EdgeChange:
    """An edge of the same node and outcome that leads elsewhere or is called something else."""

    before: Edge
    after: Edge
    changes: tuple[Change, ...]

    @property
    def retargeted(self) -> bool:
        """Whether it leads to another node; a node with a new id is not another one."""
        return any(change.field == "to" for change in self.changes)

    @property
    def relabelled(self) -> bool:
        """Whether its label is another."""
        return any(change.field == "label" for change in self.changes)
