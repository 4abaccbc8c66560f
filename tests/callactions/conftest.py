"""Small flows for tests of call actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from designer.flow.model import Edge, Flow, Node

MakeFlow: TypeAlias = Callable[..., Flow]


@pytest.fixture(scope="session")
def make_flow() -> MakeFlow:
    """Make a flow of nodes and of edges in words: ``"menu 1 sales"``. The first node starts."""

    def make(nodes: list[Node], *edges: str) -> Flow:
        flow = Flow()
        flow.add_nodes([(None, node, None) for node in nodes])
        flow.add_edges([(None, Edge(*edge.split())) for edge in edges])
        flow.start = nodes[0].id if nodes else None
        return flow

    return make


@pytest.fixture(scope="session")
def chain(make_flow: MakeFlow) -> Callable[[int], Flow]:
    """Make a flow of so many prompts, ``p0`` first, each leading to the next."""

    def make(length: int) -> Flow:
        nodes = [Node(f"p{number}", "play", f"{number}.mp3") for number in range(length)]
        return make_flow(nodes, *(f"p{n} next p{n + 1}" for n in range(length - 1)))

    return make


@pytest.fixture(scope="session")
def diamonds(make_flow: MakeFlow) -> Callable[[int], Flow]:
    """Make a flow of so many connects, ``c0`` first, each leading to the next in two ways."""

    def make(count: int) -> Flow:
        nodes = [Node(f"c{number}", "connect", "+46700000001") for number in range(count + 1)]
        pairs = ((number, outcome) for number in range(count) for outcome in ("busy", "failed"))
        return make_flow(nodes, *(f"c{n} {outcome} c{n + 1}" for n, outcome in pairs))

    return make
