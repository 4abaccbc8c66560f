"""Makes a scenario of a call that somebody walked through a flow."""

from __future__ import annotations

from collections.abc import Sequence

from designer.engine.graph_program import GraphProgram
from designer.engine.path_scenario import phones_of
from designer.engine.scenario import read_scenario
from designer.engine.scenarios import ScenarioRunner
from designer.engine.setup import Length, unknown_length
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.flow.outcomes import is_digits
from designer.flow.vocabulary import CALLERS, CONNECT, HOURS, IVR


@frozen
class Taken:
    """One action of a call that is over."""

    node: str
    action: str
    """The kind of node."""
    result: str
    """As the line reported it."""
    hung_up: bool = False
    """Whether the caller hung up during it."""


def scenario_of_call(
    flow: Flow,
    steps: Sequence[Taken],
    name: str,
    direction: str,
    state: str,
    at: str = "",
    person: str = "",
    called: str = "",
    *,
    length: Length = unknown_length,
) -> JsonObject:
    """The scenario ``name`` that presses and answers as in the call of ``steps``.

    ``at`` is when the call came, kept where opening hours were passed; ``person`` the number of
    the caller, kept where a list of callers was; ``called`` the number that an incoming call came
    to, kept where somebody was rung, whom calls to another may not reach; ``length`` knows prompts.

    It expects the path and the ``state`` of the call; how the call ended as well, where running it
    takes the same path.
    """
    scenario: JsonObject = {"name": name}
    if direction == "incoming":
        scenario["direction"] = direction
    if person and any(step.action == CALLERS.key for step in steps):
        scenario["from" if direction == "incoming" else "to"] = person
    if called and direction == "incoming" and any(step.action == CONNECT.key for step in steps):
        scenario["to"] = called
    if at and any(step.action == HOURS.key for step in steps):
        scenario["at"] = at
    press = [
        step.result if is_digits(step.result) else "" for step in steps if step.action == IVR.key
    ]
    while press and not press[-1]:
        press.pop()
    if press:
        scenario["press"] = [*press]
    phones = _phones(flow, steps)
    if phones:
        scenario["phones"] = dict(phones)
    last = steps[-1] if steps else None
    if last is not None and last.hung_up:
        scenario["hangup_at"] = last.node
    path = [step.node for step in steps]
    expect: JsonObject = {"path": [*path], "state": state}
    result = ScenarioRunner(flow, length=length).run(read_scenario(scenario, 1))
    if list(result.path) == path and result.trace["state"] == state:
        expect["end"] = result.trace["end"]
    return {**scenario, "expect": expect}


def _phones(flow: Flow, steps: Sequence[Taken]) -> dict[str, str]:
    """How the numbers behaved; what contradicts itself in one call is left out."""
    program = GraphProgram(flow)
    connects = [
        (program.action(step.node), step.result)
        for step in steps
        if step.action == CONNECT.key and step.node in flow.nodes and not step.hung_up
    ]
    return phones_of(connects) or {}
