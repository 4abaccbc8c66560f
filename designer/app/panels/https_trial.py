"""Whether an address answers over https: asked in the background, when a person wants to use it.

One request that changes nothing: HEAD, and for a file GET where a server knows no HEAD. No body is
read. Redirects are looked at, not followed.
"""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from designer.flow.causes import causes
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    import httpx

    from designer.checks.fix import Answering

SECONDS = 4.0
"""How long each step may take: to connect, to agree on a key, to answer."""
_STEPS = 4
"""The whole may take so many times that."""

_UNKNOWN = N_("{host} was not found. Perhaps this computer is offline.")
_OFFLINE = N_("{host} cannot be reached from this computer. Perhaps it is offline.")
_SLOW = N_("{host} did not answer over https in time.")
_REFUSED = N_("{host} does not answer over https.")
_CERTIFICATE = N_("{host} answers over https, but its certificate is not to be trusted: {reason}.")
_STATUS = N_("{host} answers over https, but with the error {status}.")
_BACK = N_("{host} answers over https, but sends everybody back to http.")
_UNUSABLE = N_("{address} is no address that can be tried.")

_NO_WAY = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})
_NO_HEAD = frozenset({HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED})


async def try_https(wanted: Answering, seconds: float = SECONDS) -> Text | None:
    """Ask the server of ``wanted``; None when it answers, else a sentence that says why not.

    A file has to be there. Where something is posted any answer will do, because nothing is posted
    to try. No step may take longer than ``seconds``.
    """
    import httpx

    host = urlsplit(wanted.address).hostname or ""
    try:
        async with asyncio.timeout(_STEPS * seconds):
            status, onward = await _ask(wanted, host, seconds)
    except (TimeoutError, httpx.TimeoutException):
        return Text(_SLOW, {"host": host})
    except (httpx.InvalidURL, UnicodeError):
        return Text(_UNUSABLE, {"address": wanted.address})
    except (httpx.HTTPError, OSError) as error:
        return refusal(error, host)
    if onward.lower().startswith("http://"):
        return Text(_BACK, {"host": host})
    if wanted.fetched and status >= HTTPStatus.BAD_REQUEST:
        return Text(_STATUS, {"host": host, "status": status})
    return None


async def _ask(wanted: Answering, host: str, seconds: float) -> tuple[int, str]:
    """The status of the answer, and where it redirects to (``""``: nowhere)."""
    import httpx

    from designer.checks.addresses import is_local_host

    # A proxy never has a way to this computer; certificates of a person's own count everywhere.
    client = httpx.AsyncClient(
        verify=httpx.create_ssl_context(),
        trust_env=not is_local_host(host),
        timeout=seconds,
        follow_redirects=False,
    )
    async with client:
        answer = await client.head(wanted.address)
        if wanted.fetched and answer.status_code in _NO_HEAD:
            async with client.stream("GET", wanted.address) as answer:
                return _said(answer)
        return _said(answer)


def _said(answer: httpx.Response) -> tuple[int, str]:
    onward = answer.headers.get("location", "") if answer.has_redirect_location else ""
    return answer.status_code, onward


def refusal(error: BaseException, host: str) -> Text:
    """Say why a request to ``host`` failed with ``error``, by what led to it."""
    for cause in causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                return Text(_CERTIFICATE, {"host": host, "reason": cause.verify_message})
            case socket.gaierror():
                return Text(_UNKNOWN, {"host": host})
            case OSError(errno=number) if number in _NO_WAY:
                return Text(_OFFLINE, {"host": host})
            case _:
                pass
    return Text(_REFUSED, {"host": host})
