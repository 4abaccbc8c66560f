"""Flows for the tests of the checks, and what is found in them."""

from __future__ import annotations

from collections.abc import Sequence

from designer.checks.problems import Problem
from designer.checks.run import check
from designer.flow.jsontypes import Json
from designer.flow.model import Edge, Flow, Node

GOOD: dict[str, Json] = {
    "connect": "+46700000001",
    "play": "https://example.com/prompt.mp3",
    "ivr": "https://example.com/menu.mp3",
    "record": "https://example.com/recordings",
    "hangup": "reject",
    "webhook": "https://example.com/next",
    "hours": "Europe/Stockholm",
    "callers": "+46700000001, +4670*",
}
"""A value for every kind that no check has anything to say about."""


def node(
    node_id: str,
    action: str,
    value: Json = ...,
    label: str = "",
    **options: Json,  # type: ignore[assignment]
) -> Node:
    """A node, with a good value unless another is given."""
    return Node(node_id, action, GOOD[action] if value is ... else value, options, label)


def flow_of(*nodes: Node, edges: Sequence[str] = (), start: str | None = ...) -> Flow:  # type: ignore[assignment]
    """A flow that starts at its first node; an edge is written ``source outcome target``."""
    flow = Flow("Test")
    flow.add_nodes([(None, each, (400 * n, 0)) for n, each in enumerate(nodes)])
    flow.add_edges([(None, Edge(*edge.split())) for edge in edges])
    flow.start = (nodes[0].id if nodes else None) if start is ... else start
    return flow


def single(action: str, value: Json = ..., **options: Json) -> Flow:  # type: ignore[assignment]
    """A flow of one node, which is called after its kind."""
    return flow_of(node(action, action, value, **options))


def found(flow: Flow, code: str, **how: object) -> list[Problem]:
    """The problems with ``code``."""
    return [problem for problem in check(flow, **how) if problem.code == code]  # type: ignore[arg-type]


def codes(flow: Flow, **how: object) -> list[str]:
    """The codes of all problems, as listed."""
    return [problem.code for problem in check(flow, **how)]  # type: ignore[arg-type]


def places(flow: Flow, code: str, **how: object) -> list[tuple[str | None, str | None]]:
    """Node and option of the problems with ``code``."""
    return [(problem.node, problem.option) for problem in found(flow, code, **how)]
