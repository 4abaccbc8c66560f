"""Where things stand in the text of JSON: lines, columns, nesting, duplicate keys.

Nothing here recurses, and only what goes wrong costs more than one pass of a regular expression,
so text of any shape is safe to look at before it is parsed.
"""

from __future__ import annotations

import json
import re
from array import array
from contextlib import suppress
from itertools import accumulate

STRINGS_AND_COMMENTS = re.compile(
    r'"(?:[^"\\\n]|\\.)*+"?|//[^\n]*+|/\*.*?(?:\*/|\Z)',
    re.DOTALL,
)
"""Strings, ended or not, and comments. An end that is missing is matched up to the end of the line
or text, so that no character is looked at twice."""

_STRING = r""" "(?:[^"\\]|\\.)*+" | '(?:[^'\\]|\\.)*+' """
_BARE = r"""[^\s{}\[\],:"']+"""
TOKEN = re.compile(
    rf"(?P<key> {_STRING} | {_BARE} )\s*+: | (?P<open>[{{\[]) | (?P<close>[}}\]]) | (?P<comma>,)"
    rf" | (?P<value> {_STRING} | {_BARE} )",
    re.DOTALL | re.VERBOSE,
)
"""The parts of JSON, strict or lenient, without comments; a ``key`` is matched with its colon."""
_NOT_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[]{}")
# As signed bytes an opening bracket is one level more and a closing one (255) a level less.
_STEPS = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|.)", re.DOTALL)
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of the character at ``offset``. Lines end with LF."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def offset_deeper_than(text: str, limit: int) -> int | None:
    """The offset of the first bracket that opens level ``limit`` + 1, or None.

    Brackets in strings and comments do not count. ``text`` need not be JSON.
    """
    if text.count("{") + text.count("[") <= limit:
        return None
    bare = STRINGS_AND_COMMENTS.sub("", text)
    brackets = bare.encode("utf-8", "replace").translate(_STEPS, _NOT_BRACKETS)
    if max(accumulate(array("b", brackets)), default=0) <= limit:
        return None
    depth = 0
    marks = re.finditer(STRINGS_AND_COMMENTS.pattern + r"|[{}\[\]]", text, re.DOTALL)
    for mark in marks:
        if mark[0] in "{[":
            depth += 1
            if depth > limit:
                return mark.start()
        elif mark[0] in "}]":
            depth -= 1
    return None


def lone_surrogate(text: str) -> int | None:
    r"""The offset of half a character in valid JSON, raw or as an escape (``\ud800``), or None.

    Such text can be neither saved nor sent, because UTF-8 has no form for it.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    if _SURROGATE_ESCAPE.search(text) is None:
        return None
    high: re.Match[str] | None = None
    for escape in _ESCAPE.finditer(text):
        code = int(escape[1], 16) if escape[1] else 0
        if high is not None and high.end() == escape.start() and 0xDC00 <= code <= 0xDFFF:
            high = None
            continue
        if high is not None:
            return high.start()
        if 0xDC00 <= code <= 0xDFFF:
            return escape.start()
        high = escape if 0xD800 <= code <= 0xDBFF else None
    return None if high is None else high.start()


def path_of(pointer: str) -> tuple[str, ...]:
    """The keys and positions of a JSON pointer (``/next/1``), unescaped."""
    parts = pointer.split("/")[1:]
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts)


def pointer_to(path: tuple[str, ...]) -> str:
    """The JSON pointer of keys and positions, escaped; of none of them the root, ``""``."""
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in path)


def offset_of(text: str, path: tuple[str, ...]) -> int | None:
    """The offset in JSON ``text`` of the value at ``path``, or None when there is none.

    ``text`` is JSON or lenient JSON (single quotes, bare keys), without comments.
    """
    if not path:
        return len(text) - len(text.lstrip())
    depth = 0  # containers open
    followed = 0  # those of them that lie on the path; the innermost is entered at this depth
    index = 0  # position in the innermost followed container, where that is a list
    wanted = False
    for token in TOKEN.finditer(text):
        what = token.lastgroup
        here = depth == followed
        if what == "key":
            wanted = here and key_of(token["key"]) == path[followed - 1]
        elif what == "comma":
            if here:
                index += 1
                wanted = path[followed - 1] == str(index)
        elif what == "close":
            depth -= 1
            if depth < followed:
                return None
        else:
            if wanted and here and followed == len(path):
                return token.start()
            if what == "open":
                depth += 1
                if followed == 0 or (here and wanted):
                    followed, index = followed + 1, 0
                    wanted = token["open"] == "[" and path[followed - 1] == "0"
    return None


def duplicate_key(text: str) -> tuple[tuple[str, ...], str, int] | None:
    """The first key that stands twice in one object of JSON ``text``, or None.

    Returns the path of the object, the key, and the offset where it stands the second time.
    """
    seen: list[set[str]] = []
    path: list[str] = []
    for token in TOKEN.finditer(text):
        what = token.lastgroup
        if what == "key":
            key = key_of(token["key"])
            if key in seen[-1]:
                return tuple(path[:-1]), key, token.start()
            seen[-1].add(key)
            path[-1] = key
        elif what == "open":
            seen.append(set())
            path.append("" if token["open"] == "{" else "0")
        elif what == "close":
            seen.pop()
            path.pop()
        elif what == "comma" and path[-1].isdecimal():
            path[-1] = str(int(path[-1]) + 1)
    return None


def key_of(token: str) -> str:
    """The key that a token means.

    One in single quotes or none, or with an escape that only JSON5 knows, is taken as it is
    written.
    """
    if token[0] == '"':
        with suppress(json.JSONDecodeError):
            return str(json.loads(token, strict=False))
    return token[1:-1] if token[0] in "\"'" else token
