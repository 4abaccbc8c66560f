"""Makes a scenario of a journey: who presses and answers what so that a call takes that way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import islice, product

from designer.checks.paths import LOOP, Journey
from designer.engine.circumstances import moments_for, person_for
from designer.engine.document_call import DocumentCall
from designer.engine.graph_program import GraphProgram
from designer.engine.options import number
from designer.engine.program import Action
from designer.engine.scenario import read_scenario
from designer.engine.scenarios import ScenarioRunner
from designer.engine.setup import Length, unknown_length
from designer.flow.call_ends import DEFAULT_TO
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.flow.outcomes import is_digits, resolve
from designer.flow.values import numbers_in
from designer.flow.vocabulary import CONNECT, IVR, ROUNDS

_KEYS = "1234567890*"
_SPARE_TRIED = 200
"""Key sequences tried to find one that no edge names."""
_MOMENTS_TRIED = 3
"""Times at which opening hours begin to say what they have to, tried one after the other."""
_ANSWER, _BUSY, _SILENT = "answer", "busy", "no-answer"
_OTHER_PHONE = "+4670000{number:04}"
"""A caller's phone for when the document's own is rung by the flow and must not answer."""


def scenario_of(
    flow: Flow,
    journey: Journey,
    name: str,
    now: datetime | None = None,
    *,
    length: Length = unknown_length,
) -> JsonObject | None:
    """The scenario ``name``, as a document holds it, whose call takes ``journey``.

    Where opening hours are passed it comes as soon after ``now`` (None: really now) as it can,
    with prompts as long as ``length`` says.

    None when no caller can: the same phone would have to answer and be busy, a prompt to fail. A
    journey that ends where it comes back is expected to go on as a silent caller would.
    """
    program = GraphProgram(flow)
    ways = [
        (node, outcome)
        for node, outcome in zip(journey.path, journey.outcomes, strict=False)
        if outcome != ROUNDS.key  # nothing is done there
    ]
    actions = [(program.action(node), outcome) for node, outcome in ways]
    press = _press(action for action in actions if action[0].kind == IVR.key)
    phones = phones_of([action for action in actions if action[0].kind == CONNECT.key])
    document = DocumentCall(flow, {})
    person = person_for(actions, document.to or DEFAULT_TO)
    if press is None or phones is None or person is None:
        return None
    runner = ScenarioRunner(flow, length=length)
    # A call that comes shortly before they close may have got to them when they have closed.
    for at in islice(moments_for(actions, now or datetime.now(UTC)), _MOMENTS_TRIED):
        scenario: JsonObject = {"name": name}
        if person != (document.to or DEFAULT_TO):
            scenario["to"] = person
        if at:
            scenario["at"] = at
        if press:
            scenario["press"] = list(press)
        if phones:
            scenario["phones"] = dict(phones)
        expected = _expected(runner, journey, scenario, phones)
        if expected is not None:
            return expected
    return None


def _expected(
    runner: ScenarioRunner, journey: Journey, scenario: JsonObject, phones: dict[str, str]
) -> JsonObject | None:
    """``scenario`` with what is expected of it; None where its call does not take ``journey``."""
    result = runner.run(read_scenario(scenario, 1))
    if result.trace["end"] == "unanswered" or not _follows(result.path, journey):
        # The phone the call begins at is one that the flow rings as well.
        scenario = {**scenario, "to": _free_number(phones)}
        result = runner.run(read_scenario(scenario, 1))
        if not _follows(result.path, journey) or not _same_way(result.trace["steps"], journey):
            return None
    elif not _same_way(result.trace["steps"], journey):
        return None
    expect: JsonObject = {"state": result.trace["state"], "end": result.trace["end"]}
    if result.trace["end"] != "limit":
        expect = {"path": list(result.path), **expect}
    return {**scenario, "expect": expect}


def _follows(path: tuple[str, ...], journey: Journey) -> bool:
    if journey.end == LOOP:
        return path[: len(journey.path)] == journey.path
    return path == journey.path


def _same_way(steps: Iterable[object], journey: Journey) -> bool:
    """Whether each step took the outcome of the journey, and not another to the same node."""
    for step, outcome in zip(steps, journey.outcomes, strict=False):
        assert isinstance(step, dict)
        taken = step["outcome"]
        if taken is None:
            result = step["result"]
            taken = "success" if step["action"] == IVR.key and is_digits(str(result)) else result
        if taken != outcome:
            return False
    return True


def _press(menus: Iterable[tuple[Action, str]]) -> list[str] | None:
    """What to press at each menu; trailing silence is left out. None: no keys lead there."""
    press = []
    for menu, outcome in menus:
        keys = _keys(menu, outcome)
        if keys is None:
            return None
        press.append(keys)
    while press and not press[-1]:
        press.pop()
    return press


def _keys(menu: Action, outcome: str) -> str | None:
    if is_digits(outcome):
        return outcome if set(outcome) <= set(_KEYS) else None
    if outcome == "failed" or (outcome == "next" and "failed" not in menu.outcomes):
        return ""
    if outcome == "next" and "success" in menu.outcomes:
        return None
    longest = int(number(menu, "digits"))
    tried = (
        "".join(keys) for length in range(1, longest + 1) for keys in product(_KEYS, repeat=length)
    )
    return next((keys for keys in islice(tried, _SPARE_TRIED) if keys not in menu.outcomes), None)


def phones_of(connects: list[tuple[Action, str]]) -> dict[str, str] | None:
    """How numbers behave so that each connect has the outcome beside it.

    None when one would have to do two things at once.
    """
    phones: dict[str, str] = {}
    results = [_result(action, outcome) for action, outcome in connects]
    rung = [list(dict.fromkeys(numbers_in(str(action.value)))) for action, _ in connects]
    for wanted, way in (("busy", _BUSY), ("failed", _SILENT), ("success", _ANSWER)):
        for numbers, result in zip(rung, results, strict=True):
            if result == wanted:
                for phone in numbers:
                    phones.setdefault(phone, way)
    for numbers, result in zip(rung, results, strict=True):
        if result is None or _rung(numbers, phones) != result:
            return None
    return phones


def _result(action: Action, outcome: str) -> str | None:
    """A result of ``action`` that takes ``outcome``; the plainest one for ``next``."""
    if outcome != "next":
        return outcome
    results = ("success", "failed", "busy")
    return next((each for each in results if resolve("connect", each, action.outcomes) == "next"),
                None)  # fmt: skip


def _rung(numbers: list[str], phones: dict[str, str]) -> str:
    ways = {phones[phone] for phone in numbers}
    if _ANSWER in ways:
        return "success"
    return "busy" if ways == {_BUSY} else "failed"


def _free_number(phones: dict[str, str]) -> str:
    """A number that ``phones`` does not name."""
    numbers = (_OTHER_PHONE.format(number=each) for each in range(1, len(phones) + 2))
    return next(each for each in numbers if each not in phones)
