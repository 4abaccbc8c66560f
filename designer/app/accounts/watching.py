"""Calls that somebody else places: waiting for one in the account's history, knowing its flow."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from designer.app.accounts.order import goes_on
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.accounts.order import Watched
    from designer.elks.client import ElksClient

WAIT_SECONDS = 600.0
"""How long a call is waited for."""
LONGEST_PAUSE, GROWTH = 4.0, 1.2
"""Seconds between two looks at the most, and how they grow: somebody is dialling meanwhile."""
_LOOKED_AT = 20
"""The newest calls of the history that are looked at."""
_INCOMING = "incoming"
_NO_CALL = N_("No call came in {minutes} minutes, so nobody waits for it any more.")
_NOT_LOOKED = N_("Your call cannot be waited for: the history cannot be read. {why}")


class WaitingError(CallflowError):
    """A call that did not come, or cannot be seen coming."""

    texts: ClassVar[Mapping[str, str]] = {"no-call": _NO_CALL, "not-looked": _NOT_LOOKED}


def is_incoming(call: JsonObject) -> bool:
    """Whether somebody called one of the account's numbers."""
    return call.get("direction") == _INCOMING


async def next_incoming(client: ElksClient, mine: str, pause: float) -> JsonObject:
    """Look in the history, ever less often, until there is a new call to one of the numbers.

    It is one ``mine`` has placed, a number; empty: whoever calls first. One that ``mine`` is in
    already is taken too. ``pause`` is the first wait between two looks. Raises
    :class:`WaitingError`.
    """
    from designer.elks.client import PATIENCE
    from designer.elks.errors import LineError

    known: set[str] | None = None
    waited, failures = 0.0, 0
    while True:
        try:
            page, failures = await client.history(_LOOKED_AT), 0
        except LineError as error:
            failures += 1
            if failures > PATIENCE or error.code in ("bad-credentials", "not-found"):
                raise WaitingError("not-looked", why=error.text) from error
            pause = max(pause, float(str(error.args_by_name.get("wait") or 0)))
        else:
            incoming = [call for call in page.calls if is_incoming(call) and _id(call)]
            for call in incoming:
                new = known is not None and _id(call) not in known
                already = known is None and bool(mine) and goes_on(call)
                if (new or already) and mine in ("", call.get("from")):
                    return call
            known = (known or set()) | set(map(_id, incoming))
        if waited >= WAIT_SECONDS:
            raise WaitingError("no-call", minutes=int(WAIT_SECONDS // 60))
        await asyncio.sleep(pause)
        waited += pause
        pause = min(LONGEST_PAUSE, pause * GROWTH)


async def runs(client: ElksClient, watched: Watched, call: JsonObject) -> bool:
    """Whether ``call`` came to a number that is set to the call actions of the watched flow."""
    from designer.elks.errors import LineError
    from designer.elks.publishing import is_same, voice_start_of

    if watched.exported is None or not is_incoming(call):
        return False
    try:
        numbers = await client.numbers()
        own = next((one for one in numbers if one.get("number") == call.get("to")), None)
        number = {} if own is None else await client.number(str(own.get("id")))
    except LineError:
        return False  # then the actions it reports will tell
    return is_same(voice_start_of(number), watched.voice_start)


def _id(call: JsonObject) -> str:
    found = call.get("id")
    return found if isinstance(found, str) else ""
