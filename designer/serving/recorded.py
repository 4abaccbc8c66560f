"""The sound of recordings: fetched from where the platform keeps it, put beside what was posted.

A post only names the address of the sound. Whoever can post can name any address, so only those of
recordings are asked: the platform's, and those of an emulator on this computer.
"""

from __future__ import annotations

import ipaddress
import os
import re
import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from designer.flow.frozen import frozen
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    import httpx

PLATFORM_HOST = "api.46elks.com"
LARGEST_SOUND = 64 * 1024 * 1024
"""Bytes; more than an hour of what the platform records."""
LONGEST_SECONDS = 60.0
"""How long a whole fetch may take."""

_PATH = re.compile(r"/a1/recordings/[A-Za-z0-9-]{1,80}\.wav")
_ELSEWHERE = N_("The sound of {file} is not fetched: {url} is no address of a recording.")
_NOT_FETCHED = N_("The sound of {file} could not be fetched from {url}: {why}.")
_NEEDS_LOGIN = N_(
    "The sound of {file} was refused: {url} wants the credentials of the account. Set "
    "CALLFLOW_USERNAME and CALLFLOW_PASSWORD in the environment."
)
_STATUS = N_("it answered {status}")
_TOO_LARGE = N_("it has more than {limit} bytes")
_TOO_SLOW = N_("it took more than {seconds} s")


@frozen
class SoundFetcher:
    """Fetches the sound of recordings; ``say`` is told of each that does not come."""

    say: Callable[[Text], None]
    credentials: tuple[str, str] | None = field(default=None, repr=False)
    """User name and password of the account."""
    largest: int = LARGEST_SOUND
    seconds: float = LONGEST_SECONDS

    def fetch(self, url: str, beside: Path) -> Path | None:
        """Fetch ``url`` into the file of the same name as ``beside`` that ends in ``.wav``.

        Waits for the network. Returns the file; None where none came, which has been said.
        """
        if not is_recording(url):
            self.say(Text(_ELSEWHERE, {"file": beside.name, "url": ascii(url)}))
            return None
        names = {"file": beside.name, "url": url}
        target = beside.with_suffix(".wav")
        draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
        try:
            trouble = self._fetch(url, draft, names)
            if trouble is None:
                draft.replace(target)
                return target
        except OSError as error:
            why = error.strerror or type(error).__name__
            trouble = Text(_NOT_FETCHED, {**names, "why": why})
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        self.say(trouble)
        return None

    @property
    def _too_slow(self) -> Text:
        return Text(_TOO_SLOW, {"seconds": f"{self.seconds:g}"})

    def _fetch(self, url: str, draft: Path, names: Mapping[str, str]) -> Text | None:
        """Write what ``url`` holds to ``draft``; returns what is wrong, which takes ``names``."""
        import httpx

        until = time.monotonic() + self.seconds
        loopback = _is_loopback(urlsplit(url).hostname or "")
        try:
            with (
                httpx.Client(
                    auth=self.credentials, trust_env=not loopback, timeout=min(10.0, self.seconds)
                ) as client,
                client.stream("GET", url) as reply,
                draft.open("xb") as file,
            ):
                return self._write(reply, file.write, until, names)
        except httpx.TimeoutException:
            return Text(_NOT_FETCHED, {**names, "why": self._too_slow})
        except httpx.HTTPError as error:
            why = str(error).rstrip(".") or type(error).__name__
            return Text(_NOT_FETCHED, {**names, "why": why})

    def _write(
        self,
        reply: httpx.Response,
        write: Callable[[bytes], object],
        until: float,
        names: Mapping[str, str],
    ) -> Text | None:
        if reply.status_code == 401:
            return Text(_NEEDS_LOGIN, names)
        if reply.status_code != 200:
            why = Text(_STATUS, {"status": reply.status_code})
            return Text(_NOT_FETCHED, {**names, "why": why})
        size = 0
        for chunk in reply.iter_raw():
            size += len(chunk)
            if size > self.largest:
                why = Text(_TOO_LARGE, {"limit": self.largest})
                return Text(_NOT_FETCHED, {**names, "why": why})
            if time.monotonic() > until:
                return Text(_NOT_FETCHED, {**names, "why": self._too_slow})
            write(chunk)
        return None


def credentials_of_environment() -> tuple[str, str] | None:
    """User name and password of the account, where the environment names both."""
    name, password = os.environ.get("CALLFLOW_USERNAME"), os.environ.get("CALLFLOW_PASSWORD")
    return (name, password) if name and password else None


def is_recording(url: str) -> bool:
    """Whether ``url`` is where the platform, or an emulator on this computer, has a recording."""
    if not url.isascii() or not url.isprintable():  # urlsplit would drop line ends
        return False
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.query or parts.fragment or "@" in parts.netloc or not _PATH.fullmatch(parts.path):
        return False
    if host == PLATFORM_HOST:
        return parts.scheme == "https" and parts.port in (None, 443)
    return parts.scheme in ("http", "https") and _is_loopback(host)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
