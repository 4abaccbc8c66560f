"""Single fields of requests: checked, converted, refused with a sentence."""

from __future__ import annotations

import json
from collections.abc import Mapping

from designer.emulator.errors import Refused
from designer.emulator.fetch import is_web_address
from designer.emulator.plainjson import parse_plain
from designer.flow.jsontypes import Json
from designer.flow.outcomes import is_digits
from designer.flow.values import E164, is_good_sip, is_sip

_LONGEST_NAME = 128
_LOOKS_DIALLED = frozenset("+0123456789 -()")


def required(fields: Mapping[str, str], name: str) -> str:
    """The field ``name``, trimmed. Raises :class:`Refused` 400 where it is missing or empty."""
    value = fields.get(name, "").strip()
    if not value:
        raise Refused(400, "missing-field", name=name)
    return value


def number(fields: Mapping[str, str], name: str) -> str:
    """The field ``name`` as a number in E.164 form. Raises :class:`Refused` 400."""
    value = required(fields, name)
    if E164.fullmatch(value) is None:
        raise Refused(400, "bad-number", name=name, value=value)
    return value


def web_address(fields: Mapping[str, str], name: str) -> str | None:
    """The field ``name`` as an http(s) address, None where it is left out.

    Raises :class:`Refused` 400.
    """
    value = fields.get(name, "").strip()
    if not value:
        return None
    if not is_web_address(value):
        raise Refused(400, "bad-url", name=name, value=value)
    return value


def whole_seconds(fields: Mapping[str, str], name: str, default: float) -> float:
    """The field ``name`` as whole seconds from 1 up, ``default`` where it is left out.

    Raises :class:`Refused` 400.
    """
    value = fields.get(name, "").strip()
    if not value:
        return default
    if not (value.isascii() and value.isdecimal() and len(value) <= 6 and int(value) >= 1):
        raise Refused(400, "bad-seconds", name=name, value=value)
    return float(value)


def voice_start(fields: Mapping[str, str]) -> Json:
    """The field ``voice_start``: an address as a string, or call actions as parsed JSON.

    What the actions say is not looked at here. Raises :class:`Refused` 400.
    """
    value = required(fields, "voice_start")
    if is_web_address(value):
        return value
    try:
        return parse_plain(value)
    except (RecursionError, ValueError) as error:
        raise Refused(400, "bad-start", value=_short(value)) from error


def phone(value: object) -> str:
    """``value`` as a phone: a number in E.164 form, a SIP address, or a name (a hidden caller).

    Raises :class:`Refused` 400 for what is neither, such as a number without its country.
    """
    text = value.strip() if isinstance(value, str) else ""
    good = (
        is_good_sip(text)
        if is_sip(text)
        else E164.fullmatch(text) is not None
        or (0 < len(text) <= _LONGEST_NAME and text.isprintable() and not {*text} <= _LOOKS_DIALLED)
    )
    if not good:
        raise Refused(400, "bad-phone", value=value or '""')
    return text


def caller(value: object) -> str:
    """``value`` as who calls: any name or number, for it may be hidden or no number at all.

    Raises :class:`Refused` 400 for what is no text of one line.
    """
    text = value.strip() if isinstance(value, str) else ""
    if not (0 < len(text) <= _LONGEST_NAME and text.isprintable()):
        raise Refused(400, "missing-field", name="from")
    return text


def keys(value: object) -> str:
    """``value`` as telephone keys, at least one. Raises :class:`Refused` 400."""
    if not isinstance(value, str) or not is_digits(value):
        raise Refused(400, "bad-digits", value=json.dumps(value, ensure_ascii=False))
    return value


def duration(data: Mapping[str, Json], name: str) -> float | None:
    """``name`` of a JSON object as seconds from 0 up, None where it is null or left out.

    Raises :class:`Refused` 400.
    """
    value = data.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
        raise Refused(400, "bad-duration", name=name, value=json.dumps(value, ensure_ascii=False))
    return float(value)


def only(data: Mapping[str, Json], *known: str) -> None:
    """Raise :class:`Refused` 400 for a key that is none of ``known``."""
    for key in data:
        if key not in known:
            raise Refused(400, "unknown-key", name=key, known=", ".join(known))


def _short(value: str) -> str:
    return value if len(value) <= 60 else value[:60] + "…"
