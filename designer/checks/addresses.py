"""Addresses: what makes one unusable, and the warnings about those that are usable.

Sources: 46elks docs, voice-play (WAV, MP3, OGG fetched by GET), call-actions (webhooks).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from designer.checks.context import Subject, shown
from designer.checks.problems import Problem
from designer.flow.jsontypes import Json
from designer.flow.values import is_reference, is_speech
from designer.flow.vocabulary import OptionType, ValueForm

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_BAD_HOST = re.compile(r"[\s{}<>\"|\\^`]")
_SECRET_WORDS = "(?:api_?key|token|secret|password|passwd|pwd|pass|auth)"
_SECRET = re.compile(rf"(?:.*[_.-])?{_SECRET_WORDS}", re.IGNORECASE)
"""Names of query fields that usually hold something secret."""
_CARRIED = re.compile(
    rf"""(://)[^/\s@?#"']+(?=@)|([?&](?:[^=&\s"']*[_.-])?{_SECRET_WORDS}=)[^&\s"']+""",
    re.IGNORECASE,
)
"""What is secret in an address within some text: who logs in, the value of such a field."""
AUDIO = frozenset({"wav", "mp3", "ogg", "oga"})
"""Extensions of what the platform plays (46elks docs, voice-play)."""
_ADDRESS_FORMS = (ValueForm.PROMPT, ValueForm.RECORDING, ValueForm.URL)


class Address(NamedTuple):
    """The parts of an absolute address that checks look at; what is missing is empty."""

    scheme: str
    host: str
    path: str
    secret: str
    """The name of what looks like a secret in it."""


@lru_cache(16384)
def parse_address(text: str) -> Address | None:
    """The parts of ``text`` if it begins with a scheme, good or bad; None for anything else."""
    if _SCHEME.match(text) is None:
        return None
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port  # raises for a port that is no number
    except ValueError:
        return Address(text.partition(":")[0].lower(), "", "", "")
    if _BAD_HOST.search(host):
        host = ""
    secret = "@" if parts.password else ""
    for name, value in parse_qsl(parts.query):
        if value and not secret and _SECRET.fullmatch(name):
            secret = name
    return Address(parts.scheme, host, parts.path, secret)


def without_secrets(text: str) -> str:
    """``text`` with what ``secret-in-url`` warns of left out of the addresses in it."""
    return _CARRIED.sub(lambda found: (found[1] or found[2]) + "…", text)


def address_fault(text: str) -> str:
    """The variant of ``bad-url`` that applies to ``text`` as an http(s) address, ``""`` if none."""
    if not text.strip():
        return "empty"
    address = parse_address(text)
    if address is None:
        return "other"
    if address.scheme not in ("http", "https"):
        return "scheme"
    if not address.host:
        return "host"
    return "dots" if ".." in address.path.split("/") else ""


def is_local_host(host: str) -> bool:
    """Whether ``host`` exists only on this computer or network.

    Loopback, private and link-local addresses, names under ``.local`` and names without a dot.
    """
    host = host.rstrip(".")
    try:
        ip = ip_address(host.partition("%")[0])
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost"))
    return ip.is_loopback or ip.is_private or ip.is_link_local or ip.is_unspecified


def addresses_of(subject: Subject) -> Iterator[tuple[str | None, str, Address]]:
    """Every absolute address of a node: the option it stands in (None: the value), text, parts."""
    kind = subject.node.kind
    places: list[tuple[str | None, Json]] = []
    if kind.value_form in _ADDRESS_FORMS:
        places.append((None, subject.value))
    for key, value in subject.options.items():
        option = kind.option(key)
        if option is not None and option.type is OptionType.URL:
            places.append((key, value))
    for place, text in places:
        address = parse_address(text) if isinstance(text, str) else None
        if isinstance(text, str) and address is not None:
            yield place, text, address


def plain_http(subject: Subject) -> Iterator[Problem]:
    """``plain-http``: an address that begins with http://."""
    for option, text, address in addresses_of(subject):
        if address.scheme == "http":
            yield subject.warning("plain-http", option=option, value=shown(text))


def local_address(subject: Subject) -> Iterator[Problem]:
    """``local-address``: a host the platform cannot reach from outside."""
    for option, _, address in addresses_of(subject):
        if address.scheme in ("http", "https") and address.host and is_local_host(address.host):
            yield subject.warning("local-address", option=option, host=address.host)


def secret_in_url(subject: Subject) -> Iterator[Problem]:
    """``secret-in-url``: a password before the host, or a query field named like a secret."""
    for option, text, address in addresses_of(subject):
        if address.secret:
            secret = address.secret if address.secret != "@" else _user(text)
            yield subject.warning("secret-in-url", option=option, secret=secret)


def audio_format(subject: Subject) -> Iterator[Problem]:
    """``audio-format``: a prompt's last path part has an extension the platform does not play."""
    value = subject.value
    if not isinstance(value, str) or is_speech(value):
        return
    address = parse_address(value)
    path = address.path if address else value if is_reference(value) else ""
    file = path.rpartition("/")[2]
    name, dot, extension = file.rpartition(".")
    if name and dot and extension and extension.lower() not in AUDIO:
        yield subject.warning("audio-format", file=shown(file))


def _user(text: str) -> str:
    """The user name that stands before a password, which itself is not shown."""
    return f"{urlsplit(text).username or ''}:…"
