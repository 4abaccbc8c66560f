"""A served flow, followed from answer to answer, does what the engine does on its graph.

The application is the real one, asked as a web server would ask it; only the network is left out.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from designer.callactions.writing import Pointers
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
    reply,
    start_address,
)
from designer.serving.app import flow_app
from designer.serving.deciding import Passed, Way, way_from
from designer.serving.errors import ServingError
from designer.serving.remembering import RememberedAnswers
from tests.engine.test_same_trace import DIGITS, NUMBERS, OPTIONS, SIP
from tests.engine.test_same_trace import PHONES as ANY_PHONES
from tests.engine.test_same_trace import VALUES as ACTION_VALUES

CASES = 800 if os.environ.get("CALLFLOW_THOROUGH") == "1" else 100
BASE = "http://served/s3cret-part"
STEPS = 25
"""After so many steps a call on the graph is over, whatever it still would do."""
VALUES = {
    **ACTION_VALUES,
    "hours": st.sampled_from(("UTC", "Nowhere/Here")),
    "callers": st.sampled_from(("+4670", "+46700000000", "+4670000000*")),
}
OPEN = {day: ["00:00-24:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
AT = datetime(2026, 11, 27, 12, tzinfo=UTC)
LONG = "x" * 25_000
"""Of such options an answer holds two: what comes after is an address."""


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """A flow whose edges lead anywhere, with rounds here and there; it starts with an action."""
    flow = Flow("Drawn", "webhooks")
    flow.variables = {"prompts": "https://example.com"}
    count = draw(st.integers(1, 7))
    kinds = draw(st.lists(st.sampled_from(tuple(KINDS)), min_size=count, max_size=count))
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
        if kind == "hours":
            extra["weekly"] = draw(st.sampled_from((OPEN, {})))
        node = Node(f"n{n}", kind, draw(VALUES[kind]), options, extra=extra)
        flow.add_nodes([(None, node, None)])
        outcomes = [outcome.key for outcome in KINDS[kind].outcomes]
        outcomes += DIGITS if KINDS[kind].digits else ()
        outcomes += [ROUNDS.key] if outcomes and "rounds" in extra else []
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
    at=st.just(AT),
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
        self._served = ServedFlow(flow, at=AT)
        self._flow = flow
        self._caller = ""
        self._tables: dict[str, Pointers] = {}
        self.paused = False
        """Whether somebody else's webhook was led to by a pause that the graph does not have."""
        app = flow_app(lambda: self._served, BASE.rpartition("/")[2], RememberedAnswers())
        self._client = httpx.AsyncClient(transport=httpx.ASGITransport(app))

    async def run(self, setup: CallSetup, phones: Mapping[str, Phone]) -> Trace:
        """The trace of one call with scripted people."""
        call = Call(setup)
        self._caller = setup.caller
        script = Script(call, lambda number: phones.get(number, Phone()))
        script.notice(call.begin(ActionsProgram(start_address(BASE))))
        while call.end is None:
            due = script.due()
            url = _fetched(call)
            if url and (due is None or due > call.t):
                script.notice(call.reply(await self._ask(url, setup)))
            else:
                script.advance(due)
        return call.trace()

    async def _ask(self, url: str, setup: CallSetup) -> WebhookAnswer:
        if not url.startswith(BASE):
            return Unfetched()
        told = {"result": "forged", "direction": setup.direction}
        numbers = {"from": setup.from_, "to": setup.to}
        found = await self._client.post(url, data={**told, **numbers})
        if found.status_code == 409:  # nodes that decide lead round to each other
            return Unfetched()
        assert found.status_code == 200, found.text
        return judge(url, Answer(found.content))

    def in_nodes(self, trace: Trace) -> Iterator[dict[str, Any]]:
        """The steps of ``trace`` as the graph has them: between nodes, rounds and all."""
        for step in trace["steps"]:
            source, at = step["source"], step["at"]
            if source is not None:
                if source not in self._tables:
                    way = self._way(source)
                    answered = reply(self._served, way.node, BASE, way.entered)
                    self._tables[source] = answered.pointers
                table = self._tables[source]
                for passed in table.passed(at):
                    leads = ROUNDS.key in self._flow.out(passed)
                    yield self._left(Passed(passed, ROUNDS.key, leads=leads), step["t"])
                found = self._flow.nodes.get(table[at])
                if found is None:
                    self.paused = True
                elif step["action"] == found.action:
                    yield {**step, "node": found.id, "at": "", "source": None, "to": ""}
                else:  # an address of ours, or the end where no way out is
                    assert step["action"] in ("webhook", "hangup")
            if str(step["value"]).startswith(BASE):
                for left in self._way(step["value"]).passed:
                    yield self._left(left, step["t"])

    def _way(self, url: str) -> Way:
        node = addressed_node(self._flow, BASE, url)
        entered = addressed_rounds(self._flow, url)
        try:
            return way_from(self._served, node, entered, self._caller)
        except ServingError:
            return Way(None, entered)

    def _left(self, left: Passed, t: float) -> dict[str, Any]:
        node = self._flow.nodes[left.node]
        value = GraphProgram(self._flow).action(left.node).value
        step = {"node": node.id, "at": "", "source": None, "action": node.action, "to": "", "t": t}
        why = {} if left.why is None else {"why": left.why}
        onward = left.outcome if left.leads else None
        return {**step, "value": value, "result": left.outcome, "outcome": onward, **why}


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
        # Leaving nodes whose rounds are used up may still be written when the call is over.
        both = min(len(mapped), STEPS)
        assert mapped[:both] == expected[:both]
        return
    if follower.paused:  # the graph has no pause before somebody else's webhook: it comes earlier
        assert mapped[: len(expected) - 1] == expected[:-1]
        return
    assert mapped == expected
    for key in ("state", "duration"):
        assert walked[key] == on_graph[key]
    ends = {walked["end"], on_graph["end"]}
    # A call that ends as rounds are used up is told so by a hang-up, or by an empty answer.
    ended_by_rounds = bool(expected) and expected[-1]["result"] == ROUNDS.key
    assert len(ends) == 1 or (ended_by_rounds and ends == {"hangup", "completed"})
    kept = [(entry["name"], entry["duration"]) for entry in on_graph["recordings"]]
    assert [(entry["name"], entry["duration"]) for entry in walked["recordings"]] == kept
