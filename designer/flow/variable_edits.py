"""What people do to a flow's variables: add, name, rename everywhere, change, take away."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from designer.flow.edits import Compound, Edit, ReplaceNode, SetField
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.flow.variables import names_in, replace_variables

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


def is_name(name: str) -> bool:
    """Whether ``{name}`` is read as a variable."""
    return _NAME.fullmatch(name) is not None


def users(flow: Flow, name: str) -> tuple[str, ...]:
    """The ids of the nodes whose value or options use the variable ``name``."""
    return tuple(
        node.id
        for node in flow.nodes.values()
        if name in names_in(node.value) or name in names_in(dict(node.options))
    )


def add_variable(flow: Flow) -> Edit:
    """Add an empty variable with a name that none has: ``name``, else ``name-2`` and so on."""
    name, number = "name", 1
    while name in flow.variables:
        number += 1
        name = f"name-{number}"
    return _set({**flow.variables, name: ""}, Text(N_("Add a variable")))


def set_variable(flow: Flow, name: str, value: str) -> Edit:
    """Give the variable ``name`` another value."""
    text = Text(N_("Change the variable {name}"), {"name": name})
    return SetField("variables", {**flow.variables, name: value}, text, f"variable {name}")


def remove_variable(flow: Flow, name: str) -> Edit:
    """Take the variable ``name`` away; what uses it is left as it is, for the check to name."""
    kept = {key: value for key, value in flow.variables.items() if key != name}
    return _set(kept, Text(N_("Remove the variable {name}"), {"name": name}))


def rename_variable(flow: Flow, old: str, new: str) -> Edit:
    """Call the variable ``old`` ``new``, wherever it is used, in one step.

    ``new`` is a name (:func:`is_name`) that no other variable has.
    """
    text = Text(N_("Rename the variable {name} to {new}"), {"name": old, "new": new})
    named = {old: f"{{{new}}}"}
    variables = {(new if key == old else key): value for key, value in flow.variables.items()}
    edits: list[Edit] = [_set(variables, text)]
    for node in map(flow.nodes.__getitem__, users(flow, old)):
        options = {key: replace_variables(value, named) for key, value in node.options.items()}
        changed = replace(node, value=replace_variables(node.value, named), options=options)
        edits.append(ReplaceNode(changed, text))
    if old in names_in(flow.call):
        call = {key: replace_variables(value, named) for key, value in flow.call.items()}
        edits.append(SetField("call", call, text))
    return Compound(tuple(edits), text)


def _set(variables: Mapping[str, str], name: Text) -> Edit:
    return SetField("variables", dict(variables), name)
