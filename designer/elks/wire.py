"""One HTTP request to a line, and what its outcome means.

The rules, in one place: this computer is never reached through a proxy (a proxy variable would
hand the emulator's password to the proxy); other hosts are, where the environment says so.
Certificates are verified. Redirects are not followed and nothing is repeated, because a repeated
request can place a second call. The password appears in no text, no representation and no log.
"""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from designer import __version__
from designer.elks.address import Address
from designer.elks.errors import LineError
from designer.elks.failures import code_of, may_have_acted, reason_of
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.texts import N_, Text

USER_AGENT = f"callflow-designer/{__version__}"
REPLY_LIMIT_BYTES = 8 * 1024 * 1024
"""Larger replies are not read; the longest page of a history is far below."""
SAID_LIMIT = 200
"""Characters of a server's own words that are shown."""
DEFAULT_WAIT_SECONDS = 60
"""How long to wait when a line says 'too many requests' without saying for how long."""

_BY_STATUS = {
    401: "bad-credentials",
    402: "no-credit",
    403: "forbidden",
    404: "not-found",
    409: "conflict",
    429: "too-many",
}
# Reasons we give ourselves; all others are the operating system's or the server's own words.
_NO_JSON = N_("it is no JSON")
_NO_OBJECT = N_("it is no JSON object")
_TOO_LONG = N_("it is too long")
_NOT_SAID = N_("no reason given")


@frozen
class Timeouts:
    """How long to wait for a line, in seconds."""

    connect: float = 10.0
    read: float = 30.0
    total: float = 60.0
    """For the whole reply, however slowly it drips."""
    looks: tuple[float, ...] = (0.0, 2.0)
    """Pauses before each look in the history for a call whose answer was lost: a line may be slow
    to list a call."""


USUAL = Timeouts()
"""What is waited where nobody says otherwise."""


@frozen
class Reply:
    """A complete, successful answer."""

    address: str
    body: bytes
    date: datetime | None
    """The line's own clock, where it says the time."""

    def json(self) -> Json:
        """The body as JSON; raises :class:`LineError` when it is none."""
        try:
            found: Json = json.loads(self.body)
        except (ValueError, RecursionError):
            raise self.unreadable(_NO_JSON) from None
        return found

    def object(self) -> dict[str, Json]:
        """The body as a JSON object; raises :class:`LineError` when it is none."""
        found = self.json()
        if not isinstance(found, dict):
            raise self.unreadable(_NO_OBJECT)
        return found

    def unreadable(self, reason: str) -> LineError:
        """The error that says why this answer cannot be used; ``reason`` is a template."""
        return LineError("unreadable", acted=True, address=self.address, reason=Text(reason))


class Wire:
    """Sends requests to one line under one account's credentials.

    :meth:`close` it at the end, in the event loop it was used in.
    """

    def __init__(
        self, address: Address, username: str, password: str, timeouts: Timeouts | None = None
    ) -> None:
        """Prepare to talk to ``address``; nothing is opened yet.

        Raises :class:`LineError` for a host name no name system can hold.
        """
        try:
            httpx.URL(address.api).host  # noqa: B018  (the library reads it only when asked)
        except (httpx.InvalidURL, UnicodeError):
            raise LineError("bad-address", address=address.api) from None
        self.address = address
        self.username = username
        self._password = password
        self.timeouts = timeouts or USUAL
        self._kept: httpx.AsyncClient | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.address.api!r}, {self.username!r})"

    async def close(self) -> None:
        """Close the connections that are kept open."""
        kept, self._kept = self._kept, None
        if kept is not None:
            await kept.aclose()

    async def send(
        self,
        method: str,
        url: str,
        *,
        fresh: bool = False,
        params: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        body: Json = None,
        limit: int = REPLY_LIMIT_BYTES,
    ) -> Reply:
        """Send one request, once, and return its answer if that is a success (2xx).

        ``params`` go into the query, ``form`` or ``body`` (as JSON) into the request. ``fresh``
        uses a connection of its own, so that no stale one can lose the request. An answer of more
        than ``limit`` bytes is not read. Raises :class:`LineError`, whose ``acted`` says whether
        the line may have acted on it.
        """
        client = self._client() if fresh else self._shared()
        try:
            async with asyncio.timeout(self.timeouts.total):
                request = client.build_request(
                    method, url, params=params, data=form, json=body if form is None else None
                )
                response = await client.send(request, stream=True)
                try:
                    return await self._read(response, limit)
                finally:
                    await response.aclose()
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, TimeoutError) as error:
            raise self.explain(error, url) from None
        finally:
            if fresh:
                await client.aclose()

    @asynccontextmanager
    async def stream(self, url: str, accept: str) -> AsyncIterator[httpx.Response]:
        """Open an answer that goes on for as long as both sides like; raises as :meth:`send`."""
        client = self._client(endless=True)
        try:
            async with client.stream("GET", url, headers={"Accept": accept}) as response:
                if response.status_code != HTTPStatus.OK:
                    await self._read(response)
                yield response
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            raise self.explain(error, url) from None
        finally:
            await client.aclose()

    def explain(self, error: Exception, url: str) -> LineError:
        """Say what an exception of the HTTP library means, without anything secret."""
        reason = reason_of(error)
        return LineError(
            code_of(error),
            acted=may_have_acted(error),
            address=url,
            host=self.address.host,
            reason=self.clean(reason) if isinstance(reason, str) else reason,
        )

    def clean(self, text: str) -> str:
        """Make a foreign ``text`` fit for a sentence: short, one line, without the password."""
        pair = b64encode(f"{self.username}:{self._password}".encode()).decode()
        for secret in (pair, self._password):
            if secret:
                text = text.replace(secret, "…")
        text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
        return text if len(text) <= SAID_LIMIT else text[: SAID_LIMIT - 1] + "…"

    def _shared(self) -> httpx.AsyncClient:
        if self._kept is None:
            self._kept = self._client()
        return self._kept

    def _client(self, *, endless: bool = False) -> httpx.AsyncClient:
        read = None if endless else self.timeouts.read
        try:
            return httpx.AsyncClient(
                auth=httpx.BasicAuth(self.username, self._password),
                headers={"User-Agent": USER_AGENT, "Accept": "application/json"},
                timeout=httpx.Timeout(read, connect=self.timeouts.connect),
                follow_redirects=False,
                trust_env=not self.address.loopback,
            )
        except (ValueError, ImportError, httpx.InvalidURL) as error:
            raise LineError("bad-proxy", reason=self.clean(str(error))) from None

    async def _read(self, response: httpx.Response, limit: int = REPLY_LIMIT_BYTES) -> Reply:
        """The whole of ``response`` if it is a success; raises :class:`LineError` otherwise."""
        url = str(response.url.copy_with(query=None))
        chunks, size = [], 0
        async for chunk in response.aiter_bytes():
            size += len(chunk)
            if size > limit:
                raise LineError("unreadable", acted=True, address=url, reason=Text(_TOO_LONG))
            chunks.append(chunk)
        body = b"".join(chunks)
        if response.is_success:
            return Reply(url, body, _date(response))
        raise self._refusal(response, body, url)

    def _refusal(self, response: httpx.Response, body: bytes, url: str) -> LineError:
        status = response.status_code
        fallback = "refused" if response.is_client_error else "server"
        code = "redirect" if status < 400 else _BY_STATUS.get(status, fallback)
        is_page = "html" in response.headers.get("Content-Type", "")
        said = "" if is_page else self.clean(body[: 4 * SAID_LIMIT].decode("utf-8", "replace"))
        return LineError(
            code,
            acted=not response.is_client_error,
            address=url,
            status=status,
            said=said or response.reason_phrase or Text(_NOT_SAID),
            wait=_wait(response) if code == "too-many" else 0,
        )


def _date(response: httpx.Response) -> datetime | None:
    try:
        said = parsedate_to_datetime(response.headers.get("Date", ""))
    except ValueError:
        return None
    return said if said.tzinfo else said.replace(tzinfo=UTC)


def _wait(response: httpx.Response) -> int:
    """Seconds that a 'too many requests' asks us to wait."""
    said = response.headers.get("Retry-After", "").strip()
    return (
        int(said) if said.isascii() and said.isdigit() and len(said) < 7 else DEFAULT_WAIT_SECONDS
    )
