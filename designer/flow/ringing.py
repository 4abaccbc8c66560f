"""Which numbers the nodes of a flow ring, and scenarios that go on naming one that is changed.

A scenario says what the phone of a number does. Where that number becomes another in the one node
that rang it, the scenario is meant to tell of the other: the rest of it is as true as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from designer.flow.edits import Compound, Edit, ReplaceNode, SetField
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow, Node
from designer.flow.texts import N_, Text
from designer.flow.values import numbers_in
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import ValueForm

_USE = N_("Use {new} instead of {old} in the scenarios")


@frozen
class Told:
    """What a flow rang and its scenarios told before somebody began to type."""

    numbers: tuple[str, ...]
    variables: Mapping[str, str]
    scenarios: Sequence[JsonObject]


def rung(nodes: Iterable[Node], variables: Mapping[str, str]) -> tuple[str, ...]:
    """The numbers and addresses that ``nodes`` ring, each once, in their order."""
    found: dict[str, None] = {}
    for node in nodes:
        if node.kind.value_form is ValueForm.NUMBERS and isinstance(node.value, str):
            value = str(replace_variables(node.value, variables))
            found |= dict.fromkeys(filter(None, numbers_in(value)))
    return tuple(found)


def told(flow: Flow) -> Told:
    """What ``flow`` rings and its scenarios tell now."""
    return Told(rung(flow.nodes.values(), flow.variables), flow.variables, flow.scenarios)


def moved(before: Told, now: Sequence[str]) -> tuple[str, str] | None:
    """The number that nothing rings any more, and what it became; None where that is unclear.

    It is clear where between ``before`` and the numbers rung ``now`` one went, and one came.
    """
    gone = [number for number in before.numbers if number not in now]
    come = [number for number in now if number not in before.numbers]
    return (gone[0], come[0]) if len(gone) == len(come) == 1 else None


def following(flow: Flow, before: Told, edit: Edit) -> Edit:
    """``edit``, with the scenarios as they were ``before`` naming what a number becomes by it.

    ``edit`` replaces a node or the variables of ``flow``. It merges with others as it did: whatever
    is typed on the way, undoing the step gives back the scenarios as they were.
    """
    if not any(
        set(_named(one, before.variables)) & set(before.numbers) for one in before.scenarios
    ):
        return edit
    nodes, variables = _after(flow, edit)
    change = moved(before, rung(nodes.values(), variables))
    scenarios = list(before.scenarios)
    if change is not None:
        # By the variables as they will be: what names one of them follows it by itself.
        scenarios = _renamed(scenarios, *change, variables)
    return Compound((edit, SetField("scenarios", scenarios, edit.name)), edit.name, edit.merge_key)


def use_number(flow: Flow, old: str, new: str) -> Edit:
    """Let all scenarios that name ``old`` as a phone name ``new``, in one step."""
    scenarios = _renamed(flow.scenarios, old, new, flow.variables)
    return SetField("scenarios", scenarios, Text(_USE, {"old": old, "new": new}))


def unrung(flow: Flow, scenario: JsonObject) -> tuple[str, ...]:
    """The phones that ``scenario`` names and that no node of ``flow`` rings."""
    known = rung(flow.nodes.values(), flow.variables)
    return tuple(number for number in _named(scenario, flow.variables) if number not in known)


def in_its_place(flow: Flow, scenario: JsonObject, nodes: Iterable[str]) -> str | None:
    """The number that ``scenario`` most likely means by one that nothing rings any more.

    It is the only one of those that ``nodes``, where its call goes, ring and of which it tells
    nothing; None where there are none or several.
    """
    there = [flow.nodes[node] for node in dict.fromkeys(nodes) if node in flow.nodes]
    named = _named(scenario, flow.variables)
    silent = [number for number in rung(there, flow.variables) if number not in named]
    return silent[0] if len(silent) == 1 else None


def _after(flow: Flow, edit: Edit) -> tuple[Mapping[str, Node], Mapping[str, str]]:
    """Nodes and variables of ``flow`` after ``edit``, which is of one node or of the variables."""
    match edit:
        case ReplaceNode(node):
            return {**flow.nodes, node.id: node}, flow.variables
        case SetField("variables", dict() as variables):
            return flow.nodes, variables
    return flow.nodes, flow.variables


def _named(scenario: JsonObject, variables: Mapping[str, str]) -> list[str]:
    """The numbers of its phones, as they are rung."""
    phones = scenario.get("phones")
    return [_number(key, variables) for key in phones] if isinstance(phones, dict) else []


def _number(key: str, variables: Mapping[str, str]) -> str:
    return str(replace_variables(key, variables)).strip()


def _renamed(
    scenarios: Iterable[JsonObject], old: str, new: str, variables: Mapping[str, str]
) -> list[JsonObject]:
    """``scenarios`` with ``new`` for ``old``; one that tells of ``new`` already stays as it is."""

    def changed(scenario: JsonObject) -> JsonObject:
        named, phones = _named(scenario, variables), scenario.get("phones")
        if old not in named or new in named or not isinstance(phones, dict):
            return scenario
        keys = {key: new if _number(key, variables) == old else key for key in phones}
        return {**scenario, "phones": {keys[key]: way for key, way in phones.items()}}

    return [changed(scenario) for scenario in scenarios]
