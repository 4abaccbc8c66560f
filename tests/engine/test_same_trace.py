"""A graph and the call actions exported from it give the same trace, whatever people do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from designer.callactions.exporting import export_call_actions
from designer.engine.actions_program import ActionsProgram
from designer.engine.graph_program import GraphProgram
from designer.engine.script import Phone
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.engine.trace import Trace
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import ACTION_KEYS, KINDS

NUMBERS = ("+46700000001", "+46700000002", "+46700000003")
SIP = "sip:desk@pbx.example.com"
PROMPTS = ("{prompts}/a.mp3", "sound/beep", "sound/dtmf/1p2", "local/x", "local/y")
VALUES: Mapping[str, st.SearchStrategy[str]] = {
    "connect": st.lists(st.sampled_from(NUMBERS), min_size=1, max_size=3).map(", ".join)
    | st.just(SIP),
    "play": st.sampled_from(PROMPTS),
    "ivr": st.sampled_from(PROMPTS),
    "record": st.sampled_from(("local/x", "local/y", "https://example.com/recordings")),
    "hangup": st.sampled_from(("reject", "busy", "404")),
    "webhook": st.just("https://example.com/next"),
}
NUMBER = st.integers(0, 40) | st.integers(0, 40).map(str)
OPTIONS: Mapping[str, st.SearchStrategy[Any]] = {
    "timeout": NUMBER,
    "digits": NUMBER,
    "repeat": st.integers(0, 2),
    "timelimit": NUMBER,
    "skippable": st.sampled_from((True, False, "yes", "no")),
    "silencedetection": st.sampled_from(("yes", "no", True, False)),
    "callerid": st.just("+46700000005"),
    "recordcall": st.just("{prompts}/call"),
    "whenhangup": st.just("https://example.com/end"),
}
DIGITS = ("1", "2", "12", "0", "*")


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """A loop-free flow: every edge leads to a later node."""
    flow = Flow()
    flow.variables = {"prompts": "https://example.com"}
    count = draw(st.integers(1, 8))
    kinds = draw(
        st.lists(st.sampled_from((*ACTION_KEYS, "webhook")), min_size=count, max_size=count)
    )
    for n, kind in enumerate(kinds):
        keys = [option.key for option in KINDS[kind].options]
        chosen = draw(st.sets(st.sampled_from(keys))) if keys else set()
        options = {key: draw(OPTIONS[key]) for key in keys if key in chosen}
        flow.add_nodes([(None, Node(f"n{n}", kind, draw(VALUES[kind]), options), None)])
    for n, kind in enumerate(kinds[:-1]):
        outcomes = [outcome.key for outcome in KINDS[kind].outcomes]
        outcomes += DIGITS if KINDS[kind].digits else ()
        for outcome in draw(st.permutations(outcomes)):
            target = draw(st.none() | st.integers(n + 1, count - 1))
            if target is not None:
                flow.add_edges([(None, Edge(f"n{n}", outcome, f"n{target}"))])
    flow.start = "n0"
    return flow


PHONES = st.builds(
    Phone,
    answers=st.sampled_from(("answer", "busy", "no-answer", "fail")),
    after=st.sampled_from((0.0, 1.0, 12.5)),
    press=st.lists(st.text("12*#0", max_size=3), max_size=5).map(tuple),
    hangup_at=st.none() | st.floats(0, 100),
)
SETUPS = st.builds(
    CallSetup,
    direction=st.sampled_from(("outgoing", "incoming")),
    timeout=st.sampled_from((5.0, 60.0)),
    unanswered=st.sampled_from(("failed", "busy")),
    step_limit=st.sampled_from((3, 1000)),
)


def with_nodes(trace: Trace, pointers: Mapping[str, str]) -> list[dict[str, Any]]:
    """The steps of call actions with nodes where the pointers stand."""
    return [
        {
            **step,
            "node": pointers[step["at"]],
            "at": "",
            "to": None if step["to"] is None else pointers[step["to"]],
        }
        for step in trace["steps"]
    ]


@given(flows(), SETUPS, st.dictionaries(st.sampled_from((*NUMBERS, SIP)), PHONES), PHONES)
def test_a_graph_and_its_call_actions_give_the_same_trace(
    flow: Flow, setup: CallSetup, phones: dict[str, Phone], caller: Phone
) -> None:
    exported = export_call_actions(flow, limit=1 << 30)
    people = {**phones, setup.caller: caller}
    of_graph = simulate(GraphProgram(flow), setup, phones=people)
    of_actions = simulate(ActionsProgram(exported.data), setup, phones=people)
    assert [{**step, "at": ""} for step in of_graph["steps"]] == with_nodes(
        of_actions, exported.pointers
    )
    for key in ("state", "end", "duration"):
        assert of_graph[key] == of_actions[key]
    assert [{**entry, "node": None} for entry in of_graph["recordings"]] == of_actions["recordings"]


@given(flows())
def test_the_pointer_of_a_node_is_its_first_in_the_export(flow: Flow) -> None:
    exported = export_call_actions(flow, limit=1 << 30)
    first: dict[str, str] = {}
    for pointer, node in exported.pointers.items():
        first.setdefault(node, pointer)
    program = GraphProgram(flow)
    assert {node: program.pointer(node) for node in first} == first
