"""Which lines of the call actions shown belong to which node."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from designer.callactions.exporting import Exported


class NodeLines:
    """The table of one text, made when it is first asked; lines count from 0."""

    def __init__(self, text: str = "", exported: Exported | None = None) -> None:
        """Look at ``text``, which shows what ``exported`` was written; without it, no lines."""
        self._text = text
        self._exported = exported

    def of(self, node_ids: Iterable[str]) -> list[int]:
        """The lines of these nodes, rising."""
        return sorted(line for node_id in node_ids for line in self._by_node.get(node_id, ()))

    def node_at(self, line: int) -> str | None:
        """The node that a line belongs to."""
        return self._owners[line] if line < len(self._owners) else None

    @cached_property
    def _owners(self) -> list[str]:
        if self._exported is None:
            return []
        from designer.callactions.spans import lines_of_nodes

        return lines_of_nodes(self._text, self._exported.tree)

    @cached_property
    def _by_node(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for line, node_id in enumerate(self._owners):
            found.setdefault(node_id, []).append(line)
        return found
