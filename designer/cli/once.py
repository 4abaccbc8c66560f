"""Never calls anyone twice: a call whose fate is open is looked for before it is placed again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from designer.cli.exits import UNREACHABLE, Stopped
from designer.cli.streams import write_message
from designer.elks.errors import LineError
from designer.elks.placing import WITHIN, created_at
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_, Text
from designer.store.open_calls import OpenCall, find_open_call, forget_open_call

if TYPE_CHECKING:
    from designer.elks.client import ElksClient

_NOT_THERE = N_(
    "The history shows that the call before was not placed. Nothing was sent just now; call again "
    "if you want to."
)
_PLACED_AFTER_ALL = N_("The history shows that the call before was placed. No other one was.")
_OPEN = N_(
    "It is still not known whether the call before was placed, so no other one was: the history "
    "cannot be read. {why}"
)


async def placed_before(client: ElksClient, wanted: OpenCall) -> JsonObject | None:
    """The call like ``wanted`` that an earlier command left open, if the history shows it.

    None: none was left open. Ends the command with exit code 3, and places nothing, where the
    history cannot be read or shows no such call; in the latter case the next command places one.
    """
    left = find_open_call(wanted)
    if left is None:
        return None
    try:
        page = await client.history()
    except LineError as error:
        raise Stopped(UNREACHABLE, Text(_OPEN, {"why": error.text})) from None
    forget_open_call(left)
    found = next((call for call in page.calls if _may_be(call, left, page.date)), None)
    if found is None:
        raise Stopped(UNREACHABLE, Text(_NOT_THERE))
    write_message(Text(_PLACED_AFTER_ALL))
    return found


def _may_be(call: JsonObject, left: OpenCall, clock: datetime | None) -> bool:
    """Whether ``call`` of the history can be the one that was ``left`` open.

    ``clock`` is what the line's clock shows now, where it tells: this computer's may be wrong.
    Everything from then on counts: too many calls fit rather than too few.
    """
    made, sent = created_at(call), left.moment
    if made is None or sent is None or (call.get("from"), call.get("to")) != (left.from_, left.to):
        return False
    now = datetime.now(UTC)
    ahead = clock - now if clock is not None else timedelta()
    return isinstance(call.get("id"), str) and made >= sent + ahead - WITHIN
