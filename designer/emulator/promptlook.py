"""Whether a prompt is where its address says: its server is asked, and only the start is read."""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
from collections.abc import Callable, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from designer.emulator.promptfetch import (
    FETCH_SECONDS,
    IpAddress,
    RefusedError,
    ask,
    is_public,
)
from designer.flow.causes import causes

if TYPE_CHECKING:
    import httpx

THERE = "there"
"""The code of a prompt that is there."""
UNASKED = frozenset({"timeout", "name", "offline", "connect"})
"""Codes that say nothing of the prompt: nobody answered, which may be for this computer alone."""

_START = 512
"""So many bytes tell a sound from a page."""
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_NO_WAY = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})
_SOUNDS = (b"RIFF", b"OggS", b"ID3", b"fLaC")
_PAGES = (b"<!doctype html", b"<html")
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_ANY_TYPES = ("", "application/octet-stream", "application/ogg", "video/ogg", "binary/octet-stream")
"""Types that servers send sounds with besides ``audio/…``."""


class Look(NamedTuple):
    """What became of asking: :data:`THERE`, or the code of why not, and its arguments."""

    code: str = THERE
    args: Mapping[str, object] = MappingProxyType({})

    @property
    def is_there(self) -> bool:
        """Whether a sound was sent."""
        return self.code == THERE

    @property
    def tells(self) -> bool:
        """Whether it is known now if the platform finds a sound there."""
        return self.code not in UNASKED


async def look_for_prompt(
    url: str,
    permit: Callable[[IpAddress], bool] = is_public,
    seconds: float = FETCH_SECONDS,
) -> Look:
    """Ask for ``url`` as for a prompt that is fetched; never raises for what the other side does.

    ``permit`` says which addresses may be asked; the whole of it takes ``seconds`` at the most.
    """
    import httpx

    try:
        async with asyncio.timeout(seconds):
            return await ask(url, permit, _judge)
    except RefusedError as error:
        return Look(error.code, error.args_by_name)
    except (TimeoutError, httpx.TimeoutException):
        return Look("timeout", {"seconds": f"{seconds:g}"})
    except (httpx.UnsupportedProtocol, httpx.InvalidURL, ValueError):
        return Look("scheme")
    except (httpx.HTTPError, OSError) as error:
        return _why(error, httpx.URL(url).host)


async def _judge(response: httpx.Response) -> Look:
    """Whether what comes is a sound."""
    status = response.status_code
    if status != HTTPStatus.OK:
        return Look("missing" if status in _GONE else "status", {"status": status})
    start = await _start(response)
    sent_as = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not start:
        return Look("empty")
    if _is_sound(start):
        return Look()
    if sent_as in _PAGE_TYPES or start.lstrip().lower().startswith(_PAGES):
        return Look("page", {"type": sent_as or _PAGE_TYPES[0]})
    if sent_as.startswith("audio/") or sent_as in _ANY_TYPES:
        return Look()
    return Look("other", {"type": sent_as})


async def _start(response: httpx.Response) -> bytes:
    start = b""
    async for chunk in response.aiter_raw():
        start += chunk
        if len(start) >= _START:
            break
    return start[:_START]


def _is_sound(start: bytes) -> bool:
    """Whether it begins as WAV, OGG, FLAC or MP3, the last with or without a title."""
    return start.startswith(_SOUNDS) or (len(start) > 1 and start[0] == 0xFF and start[1] >= 0xE0)


def _why(error: BaseException, host: str) -> Look:
    """Why nobody answered, by what led to ``error``."""
    for cause in causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                return Look("certificate", {"reason": cause.verify_message})
            case socket.gaierror():
                return Look("name", {"host": host})
            case OSError(errno=number) if number in _NO_WAY:
                return Look("offline", {"host": host})
            case _:
                pass
    return Look("connect", {"host": host})
