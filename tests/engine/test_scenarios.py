"""Scenarios: read, run, compared; and what of the flow they take."""

from __future__ import annotations

import pytest

from designer.engine.coverage import coverage
from designer.engine.scenario import ScenarioError, read_scenario
from designer.engine.scenarios import ScenarioRunner, first_difference
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node


@pytest.fixture
def flow():
    flow = Flow()
    nodes = (
        Node("menu", "ivr", "https://example.com/menu.mp3"),
        Node("sales", "connect", "{sales}"),
        Node("crm", "webhook", "https://example.com/next"),
        Node("bye", "play", "https://example.com/bye.mp3"),
        Node("lost", "play", "https://example.com/lost.mp3"),
    )
    AddNodes(tuple((None, node, None) for node in nodes)).apply(flow)
    ways = (
        ("menu", "1", "sales"),
        ("menu", "failed", "bye"),
        ("sales", "busy", "crm"),
        ("lost", "next", "bye"),
    )
    AddEdges(tuple((None, Edge(*way)) for way in ways)).apply(flow)
    flow.start = "menu"
    flow.variables = {"sales": "+46700000001"}
    return flow


BUSY = {"name": "busy", "press": ["1"], "phones": {"{sales}": "busy"}}


def run(flow, **raw):
    return ScenarioRunner(flow).run(read_scenario(raw, 1))


def test_what_is_left_out_is_not_checked(flow):
    result = run(flow)
    assert (result.passed, result.path) == (True, ("menu", "bye"))
    assert str(result.scenario.name) == "Scenario 1"


def test_path_state_and_end(flow):
    result = run(flow, **BUSY, expect={"path": ["menu", "sales", "crm"], "end": "webhook"})
    assert result.passed
    result = run(
        flow, **BUSY, expect={"path": ["menu", "sales"], "end": "completed", "state": "failed"}
    )
    assert [str(failure) for failure in result.failures] == [
        "Step 3 of the path is crm, but the scenario expects the call to end after sales.",
        "The state is success, expected failed.",
        "The call ends with webhook, expected completed.",
    ]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            ["menu", "bye", "sales"],
            "The call ends after bye, but the scenario expects sales as step 3 of the path.",
        ),
        (["menu", "sales"], "Step 2 of the path is bye, expected sales."),
        ([], "The call comes to menu, but the scenario expects it to come to no node."),
    ],
)
def test_how_two_paths_part_is_said(flow, path, said):
    assert [str(failure) for failure in run(flow, expect={"path": path}).failures] == [said]


def test_a_call_that_comes_nowhere_is_said(flow):
    flow.start = None
    result = run(flow, expect={"path": ["menu"]})
    assert str(result.failures[0]) == (
        "The call comes to no node, but the scenario expects it to begin at menu."
    )


def test_a_prepared_answer_goes_on_and_is_no_node_of_the_path(flow):
    result = run(flow, **BUSY, webhooks={"crm": {"hangup": "reject"}})
    assert (result.path, result.trace["end"]) == (("menu", "sales", "crm"), "hangup")


def test_hanging_up_and_direction(flow):
    result = run(flow, direction="incoming", hangup_at="menu", **{"from": "+46700000055"})
    assert (result.trace["end"], result.path) == ("caller", ("menu",))
    # The caller of an outgoing call is at its other end, and busy.
    assert run(flow, to="+46700000001", phones={"+46700000001": "busy"}).trace["state"] == "busy"


def test_a_node_that_is_gone_fails_the_scenario_and_is_named(flow):
    result = run(flow, hangup_at="gone", expect={"path": ["menu", "bye", "gone", "away"]})
    assert str(result.failures[0]) == "The flow has no nodes gone, away that this scenario names."


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ({"direction": "sideways"}, "direction is 'sideways'"),
        ({"press": "1"}, "press must be a list of texts"),
        ({"press": ["1", "x"]}, "press holds 'x'"),
        ({"phones": {"+46700000001": "manual"}}, "phones.+46700000001 is 'manual'"),
        ({"phones": []}, "phones must be an object"),
        ({"hangup_at": 3}, "hangup_at must be a text"),
        ({"webhooks": {"crm": {"wave": 1}}}, "webhooks.crm cannot be answered: The first action"),
        ({"expect": {"path": [1]}}, "expect.path must be a list"),
        ({"expect": {"state": None}}, "expect.state is None"),
        ({"expect": {"end": "well"}}, "expect.end is 'well'"),
    ],
)
def test_what_cannot_be_run_names_scenario_and_field(raw, field):
    with pytest.raises(ScenarioError) as caught:
        read_scenario({"name": "Anna calls", **raw}, 1)
    assert str(caught.value).startswith(f"The scenario Anna calls: {field}")


def test_coverage_counts_the_edges_a_call_can_come_to(flow):
    assert coverage(flow, []).percent == 0
    traces = [run(flow, **BUSY).trace, run(flow).trace]
    assert coverage(flow, traces[:1]).uncovered == (("menu", "failed"),)
    assert coverage(flow, traces).percent == 100
    assert coverage(Flow(), []).percent == 100


def test_where_paths_part():
    assert first_difference(("a", "b"), ("a", "b")) is None
    assert first_difference(("a", "b"), ("a",)) == 1
    assert first_difference(("a",), ("b", "a")) == 0
