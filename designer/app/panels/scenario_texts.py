"""What stands in the fields of a scenario, from and to what the document holds."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import ClassVar

from designer.engine.moment import parse_moment
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import Json
from designer.flow.outcomes import DIGITS
from designer.flow.texts import N_

PATH_MARK = " > "
_WAYS = ("answer", "busy", "no-answer", "fail")
_BETWEEN = re.compile(r"[\s>,]+")


class UnreadableError(CallflowError):
    """What was typed does not say anything yet."""

    texts: ClassVar[Mapping[str, str]] = {
        "keys": N_("{found} are no keys: 0-9, * and #, a comma between two menus."),
        "phone": N_("{found}: write a number and answer, busy, no-answer or fail."),
        "time": N_("{found}: write a date and time such as 2026-12-24 10:00."),
        "webhooks": N_('Write JSON such as {{"node": {{"hangup": ""}}}}.'),
    }


def keys_text(press: Json) -> str:
    """``["1", "", "42"]`` as ``1, , 42``."""
    return ", ".join(map(str, press)) if isinstance(press, list) else ""


def read_keys(text: str) -> Json:
    """The keys of each menu; None for none at all. Raises :class:`UnreadableError`."""
    if not text.strip():
        return None
    keys = [part.strip() for part in text.split(",")]
    for entry in keys:
        if entry and DIGITS.fullmatch(entry) is None:
            raise UnreadableError("keys", found=entry)
    return [*keys]


def read_time(text: str) -> Json:
    """A date and time; None for now. Raises :class:`UnreadableError`."""
    text = text.strip()
    if text and parse_moment(text) is None:
        raise UnreadableError("time", found=text)
    return text.replace(" ", "T") or None


def phones_text(phones: Json) -> str:
    """One line for each phone."""
    if not isinstance(phones, dict):
        return ""
    return "\n".join(f"{number} {way}" for number, way in phones.items())


def written_phones(text: str, write: Callable[[str], str]) -> str:
    """``text`` with the number of each line as ``write`` has it; lines that say no way stay."""
    lines = []
    for line in text.splitlines():
        number, _, way = line.strip().rpartition(" ")
        good = number.strip() and way in _WAYS
        lines.append(f"{write(number.strip())} {way}" if good else line)
    return "\n".join(lines)


def read_phones(text: str) -> Json:
    """The phones of lines; None for none. Raises :class:`UnreadableError`."""
    phones: dict[str, Json] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        number, _, way = line.rpartition(" ")
        if not number.strip() or way not in _WAYS:
            raise UnreadableError("phone", found=line)
        phones[number.strip()] = way
    return phones or None


def read_webhooks(text: str) -> Json:
    """The answers by node; None for none. Raises :class:`UnreadableError`."""
    if not text.strip():
        return None
    try:
        found: Json = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise UnreadableError("webhooks")
    return found


def _refuse(word: str) -> Json:
    raise ValueError(word)


def path_text(path: Json) -> str:
    """``["menu", "sales"]`` as ``menu > sales``."""
    return PATH_MARK.join(map(str, path)) if isinstance(path, list) else ""


def read_path(text: str) -> Json:
    """The nodes of a path; None for an empty one, which is not checked."""
    return [part for part in _BETWEEN.split(text) if part] or None
