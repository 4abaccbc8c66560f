"""Where a line stands: its base address, and whether that is this computer."""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urlsplit, urlunsplit

from designer.elks.errors import LineError
from designer.flow.frozen import frozen

API_PATH = "/a1"
"""Path of the API at its host (46elks docs, 'getting started')."""


def is_loopback(host: str) -> bool:
    """Whether ``host`` (a name or an address without brackets) is this computer."""
    name = host.lower().rstrip(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


@frozen
class Address:
    """The base address of a line, without a trailing slash."""

    api: str
    """Where the API's paths begin: ``https://api.46elks.com/a1``."""
    root: str
    """Where the emulator's own paths begin: the same without ``/a1``."""
    host: str

    @property
    def loopback(self) -> bool:
        """Whether the line is on this computer."""
        return is_loopback(self.host)


def parse_address(text: str) -> Address:
    """Read the base address ``text`` of a line.

    An address without a path means the API at that host (``/a1``). Raises :class:`LineError` for
    anything but http(s) with a host, and for one that holds credentials.
    """
    try:
        parts = urlsplit(text.strip())
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # a port that is no number, a bracket that is not closed
        raise LineError("bad-address", address=_shown(text)) from None
    if parts.username is not None or parts.password is not None:
        raise LineError("secret-in-address")
    if not usable or parts.query or parts.fragment or _has_blank(text.strip()):
        raise LineError("bad-address", address=_shown(text))
    path = parts.path.rstrip("/")
    root = path[: -len(API_PATH)] if path.lower().endswith(API_PATH) else path
    return Address(_joined(parts, path or API_PATH), _joined(parts, root), str(parts.hostname))


def _joined(parts: SplitResult, path: str) -> str:
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _has_blank(text: str) -> bool:
    return any(char.isspace() or not char.isprintable() for char in text)


def _shown(text: str) -> str:
    """``text`` for a sentence: on one line, and nothing that could be a password in it."""
    line = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(line.split()).rpartition("@")[2] or "''"
