"""Keys of a document that are one typing error away from one it could have and has not.

Every other key that the program does not know is kept and never mentioned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from designer.checks.context import Context
from designer.checks.problems import Problem, Severity
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Flow, Node
from designer.flow.scenario_names import scenario_name
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import ROUNDS_LIMIT
from designer.store import shapes

_DOCUMENT = N_("The document")
_SHORTEST = 3
"""Shorter keys resemble too much."""


def misspelt_key(context: Context) -> Iterator[Problem]:
    """``misspelt-key``: an unknown key that most likely means a known one, and does nothing."""
    flow = context.flow
    if flow.extra:
        yield from _problems(None, Text(_DOCUMENT), flow.extra, _missing_of_document(flow))
    for node in flow.nodes.values():
        if node.extra:
            yield from _problems(node.id, node.called, node.extra, _missing_of_node(node))
    for edge in flow.edges.values():
        if edge.extra and not edge.label:
            source = flow.nodes[edge.source]
            yield from _problems(source.id, source.called, edge.extra, ("label",))
    yield from _problems(None, "call", flow.call, set(shapes.CALL) - set(flow.call))
    for number, scenario in enumerate(flow.scenarios, 1):
        place = scenario_name(scenario, number)
        for key, meant in misspelt_in_scenario(scenario):
            yield _problem(None, place, key, meant)


def misspelt_in_scenario(scenario: JsonObject) -> Iterator[tuple[str, str]]:
    """The keys of a scenario that most likely mean another, each with that."""
    yield from _near(scenario, set(shapes.SCENARIO) - set(scenario))
    expect = scenario.get("expect")
    if isinstance(expect, dict):
        yield from _near(expect, set(shapes.EXPECT) - set(expect))


def _missing_of_document(flow: Flow) -> list[str]:
    held: Mapping[str, object] = {
        "name": flow.name,
        "target": flow.target != "actions",
        "variables": flow.variables,
        "call": flow.call,
        "scenarios": flow.scenarios,
        "layout": flow.layout,
        "notes": flow.annotations,
        "frames": flow.annotations,
    }
    return [key for key, value in held.items() if not value]


def _missing_of_node(node: Node) -> list[str]:
    held: Mapping[str, object] = {
        "value": node.value,
        "options": node.options,
        "label": node.label,
        "text": node.text,
    }
    served = [known.key for known in node.kind.served_keys]
    counted = [ROUNDS_LIMIT.key] if node.kind.outcomes else []
    more = [key for key in (*served, *counted) if key not in node.extra]
    return [*(key for key, value in held.items() if not value), *more]


def _problems(
    node: str | None, place: str | Text, raw: Mapping[str, Json], missing: Iterable[str]
) -> Iterator[Problem]:
    for key, meant in _near(raw, missing):
        yield _problem(node, place, key, meant)


def _problem(node: str | None, place: str | Text, key: str, meant: str) -> Problem:
    args = {"place": place, "key": key, "meant": meant}
    return Problem(Severity.WARNING, "misspelt-key", node, args)


def _near(raw: Mapping[str, Json], missing: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The keys of ``raw`` that become one of ``missing`` by mending one typing error."""
    wanted = [key for key in sorted(missing) if len(key) >= _SHORTEST]
    for key in raw:
        meant = next((each for each in wanted if _one_error_apart(key, each)), None)
        if meant is not None:
            yield key, meant


def _one_error_apart(one: str, other: str) -> bool:
    """Whether a letter is missing, too much, another, or two stand the wrong way round."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    begin = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    left, right = one[begin:], other[begin:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )
