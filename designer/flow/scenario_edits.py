"""Changes of a flow's scenarios, each one edit with its inverse."""

from __future__ import annotations

from designer.flow.edits import Edit, SetField
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Flow
from designer.flow.texts import N_, Text

ADD = N_("Add a scenario")
DELETE = N_("Delete the scenario")
CHANGE = N_("Change the scenario")
MOVE = N_("Move the scenario")
_ANOTHER = "{name} ({number})"


def add_scenario(flow: Flow, scenario: JsonObject, index: int | None = None) -> Edit:
    """Put ``scenario`` in at ``index`` (None: last), under a name that no other has."""
    entries = list(flow.scenarios)
    named = {**scenario, "name": _free_name(flow, str(scenario.get("name") or ""))}
    entries.insert(len(entries) if index is None else index, named)
    return _all(entries, ADD)


def delete_scenario(flow: Flow, index: int) -> Edit:
    """Take the scenario at ``index`` out."""
    return _all([each for place, each in enumerate(flow.scenarios) if place != index], DELETE)


def move_scenario(flow: Flow, index: int, by: int) -> Edit:
    """Move the scenario at ``index`` so many places down, as far as there are places."""
    entries = list(flow.scenarios)
    entry = entries.pop(index)
    entries.insert(max(0, min(len(entries), index + by)), entry)
    return _all(entries, MOVE)


def change_scenario(flow: Flow, index: int, key: str, value: Json) -> Edit:
    """Set ``key`` of the scenario at ``index``; None takes the key away.

    ``key`` is one of the scenario, or ``expect.`` and one of what it expects. Typing into the same
    key is one step of undo.
    """
    scenario = dict(flow.scenarios[index])
    outer, _, inner = key.partition(".")
    if inner:
        expect = scenario.get(outer)
        value = _with(expect if isinstance(expect, dict) else {}, inner, value) or None
    entries = list(flow.scenarios)
    entries[index] = _with(scenario, outer, value)
    return _all(entries, CHANGE, f"{index} {key}")


def _with(record: JsonObject, key: str, value: Json) -> JsonObject:
    """``record`` with ``key`` set, in its place where it was there; None: without it."""
    changed = {**record, key: value}
    if value is None:
        del changed[key]
    return changed


def _free_name(flow: Flow, name: str) -> str:
    taken = {str(each.get("name")) for each in flow.scenarios}
    number, free = 1, name
    while free in taken:
        number += 1
        free = _ANOTHER.format(name=name, number=number)
    return free


def _all(scenarios: list[JsonObject], name: str, merge: str = "") -> Edit:
    return SetField("scenarios", scenarios, Text(name), merge)
