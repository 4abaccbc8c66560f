"""What the kinds that only our own server understands decide when a call passes.

They produce no call action: the call goes on at once where their outcome leads. Pure: whoever asks
says when it is and who calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from designer.flow import callerlist
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.opening import read_hours, verdict
from designer.flow.vocabulary import CALLERS, HOURS

WITHHELD = "withheld"
"""``why`` of a caller whose number is not known."""


@frozen
class Decision:
    """The outcome by which the call leaves, and why."""

    outcome: str
    why: str | None = None
    """``exception`` ``holiday`` ``weekly`` for hours; :data:`WITHHELD` for an unknown caller."""


def decide(
    kind: str, value: Json, data: Mapping[str, Json], moment: datetime, caller: str
) -> Decision:
    """The way on at a node of the served ``kind``.

    ``value`` has its variables replaced; ``data`` is what stands beside the options. A ``moment``
    without an offset is what the clock of the node's own zone shows. ``caller`` is the number of
    the person whose keys the flow reads. Raises ``ValueError`` for a kind that decides nothing.
    """
    if kind == HOURS.key:
        found = verdict(read_hours(value, data), moment)
        return Decision("open" if found.open else "closed", found.day.why)
    if kind == CALLERS.key:
        if callerlist.is_listed(value, caller):
            return Decision("listed")
        return Decision("other", None if callerlist.is_known_number(caller) else WITHHELD)
    raise ValueError(kind)
