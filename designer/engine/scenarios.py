"""Runs scenarios on the engine and compares what became of the call with what was expected."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from designer.engine.document_call import DocumentCall
from designer.engine.graph_program import GraphProgram
from designer.engine.scenario import Expectation, Scenario
from designer.engine.setup import CallSetup, Length, unknown_length
from designer.engine.simulate import simulate
from designer.engine.trace import Trace
from designer.flow.call_ends import DEFAULT_FROM, DEFAULT_TO
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.flow.variables import replace_variables

_MISSING = N_("The flow has no node {nodes} that this scenario names.")
_MISSING_MANY = N_("The flow has no nodes {nodes} that this scenario names.")
STATE_DIFFERS = N_("The state is {actual}, expected {expected}.")
END_DIFFERS = N_("The call ends with {actual}, expected {expected}.")
_PATH_DIFFERS = N_("Step {number} of the path is {actual}, expected {expected}.")
_GOES_ON = N_(
    "Step {number} of the path is {actual}, but the scenario expects the call to end after "
    "{before}."
)
_ENDS_BEFORE = N_(
    "The call ends after {before}, but the scenario expects {expected} as step {number} of the "
    "path."
)
_BEGINS = N_("The call comes to {actual}, but the scenario expects it to come to no node.")
_NEVER_BEGINS = N_("The call comes to no node, but the scenario expects it to begin at {expected}.")
PATHS_DIFFER = (_PATH_DIFFERS, _GOES_ON, _ENDS_BEFORE, _BEGINS, _NEVER_BEGINS)
"""The sentences about two paths: what they name besides the number of the step are nodes."""


@frozen
class ScenarioResult:
    """What became of one scenario. It passed where :attr:`failures` is empty."""

    scenario: Scenario
    trace: Trace
    path: tuple[str, ...]
    """The nodes the call came to; actions that a webhook answered are none of the flow's."""
    failures: tuple[Text, ...]
    called: str = ""
    """The number that was called."""

    @property
    def passed(self) -> bool:
        """Whether everything expected came true."""
        return not self.failures


def first_difference(expected: tuple[str, ...], actual: tuple[str, ...]) -> int | None:
    """The position from 0 where two paths part; None when they are equal."""
    for place, (one, other) in enumerate(zip_longest(expected, actual)):
        if one != other:
            return place
    return None


class ScenarioRunner:
    """Runs scenarios of one flow as it is now."""

    def __init__(
        self,
        flow: Flow,
        variables: Mapping[str, str] | None = None,
        length: Length = unknown_length,
    ) -> None:
        """Take ``flow``; ``variables`` go before its own, ``length`` knows prompts."""
        self._nodes = flow.nodes
        self._program = GraphProgram(flow, variables)
        self._variables = {**flow.variables, **(variables or {})}
        self._call = DocumentCall(flow, variables or {})
        self._length = length

    def run(self, scenario: Scenario) -> ScenarioResult:
        """One call from beginning to end; never raises for a scenario that has been read."""
        trace = simulate(
            self._program,
            self._setup(scenario),
            phones={self._text(number): phone for number, phone in scenario.phones.items()},
            press=scenario.press,
            hangup_at=scenario.hangup_at,
            webhooks=scenario.webhooks,
            length=self._length,
        )
        path = tuple(step["node"] for step in trace["steps"] if step["node"] is not None)
        failures = [*_compare(scenario.expect, trace, path)]
        missing = scenario.missing(self._nodes)
        if missing:
            template = _MISSING if len(missing) == 1 else _MISSING_MANY
            failures.insert(0, Text(template, {"nodes": ", ".join(missing)}))
        return ScenarioResult(scenario, trace, path, tuple(failures), self._setup(scenario).to)

    def _setup(self, scenario: Scenario) -> CallSetup:
        """The call as scenario and document describe it.

        The document's ``from`` is the account's number; when the person calls, they change places.
        """
        ours, person = self._call.from_ or DEFAULT_FROM, self._call.to or DEFAULT_TO
        if scenario.direction == "incoming":
            ours, person = person, ours
        return CallSetup(
            direction=scenario.direction,
            from_=self._text(scenario.from_) or ours,
            to=self._text(scenario.to) or person,
            timeout=self._call.timeout or CallSetup.timeout,
            whenhangup=self._call.whenhangup,
            at=scenario.at,
        )

    def _text(self, text: str) -> str:
        return str(replace_variables(text, self._variables)).strip()


def _compare(expect: Expectation, trace: Trace, path: tuple[str, ...]) -> list[Text]:
    failures = []
    if expect.path is not None:
        place = first_difference(expect.path, path)
        if place is not None:
            failures.append(_parting(expect.path, path, place))
    for template, actual, expected in (
        (STATE_DIFFERS, trace["state"], expect.state),
        (END_DIFFERS, trace["end"], expect.end),
    ):
        if expected is not None and actual != expected:
            failures.append(Text(template, {"actual": actual, "expected": expected}))
    return failures


def _parting(expected: tuple[str, ...], actual: tuple[str, ...], place: int) -> Text:
    """How two paths part at ``place`` from 0, which one of them may not have."""
    args: dict[str, object] = {"number": place + 1}
    if place:
        args["before"] = actual[place - 1]
    if place < len(actual):
        args["actual"] = actual[place]
    if place < len(expected):
        args["expected"] = expected[place]
    if place >= len(expected):
        return Text(_GOES_ON if place else _BEGINS, args)
    if place >= len(actual):
        return Text(_ENDS_BEFORE if place else _NEVER_BEGINS, args)
    return Text(_PATH_DIFFERS, args)
