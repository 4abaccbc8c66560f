"""The two numbers of a flow's test call: from which it is placed, and whom it calls."""

from __future__ import annotations

from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.model import Flow
from designer.flow.variables import replace_variables

DEFAULT_FROM = "+46700000000"
DEFAULT_TO = "+46700000009"
"""The documentation's own numbers, where a document names none (46elks docs, 'make-call')."""


@frozen
class Ends:
    """Both ends of a call."""

    from_: str
    to: str


def call_ends(flow: Flow) -> Ends:
    """The numbers ``flow`` names for its test call, else the usual ones."""
    return Ends(_number(flow, "from") or DEFAULT_FROM, _number(flow, "to") or DEFAULT_TO)


def _number(flow: Flow, key: str) -> str:
    value: Json = replace_variables(flow.call.get(key), flow.variables)
    return value.strip() if isinstance(value, str) else ""
