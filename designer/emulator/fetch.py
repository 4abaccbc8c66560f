"""Webhooks over the network: one try, with every way it can go wrong named."""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from designer import __version__
from designer.emulator.options import WEBHOOK_LIMIT
from designer.flow.assumptions import WEBHOOK_REDIRECTS
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
_GOOD = range(200, 205)
_CONNECTIONS = 500


@frozen
class Answer:
    """What a webhook answered: its body where it was accepted, else why it was not."""

    body: bytes = b""
    problem: Text | None = None


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

    def __init__(self, timeout: float, limit: int = WEBHOOK_LIMIT) -> None:
        """Wait ``timeout`` seconds for a whole answer, of at most ``limit`` bytes."""
        self._timeout = timeout
        self._limit = limit
        self._clients: dict[bool, httpx.AsyncClient] = {}

    async def post(self, url: str, fields: Mapping[str, str]) -> Answer:
        """Post ``fields`` as a form to ``url`` and read the answer.

        Follows a few redirects; a status outside 200–204 is a problem like any other. Never
        raises for what the other side does.
        """
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
            return problem("connect", why=_reason(error))
        except httpx.HTTPError as error:
            return problem("broken", why=_reason(error))
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
            if response.status_code not in _GOOD:
                args = {"url": url, "status": response.status_code}
                return Answer(problem=Text(_TEXTS["status"], args))
            body = bytearray()
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > self._limit:
                    args = {"url": url, "limit": self._limit}
                    return Answer(problem=Text(_TEXTS["size"], args))
            return Answer(bytes(body))

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


def _reason(error: Exception) -> str:
    return str(error).rstrip(".") or type(error).__name__
