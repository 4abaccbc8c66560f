"""What a document says about the call it is made for: numbers, ringing, report."""

from __future__ import annotations

import re
from collections.abc import Mapping

from designer.flow.jsontypes import Json
from designer.flow.model import Flow
from designer.flow.variables import replace_variables

_WHOLE = re.compile(r"[0-9]{1,9}")


class DocumentCall:
    """The ``call`` of a document with variables replaced; None for what it leaves out."""

    def __init__(self, flow: Flow, variables: Mapping[str, str]) -> None:
        """Read ``flow.call``; ``variables`` go before those of the document."""
        call = replace_variables(flow.call, {**flow.variables, **variables})
        found = call if isinstance(call, dict) else {}

        def text(key: str) -> str | None:
            value = found.get(key)
            return value.strip() or None if isinstance(value, str) else None

        self.from_ = text("from")
        self.to = text("to")
        self.whenhangup = text("whenhangup")
        self.timeout = _seconds(found.get("timeout"))


def _seconds(value: Json) -> float | None:
    """``value`` as seconds; ``"60"`` is a number too."""
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        return None
    return float(value)
