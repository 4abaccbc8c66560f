"""What nodes take in call actions by themselves, remembered from one check to the next.

Writing every node as JSON to count its bytes was half of what a check after one edit cost.
"""

from __future__ import annotations

from designer.callactions.members import Members
from designer.checks.context import Context
from designer.flow.model import Node


class RememberedMembers(Members):
    """Members that measure only nodes that have changed since they were last measured."""

    def __init__(self, context: Context) -> None:
        """Remember in ``context.own_sizes``."""
        super().__init__(context.flow, variables=context.variables, base_url=context.base_url)
        self._kept = context.own_sizes

    def own_size(self, node: Node) -> int:
        """Bytes of the node in compact UTF-8 JSON, all but what its outcomes lead to."""
        outcomes = tuple(self.flow.out(node.id))
        kept = self._kept.get(node.id)
        # Edits replace nodes: the same record says the same.
        if kept is not None and kept[0] is node and kept[1] == outcomes:
            return kept[2]
        size = super().own_size(node)
        self._kept[node.id] = node, outcomes, size
        return size
