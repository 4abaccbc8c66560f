"""Placing a call exactly once, and finding out what became of it when the answer is lost."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta

from designer.elks.errors import Fate, LineError, PlacingError
from designer.elks.wire import Reply, Wire
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_

WITHIN = timedelta(minutes=1)
"""How far a call in the history may lie from the moment ours was sent, to be taken for it."""

_NO_CALL = N_("it is no call")


@frozen
class Placed:
    """A call that was placed."""

    call: JsonObject
    """The call object as the line gave it; ``id`` is a string."""
    found: bool = False
    """Whether the answer was lost and the call then found in the history."""


async def place(wire: Wire, form: Mapping[str, str], known: Collection[str]) -> Placed:
    """Send ``form`` to ``/calls``, once, on a connection of its own.

    ``known`` are ids of calls placed before, which are not taken for this one. Raises
    :class:`PlacingError`; its ``fate`` says whether there is a call.
    """
    sent = time.monotonic()
    try:
        reply = await wire.send("POST", f"{wire.address.api}/calls", fresh=True, form=form)
        return Placed(_call(reply))
    except LineError as error:
        if not error.acted:
            raise PlacingError(Fate.NOT_PLACED, error, form["from"], form["to"]) from None
        lost = error
    fate = Fate.NOT_SEEN
    for pause in wire.timeouts.looks:
        await asyncio.sleep(pause)
        try:
            call = await _look(wire, form, sent, known)
        except LineError:
            fate = Fate.UNKNOWN
            continue
        if call is not None:
            return Placed(call, found=True)
        fate = Fate.NOT_SEEN
    raise PlacingError(fate, lost, form["from"], form["to"])


async def _look(
    wire: Wire, form: Mapping[str, str], sent: float, known: Collection[str]
) -> JsonObject | None:
    """The newest call of the history that can be ours, or None.

    ``sent`` is when ours was sent, on the monotonic clock. Times are compared on the line's clock,
    which its answer tells, so that a wrong clock here does not matter.
    """
    reply = await wire.send("GET", f"{wire.address.api}/calls", fresh=True, params={"limit": "100"})
    calls = reply.object().get("data")
    if not isinstance(calls, list):
        raise reply.unreadable(_NO_CALL)
    now = reply.date or datetime.now(UTC)
    moment = now - timedelta(seconds=time.monotonic() - sent)
    for call in calls:
        if (
            isinstance(call, dict)
            and (call.get("from"), call.get("to")) == (form["from"], form["to"])
            and isinstance(call.get("id"), str)
            and call["id"] not in known
            and _near(call, moment)
        ):
            return call
    return None


def created_at(call: JsonObject) -> datetime | None:
    """When the line says that ``call`` was made (UTC, ISO 8601 without a zone); None: never."""
    try:
        made = datetime.fromisoformat(str(call.get("created")))
    except ValueError:
        return None
    return made if made.tzinfo else made.replace(tzinfo=UTC)


def _near(call: JsonObject, moment: datetime) -> bool:
    """Whether ``call`` was made within a minute of ``moment``."""
    made = created_at(call)
    return made is not None and abs(made - moment) <= WITHIN


def _call(reply: Reply) -> JsonObject:
    """The call object of ``reply``; without an id it is none."""
    call = reply.object()
    if not isinstance(call.get("id"), str) or not call["id"]:
        raise reply.unreadable(_NO_CALL)
    return call
