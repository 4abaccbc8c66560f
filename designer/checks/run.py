"""Run the checks: once over a whole flow, or kept true while it is edited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from designer.checks.context import Context, OwnSizes, Subject
from designer.checks.fix import Mending
from designer.checks.fixes import DEPENDS_ON_OTHERS, marked
from designer.checks.problems import Problem
from designer.checks.rules import FLOW_RULES, NODE_RULES
from designer.checks.texts import CODES
from designer.flow.assumptions import INLINE_LIMIT_BYTES
from designer.flow.events import (
    EdgeReplaced,
    EdgesAdded,
    EdgesRemoved,
    Event,
    FieldChanged,
    NodeRenamed,
    NodeReplaced,
    NodesAdded,
    NodesRemoved,
)
from designer.flow.model import Flow
from designer.flow.vocabulary import ValueForm

if TYPE_CHECKING:
    from designer.flow.graph import GraphView

_RANK = {code: n for n, code in enumerate(CODES)}
_SEEN_BY_ALL = frozenset({"variables", "target"})
"""Fields of the flow that may change what is said of any node."""
_SEEN = _SEEN_BY_ALL | {"start", "call"}
"""Fields of the flow that a check reads at all; ``call`` is read for nodes with numbers."""


def check(
    flow: Flow,
    *,
    target: str | None = None,
    base_url: str | None = None,
    variables: Mapping[str, str] | None = None,
    limit: int = INLINE_LIMIT_BYTES,
    view: GraphView | None = None,
) -> list[Problem]:
    """Every problem of ``flow``: errors first, then in document order.

    ``target`` overrides the flow's own; ``base_url`` is where prompts beside the document will be
    served, None if nowhere; ``variables`` override those of the document; ``limit`` is the largest
    inline size in bytes; ``view`` is a graph view of ``flow`` to be used in the place of a new one.
    """
    checker = Checker(
        flow, target=target, base_url=base_url, variables=variables, limit=limit, view=view
    )
    try:
        return checker.problems()
    finally:
        checker.close()


class Checker:
    """The problems of one flow, kept true while it is edited.

    Follows the flow's change events and looks again only at what a change touches.
    :meth:`problems` does the work, so that any number of edits cost one look. Parameters are those
    of :func:`check`. Call :meth:`close` when done.
    """

    def __init__(
        self,
        flow: Flow,
        *,
        target: str | None = None,
        base_url: str | None = None,
        variables: Mapping[str, str] | None = None,
        limit: int = INLINE_LIMIT_BYTES,
        view: GraphView | None = None,
    ) -> None:
        """Follow ``flow``; nothing is checked before :meth:`problems` is asked."""
        from designer.flow.graph import GraphView

        self.flow = flow
        self._target = target
        self._base_url = base_url
        self._overrides = dict(variables or {})
        self._limit = limit
        self._own_view = view is None
        self._view = GraphView(flow) if view is None else view
        self._by_node: dict[str, tuple[Problem, ...]] = {}
        self._own_sizes: OwnSizes = {}
        self._waiting: set[str] = set(flow.nodes)
        self._start = flow.start
        self._sorted: list[Problem] | None = None
        self._stop = flow.subscribe(self._follow)

    def problems(self) -> list[Problem]:
        """The present problems, equal to those of :func:`check`. A new list every time."""
        if self._sorted is None:
            context, mending = self._context(), Mending(self.flow)
            for node_id in self._waiting:
                self._look_at(node_id, context, mending)
            self._waiting.clear()
            found = [problem for kept in self._by_node.values() for problem in kept]
            for rule in FLOW_RULES:
                found.extend(rule(context))
            self._sorted = [
                marked(mending, problem) if problem.code in DEPENDS_ON_OTHERS else problem
                for problem in _in_order(found, context.order)
            ]
        return list(self._sorted)

    def close(self) -> None:
        """Stop following the flow."""
        self._stop()
        if self._own_view:
            self._view.close()

    def _context(self) -> Context:
        return Context(
            self.flow,
            self._view,
            {**self.flow.variables, **self._overrides},
            self._target or self.flow.target,
            self._base_url,
            self._limit,
            self._own_sizes,
        )

    def _look_at(self, node_id: str, context: Context, mending: Mending) -> None:
        node = self.flow.nodes.get(node_id)
        found: list[Problem] = []
        if node is not None:
            subject = Subject(node, context)
            for rule in NODE_RULES[node.action]:
                for problem in rule(subject):
                    later = problem.code in DEPENDS_ON_OTHERS
                    found.append(problem if later else marked(mending, problem))
        if found:
            self._by_node[node_id] = tuple(found)
        else:
            self._by_node.pop(node_id, None)

    # Following the flow: which nodes does a change touch? Node rules read the node, its edges and
    # their targets' titles, the nodes that lead to it, the start, the variables and the call.

    def _follow(self, event: Event) -> None:
        touched: Iterable[str]
        match event:
            case NodesAdded(ids):
                touched = ids
            case NodesRemoved(nodes):
                touched = [node.id for node in nodes]
            case NodeReplaced(_, after):
                touched = [after.id, *self._beside(after.id)]
            case NodeRenamed(old, new):
                touched = [old, new, *self._beside(new)]
                self._start = self.flow.start
            case EdgesAdded(keys):
                touched = [end for key in keys for end in (key[0], self.flow.edges[key].target)]
            case EdgesRemoved(edges):
                touched = [end for edge in edges for end in (edge.source, edge.target)]
            case EdgeReplaced(before, after):
                touched = [after.source, before.target, after.target]
            case FieldChanged(field) if field in _SEEN:
                touched = self._touched_by_field(field)
            case _:
                return
        self._waiting.update(self._with_what_follows(touched))
        self._sorted = None

    def _with_what_follows(self, touched: Iterable[str]) -> set[str]:
        """What is behind nodes that produce no action is looked at with them."""
        found = set(touched)
        waiting = list(found)
        while waiting:
            node = self.flow.nodes.get(waiting.pop())
            if node is None or not node.kind.served:
                continue
            behind = {edge.target for edge in self.flow.out(node.id).values()} - found
            found |= behind
            waiting.extend(behind)
        return found

    def _beside(self, node_id: str) -> list[str]:
        """The nodes before and behind a node."""
        before = [source for source, _ in self.flow.into(node_id)]
        return before + [edge.target for edge in self.flow.out(node_id).values()]

    def _touched_by_field(self, field: str) -> list[str]:
        if field in _SEEN_BY_ALL:
            self._own_sizes.clear()
            return list(self.flow.nodes)
        if field == "call":
            nodes = self.flow.nodes.values()
            return [node.id for node in nodes if node.kind.value_form is ValueForm.NUMBERS]
        before, self._start = self._start, self.flow.start
        return [node_id for node_id in (before, self._start) if node_id is not None]


def _in_order(found: list[Problem], order: Mapping[str, int]) -> list[Problem]:
    """Problems in the order in which they are listed."""

    def place(problem: Problem) -> tuple[bool, int, int]:
        node = -1 if problem.node is None else order[problem.node]
        return not problem.is_error, node, _RANK[problem.code]

    return sorted(found, key=place)
