"""Prompts on the web, fetched when a person asks for them: then they are heard, at their length.

An address in a flow may be anybody's: only hosts that everybody on the internet can reach are
asked, at the address that was looked at, and what comes is limited in time and size.
"""

from __future__ import annotations

import asyncio
import hashlib
import ipaddress
import socket
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from designer import __version__
from designer.emulator.fetch import is_web_address
from designer.flow.texts import N_, Text
from designer.store.prompts import prompt_seconds

if TYPE_CHECKING:
    import httpx

FETCH_SECONDS = 15.0
"""How long one prompt may take, redirects included."""
FETCH_LIMIT = 16 * 1024 * 1024
"""Largest prompt that is fetched, in bytes."""

T = TypeVar("T")
IpAddress: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_REDIRECTS = 5
_OK = 200
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_TEXTS = {
    "scheme": N_("{url} is no http or https address."),
    "private": N_("{url} is on a private network: only prompts on the internet are fetched."),
    "timeout": N_("{url} did not answer within {seconds} s."),
    "name": N_(
        "{url} cannot be found: perhaps this computer is not connected to the internet, or the "
        "address is wrong."
    ),
    "connect": N_("{url} cannot be reached: {why}."),
    "redirects": N_("{url} redirects more than {count} times."),
    "size": N_("{url} is larger than {limit} MB."),
    "status": N_("{url} answered {status} instead of an audio file."),
    "audio": N_("{url} is no WAV, MP3 or OGG file."),
    "disk": N_("{url} cannot be kept on the disk: {why}."),
}


class FetchedPrompt(NamedTuple):
    """What became of one prompt: a file, or why there is none."""

    file: Path | None
    problem: Text | None = None


class RefusedError(Exception):
    """Why a prompt is not had from where it was asked for, as code and arguments."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code, self.args_by_name = code, args


def is_public(address: IpAddress) -> bool:
    """Whether ``address`` is one that everybody on the internet reaches."""
    # These are other ways to write an address, which may well be private.
    disguised = isinstance(address, ipaddress.IPv6Address) and (
        address.ipv4_mapped or address.sixtofour or address.teredo or address in _NAT64
    )
    return address.is_global and not address.is_multicast and not disguised


async def fetch_prompt(
    url: str,
    folder: Path,
    permit: Callable[[IpAddress], bool] = is_public,
    seconds: float = FETCH_SECONDS,
    limit: int = FETCH_LIMIT,
) -> FetchedPrompt:
    """Fetch the audio file at ``url`` into ``folder``. Never raises for what the other side does.

    ``permit`` says which addresses may be asked. The whole of it takes ``seconds`` and has
    ``limit`` bytes at the most.
    """
    import httpx

    def refused(code: str, **args: object) -> FetchedPrompt:
        return FetchedPrompt(None, Text(_TEXTS[code], {"url": url, **args}))

    try:
        async with asyncio.timeout(seconds):
            data = await ask(url, permit, partial(_body, limit=limit))
    except RefusedError as error:
        return refused(error.code, **error.args_by_name)
    except (TimeoutError, httpx.TimeoutException):
        return refused("timeout", seconds=f"{seconds:g}")
    except (httpx.UnsupportedProtocol, httpx.InvalidURL, ValueError):
        return refused("scheme")
    except socket.gaierror:
        return refused("name")
    except (httpx.HTTPError, OSError) as error:
        return refused("connect", why=str(error).rstrip(".") or type(error).__name__)
    file = folder / hashlib.sha256(url.encode()).hexdigest()[:32]
    try:
        file.write_bytes(data)
    except OSError as error:
        return refused("disk", why=error.strerror or type(error).__name__)
    if prompt_seconds(file) is None:
        file.unlink(missing_ok=True)
        return refused("audio")
    return FetchedPrompt(file)


async def ask(
    url: str,
    permit: Callable[[IpAddress], bool],
    take: Callable[[httpx.Response], Awaitable[T]],
) -> T:
    """What ``take`` makes of the answer at ``url`` after redirects.

    Each of these is looked at like the first address. Raises :class:`RefusedError`, and what httpx
    and the system raise; who asks limits the time.
    """
    import httpx

    async with httpx.AsyncClient(trust_env=False, timeout=None) as client:
        for _ in range(1 + _REDIRECTS):
            request = await _request(client, url, permit)
            response = await client.send(request, stream=True)
            try:
                if not response.has_redirect_location:
                    return await take(response)
                url = str(httpx.URL(url).join(response.headers["location"]))
            finally:
                await response.aclose()
    raise RefusedError("redirects", count=_REDIRECTS)


async def _request(
    client: httpx.AsyncClient, url: str, permit: Callable[[IpAddress], bool]
) -> httpx.Request:
    """A request to the very address that was permitted: its name is not looked up again."""
    import httpx

    if not is_web_address(url):
        raise RefusedError("scheme")
    wanted = httpx.URL(url)
    address = await _permitted(wanted, permit)
    return client.build_request(
        "GET",
        wanted.copy_with(host=str(address), username=None, password=None),
        headers={
            "host": wanted.netloc.decode("ascii"),
            "user-agent": f"callflow-emulator/{__version__}",
            "accept-encoding": "identity",
        },
        extensions={"sni_hostname": wanted.raw_host.decode("ascii")},
    )


async def _permitted(url: httpx.URL, permit: Callable[[IpAddress], bool]) -> IpAddress:
    """The address of the host of ``url``; all that it has must be permitted."""
    port = url.port or (443 if url.scheme == "https" else 80)
    found = await asyncio.get_running_loop().getaddrinfo(
        url.raw_host.decode("ascii"), port, type=socket.SOCK_STREAM
    )
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not addresses or not all(map(permit, addresses)):
        raise RefusedError("private")
    return addresses[0]


async def _body(response: httpx.Response, limit: int) -> bytes:
    if response.status_code != _OK:
        raise RefusedError("status", status=response.status_code)
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > limit:
            raise RefusedError("size", limit=limit // (1024 * 1024))
    return bytes(body)
