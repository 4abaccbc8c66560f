"""Rounds on the engine: how often a call comes to a node, and how it leaves after that."""

from __future__ import annotations

from typing import Any

import pytest

from designer.engine.call import Call
from designer.engine.coverage import coverage
from designer.engine.graph_program import GraphProgram
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.flow.model import Edge, Flow, Node


def flow_of(rounds: dict[str, int], *edges: tuple[str, str, str]) -> Flow:
    """A menu that goes round through ``again``, and ``sorry`` for who has had enough."""
    flow = Flow()
    kinds = {"menu": "ivr", "again": "play", "sorry": "play"}
    for name, kind in kinds.items():
        extra = {"rounds": rounds[name]} if name in rounds else {}
        flow.add_nodes([(None, Node(name, kind, "sound/beep", extra=extra), None)])
    fixed = ("menu", "1", "again"), ("again", "next", "menu")
    flow.add_edges([(None, Edge(*edge)) for edge in (*fixed, *edges)])
    flow.start = "menu"
    return flow


def steps(flow: Flow, **people: Any) -> tuple[list[str], str | None]:
    trace = simulate(GraphProgram(flow), press=["1"] * 50, **people)
    return [f"{step['node']} {step['result']}>{step['outcome']}" for step in trace["steps"]], trace[
        "end"
    ]


def test_the_entry_after_the_last_leaves_by_rounds_at_once() -> None:
    flow = flow_of({"menu": 2}, ("menu", "rounds", "sorry"))
    round_ = ["menu 1>1", "again success>next"]
    assert steps(flow) == (
        [*round_, *round_, "menu rounds>rounds", "sorry success>None"],
        "completed",
    )
    trace = simulate(GraphProgram(flow), press=["1", "1"])
    passed = trace["steps"][4]
    assert passed["to"] == "sorry"
    assert passed["t"] == trace["steps"][5]["t"]
    assert ("menu", "rounds") in coverage(flow, [trace]).taken


def test_without_an_edge_the_call_ends() -> None:
    assert steps(flow_of({"menu": 1})) == (
        ["menu 1>1", "again success>next", "menu rounds>None"],
        "hangup",
    )


def test_used_up_all_around_the_call_ends() -> None:
    around = ("menu", "rounds", "again"), ("again", "rounds", "menu")
    done, end = steps(flow_of({"menu": 1, "again": 1}, *around))
    assert done[2:] == ["menu rounds>rounds", "again rounds>rounds"]
    assert end == "hangup"


def test_each_call_counts_for_itself() -> None:
    program = GraphProgram(flow_of({"menu": 1}))
    first, second = (simulate(program, press=["1"]) for _ in range(2))
    assert first["steps"] == second["steps"]


def test_the_platform_knows_nothing_of_what_was_passed() -> None:
    call = Call(CallSetup())
    call.begin(GraphProgram(flow_of({"again": 1}, ("again", "rounds", "sorry"))))
    call.answer()
    for key in "11":
        call.press(key)
        call.advance(call.t + 5)
    passed = [step for step in call.steps if step["result"] == "rounds"]
    assert len(passed) == 1
    assert not any(action["result"] == "rounds" for action in call.call_object()["actions"])  # type: ignore[call-overload,union-attr,index]


@pytest.mark.parametrize("bad", [0, "no", None])
def test_what_is_no_number_of_rounds_is_not_counted(bad: Any) -> None:
    _, end = steps(flow_of({"menu": bad}), setup=CallSetup(step_limit=9))
    assert end == "limit"
