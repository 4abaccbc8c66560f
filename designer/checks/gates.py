"""Which problems stop which operation: one table.

Errors on nodes no call comes to are shown but stop nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from designer.checks.problems import Problem
from designer.checks.run import check
from designer.flow.assumptions import INLINE_LIMIT_BYTES
from designer.flow.model import Flow

if TYPE_CHECKING:
    from designer.flow.graph import GraphView


class Operation(Enum):
    """What a person may ask for."""

    EXPORT = "export"
    """As call actions, with or without line breaks."""
    CALL = "call"
    PUBLISH = "publish"
    """As call actions set on a number."""
    SERVE = "serve"
    PUBLISH_SERVED = "publish-served"
    """The address of the served flow set on a number."""
    WEBHOOK_APP = "webhook-app"
    SIMULATE = "simulate"
    TEST = "test"
    EMULATOR_CALL = "emulator-call"
    """The window's call on the built-in emulator."""
    PICTURE = "picture"
    """svg, png or pdf."""
    MERMAID = "mermaid"
    DOT = "dot"
    MARKDOWN = "markdown"
    PATHS = "paths"
    DIFF = "diff"
    IMPORT = "import"
    SAVE = "save"


class Gate(Enum):
    """How much an operation can do without."""

    INLINE = "inline"
    """The flow is written as call actions: every error counts, loops and size too."""
    SERVED = "served"
    """The flow is walked node by node, by a server with an address of its own."""
    OPEN = "open"
    """Nothing stops it."""


GATES: Mapping[Operation, Gate] = {
    Operation.EXPORT: Gate.INLINE,
    Operation.CALL: Gate.INLINE,
    Operation.PUBLISH: Gate.INLINE,
    Operation.SERVE: Gate.SERVED,
    Operation.PUBLISH_SERVED: Gate.SERVED,
    Operation.WEBHOOK_APP: Gate.SERVED,
    Operation.SIMULATE: Gate.SERVED,
    Operation.TEST: Gate.SERVED,
    Operation.EMULATOR_CALL: Gate.SERVED,
    Operation.PICTURE: Gate.OPEN,
    Operation.MERMAID: Gate.OPEN,
    Operation.DOT: Gate.OPEN,
    Operation.MARKDOWN: Gate.OPEN,
    Operation.PATHS: Gate.OPEN,
    Operation.DIFF: Gate.OPEN,
    Operation.IMPORT: Gate.OPEN,
    Operation.SAVE: Gate.OPEN,
}
"""What every operation needs."""

_TARGETS: Mapping[Gate, str] = {Gate.INLINE: "actions", Gate.SERVED: "webhooks"}
_INLINE_ONLY = frozenset(
    {
        ("loop", ""),
        ("needs-serving", ""),
        ("needs-serving", "rounds"),
        ("too-large", ""),
        ("bad-url", "reference"),
        ("bad-url", "hook"),
    }
)
"""Errors that only call actions have: a server has addresses for loops, prompts and hooks."""


def needs_server(problem: Problem) -> bool:
    """Whether ``problem`` is one of call actions alone, and none of a flow that is served."""
    return problem.is_error and (problem.code, problem.variant) in _INLINE_ONLY


def stopping(
    problems: Iterable[Problem], operation: Operation, reachable: Collection[str]
) -> list[Problem]:
    """Those of ``problems`` that stop ``operation``; empty: go on.

    ``reachable`` are the nodes a call can come to. A list checked for the target ``webhooks`` lacks
    ``loop``, ``too-large`` and ``needs-serving``: where those count, ask :func:`stopped_by`.
    """
    gate = GATES[operation]
    if gate is Gate.OPEN:
        return []
    return [
        problem
        for problem in problems
        if problem.is_error
        and (problem.node is None or problem.node in reachable)
        and (gate is Gate.INLINE or (problem.code, problem.variant) not in _INLINE_ONLY)
    ]


def stopped_by(
    flow: Flow,
    operation: Operation,
    *,
    base_url: str | None = None,
    variables: Mapping[str, str] | None = None,
    limit: int = INLINE_LIMIT_BYTES,
    view: GraphView | None = None,
) -> list[Problem]:
    """Check ``flow`` as ``operation`` needs it and return what stops it; empty: go on.

    Whatever the flow's own target, an export is stopped by a loop, and a simulation is not.
    Parameters are those of :func:`designer.checks.run.check`.
    """
    from designer.flow.graph import GraphView

    target = _TARGETS.get(GATES[operation])
    if target is None:
        return []
    graph = GraphView(flow) if view is None else view
    try:
        found = check(
            flow, target=target, base_url=base_url, variables=variables, limit=limit, view=graph
        )
        return stopping(found, operation, graph.reachable())
    finally:
        if view is None:
            graph.close()
