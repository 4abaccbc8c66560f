"""Variables: ``{name}`` in any value or option, replaced on export, serve and call."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from designer.flow.jsontypes import Json
from designer.flow.model import Flow
from designer.flow.texts import N_

UNUSED_VARIABLE = N_("Nothing in the flow uses the variable {name}.")
"""What is said of a variable that was given and makes no difference."""

_FIELD = re.compile(r"\{([A-Za-z_][A-Za-z0-9_-]*)\}")


def replace_variables(value: Json, variables: Mapping[str, str]) -> Json:
    """``value`` with every ``{name}`` that ``variables`` knows replaced, in strings at any depth.

    A name nobody defined stays as it is, braces included, so that a check can point at it. The
    replacement is not searched again: variables do not nest.
    """
    if isinstance(value, str):
        return _FIELD.sub(lambda m: variables.get(m[1], m[0]), value) if "{" in value else value
    if isinstance(value, list):
        return [replace_variables(item, variables) for item in value]
    if isinstance(value, dict):
        return {key: replace_variables(item, variables) for key, item in value.items()}
    return value


def names_in(value: Json) -> frozenset[str]:
    """The variable names that ``value`` uses."""
    if isinstance(value, str):
        return frozenset(_FIELD.findall(value))
    if isinstance(value, list):
        return frozenset().union(*map(names_in, value))
    if isinstance(value, dict):
        return frozenset().union(*map(names_in, value.values()))
    return frozenset()


def unused_variables(flow: Flow, names: Iterable[str]) -> tuple[str, ...]:
    """Those of ``names`` that the flow neither has nor uses: most likely misspelt."""
    used = set(flow.variables)
    for node in flow.nodes.values():
        used |= names_in(node.value)
        used |= names_in(dict(node.options))
    return tuple(name for name in names if name not in used)
