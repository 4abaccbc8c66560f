"""A served flow, followed from answer to answer, does what the engine does on its graph.

The application is the real one, asked as a web server would ask it; only the network is left out.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from designer.emulator.fetch import Answer
from designer.emulator.replies import judge
from designer.engine.actions_program import ActionsProgram
from designer.engine.answers import Unfetched, WebhookAnswer
from designer.engine.call import Call
from designer.engine.graph_program import GraphProgram
from designer.engine.script import Phone, Script
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.engine.trace import Trace
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS, ROUNDS
from designer.serving.answers import (
    ServedFlow,
    addressed_node,
    addressed_rounds,
    answer,
    start_address,
)
from designer.serving.app import flow_app
from tests.engine.test_same_trace import DIGITS, NUMBERS, OPTIONS, SIP, VALUES
from tests.engine.test_same_trace import PHONES as ANY_PHONES

CASES = 400 if os.environ.get("CALLFLOW_THOROUGH") == "1" else 100
BASE = "http://served/s3cret-part"
STEPS = 60
"""After so many steps a call on the graph is over, whatever it still would do."""
ASKED = tuple(kind.key for kind in KINDS.values() if not kind.served)
LONG = "x" * 25_000
"""Of such options an answer holds two: what comes after is an address."""


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """A flow whose edges lead anywhere, with rounds here and there; it starts with an action."""
    flow = Flow("Drawn", "webhooks")
    flow.variables = {"prompts": "https://example.com"}
    count = draw(st.integers(1, 7))
    kinds = draw(st.lists(st.sampled_from(ASKED), min_size=count, max_size=count))
    if kinds[0] == "webhook":
        kinds[0] = "ivr"
    for n, kind in enumerate(kinds):
        keys = [option.key for option in KINDS[kind].options]
        chosen = draw(st.sets(st.sampled_from(keys), max_size=2)) if keys else set()
        options = {key: draw(OPTIONS[key]) for key in keys if key in chosen}
        if draw(st.integers(0, 3)) == 0:
            options["long"] = LONG
        extra: dict[str, Any] = {}
        if draw(st.booleans()):
            extra["rounds"] = draw(st.integers(1, 3))
        node = Node(f"n{n}", kind, draw(VALUES[kind]), options, extra=extra)
        flow.add_nodes([(None, node, None)])
        outcomes = [outcome.key for outcome in KINDS[kind].outcomes]
        outcomes += DIGITS if KINDS[kind].digits else ()
        outcomes += [ROUNDS.key] if outcomes and extra else []
        for outcome in draw(st.permutations(outcomes)):
            target = draw(st.none() | st.integers(0, count - 1))
            if target is not None:
                flow.add_edges([(None, Edge(f"n{n}", outcome, f"n{target}"))])
    flow.start = "n0"
    return flow


SETUPS = st.builds(
    CallSetup,
    direction=st.sampled_from(("outgoing", "incoming")),
    unanswered=st.sampled_from(("failed", "busy")),
    step_limit=st.just(STEPS),
)
PHONES = st.builds(
    # Nobody hangs up at the very moment at which an action ends.
    lambda phone, at: replace(phone, hangup_at=None if at is None else at + 0.0137),
    ANY_PHONES,
    st.none() | st.integers(0, 90),
)
PEOPLE = st.dictionaries(st.sampled_from((*NUMBERS, SIP)), PHONES)


class Follower:
    """Runs a call that begins at the address of the served flow, as the platform does."""

    def __init__(self, flow: Flow) -> None:
        self._served = ServedFlow(flow)
        self._flow = flow
        app = flow_app(lambda: self._served, BASE.rpartition("/")[2])
        self._client = httpx.AsyncClient(transport=httpx.ASGITransport(app))

    async def run(self, setup: CallSetup, phones: Mapping[str, Phone]) -> Trace:
        """The trace of one call with scripted people."""
        call = Call(setup)
        script = Script(call, lambda number: phones.get(number, Phone()))
        script.notice(call.begin(ActionsProgram(start_address(BASE))))
        while call.end is None:
            due = script.due()
            url = _fetched(call)
            if url and (due is None or due > call.t):
                script.notice(call.reply(await self._ask(url)))
            else:
                script.advance(due)
        return call.trace()

    async def _ask(self, url: str) -> WebhookAnswer:
        if not url.startswith(BASE):
            return Unfetched()
        reply = await self._client.post(url, data={"result": "forged"})
        assert reply.status_code == 200, reply.text
        return judge(url, Answer(reply.content))

    def in_nodes(self, trace: Trace) -> Iterator[dict[str, Any]]:
        """The steps of ``trace`` as the graph has them: between nodes, rounds and all."""
        for step in trace["steps"]:
            source, at = step["source"], step["at"]
            if source is None:
                continue  # the start's own address
            node = addressed_node(self._flow, BASE, source)
            table = answer(self._served, node, BASE, addressed_rounds(self._flow, source)).pointers
            for passed in table.passed(at):
                yield self._left(passed, step["t"])
            found = self._flow.nodes[table[at]]
            if step["action"] != found.action:
                # An address of ours, or the end in the place of a way out that is not there.
                assert step["action"] in ("webhook", "hangup")
                continue
            yield {**step, "node": found.id, "at": "", "source": None, "to": ""}

    def _left(self, node_id: str, t: float) -> dict[str, Any]:
        node = self._flow.nodes[node_id]
        action = GraphProgram(self._flow).action(node_id)
        onward = ROUNDS.key if ROUNDS.key in self._flow.out(node_id) else None
        step = {"node": node.id, "at": "", "source": None, "action": node.action, "to": "", "t": t}
        return {**step, "value": action.value, "result": "rounds", "outcome": onward}


def _fetched(call: Call) -> str | None:
    """The address the call waits for."""
    if call.phase != "fetching":
        return None
    program, ref = call.current
    return str(program.action(ref).value)


@given(flows(), SETUPS, PEOPLE, PHONES)
@settings(max_examples=CASES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_served_flow_does_what_its_graph_does(
    flow: Flow,
    setup: CallSetup,
    phones: dict[str, Phone],
    caller: Phone,
) -> None:
    people = {**phones, setup.caller: caller}
    on_graph = simulate(GraphProgram(flow), setup, phones=people)
    follower = Follower(flow)
    # Every address is a step of its own, and so is every hang-up in the place of a missing way.
    long = replace(setup, step_limit=3 * STEPS)
    walked = asyncio.run(follower.run(long, people))
    mapped = list(follower.in_nodes(walked))
    expected = [{**step, "at": "", "to": ""} for step in on_graph["steps"]]
    if on_graph["end"] == "limit":
        assert mapped[: len(expected)] == expected
        return
    assert mapped == expected
    for key in ("state", "end", "duration"):
        assert walked[key] == on_graph[key]
    kept = [(entry["name"], entry["duration"]) for entry in on_graph["recordings"]]
    assert [(entry["name"], entry["duration"]) for entry in walked["recordings"]] == kept
