"""A served flow says why it has no call actions; one made for them is told what to change."""

from __future__ import annotations

from itertools import pairwise

import pytest

from designer.flow.model import Edge, Flow, Node
from designer.flow.served_only import why_served_only


def flow_of(*nodes: Node) -> Flow:
    """A served flow in which each node leads to the next."""
    flow = Flow("Test", target="webhooks")
    flow.add_nodes([(None, node, None) for node in nodes])
    flow.add_edges([(None, Edge(a.id, "next", b.id)) for a, b in pairwise(nodes)])
    flow.start = nodes[0].id
    return flow


def hours(count: int) -> list[Node]:
    return [Node(f"h{n}", "hours", "Europe/Stockholm", label=f"Hours {n}") for n in range(count)]


def test_the_nodes_that_decide_are_named_and_of_many_a_few() -> None:
    flow = flow_of(*hours(2), Node("p", "play", "sound/beep"))
    flow.add_nodes([(None, Node("alone", "hours", ""), None)])
    assert "at Hours 0, Hours 1 it is" in str(why_served_only(flow, {"loop", "needs-serving"}))
    assert "at Hours 0, Hours 1, Hours 2, … it" in str(
        why_served_only(flow_of(*hours(9)), {"needs-serving"})
    )


def test_rounds_name_the_nodes_that_count() -> None:
    play = Node("p", "play", "sound/beep", label="Hello", extra={"rounds": 2})
    assert "comes to Hello." in str(why_served_only(flow_of(*hours(1), play), {"rounds"}))


@pytest.mark.parametrize("codes", [set(), {"bad-number"}])
def test_what_can_be_mended_is_no_such_reason(codes: set[str]) -> None:
    assert why_served_only(flow_of(*hours(1)), codes) is None


def test_only_a_served_flow_with_a_start_is_served_only() -> None:
    flow = flow_of(*hours(1))
    flow.start = None
    assert why_served_only(flow, {"loop"}) is None
    flow.start, flow.target = "h0", "actions"
    assert why_served_only(flow, {"loop"}) is None
