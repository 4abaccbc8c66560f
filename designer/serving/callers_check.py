"""Who is answered: the platform, by the addresses it publishes."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from designer.flow.assumptions import PROMPTS_FETCHED_FROM_ANYWHERE
from designer.serving.errors import Refused, ServingError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

PLATFORM_ADDRESSES: frozenset[Address] = frozenset(
    map(
        ipaddress.ip_address,
        ("176.10.154.199", "85.24.146.132", "185.39.146.243", "2001:9b0:2:902::199"),
    )
)
"""Where the platform's requests come from (46elks docs, 'verify-callback-origin')."""

_FORWARDED = frozenset({b"forwarded", b"x-forwarded-for", b"x-real-ip", b"via"})
"""Headers that say that somebody else asks than the peer."""


def read_proxy(text: str) -> Network:
    """The address or network of a trusted proxy. Raises :class:`ServingError`."""
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        raise ServingError("bad-proxy", proxy=text) from None


class CallersCheck:
    """Answers 403 to everybody but the platform.

    The peer counts; what ``X-Forwarded-For`` says counts only from a trusted proxy, and of it the
    last entry, the one that proxy wrote. ``/healthz`` is open because those who watch a server are
    not the platform; ``/files`` because prompts may be fetched from anywhere.
    """

    def __init__(self, app: ASGIApp, local: bool, proxy: Network | None) -> None:
        """Check requests to ``app``.

        With ``local`` (served to this computer only) a request that nobody forwarded is let in.
        """
        self.app = app
        self._local = local
        self._proxy = proxy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] == "http" and not _is_open(scope):
            caller = self._caller(scope)
            if caller is not None and _address(caller) not in PLATFORM_ADDRESSES:
                refused = Refused(403, "not-the-platform", caller=ascii(caller))
                answer = PlainTextResponse(str(refused), status_code=refused.status)
                await answer(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _caller(self, scope: Scope) -> str | None:
        """Who asks, as text that may be no address; None: who asks does not matter."""
        client = scope.get("client")
        peer = str(client[0]) if client else ""
        address = _address(peer)
        if self._proxy is not None and address is not None and address in self._proxy:
            return _last_forwarded(scope["headers"])
        if self._local and not any(name in _FORWARDED for name, _ in scope["headers"]):
            return None
        return peer


def _is_open(scope: Scope) -> bool:
    path = scope["path"].removeprefix(scope.get("root_path", ""))
    return path == "/healthz" or (PROMPTS_FETCHED_FROM_ANYWHERE and path.startswith("/files/"))


def _last_forwarded(headers: Iterable[tuple[bytes, bytes]]) -> str:
    values = [value.decode("latin-1") for name, value in headers if name == b"x-forwarded-for"]
    return ",".join(values).rpartition(",")[2].strip()


def _address(text: str) -> Address | None:
    """The address ``text`` says; an IPv4 address in IPv6 clothes is the IPv4 address."""
    try:
        found = ipaddress.ip_address(text)
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
