from __future__ import annotations

from hypothesis import given, settings

from designer.exports.walk import walking_order
from designer.flow.graph import GraphView
from designer.flow.model import Flow
from tests.exports.flows import flow_of, flows, wide_and_deep


def test_branches_are_walked_in_port_order_each_to_its_end() -> None:
    flow = flow_of(
        {"lost": "hangup", "c": "play", "b": "connect", "menu": "ivr", "a": "play", "end": "play"},
        ["menu failed c", "menu 2 b", "menu 1 a", "b busy end", "a next end", "end next menu"],
        "menu",
    )
    assert walking_order(flow) == (["menu", "a", "end", "b", "c"], ["lost"])


def test_without_a_start_nothing_is_walked() -> None:
    assert walking_order(flow_of({"b": "play", "a": "play"})) == ([], ["b", "a"])
    assert walking_order(flow_of({"a": "play"}, start="gone")) == ([], ["a"])


def test_a_long_chain_needs_no_recursion() -> None:
    walked, others = walking_order(wide_and_deep(10_000))
    assert walked == [f"n{n}" for n in range(10_000)]
    assert others == []


@settings(deadline=None)
@given(flows())
def test_every_node_once_and_what_a_call_can_come_to_first(flow: Flow) -> None:
    walked, others = walking_order(flow)
    assert sorted([*walked, *others]) == sorted(flow.nodes)
    assert set(walked) == GraphView(flow).reachable()
    assert walked[:1] == ([flow.start] if flow.has_start() else [])
