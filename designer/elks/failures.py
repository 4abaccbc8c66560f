"""What an exception of the HTTP library says about a request: what happened, and was it sent."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from socket import gaierror

import httpx

from designer.flow.texts import N_, Text

# These happen before a byte of the request has gone out.
_NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)
_LATE = N_("no answer in time")
# The event loop puts addresses into these errors where the system's words belong.
_PLAIN: Mapping[type[BaseException], str] = {
    ConnectionRefusedError: N_("connection refused"),
    ConnectionResetError: N_("connection reset"),
}


def may_have_acted(error: Exception) -> bool:
    """Whether the line may have got the request that ended in ``error``."""
    return not isinstance(error, _NOTHING_SENT)


def code_of(error: Exception) -> str:
    """The code in :class:`~designer.elks.errors.LineError` that ``error`` amounts to."""
    if isinstance(error, httpx.ProxyError):
        return "proxy"
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol):
        return "bad-address"
    if isinstance(error, httpx.ConnectError):
        chain = tuple(_chain(error))
        if any(isinstance(cause, ssl.SSLError) for cause in chain):
            return "tls"
        return "dns" if any(isinstance(cause, gaierror) for cause in chain) else "no-line"
    if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout):
        return "no-line"
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return "no-answer"
    return "unreadable" if isinstance(error, httpx.DecodingError) else "cut"


def reason_of(error: Exception) -> str | Text:
    """Why it failed: the operating system's or the library's words, or ours for a time limit."""
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return Text(_LATE)
    for cause in _chain(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return cause.verify_message
        if isinstance(cause, ssl.SSLError):
            return (cause.reason or str(cause)).replace("_", " ").lower()
        if type(cause) in _PLAIN:
            return Text(_PLAIN[type(cause)])
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror
    return str(error) or type(error).__name__


def _chain(error: BaseException) -> Iterator[BaseException]:
    """``error`` and everything that led to it."""
    queue, seen = [error], set[int]()
    while queue:
        found = queue.pop(0)
        if id(found) in seen:
            continue
        seen.add(id(found))
        yield found
        inner = found.exceptions if isinstance(found, BaseExceptionGroup) else ()
        queue.extend(e for e in (found.__cause__, found.__context__, *inner) if e is not None)
