"""From where an action stands in call actions back to the node it was written from."""

from __future__ import annotations

from designer.callactions.exporting import Exported
from designer.callactions.writing import Pointers
from designer.flow.errors import CallflowError
from designer.serving.answers import ServedFlow, addressed_node, addressed_rounds, answer, reply
from designer.serving.deciding import Decisions, Way, way_from


class NodeMap:
    """Knows every answer the served flow can give, and what stands where in it.

    ``base`` is the address the nodes of ``served`` stand below; ``caller`` the person whose keys
    the flow reads; ``decisions`` is what the server was told to note of its own. Tables are made
    when they are first needed.
    """

    def __init__(
        self,
        served: ServedFlow,
        base: str,
        caller: str = "",
        decisions: Decisions | None = None,
    ) -> None:
        self._served = served
        self._base = base
        self._caller = caller
        self._decisions = decisions
        self._tables: dict[tuple[str | None, Way | None], Pointers | None] = {}

    def first(self) -> Exported:
        """The call actions a call begins with.

        Raises ``ExportError`` when not even the first action fits.
        """
        exported = answer(self._served, str(self._served.flow.start), self._base)
        self._tables[None, None] = exported.pointers
        return exported

    def node(self, source: str | None, at: str) -> str | None:
        """The node of the action at the JSON pointer ``at`` in what ``source`` answered.

        ``source`` is None for the call's first actions. None for what did not come from this flow.
        """
        node = self._written(source, at)
        return node if node in self._served.flow.nodes else None

    def is_pause(self, source: str | None, at: str) -> bool:
        """Whether that action is none of a node's: the server's own way to somebody's webhook."""
        node = self._written(source, at)
        return node is not None and node not in self._served.flow.nodes

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

    def way(self, address: str) -> Way | None:
        """Where the call went that asked ``address``: past nodes that decide, to one that answers.

        None for an address that is none of this flow's, or whose nodes lead round to each other.
        """
        flow = self._served.flow
        node = addressed_node(flow, self._base, address)
        if node is None:
            return None
        try:
            entered = addressed_rounds(flow, address)
            told = None if self._decisions is None else self._decisions.of(node, entered)
            return told or way_from(self._served, node, entered, self._caller)
        except CallflowError:
            return None

    def _written(self, source: str | None, at: str) -> str | None:
        table = self._of(source)
        return None if table is None else table.get(at)

    def _of(self, source: str | None) -> Pointers | None:
        key = source, None if source is None else self.way(source)
        if key not in self._tables:
            self._tables[key] = self._table(*key)
        return self._tables[key]

    def _table(self, source: str | None, way: Way | None) -> Pointers | None:
        if source is None:
            return self.first().pointers
        if way is None or way.node is None:
            return None
        try:
            return reply(self._served, way.node, self._base, way.entered).pointers
        except CallflowError:
            return None  # a prompt that has gone since: the line was told the same
