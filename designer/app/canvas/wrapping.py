"""Text in lines: broken between words, cut where there is no more room."""

from __future__ import annotations

from designer.app.canvas.lettering import Lettering

_NARROWEST = 2.0
"""No letter worth counting is narrower, in scene pixels: bounds what is measured of a long text."""
_MORE = "…"


def wrapped(lettering: Lettering, text: str, width: float, most: int) -> tuple[str, ...]:
    """The lines of ``text`` that are no wider than ``width`` (scene pixels), at most ``most``.

    The text's own line breaks are kept. What is left over is said by an ellipsis. However long the
    text is, only what is shown is measured.
    """
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most:
        line, rest = _first_line(lettering, rest, width)
        lines.append(line)
    if rest.strip() and lines:
        lines[-1] = lettering.elided(lines[-1].rstrip() + " " + _MORE * 3, width)
        lines[-1] = lines[-1].rstrip(" " + _MORE) + _MORE
    return tuple(_plain(line) for line in lines)


def _first_line(lettering: Lettering, text: str, width: float) -> tuple[str, str]:
    """The first line of ``text``, and what follows it."""
    slice_ = text[: int(max(width, _NARROWEST) / _NARROWEST) + 1]
    line, found, _ = slice_.partition("\n")
    if lettering.measure(line) <= width and (found or len(slice_) == len(text)):
        return line, text[len(line) + len(found) :]
    count = _fitting(lettering, line, width)
    if count == len(line) and found:
        return line, text[count + 1 :]
    space = line.rfind(" ", 0, count + 1)
    if space > 0:
        return line[:space], text[space + 1 :].lstrip(" ")
    return line[:count], text[count:]


def _fitting(lettering: Lettering, line: str, width: float) -> int:
    """How many letters of ``line`` fit, at least one."""
    low, high = 1, max(1, len(line))
    while low < high:
        middle = (low + high + 1) // 2
        if lettering.measure(line[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _plain(line: str) -> str:
    """Without letters that are no letters: tabs and other control characters."""
    return "".join(letter if letter.isprintable() else " " for letter in line)
