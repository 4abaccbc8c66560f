"""From where an action stands in call actions back to the node it was written from."""

from __future__ import annotations

from collections.abc import Mapping

from designer.app.calling.line import Snapshot
from designer.callactions.exporting import Exported
from designer.flow.errors import CallflowError
from designer.serving.answers import ServedFlow, addressed_node, answer


class NodeMap:
    """Knows every answer the served flow can give, and what stands where in it.

    ``base`` is the address the nodes stand below. Tables are made when they are first needed.
    """

    def __init__(self, snapshot: Snapshot, base: str) -> None:
        self._served = ServedFlow(snapshot.flow, snapshot.folder, base, dict(snapshot.variables))
        self._base = base
        self._tables: dict[str | None, Mapping[str, str]] = {}

    def first(self) -> Exported:
        """The call actions a call begins with.

        Raises ``ExportError`` when not even the first action fits.
        """
        exported = answer(self._served, str(self._served.flow.start), self._base)
        self._tables[None] = exported.pointers
        return exported

    def node(self, source: str | None, at: str) -> str | None:
        """The node of the action at the JSON pointer ``at`` in what ``source`` answered.

        ``source`` is None for the call's first actions. None for what did not come from this flow.
        """
        if source not in self._tables:
            self._tables[source] = self._table(source)
        return self._tables[source].get(at)

    def own(self, address: object) -> bool:
        """Whether ``address`` is one of this flow's own nodes: an edge, not a webhook."""
        return (
            isinstance(address, str)
            and addressed_node(self._served.flow, self._base, address) is not None
        )

    def _table(self, source: str | None) -> Mapping[str, str]:
        if source is None:
            return self.first().pointers
        node = addressed_node(self._served.flow, self._base, source)
        try:
            return {} if node is None else answer(self._served, node, self._base).pointers
        except CallflowError:
            return {}  # a prompt that has gone since: the line was told the same
