"""What form a value has: address, sound, recording, file beside the document, number, SIP URI.

Sources: 46elks docs 'voice-play' (URL, ``sound/…``, ``local/…``, text to speech), 'voice-record'
(``local/…``), 'voice-connect' (E.164), 'voice-connect-sip' (SIP URI).
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

BEEP = "sound/beep"
DTMF = re.compile(r"sound/dtmf/[0-9*#pP]+")
LOCAL = re.compile(r"local/[^/\s]+")
REFERENCE = re.compile(r"[\w.-]+(/[\w.-]+)*", re.ASCII)
HOOK = re.compile(r"hook/[A-Za-z0-9][\w.-]*", re.ASCII)
E164 = re.compile(r"\+[1-9][0-9]{1,14}")
SIP = re.compile(
    r"sips?:"
    r"(?:[^\s@;,]+@)?"
    r"(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)"
    r"(?::[0-9]{1,5})?"
    r"(?:;transport=(?:tcp|udp))?",
)
_SPEECH = re.compile(r"[a-z]{2}_[A-Z]{2}/.+")
_SWEDISH_MOBILE = re.compile(r"\+467[02369][0-9]{7}")


def is_swedish_mobile(number: str) -> bool:
    """Whether ``number`` (E.164) is a Swedish mobile number (Swedish numbering plan).

    An incoming call to such a number of the account can only be connected to others of them
    (46elks docs, 'voice-connect').
    """
    return _SWEDISH_MOBILE.fullmatch(number) is not None


def is_url(value: str) -> bool:
    """Whether ``value`` looks like an absolute address (``scheme://…``), good or bad."""
    return "://" in value


def is_web_address(value: str) -> bool:
    """Whether ``value`` is an http(s) address that names a host and has no space in it."""
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and not re.search(r"\s", value)


def is_sound(value: str) -> bool:
    """Whether ``value`` is a sound the platform makes itself: the beep, or DTMF tones."""
    return value == BEEP or DTMF.fullmatch(value) is not None


def local_name(value: str) -> str | None:
    """The name of a recording of this call (``local/<name>``), or None."""
    return value.removeprefix("local/") if LOCAL.fullmatch(value) else None


def is_speech(value: str) -> bool:
    """Whether ``value`` is text to speech (``en_US/Hello``), documented as experimental."""
    return _SPEECH.fullmatch(value) is not None


def is_reference(value: str) -> bool:
    """Whether ``value`` names a prompt file beside the document.

    A relative path of ``[A-Za-z0-9_.-]`` parts that does not begin with ``sound/`` or ``local/``
    and holds no ``..``. What is text to speech by its form is not a reference.
    """
    return (
        REFERENCE.fullmatch(value) is not None
        and not value.startswith(("sound/", "local/", "hook/"))
        and ".." not in value
        and not is_speech(value)
    )


def hook_name(value: str) -> str | None:
    """The name of an address of the served flow (``hook/<name>``), or None."""
    return value.removeprefix("hook/") if HOOK.fullmatch(value) else None


def numbers_in(value: str) -> list[str]:
    """The numbers of a comma separated ``connect`` value, trimmed."""
    return [part.strip() for part in value.split(",")]


def is_sip(value: str) -> bool:
    """Whether ``value`` means to be a SIP address (``sip:`` or ``sips:``), well formed or not."""
    return value[:5].lower().startswith(("sip:", "sips:"))


def is_good_sip(value: str) -> bool:
    """Whether a SIP address is well formed: ``sip[s]:[recipient@]host[:port][;transport=…]``."""
    return SIP.fullmatch(value) is not None
