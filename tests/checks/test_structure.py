from dataclasses import replace
from itertools import pairwise

import pytest

from designer.callactions.sizes import compact_sizes
from designer.flow.model import Flow
from tests.checks.building import codes, flow_of, found, node


@pytest.mark.parametrize("start", [None, "ghost", ""])
def test_no_start(start: str | None) -> None:
    flow = flow_of(node("a", "play"), start=start)
    assert codes(flow) == ["no-start"]
    assert found(flow, "no-start")[0].node is None


def test_an_empty_flow_has_no_start() -> None:
    assert codes(Flow()) == ["no-start"]


def test_a_start() -> None:
    assert codes(flow_of(node("a", "play"))) == []


def test_unreachable() -> None:
    nodes = [node(node_id, "play") for node_id in "abcd"]
    flow = flow_of(*nodes, edges=["a next b", "c next d", "d next b"])
    assert [p.node for p in found(flow, "unreachable")] == ["c", "d"]


def test_loop() -> None:
    nodes = [node(node_id, "connect") for node_id in "abcdx"]
    flow = flow_of(
        *nodes,
        edges=[
            "x next a",
            "a busy b",
            "b busy c",
            "c busy d",
            "d busy a",
            "c failed b",
            "x busy x",
        ],
        start="x",
    )
    assert [(p.node, p.edges) for p in found(flow, "loop")] == [
        ("a", (("b", "busy"), ("c", "failed"))),
        ("x", (("x", "busy"),)),
    ]


def test_one_loop_for_each_component() -> None:
    nodes = [node(node_id, "play") for node_id in "abcd"]
    flow = flow_of(*nodes, edges=["a next b", "b next a", "c next d", "d next c"])
    assert [p.node for p in found(flow, "loop")] == ["a", "c"]


def test_loops_are_fine_for_a_served_flow() -> None:
    flow = flow_of(node("a", "play"), edges=["a next a"])
    assert codes(flow) == ["loop"]
    assert codes(flow, target="webhooks") == []
    flow.target = "webhooks"
    assert codes(flow) == []
    assert codes(flow, target="actions") == ["loop"]


def test_no_loop() -> None:
    flow = flow_of(node("m", "ivr"), node("p", "play"), edges=["m 1 p", "m 2 p", "m failed p"])
    assert "loop" not in codes(flow)


def test_too_large() -> None:
    flow = flow_of(node("a", "play"), node("b", "play"), edges=["a next b"])
    size = compact_sizes(flow)["a"]
    assert codes(flow, limit=size) == []
    problems = found(flow, "too-large", limit=size - 1)
    assert [(p.node, p.args["size"], p.args["limit"]) for p in problems] == [("a", size, size - 1)]
    assert codes(flow, limit=size - 1, target="webhooks") == []


def test_a_base_makes_it_larger() -> None:
    flow = flow_of(node("a", "play", "a.mp3"))
    size = compact_sizes(flow)["a"]
    assert codes(flow, limit=size, base_url="https://example.com") == ["too-large"]


def test_shared_branches_count_once_for_each_use() -> None:
    ids = [f"n{n}" for n in range(60)]
    flow = flow_of(
        *(node(node_id, "connect") for node_id in ids),
        edges=[
            f"{one} {outcome} {other}"
            for one, other in pairwise(ids)
            for outcome in ("busy", "failed")
        ],
    )
    assert codes(flow) == ["too-large"]


def test_a_loop_has_no_size() -> None:
    flow = flow_of(node("a", "play"), edges=["a next a"])
    assert codes(flow, limit=1) == ["loop"]


def test_what_no_call_comes_to_does_not_count() -> None:
    flow = flow_of(node("a", "play"), node("b", "play"), node("c", "play"), edges=["b next c"])
    limit = compact_sizes(flow)["a"]
    assert set(codes(flow, limit=limit)) == {"unreachable"}


def test_a_large_loop_is_named_by_its_first_nodes() -> None:
    ids = [f"n{n}" for n in range(500)]
    edges = [f"{one} next {other}" for one, other in pairwise(ids)]
    flow = flow_of(*(node(node_id, "play") for node_id in ids), edges=[*edges, "n499 next n0"])
    problem = found(flow, "loop")[0]
    assert len(problem.edges) == 500
    assert "n0 → n1 → n2 → n3 → n4 → n5 → … → n0." in problem.message


def test_a_loop_of_six_is_named_whole_and_one_of_seven_not() -> None:
    for count, end in ((6, "5 → 0"), (7, "5 → … → 0")):
        nodes = [node(f"n{n}", "play", label=str(n)) for n in range(count)]
        edges = [f"n{n} next n{(n + 1) % count}" for n in range(count)]
        (problem,) = found(flow_of(*nodes, edges=edges), "loop")
        assert str(problem.args["way"]).startswith("0 → 1 → 2 → 3 → 4 → 5")
        assert str(problem.args["way"]).endswith(end)


def test_nodes_that_count_rounds_may_lead_round_to_each_other() -> None:
    nodes = [node("a", "hours"), node("b", "hours")]
    edges = ["a open b", "b open a"]
    idle = flow_of(*nodes, edges=edges)
    assert [each.variant for each in found(idle, "loop", target="webhooks")] == ["served"]
    counted = flow_of(replace(nodes[0], extra={"rounds": 3}), nodes[1], edges=edges)
    assert not found(counted, "loop", target="webhooks")
