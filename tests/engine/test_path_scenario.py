"""Every journey a caller can take has a scenario that takes it."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from designer.checks.paths import LOOP, paths
from designer.engine.path_scenario import scenario_of
from designer.engine.scenario import read_scenario
from designer.engine.scenarios import ScenarioRunner
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node

OUTCOMES = {
    "ivr": ("1", "2", "success", "failed", "next"),
    "connect": ("success", "busy", "failed", "next"),
    "play": ("success", "next"),
    "record": ("next",),
    "hangup": (),
    "webhook": (),
}


def build(kinds, ways, value=lambda kind, number: None):
    flow = Flow()
    nodes = []
    for number, kind in enumerate(kinds):
        usual = f"+4670000{number:04}" if kind == "connect" else "https://example.com/a.mp3"
        usual = "" if kind == "hangup" else usual
        nodes.append((None, Node(f"n{number}", kind, value(kind, number) or usual), None))
    AddNodes(tuple(nodes)).apply(flow)
    AddEdges(tuple((None, Edge(f"n{a}", outcome, f"n{b}")) for a, outcome, b in ways)).apply(flow)
    flow.start = "n0"
    return flow


@st.composite
def flows(draw):
    kinds = draw(st.lists(st.sampled_from(sorted(OUTCOMES)), min_size=1, max_size=6))
    ways = []
    for number, kind in enumerate(kinds):
        chosen = draw(st.sets(st.sampled_from(OUTCOMES[kind]))) if OUTCOMES[kind] else set()
        ways += [
            (number, outcome, draw(st.integers(0, len(kinds) - 1))) for outcome in sorted(chosen)
        ]
    return build(kinds, ways)


@settings(max_examples=60, deadline=None)
@given(flows())
def test_running_the_scenario_takes_the_journey(flow):
    for journey in paths(flow, 30).journeys:
        raw = scenario_of(flow, journey, "way")
        assert raw is not None, journey
        result = ScenarioRunner(flow).run(read_scenario(raw, 1))
        assert result.passed
        steps = result.trace["steps"][: len(journey.path)]
        assert tuple(step["node"] for step in steps) == journey.path
        last = len(journey.path) - 1
        assert tuple(step["outcome"] for step in steps[:last]) == journey.outcomes[:last]
        if journey.end != LOOP:
            assert (result.path, result.trace["end"]) == (journey.path, journey.end)


def made(flow):
    return [scenario_of(flow, journey, "way") for journey in paths(flow).journeys]


def test_one_phone_cannot_answer_and_be_busy():
    """Two nodes that ring the same number: after busy only busy can come."""
    flow = build(("connect", "connect"), [(0, "busy", 1)], lambda *_: "+46700000001")
    assert [None if raw is None else raw["expect"]["path"] for raw in made(flow)] == [
        None,  # busy, then answered
        ["n0", "n1"],
        None,  # busy, then no answer
        ["n0"],
        ["n0"],
    ]


def test_several_numbers_at_once():
    """The second number answers although the first one, rung before, is busy."""
    values = {0: "+46700000001", 1: "+46700000001, +46700000002"}
    flow = build(("connect", "connect"), [(0, "busy", 1)], lambda _, number: values[number])
    assert made(flow)[0]["phones"] == {"+46700000001": "busy", "+46700000002": "answer"}


def test_the_callers_own_phone_is_rung_by_the_flow():
    flow = build(("connect",), [], lambda *_: "+46700000009")
    assert [raw["expect"]["end"] for raw in made(flow)] == 3 * ["completed"]


def test_a_prompt_cannot_be_made_to_fail():
    flow = build(("play", "hangup"), [(0, "failed", 1)])
    assert [raw is None for raw in made(flow)] == [True, False]


def test_when_and_from_whom_a_call_has_to_come():
    flow = Flow()
    nodes = [
        Node("hours", "hours", "Europe/Stockholm", extra={"weekly": {"mon": ["08:00-12:00"]}}),
        Node("callers", "callers", "+4670*"),
        Node("late", "hours", "Europe/London", extra={"weekly": {"mon": ["10:30-20:00"]}}),
        Node("hello", "play", "sound/beep"),
    ]
    flow.add_nodes([(None, node, None) for node in nodes])
    edges = ("hours open callers", "callers other late", "callers listed hello", "late open hello")
    flow.add_edges([(None, Edge(*edge.split())) for edge in edges])
    flow.start = "hours"
    now = datetime(2026, 11, 28, 9, 17, tzinfo=UTC)
    made = {journey.path: scenario_of(flow, journey, "x", now) for journey in paths(flow).journeys}
    listed = made["hours", "callers", "hello"]
    assert listed["at"] == "2026-11-30T08:00"
    assert "to" not in listed
    other = made["hours", "callers", "late", "hello"]
    assert other["at"] == "2026-11-30T11:30+01:00"
    assert not other["to"].startswith("+4670")
    assert made["hours",]["at"] == "2026-11-28T10:17"
    for scenario in made.values():
        assert ScenarioRunner(flow).run(read_scenario(scenario, 1)).passed


def test_a_call_that_gets_there_too_late_comes_when_they_open_again():
    flow = Flow()
    nodes = [
        Node("long", "play", "prompts/long.wav"),
        Node("hours", "hours", "Europe/Stockholm", extra={"weekly": {"mon": ["08:00-12:00"]}}),
        Node("hello", "play", "sound/beep"),
    ]
    flow.add_nodes([(None, node, None) for node in nodes])
    edges = ("long next hours", "hours open hello")
    flow.add_edges([(None, Edge(*edge.split())) for edge in edges])
    flow.start = "long"
    (journey,) = (one for one in paths(flow).journeys if "hello" in one.path)
    late = datetime(2026, 11, 30, 10, 58, tzinfo=UTC)
    assert scenario_of(flow, journey, "x", late)["at"] == "2026-11-30T11:58"
    scenario = scenario_of(flow, journey, "x", late, length=lambda _prompt: 300)
    assert scenario["at"] == "2026-12-07T08:00"
    assert ScenarioRunner(flow, length=lambda _prompt: 300).run(read_scenario(scenario, 1)).passed


def test_rounds_that_are_used_up_are_gone_through() -> None:
    flow = Flow()
    nodes = [Node("menu", "ivr", "a.mp3", extra={"rounds": 2}), Node("bye", "hangup", "reject")]
    flow.add_nodes([(None, node, None) for node in nodes])
    edges = [Edge("menu", "1", "menu"), Edge("menu", "rounds", "bye")]
    flow.add_edges([(None, edge) for edge in edges])
    flow.start = "menu"
    scenario = next(
        scenario_of(flow, each, "enough") for each in paths(flow).journeys if each.end == "hangup"
    )
    assert scenario is not None
    assert scenario["press"] == ["1", "1"]
    assert scenario["expect"]["path"] == ["menu", "menu", "menu", "bye"]  # type: ignore[index,call-overload]
