"""Webhooks over the network: one try, with every way it can go wrong named."""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import socket
import ssl
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from designer import __version__
from designer.emulator.options import WEBHOOK_LIMIT
from designer.flow.assumptions import WEBHOOK_REDIRECTS
from designer.flow.causes import causes
from designer.flow.frozen import frozen
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    import httpx

_TEXTS = {
    "scheme": N_("{url} is no http or https address."),
    "timeout": N_("{url} did not answer within {seconds} s."),
    "connect": N_("{url} cannot be reached: {why}."),
    "broken": N_("{url} broke the connection off: {why}."),
    "redirects": N_("{url} redirects more than {count} times."),
    "size": N_("{url} answered more than {limit} bytes."),
    "status": N_("{url} answered {status}; a webhook must answer 200 to 204."),
}
ACCEPTED = range(200, 205)
"""What a webhook may answer (46elks docs, 'call actions')."""
_NO_WAY = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})
_WHY = {
    "name": N_("no computer is found under the name {host}"),
    "refused": N_("connection refused"),
    "reset": N_("connection reset"),
    "offline": N_("there is no way to it; perhaps this computer is offline"),
}
_CONNECTIONS = 500


@frozen
class Turned:
    """A redirect that made a GET of the post, as HTTP clients do: the call's fields got lost.

    See :data:`~designer.flow.assumptions.WEBHOOK_REDIRECTS`.
    """

    status: int
    to: str


@frozen
class Answer:
    """What a webhook answered: its body where it was accepted, else why it was not."""

    body: bytes = b""
    problem: Text | None = None
    status: int | None = None
    """None where none came."""
    turned: Turned | None = None


@frozen
class Exchange:
    """One webhook that was asked, for whoever watches."""

    url: str
    fields: Mapping[str, str]
    answer: Answer
    seconds: float


def is_web_address(url: str) -> bool:
    """Whether ``url`` is http or https with a host, and with a port there is if it names one."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host)


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this machine itself."""
    host = host.lower().rstrip(".")
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Webhooks:
    """Posts forms to webhooks. Belongs to one event loop; :meth:`close` ends its connections."""

    def __init__(
        self,
        timeout: float,
        limit: int = WEBHOOK_LIMIT,
        asked: Callable[[Exchange], object] = lambda _exchange: None,
    ) -> None:
        """Wait ``timeout`` seconds for a whole answer, of at most ``limit`` bytes.

        ``asked`` is told of each post once it is over.
        """
        self._asked = asked
        self._timeout = timeout
        self._limit = limit
        self._clients: dict[bool, httpx.AsyncClient] = {}

    async def post(self, url: str, fields: Mapping[str, str]) -> Answer:
        """Post ``fields`` as a form to ``url`` and read the answer.

        Follows a few redirects; a status outside 200–204 is a problem like any other. Never
        raises for what the other side does.
        """
        began = perf_counter()
        answer = await self._try(url, fields)
        self._asked(Exchange(url, fields, answer, perf_counter() - began))
        return answer

    async def _try(self, url: str, fields: Mapping[str, str]) -> Answer:
        import httpx

        def problem(code: str, **args: object) -> Answer:
            return Answer(problem=Text(_TEXTS[code], {"url": url, **args}))

        if not is_web_address(url):
            return problem("scheme")
        try:
            async with asyncio.timeout(self._timeout):
                return await self._exchange(url, fields)
        except (TimeoutError, httpx.TimeoutException):
            return problem("timeout", seconds=f"{self._timeout:g}")
        except httpx.TooManyRedirects:
            return problem("redirects", count=WEBHOOK_REDIRECTS)
        except (httpx.UnsupportedProtocol, httpx.InvalidURL):
            return problem("scheme")
        except (httpx.ConnectError, httpx.ProxyError) as error:
            return problem("connect", why=_reason(error, url))
        except httpx.HTTPError as error:
            return problem("broken", why=_reason(error, url))
        except ValueError:  # such as half a character, which no request can hold
            return problem("scheme")

    async def close(self) -> None:
        """Close every connection."""
        clients = list(self._clients.values())
        self._clients.clear()
        for client in clients:
            await client.aclose()

    async def _exchange(self, url: str, fields: Mapping[str, str]) -> Answer:
        import httpx

        client = self._client(is_loopback(httpx.URL(url).host))
        async with client.stream("POST", url, data=dict(fields)) as response:
            status, turned = response.status_code, _turned(response)
            if status not in ACCEPTED:
                args = {"url": url, "status": status}
                return Answer(b"", Text(_TEXTS["status"], args), status, turned)
            body = bytearray()
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > self._limit:
                    args = {"url": url, "limit": self._limit}
                    return Answer(b"", Text(_TEXTS["size"], args), status, turned)
            return Answer(bytes(body), None, status, turned)

    def _client(self, loopback: bool) -> httpx.AsyncClient:
        """The client for this machine, which must not go through a proxy, or for all others."""
        import httpx

        if loopback not in self._clients:
            self._clients[loopback] = httpx.AsyncClient(
                trust_env=not loopback,
                follow_redirects=True,
                max_redirects=WEBHOOK_REDIRECTS,
                timeout=self._timeout,
                limits=httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=20),
                headers={
                    "user-agent": f"callflow-emulator/{__version__}",
                    "accept-encoding": "identity",
                },
            )
        return self._clients[loopback]


def _turned(response: httpx.Response) -> Turned | None:
    """The redirect on the way to ``response`` that made a GET of the post."""
    if response.request.method == "POST":
        return None
    ways = [*response.history, response]
    turning = next(index for index, way in enumerate(ways) if way.request.method != "POST")
    return Turned(ways[turning - 1].status_code, str(ways[turning].url))


def _reason(error: Exception, url: str) -> str | Text:
    """Why it failed, by what led to ``error``: in our words for what happens often."""
    for cause in causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                return cause.verify_message
            case socket.gaierror():
                return Text(_WHY["name"], {"host": urlsplit(url).hostname})
            case ConnectionRefusedError():
                return Text(_WHY["refused"])
            case ConnectionResetError():
                return Text(_WHY["reset"])
            case OSError(errno=number) if number in _NO_WAY:
                return Text(_WHY["offline"])
            case _:
                pass
    return str(error).rstrip(".") or type(error).__name__
