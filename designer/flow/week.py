"""Times of day as people write them: ``08:00-12:00``, over midnight too, by day of the week.

A span belongs to the day on which it begins: ``22:00-02:00`` of Monday ends on Tuesday.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from designer.flow.jsontypes import Json

DAY = 24 * 60
"""Minutes of a day."""
QUARTER = 15
"""Minutes by which times are moved at the least."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The keys of the days of a week, in the order of ``datetime.date.weekday``."""
SPAN_PATTERN = r"([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)"
"""What a span looks like in the document."""

_BETWEEN = ",;"
"""What may stand between the spans that a person types."""
_SPAN = re.compile(SPAN_PATTERN)
_TYPED = re.compile(
    r"(?P<h1>[0-9]{1,2})(?:[:.]?(?P<m1>[0-9]{2}))?\s*(?:-|–|—|to)\s*"
    r"(?P<h2>[0-9]{1,2})(?:[:.]?(?P<m2>[0-9]{2}))?"
)


class Span(NamedTuple):
    """Minutes from the midnight before: ``start`` is in it, ``end`` is not.

    ``end`` is above :data:`DAY` for a span that runs over midnight.
    """

    start: int
    end: int

    def __str__(self) -> str:
        return f"{clock(self.start)}-{clock(self.end)}"


def clock(minute: int) -> str:
    """A minute of the day as ``08:00``; the end of the day is ``24:00``."""
    hours, minutes = divmod(minute if minute <= DAY else minute - DAY, 60)
    return f"{hours:02}:{minutes:02}"


def parse_span(text: Json) -> Span | None:
    """The span of ``08:00-12:00`` as a document holds it; None for what is none.

    An end before the start is on the next day. A span that ends where it begins is none.
    """
    if not isinstance(text, str) or _SPAN.fullmatch(text) is None:
        return None
    return _span(*(int(part) for part in re.split("[:-]", text)))


def typed_span(text: str) -> Span | None:
    """The span a person means by ``8-12``, ``8.30 – 17`` or ``0830-1700``; None for no span."""
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, to_hours, to_minutes = (int(part or 0) for part in found.groups())
    if hours > 23 or minutes > 59 or to_minutes > 59 or to_hours * 60 + to_minutes > DAY:
        return None
    return _span(hours, minutes, to_hours, to_minutes)


def _span(hours: int, minutes: int, to_hours: int, to_minutes: int) -> Span | None:
    start, end = hours * 60 + minutes, to_hours * 60 + to_minutes
    if start == end:
        return None
    return Span(start, end if end > start else end + DAY)


def stepped(text: str, at: int, minutes: int) -> tuple[str, int] | None:
    """``text`` with the time at letter ``at`` moved by ``minutes``, and where that time now ends.

    It comes to a quarter of an hour, not further than told. None where no readable span is at
    ``at``, or the time would leave its day or meet the other end of its span.
    """
    begin = max(text.rfind(mark, 0, at) for mark in _BETWEEN) + 1
    ends = [place for mark in _BETWEEN if (place := text.find(mark, at)) >= 0]
    end = min(ends, default=len(text))
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    found = _TYPED.fullmatch(text[begin:end].rstrip())
    if found is None or typed_span(found[0]) is None:
        return None
    first = at - begin <= found.end("m1" if found["m1"] else "h1")
    hour, minute = ("h1", "m1") if first else ("h2", "m2")
    now = int(found[hour]) * 60 + int(found[minute] or 0)
    to = now + minutes
    to = (to // QUARTER if minutes > 0 else -(-to // QUARTER)) * QUARTER
    if not 0 <= to <= (DAY - QUARTER if first else DAY):
        return None
    left, right = begin + found.start(hour), begin + found.end(minute if found[minute] else hour)
    word = _short(to)
    changed = found[0][: left - begin] + word + found[0][right - begin :]
    if typed_span(changed) is None:
        return None
    return text[:left] + word + text[right:], left + len(word)


def spans_in(texts: Json) -> tuple[Span, ...]:
    """The good spans of a list, in order of time."""
    if not isinstance(texts, list):
        return ()
    return tuple(sorted(span for text in texts if (span := parse_span(text)) is not None))


def overlapping(spans: Iterable[Span]) -> tuple[Span, Span] | None:
    """Two of the ``spans`` of one day that cover the same minute, or None."""
    ordered = sorted(spans)
    for before, after in pairwise(ordered):
        if after.start < before.end:
            return before, after
    return None


def spans_text(spans: Iterable[Span]) -> str:
    """Spans as a person reads them: ``08–12, 13–17:30``."""
    return ", ".join(f"{_short(span.start)}–{_short(span.end)}" for span in spans)


def _short(minute: int) -> str:
    text = clock(minute)
    return text.removesuffix(":00")
