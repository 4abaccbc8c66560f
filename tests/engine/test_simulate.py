"""Whole calls of a flow's graph."""

from __future__ import annotations

import pytest

from designer.engine.errors import EngineError, ProgramError
from designer.engine.graph_program import GraphProgram
from designer.engine.script import Phone
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.flow.model import Edge, Flow, Node

SALES = "+46700000001"
CRM = "https://example.com/elks/next"


def flow_of(nodes: list[Node], edges: list[tuple[str, str, str]]) -> Flow:
    flow = Flow()
    flow.add_nodes([(None, node, None) for node in nodes])
    flow.add_edges([(None, Edge(*edge)) for edge in edges])
    flow.start = nodes[0].id
    return flow


@pytest.fixture
def support() -> Flow:
    """The documentation's support line."""
    flow = flow_of(
        [
            Node("menu", "ivr", "{prompts}/menu.mp3", {"digits": 1}),
            Node("sales", "connect", SALES, {"timeout": 15}),
            Node("sorry", "play", "{prompts}/sorry.wav"),
            Node("crm", "webhook", CRM),
        ],
        [
            ("menu", "1", "sales"),
            ("menu", "failed", "sorry"),
            ("sales", "busy", "crm"),
            ("sales", "failed", "crm"),
        ],
    )
    flow.variables = {"prompts": "https://example.com"}
    return flow


def test_the_support_line_while_sales_is_busy(support: Flow) -> None:
    trace = simulate(GraphProgram(support), press=["1"], phones={SALES: Phone("busy")})
    assert trace == {
        "state": "success",
        "end": "webhook",
        "duration": 5.1,
        "steps": [
            {
                "node": "menu",
                "at": "",
                "source": None,
                "action": "ivr",
                "value": "https://example.com/menu.mp3",
                "result": "1",
                "outcome": "1",
                "to": "sales",
                "t": 0,
            },
            {
                "node": "sales",
                "at": "/1",
                "source": None,
                "action": "connect",
                "value": SALES,
                "result": "busy",
                "outcome": "busy",
                "to": "crm",
                "t": 5.1,
            },
            {
                "node": "crm",
                "at": "/1/busy",
                "source": None,
                "action": "webhook",
                "value": CRM,
                "result": None,
                "outcome": None,
                "to": None,
                "t": 5.1,
            },
        ],
        "recordings": [],
    }


def test_a_webhook_with_an_answer_goes_on(support: Flow) -> None:
    answers = {"crm": {"play": "sound/beep", "next": "https://example.com/more"}}
    trace = simulate(
        GraphProgram(support), press=["1"], phones={SALES: Phone("no-answer")}, webhooks=answers
    )
    places = [(s["node"], s["at"], s["source"], s["to"]) for s in trace["steps"][2:]]
    # crm first stands below busy in the call actions, which are written in vocabulary order.
    assert places == [
        ("crm", "/1/busy", None, ""),
        (None, "", CRM, "/next"),
        (None, "/next", CRM, None),
    ]
    assert trace["end"] == "webhook"


def test_an_answer_that_is_no_call_actions_is_refused(support: Flow) -> None:
    with pytest.raises(ProgramError):
        simulate(GraphProgram(support), webhooks={"crm": {"digits": 1}})


def test_keys_no_telephone_has_are_refused(support: Flow) -> None:
    with pytest.raises(EngineError):
        simulate(GraphProgram(support), press=["x"])


def test_silence_in_the_menu(support: Flow) -> None:
    trace = simulate(GraphProgram(support))
    assert [step["node"] for step in trace["steps"]] == ["menu", "sorry"]
    assert (trace["end"], trace["duration"]) == ("completed", 65)


@pytest.mark.parametrize(
    ("node", "seconds"), [("menu", 2.5), ("sales", 7.1), ("sorry", 62.5), ("crm", 9.1)]
)
def test_the_caller_hangs_up_halfway_through_a_node(
    support: Flow, node: str, seconds: float
) -> None:
    press = [] if node == "sorry" else ["1"]
    phones = {SALES: Phone("busy" if node == "crm" else "answer", after=4)}
    trace = simulate(GraphProgram(support), press=press, phones=phones, hangup_at=node)
    last = trace["steps"][-1]
    assert (trace["end"], trace["duration"]) == ("caller", seconds)
    assert (last["node"], last["result"], last["why"]) == (node, "failed", "hangup")


def test_an_unanswered_call(support: Flow) -> None:
    trace = simulate(
        GraphProgram(support), CallSetup(to=SALES, timeout=20), phones={SALES: Phone("no-answer")}
    )
    assert (trace["state"], trace["end"], trace["steps"]) == ("failed", "unanswered", [])


def test_the_callers_phone_may_type_by_itself(support: Flow) -> None:
    setup = CallSetup()
    trace = simulate(GraphProgram(support), setup, phones={setup.to: Phone(press=("1",))})
    assert trace["steps"][0]["result"] == "1"


def test_an_incoming_call(support: Flow) -> None:
    setup = CallSetup(direction="incoming", from_="", to="+46700000009")
    trace = simulate(GraphProgram(support), setup, press=["1"])
    assert (trace["state"], trace["end"], trace["duration"]) == ("success", "completed", 35.1)


def test_a_flow_that_is_one_webhook() -> None:
    for direction in ("outgoing", "incoming"):
        trace = simulate(
            GraphProgram(flow_of([Node("crm", "webhook", CRM)], [])),
            CallSetup(direction=direction),  # type: ignore[arg-type]
        )
        assert (trace["state"], trace["end"], trace["duration"]) == ("success", "webhook", 0)


@pytest.mark.parametrize(
    "node",
    [
        Node("a", "play", "sound/beep"),
        Node("a", "play", "local/never"),
        Node("a", "ivr", "menu.mp3", {"repeat": 0}),
        Node("a", "connect", SALES),
        Node("a", "record", "local/x"),
    ],
)
@pytest.mark.parametrize("limit", [1, 7, 1000])
def test_an_endless_loop_ends_by_the_limit(node: Node, limit: int) -> None:
    program = GraphProgram(flow_of([node], [("a", "next", "a"), ("a", "failed", "a")]))
    trace = simulate(program, CallSetup(step_limit=limit))
    assert (trace["state"], trace["end"], len(trace["steps"])) == ("success", "limit", limit)


def test_a_webhook_answer_that_loops_ends_by_the_limit() -> None:
    flow = flow_of([Node("crm", "webhook", CRM)], [])
    json: dict[str, object] = {"play": "sound/beep"}
    for _ in range(20):
        json = {"play": "sound/beep", "next": json}
    trace = simulate(GraphProgram(flow), CallSetup(step_limit=10), webhooks={"crm": json})
    assert (trace["end"], len(trace["steps"])) == ("limit", 10)


def test_nobody_is_there_to_answer_a_manual_phone() -> None:
    program = GraphProgram(flow_of([Node("a", "connect", SALES)], []))
    trace = simulate(program, phones={SALES: Phone("manual")})
    assert (trace["steps"][0]["result"], trace["duration"]) == ("failed", 60)


def test_the_node_that_asked_for_a_recording_is_named() -> None:
    flow = flow_of(
        [
            Node("a", "play", "sound/beep", {"recordcall": "https://example.com/all"}),
            Node("b", "record", "local/x"),
        ],
        [("a", "next", "b")],
    )
    assert simulate(GraphProgram(flow))["recordings"] == [
        {"node": "b", "to": "local/x", "name": "x", "duration": 13},
        {"node": "a", "to": "https://example.com/all", "name": None, "duration": 13.5},
    ]
