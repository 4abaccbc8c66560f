"""The flow as a whole: its start, what calls come to, loops and size.

These rules look at the whole flow, through the graph view that keeps its answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.context import Context, Subject
from designer.checks.problems import Problem, Severity
from designer.flow.rounds import rounds_of
from designer.flow.texts import joined

_NAMED = 6
"""Nodes of a loop that its sentence names at the most."""


def no_start(context: Context) -> Iterator[Problem]:
    """``no-start``: the start is null or names no node."""
    if not context.flow.has_start():
        start = context.flow.start
        variant = "" if start is None else "unknown"
        yield Problem(Severity.ERROR, "no-start", None, {"start": start}, variant=variant)


def unreachable(context: Context) -> Iterator[Problem]:
    """``unreachable``: no way from the start. Without a start there is nothing to say."""
    if not context.flow.has_start():
        return
    reachable = context.view.reachable()
    for node in context.flow.nodes.values():
        if node.id not in reachable:
            yield Problem(
                Severity.WARNING, "unreachable", node.id, {"node": node.called}, fixable=True
            )


def loop(context: Context) -> Iterator[Problem]:
    """``loop``: one for each strongly connected component, with one shortest cycle."""
    if context.target == "actions":
        for part in context.view.loops():
            yield _round(context, part, "")


def idle_loop(context: Context) -> Iterator[Problem]:
    """``loop``: nodes that decide at once and lead round to each other, whatever the target."""
    served = frozenset(
        node.id
        for node in context.flow.nodes.values()
        if node.kind.served and rounds_of(node) is None
    )
    if served:
        for part in context.view.loops_among(served):
            yield _round(context, part, "served")


def _round(context: Context, part: frozenset[str], variant: str) -> Problem:
    nodes, order = context.flow.nodes, context.order
    first = min(part, key=order.__getitem__)
    cycle = context.view.shortest_cycle(part)
    titles = [nodes[source].called for source, _ in cycle]
    shortened = [*titles[:_NAMED], "…"] if len(titles) > _NAMED else titles
    way = joined(" → ", [*shortened, *titles[:1]])
    return Subject(nodes[first], context).error("loop", variant, edges=cycle, way=way)


def too_large(context: Context) -> Iterator[Problem]:
    """``too-large``: as call actions the flow exceeds the limit. A loop has no size."""
    if context.target != "actions" or not context.flow.has_start():
        return
    from designer.callactions.sizes import sizes
    from designer.checks.ownsizes import RememberedMembers

    flow, start = context.flow, str(context.flow.start)
    size = sizes(RememberedMembers(context), context.view.reachable()).get(start)
    if size is not None and size > context.limit:
        start_node = Subject(flow.nodes[start], context)
        yield start_node.error("too-large", size=size, limit=context.limit)
