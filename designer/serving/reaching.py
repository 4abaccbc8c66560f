"""Whether a flow is served at an address: asked when a person wants to know."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from designer.flow.texts import N_, Text

SECONDS = 5.0
"""How long the answer may take in all."""

_GOOD = N_("{host} answers as a served flow does. It was asked from this computer, not by 46elks.")
_OTHER = N_(
    "{host} answers, but not as a served flow does (status {status}). Is the secret in the "
    "address, and does the tunnel or proxy lead to the port that is served?"
)
_SLOW = N_("{host} did not answer within {seconds} seconds.")
_UNTRUSTED = N_("{host} answers, but its certificate is not to be trusted.")
_NOBODY = N_("{host} cannot be reached from this computer.")
_MOST = 64


async def try_address(base: str, seconds: float = SECONDS) -> tuple[bool, Text]:
    """Ask ``base``/healthz once and say what came of it: whether it is good, and a sentence.

    Redirects are not followed, and no more of an answer is read than that of a served flow.
    """
    import ssl

    import httpx

    from designer.checks.addresses import is_local_host

    host = urlsplit(base).hostname or ""
    names = {"host": host, "seconds": f"{seconds:g}"}
    try:
        async with asyncio.timeout(seconds):
            # A proxy never has a way to this computer.
            client = httpx.AsyncClient(timeout=seconds, trust_env=not is_local_host(host))
            async with client, client.stream("GET", f"{base.rstrip('/')}/healthz") as answer:
                body = b""
                async for part in answer.aiter_bytes():
                    body += part
                    if len(body) > _MOST:
                        break
    except (TimeoutError, httpx.TimeoutException):
        return False, Text(_SLOW, names)
    except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
        cause: BaseException | None = error
        while cause is not None and not isinstance(cause, ssl.SSLError):
            cause = cause.__cause__ or cause.__context__
        return False, Text(_NOBODY if cause is None else _UNTRUSTED, names)
    if answer.status_code == 200 and body == b"ok\n":
        return True, Text(_GOOD, names)
    return False, Text(_OTHER, {**names, "status": answer.status_code})
