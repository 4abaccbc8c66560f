"""The 46elks API as the window and the command line use it; the emulator answers the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping
from datetime import datetime
from urllib.parse import quote

from designer.elks.errors import LineError
from designer.elks.line_client import LineClient
from designer.elks.placing import Placed, place
from designer.elks.wire import Reply, Timeouts
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_

ONGOING = "ongoing"
"""``state`` of a call that has not ended (46elks docs, 'show-call-id')."""
PAGES_AT_MOST = 100
"""Pages of a list that are read before a line that never ends it is given up."""
RECORDING_LIMIT_BYTES = 128 * 1024 * 1024
"""Longer recordings are not fetched: more than two hours."""
PATIENCE = 5
"""Failures in a row that waiting for a call's end puts up with."""

_PASSING = frozenset({"no-line", "no-answer", "cut", "server", "too-many"})
_NO_DATA = N_("it is no list of entries")
_NO_CALL = N_("it is no call")
_NO_ACCOUNT = N_("it is no account")
_NO_NUMBER = N_("it is no number")
_NO_WAV = N_("it is no WAV file")


@frozen
class History:
    """One page of the account's calls, newest first."""

    calls: tuple[JsonObject, ...]
    next: str | None
    """``start`` of the page after this one; None at the end."""
    date: datetime | None = None
    """The line's own clock, where it says the time."""


class ElksClient(LineClient):
    """One account on one line.

    ``base_url`` is like ``https://api.46elks.com/a1``. Use it in one event loop, as
    ``async with``, or :meth:`close` it. Every method raises
    :class:`~designer.elks.errors.LineError`; nothing is ever sent twice.
    """

    def __init__(
        self, base_url: str, username: str, password: str, timeouts: Timeouts | None = None
    ) -> None:
        """Prepare the client; raises :class:`LineError` for an unusable ``base_url``."""
        super().__init__(base_url, username, password, timeouts)
        self._own_calls: set[str] = set()

    async def place_call(
        self,
        from_: str,
        to: str,
        voice_start: str,
        timeout: float | None = None,
        whenhangup: str | None = None,
        known: Collection[str] = (),
    ) -> Placed:
        """Place a call (46elks docs, 'make-call'). It costs money on a real account.

        ``voice_start`` is a webhook URL or call actions as JSON; ``timeout`` how many seconds it
        may ring; ``whenhangup`` the URL told of the end. Sent exactly once. When the answer is
        lost, the history is asked, where neither this client's earlier calls nor those with the
        ids ``known`` are taken for it; :class:`~designer.elks.errors.PlacingError` says what is
        known of the call.
        """
        form = {"from": from_, "to": to, "voice_start": voice_start}
        if timeout is not None:
            form["timeout"] = f"{timeout:g}"
        if whenhangup:
            form["whenhangup"] = whenhangup
        placed = await place(self._wire, form, self._own_calls.union(known))
        self._own_calls.add(str(placed.call["id"]))
        return placed

    async def get_call(self, call_id: str) -> JsonObject:
        """The call object of ``call_id`` (46elks docs, 'show-call-id')."""
        return _with(await self._get(f"/calls/{quote(call_id, safe='')}"), _NO_CALL, "state")

    async def wait_for_end(self, call_id: str, pause: float | None = None) -> JsonObject:
        """Ask for ``call_id`` until it is over and return its last call object.

        ``pause`` is the time between two questions in seconds, by default short on this computer
        and considerate elsewhere. A few failures in a row are put up with.
        """
        if pause is None:
            pause = 0.2 if self._wire.address.loopback else 2.0
        failures = 0
        while True:
            wait = pause
            try:
                call = await self.get_call(call_id)
                failures = 0
                if call.get("state") != ONGOING:
                    return call
            except LineError as error:
                failures += 1
                if error.code not in _PASSING or failures > PATIENCE:
                    raise
                wait = max(pause, float(str(error.args_by_name.get("wait") or 0)))
            await asyncio.sleep(wait)

    async def me(self) -> JsonObject:
        """The account (46elks docs, 'get-account'): ``balance`` is in 1/10 000 of ``currency``."""
        return _with(await self._get("/me"), _NO_ACCOUNT, "balance", "currency", "displayname")

    async def numbers(self) -> list[JsonObject]:
        """All numbers of the account, inactive ones included (46elks docs, 'configure-number')."""
        found = []
        async for page in self._pages("/numbers"):
            found += _entries(page)
        return found

    async def number(self, number_id: str) -> JsonObject:
        """The number ``number_id`` of the account (46elks docs, 'configure-number')."""
        return _with(await self._get(f"/numbers/{quote(number_id, safe='')}"), _NO_NUMBER, "id")

    async def configure_number(self, number_id: str, voice_start: str) -> JsonObject:
        """Set what an incoming call to a number runs; ``none`` clears it. Sent exactly once.

        ``voice_start`` is a webhook URL or call actions as JSON (46elks docs, 'configure-number').
        """
        url = f"{self.base_url}/numbers/{quote(number_id, safe='')}"
        form = {"voice_start": voice_start}
        return (await self._wire.send("POST", url, fresh=True, form=form)).object()

    async def recordings(self, call_id: str) -> list[JsonObject]:
        """The recordings of a call, on the first page of the account's (newest first).

        A line keeps them for 72 hours (46elks docs, 'get-recordings').
        """
        page = await self._get("/recordings")
        own = f"{call_id}-"
        return [entry for entry in _entries(page) if str(entry.get("id", "")).startswith(own)]

    async def recording(self, recording_id: str) -> bytes:
        """A recording as a WAV file (46elks docs, 'get-recordings')."""
        path = f"/recordings/{quote(recording_id, safe='')}.wav"
        reply = await self._wire.send("GET", self.base_url + path, limit=RECORDING_LIMIT_BYTES)
        if not reply.body.startswith(b"RIFF"):
            raise reply.unreadable(_NO_WAV)
        return reply.body

    async def history(
        self, limit: int = 100, start: str | None = None, end: str | None = None
    ) -> History:
        """One page of calls before ``start`` and after ``end`` (46elks docs, 'call-history')."""
        wanted = {"limit": str(limit), "start": start, "end": end}
        page = await self._get("/calls", {key: value for key, value in wanted.items() if value})
        following = page.object().get("next")
        return History(tuple(_entries(page)), str(following) if following else None, page.date)

    async def _get(self, path: str, params: Mapping[str, str] | None = None) -> Reply:
        return await self._wire.send("GET", self.base_url + path, params=params)

    async def _pages(self, path: str) -> AsyncIterator[Reply]:
        start = None
        for _ in range(PAGES_AT_MOST):
            page = await self._get(path, {"start": start} if start else None)
            yield page
            following = page.object().get("next")
            if not following or following == start:
                return
            start = str(following)


def _entries(page: Reply) -> list[JsonObject]:
    """The objects of a page ``{"data": […]}``."""
    data = page.object().get("data")
    if not isinstance(data, list):
        raise page.unreadable(_NO_DATA)
    return [entry for entry in data if isinstance(entry, dict)]


def _with(reply: Reply, otherwise: str, *keys: str) -> JsonObject:
    """The object of ``reply``, which has one of ``keys``; else it is something else altogether."""
    found = reply.object()
    if not any(key in found for key in keys):
        raise reply.unreadable(otherwise)
    return found
