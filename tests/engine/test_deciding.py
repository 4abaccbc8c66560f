"""What only our own server understands, in the course of a call."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from designer.engine.graph_program import GraphProgram
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.flow.model import Edge, Flow, Node

LISTED, OTHER = "+46701234567", "+46701111111"
OPEN = datetime(2026, 11, 30, 9, 0)  # noqa: DTZ001  on the clock of the node's zone


def flow_of(*edges: str) -> Flow:
    flow = Flow(target="webhooks")
    nodes = [
        Node("hours", "hours", "{zone}", extra={"weekly": {"mon": ["08:00-12:00"]}}),
        Node("callers", "callers", LISTED),
        Node("hello", "play", "sound/beep"),
        Node("end", "hangup", "busy"),
    ]
    flow.variables = {"zone": "Europe/Stockholm"}
    flow.add_nodes([(None, node, None) for node in nodes])
    flow.add_edges([(None, Edge(*edge.split())) for edge in edges])
    flow.start = "hours"
    return flow


FLOW = flow_of("hours open callers", "hours closed end", "callers listed hello")


@pytest.mark.parametrize(
    ("at", "caller", "path", "last"),
    [
        (OPEN, LISTED, ["hours open weekly", "callers listed None", "hello"], "success"),
        (OPEN, OTHER, ["hours open weekly", "callers other None"], "other"),
        (OPEN, "anonymous", ["hours open weekly", "callers other withheld"], "other"),
        (OPEN.replace(hour=12), LISTED, ["hours closed weekly", "end"], "success"),
        (OPEN.replace(hour=11, tzinfo=UTC), LISTED, ["hours closed weekly", "end"], "success"),
        (OPEN.replace(hour=10, tzinfo=UTC), LISTED, ["hours open weekly"], "success"),
    ],
)
def test_a_call_goes_where_it_is_decided(
    at: datetime, caller: str, path: list[str], last: str
) -> None:
    trace = simulate(GraphProgram(FLOW), CallSetup("incoming", caller, at=at))
    steps = [
        f"{step['node']} {step['result']} {step.get('why')}"
        if step["action"] in ("hours", "callers")
        else step["node"]
        for step in trace["steps"]
    ]
    assert steps[: len(path)] == path
    assert all(
        step["result"] == step["outcome"] or step["outcome"] is None for step in trace["steps"]
    )
    assert trace["steps"][-1]["result"] == last


def test_the_caller_of_an_outgoing_call_is_the_person_rung() -> None:
    setup = CallSetup("outgoing", OTHER, LISTED, at=OPEN)
    assert [step["node"] for step in simulate(GraphProgram(FLOW), setup)["steps"]] == [
        *("hours", "callers", "hello"),
    ]


def test_deciding_answers_no_call_and_takes_no_time() -> None:
    signal = simulate(GraphProgram(FLOW), CallSetup("incoming", at=OPEN.replace(hour=20)))
    assert (signal["state"], signal["duration"]) == ("busy", 0)
    nowhere = simulate(GraphProgram(flow_of()), CallSetup("incoming", at=OPEN))
    assert (nowhere["state"], nowhere["end"]) == ("failed", "completed")


def test_a_call_in_which_nothing_but_deciding_happens_ends() -> None:
    flow = flow_of("hours open callers", "callers other hours")
    trace = simulate(GraphProgram(flow), CallSetup("incoming", OTHER, at=OPEN, step_limit=50))
    assert (trace["end"], len(trace["steps"])) == ("limit", 50)


def test_it_moves_on_with_the_call() -> None:
    flow = flow_of("hours open hello", "hours closed end", "hello next hours")
    late = OPEN.replace(hour=11, minute=59, second=58)
    trace = simulate(GraphProgram(flow), CallSetup(at=late))
    assert [step["outcome"] for step in trace["steps"] if step["node"] == "hours"][-1] == "closed"
