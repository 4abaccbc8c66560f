"""From where an action stands in call actions back to the node it was written from."""

from __future__ import annotations

from designer.app.calling.line import Snapshot
from designer.callactions.exporting import Exported
from designer.callactions.writing import Pointers
from designer.flow.errors import CallflowError
from designer.serving.answers import ServedFlow, addressed_node, addressed_rounds, answer


class NodeMap:
    """Knows every answer the served flow can give, and what stands where in it.

    ``base`` is the address the nodes stand below. Tables are made when they are first needed.
    """

    def __init__(self, snapshot: Snapshot, base: str) -> None:
        self._served = ServedFlow(snapshot.flow, snapshot.folder, base, dict(snapshot.variables))
        self._base = base
        self._tables: dict[str | None, Pointers | None] = {}

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
        table = self._of(source)
        return None if table is None else table.get(at)

    def passed(self, source: str | None, at: str) -> tuple[str, ...]:
        """The nodes whose rounds were used up on the way to that action, in order."""
        table = self._of(source)
        return () if table is None or at not in table else table.passed(at)

    def own(self, address: object) -> bool:
        """Whether ``address`` is one of this flow's own nodes: an edge, not a webhook."""
        return (
            isinstance(address, str)
            and addressed_node(self._served.flow, self._base, address) is not None
        )

    def _of(self, source: str | None) -> Pointers | None:
        if source not in self._tables:
            self._tables[source] = self._table(source)
        return self._tables[source]

    def _table(self, source: str | None) -> Pointers | None:
        if source is None:
            return self.first().pointers
        flow = self._served.flow
        node = addressed_node(flow, self._base, source)
        try:
            entered = addressed_rounds(flow, source)
            return (
                None if node is None else answer(self._served, node, self._base, entered).pointers
            )
        except CallflowError:
            return None  # a prompt that has gone since: the line was told the same
