"""A list of callers: whole numbers, and beginnings of numbers that end in ``*``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from designer.flow.jsontypes import Json
from designer.flow.values import E164, numbers_in

PREFIX = re.compile(r"\+[1-9][0-9]{0,14}\*")
"""The beginning of a number: ``+4670*``."""


def entries_in(value: Json) -> list[str]:
    """The entries of a caller list, trimmed; what is empty is left out."""
    return [entry for entry in numbers_in(value) if entry] if isinstance(value, str) else []


def value_of(entries: Iterable[str]) -> str:
    """The value of a list with these ``entries``."""
    return ", ".join(entries)


def is_prefix(entry: str) -> bool:
    """Whether ``entry`` is the beginning of a number (``+4670*``)."""
    return PREFIX.fullmatch(entry) is not None


def is_known_number(caller: str) -> bool:
    """Whether ``caller`` is a number at all, and not withheld."""
    return E164.fullmatch(caller) is not None


def is_listed(value: Json, caller: str) -> bool:
    """Whether the list ``value`` names ``caller``; a withheld number is in no list."""
    if not is_known_number(caller):
        return False
    return any(_matches(entry, caller) for entry in entries_in(value))


def _matches(entry: str, caller: str) -> bool:
    return caller.startswith(entry[:-1]) if is_prefix(entry) else caller == entry
