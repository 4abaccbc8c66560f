"""Text made safe for Markdown (CommonMark, and GitHub's tables and strikethrough)."""

from __future__ import annotations

import re

from designer.flow.wording import one_line

_INLINE = re.compile(r"[\\`*_\[\]<>&|~$#]")
_AT_LINE_START = re.compile(r"^(?:[-+=:]|[0-9]+(?=[.)]))")
_BACKTICKS = re.compile("`+")


def inline(text: str) -> str:
    """``text`` on one line, shown as it is: in a paragraph, a heading, a link or a table."""
    return _INLINE.sub(r"\\\g<0>", one_line(text))


def code(text: str) -> str:
    """``text`` on one line as code; not for tables, where a ``|`` would end the cell.

    Empty for a text that is empty or white space, which code cannot show.
    """
    text = one_line(text)
    if not text:
        return ""
    fence = "`" * (max(map(len, _BACKTICKS.findall(text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def quotation(text: str) -> list[str]:
    """``text`` as the lines of a block quotation that keeps its lines and paragraphs."""
    shown = [_line(line) for line in text.strip().splitlines()]
    quoted = []
    for line, following in zip(shown, [*shown[1:], ""], strict=False):
        quoted.append(f"> {line}{chr(92) if line and following else ''}".rstrip())
    return quoted


def _line(text: str) -> str:
    """``text`` as a line of its own, which must not begin a list or a heading."""
    shown = inline(text)
    begins = _AT_LINE_START.match(shown)
    if begins is None:
        return shown
    at = begins.end() if begins[0].isdigit() else 0
    return f"{shown[:at]}\\{shown[at:]}"
