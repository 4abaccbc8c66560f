"""Reads the text of call actions as people have it.

Plain JSON first; then comments and commas before closing brackets are blanked in place, so that
lines and columns stay true, and JSON again (the documentation's own samples carry both); a lenient
library last, for what has unquoted keys or single quotes, and for small text only.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.garbage import collected_later
from designer.flow.jsontypes import Json
from designer.flow.texts import N_
from designer.store.jsonplaces import (
    line_and_column,
    offset_of,
    path_of,
)
from designer.store.strictjson import (
    JSON_TEXTS,
    JsonError,
    check_limits,
    parse_json,
    refuse_duplicates,
    without_bom,
)

LENIENT_BYTES = 64 * 1024
"""Largest text given to the lenient library, which takes some ten microseconds a character."""

_BARE_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\s\"'<>{}\[\],\ud800-\udfff]+")
# Single quotes are for the lenient library: an address in them holds // and is no comment.
_STRINGS = r""""(?:[^"\\\n]++|\\.)*+"?|'(?:[^'\\\n]++|\\.)*+'?"""
# A run without a comment, or without a comma before a bracket, and what ends it. The runs are taken
# whole and never given back, so a text is gone through once.
_COMMENT = re.compile(
    rf"""((?:[^"'/]++|{_STRINGS}|/(?![/*]))*+)(//[^\n]*+|/\*.*?(?:\*/|\Z)|\Z)""", re.DOTALL
)
_COMMA_BEFORE_END = re.compile(rf"""((?:[^"',]++|{_STRINGS}|,(?!\s*+[}}\]]))*+)(,|\Z)""", re.DOTALL)
_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")
_NOT_LINE_END = re.compile(r"[^\n]")


class CallActionsError(CallflowError):
    """Call actions that are refused.

    ``args_by_name`` holds ``line`` and ``column`` from 1 where the text is known, and for what is
    JSON but no call actions ``pointer``, the JSON pointer of the place.
    """

    texts: ClassVar[Mapping[str, str]] = {
        **JSON_TEXTS,
        "no-action": N_(
            "{where}: an action needs one key that says what it does: {actions}. This object has "
            "none."
        ),
        "only-recordcall": N_(
            "{where}: recordcall is no action of its own; put it beside an action such as connect "
            "or play."
        ),
        "two-actions": N_(
            "{where}: this object is {first} and {second} at once; an action is one thing. Put "
            "one of them behind the other with next."
        ),
        "bad-branch": N_(
            "{where}: after {branch} an action (an object) or the address of a webhook (a text) "
            "must stand, not {found}."
        ),
        "bad-root": N_(
            "{where}: call actions are an object such as {example} or the address of a webhook, "
            "not {found}."
        ),
    }


WHERE_IN_TEXT = N_("Line {line}, column {column} ({pointer})")
"""A place in call actions whose text is known."""
WHERE_IN_JSON = N_("{pointer}")
"""A place in call actions that came as parsed JSON."""
OUTERMOST = N_("the outermost")
"""The pointer of the root, which is empty, in words."""


@frozen
class Parsed:
    """Call actions as JSON, and where in the text each part stands."""

    data: Json
    text: str
    """The text without a byte order mark, comments and surplus commas blanked."""

    def locate(self, pointer: str) -> tuple[int, int]:
        """Line and column, from 1, of the value at the JSON ``pointer`` (``""``: the root).

        A pointer to nothing gives the beginning.
        """
        return line_and_column(self.text, offset_of(self.text, path_of(pointer)) or 0)


@collected_later()
def parse_call_actions(text: str) -> Parsed:
    """Parse call actions: JSON, also with comments and trailing commas, or a bare URL.

    What is not strict JSON may hold ``//`` and ``/* */`` comments; text of at most
    :data:`LENIENT_BYTES` also what JSON5 allows. Raises :class:`CallActionsError` naming line and
    column for what is no JSON, for duplicate keys, and, before parsing, for text too large or
    nested too deep. Whether the JSON makes sense as call actions is the importer's question.
    """
    text = without_bom(text)
    try:
        check_limits(text)
        bare = text.strip()
        return Parsed(bare, text) if _BARE_URL.fullmatch(bare) else _parse(text)
    except JsonError as error:
        raise CallActionsError(error.code, **error.args_by_name) from None


def blank_comments(text: str) -> str:
    """``text`` with comments turned into spaces; what stands elsewhere keeps its offset."""
    return _COMMENT.sub(_blank, text)


def blank_trailing_commas(text: str) -> str:
    """``text`` with a space for each comma before a closing bracket. Holds no comments."""
    return _COMMA_BEFORE_END.sub(_blank, text)


def _parse(text: str) -> Parsed:
    try:
        return Parsed(parse_json(text), text)
    except JsonError as error:
        if error.code == "duplicate-key":
            raise
    blanked = blank_trailing_commas(blank_comments(text))
    try:
        return Parsed(parse_json(blanked), blanked)
    except JsonError as error:
        lenient = _parse_leniently(blanked)
        if lenient is None:
            raise error from None
        return lenient


def _blank(match: re.Match[str]) -> str:
    return match[1] + _NOT_LINE_END.sub(" ", match[2])


def _parse_leniently(text: str) -> Parsed | None:
    """What the lenient library makes of ``text``, or None when it does not take it either."""
    if not text.strip() or len(text.encode("utf-8", "surrogatepass")) > LENIENT_BYTES:
        return None
    import json5

    try:
        data: Json = json5.loads(text)
    except (ValueError, RecursionError):
        # The library calls itself for every level: what is nested too deep for it is not taken.
        return None
    refuse_duplicates(text)
    return Parsed(data, text) if _is_sound(data) else None


def _is_sound(data: Json) -> bool:
    """Whether the library's values are JSON's: no infinities, no halves of characters."""
    waiting: list[Json] = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value)
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
        elif not _is_sound_alone(value):
            return False
    return True


def _is_sound_alone(value: Json) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return not isinstance(value, str) or _HALF_CHARACTER.search(value) is None
