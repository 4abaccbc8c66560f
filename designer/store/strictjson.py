"""JSON as documents have it: nothing but the standard, and every refusal with its place.

Python's own parser takes duplicate keys, ``NaN`` and half characters, and fails with a traceback
on text nested too deep. Here each of these is an error with line and column.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import ClassVar, NoReturn

from designer.flow.errors import CallflowError
from designer.flow.jsontypes import Json
from designer.flow.texts import N_, Text
from designer.store.jsonplaces import (
    duplicate_key,
    line_and_column,
    lone_surrogate,
    offset_deeper_than,
)

MAX_DEPTH = 400
"""Objects and lists that may lie in one another in call actions."""
MAX_BYTES = 4 * 1024 * 1024
"""Largest text of call actions, in bytes of UTF-8."""

JSON_TEXTS: Mapping[str, str] = {
    "empty": N_("There is no JSON: the text is empty."),
    "too-large": N_("The text has {size} bytes; at most {limit} are read."),
    "too-deep": N_(
        "Line {line}, column {column}: objects and lists lie in one another deeper than {limit} "
        "levels; less is read."
    ),
    "missing-comma": N_("Line {line}, column {column}: a comma is missing before this."),
    "extra-comma": N_("Line {line}, column {column}: a comma stands before a closing bracket."),
    "missing-colon": N_("Line {line}, column {column}: a colon must stand after the key."),
    "no-key": N_("Line {line}, column {column}: a key in double quotes must stand here."),
    "missing-json": N_("Line {line}, column {column}: a value must stand here."),
    "missing-end": N_("Line {line}, column {column}: the text ends before its last bracket does."),
    "open-string": N_('Line {line}, column {column}: the text that begins here lacks its end ".'),
    "line-break": N_(
        "Line {line}, column {column}: a text cannot hold a line break or control character as "
        "such; write \\n, or end the text with a double quote before it."
    ),
    "bad-escape": N_(
        'Line {line}, column {column}: after a backslash only one of " \\ / b f n r t u may stand.'
    ),
    "left-over": N_(
        "Line {line}, column {column}: the JSON has ended before this; take out what follows."
    ),
    "bad-json": N_("Line {line}, column {column}: this is no JSON."),
    "bad-number": N_("Line {line}, column {column}: {number} is no number that JSON knows."),
    "duplicate-key": N_("Line {line}, column {column}: the key {key} stands twice in {place}."),
    "half-character": N_(
        "Line {line}, column {column}: half of a character (a lone surrogate); write it whole."
    ),
}
"""What may be wrong with the text of JSON, by code."""

THE_OUTERMOST = N_("the outermost object")
"""What the object without a path is called."""

_PARSER_SAYS = (
    ("Expecting ',' delimiter", "missing-comma"),
    ("Expecting ':' delimiter", "missing-colon"),
    ("Expecting property name", "no-key"),
    ("Illegal trailing comma", "no-key"),
    ("Expecting value", "missing-json"),
    ("Unterminated string", "open-string"),
    ("Invalid control character", "line-break"),
    ("Invalid \\", "bad-escape"),
    ("Extra data", "left-over"),
)
_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*+"|(-?[0-9][0-9.eE+-]*|-?Infinity|NaN)', re.DOTALL)
_CLOSED_AFTER_COMMA = re.compile(r",\s*[}\]]")
_BEGINS_VALUE = re.compile(r'["{\[0-9A-Za-z-]')


class JsonError(CallflowError):
    """Text that is not JSON, or JSON that is refused.

    ``args_by_name`` holds ``line`` and ``column`` (from 1), except for ``empty`` and ``too-large``.
    """

    texts: ClassVar[Mapping[str, str]] = JSON_TEXTS


class _DuplicateKeyError(Exception):
    pass


def check_limits(text: str, *, depth: int = MAX_DEPTH, size: int = MAX_BYTES) -> None:
    """Raise :class:`JsonError` for text that is too large or nested too deep to be parsed.

    ``depth`` is in levels of objects and lists, ``size`` in bytes of UTF-8.
    """
    if len(text) * 4 > size:
        found = len(text.encode("utf-8", "surrogatepass"))
        if found > size:
            raise JsonError("too-large", size=found, limit=size)
    offset = offset_deeper_than(text, depth)
    if offset is not None:
        _refuse("too-deep", text, offset, limit=depth)


def parse_json(text: str) -> Json:
    """Parse ``text`` as JSON and nothing but JSON.

    The caller has seen to the limits (:func:`check_limits`). Raises :class:`JsonError`.
    """
    if not text.strip():
        raise JsonError("empty")
    try:
        data: Json = json.loads(
            text,
            object_pairs_hook=_object,
            parse_float=_float,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        _refuse_syntax(text, error)
    except _DuplicateKeyError:
        refuse_duplicates(text)
        raise
    except ValueError:
        _refuse_number(text)
    offset = lone_surrogate(text)
    if offset is not None:
        _refuse("half-character", text, offset)
    return data


def fault_of(text: str, error: json.JSONDecodeError) -> Text:
    """What Python's parser found wrong with ``text``, in the words of :data:`JSON_TEXTS`."""
    try:
        _refuse_syntax(text, error)
    except JsonError as found:
        return found.text


def refuse_duplicates(text: str) -> None:
    """Raise :class:`JsonError` when an object of JSON ``text`` holds a key twice."""
    found = duplicate_key(text)
    if found is not None:
        path, key, offset = found
        _refuse("duplicate-key", text, offset, key=key, place=place_in_words(path))


def place_in_words(path: tuple[str, ...]) -> object:
    """A path as people read it: ``nodes.menu.options``; a :class:`Text` for the root."""
    return ".".join(path) or Text(THE_OUTERMOST)


def without_bom(text: str) -> str:
    """``text`` without the byte order mark that some editors put first."""
    return text.removeprefix("\ufeff")


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _DuplicateKeyError
    return made


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number


def _constant(name: str) -> NoReturn:
    raise ValueError(name)


def _refuse_syntax(text: str, error: json.JSONDecodeError) -> NoReturn:
    offset = error.pos
    code = next((code for begin, code in _PARSER_SAYS if error.msg.startswith(begin)), "bad-json")
    closing = _CLOSED_AFTER_COMMA.match(text, text.rfind(",", 0, offset + 1))
    if code != "open-string" and not text[offset:].strip():
        code = "missing-end"
    elif code == "missing-comma" and not _BEGINS_VALUE.match(text, offset):
        code = "bad-json"
    elif code in ("no-key", "missing-json") and closing and closing.end() > offset:
        code, offset = "extra-comma", closing.start()
    _refuse(code, text, offset)


def _refuse(code: str, text: str, offset: int, **args: object) -> NoReturn:
    line, column = line_and_column(text, offset)
    raise JsonError(code, line=line, column=column, **args) from None


def _refuse_number(text: str) -> NoReturn:
    for match in _NUMBER.finditer(text):
        if match[1] is None:
            continue
        try:
            json.loads(match[1], parse_float=_float, parse_constant=_constant)
        except ValueError:
            number = match[1] if len(match[1]) <= 40 else match[1][:40] + "…"
            _refuse("bad-number", text, match.start(), number=number)
    _refuse("bad-json", text, 0)
