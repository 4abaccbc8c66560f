"""A schedule as people read it: ``Mon–Fri 08–17``, the holidays kept, the exceptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce

from designer.flow.jsontypes import Json
from designer.flow.model import Node
from designer.flow.opening import EXCEPTIONS, WEEKLY, Hours, date_of, read_hours
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import DataForm
from designer.flow.week import WEEKDAYS, Span, parse_span, spans_text

SHORT_DAYS: Mapping[str, str] = {
    "mon": N_("Mon"),
    "tue": N_("Tue"),
    "wed": N_("Wed"),
    "thu": N_("Thu"),
    "fri": N_("Fri"),
    "sat": N_("Sat"),
    "sun": N_("Sun"),
}
"""The days of a week where there is little room."""
CLOSED = N_("closed")
_ALWAYS = N_("always closed")
_ROUND = N_("always open")
_EVERY_DAY = N_("Every day")
_FROM_TO = N_("{first}–{last}")
_TWO = N_("{first}, {last}")
_AT = N_("{days} {times}")
_AND = N_("{before}, {after}")
_HOLIDAYS = N_("Closed on the public holidays of {place}")
_EXCEPTION = N_("{day}: {times}")

_WHOLE = (Span(0, 24 * 60),)


def times_words(spans: Sequence[Span]) -> Text | str:
    """The times of one day; a word for none."""
    return spans_text(spans) if spans else Text(CLOSED)


def week_words(hours: Hours) -> list[Text]:
    """The week, days with the same times together; closed days are left out."""
    runs: list[tuple[int, int, tuple[Span, ...]]] = []
    for day in range(len(WEEKDAYS)):
        spans = hours.weekly.get(day, ())
        if not spans:
            continue
        if runs and runs[-1][1] == day - 1 and runs[-1][2] == spans:
            runs[-1] = (runs[-1][0], day, spans)
        else:
            runs.append((day, day, spans))
    return [
        Text(_AT, {"days": _days(first, last), "times": spans_text(spans)})
        for first, last, spans in runs
    ]


def summary(node: Node) -> Text:
    """The week of an ``hours`` node in one line."""
    hours = read_hours(node.value, node.extra)
    if all(hours.weekly.get(day) == _WHOLE for day in range(len(WEEKDAYS))):
        return Text(_ROUND)
    found = week_words(hours)
    return _joined(found) or Text(_ALWAYS)


def times_words_of(form: DataForm, value: Json) -> Text | None:
    """A week, or dates with times, in one line; None for what does not read as one."""
    if form is DataForm.PLACE or not isinstance(value, dict):
        return None
    for key, times in value.items():
        known = key in WEEKDAYS if form is DataForm.WEEK else date_of(key) is not None
        if not known or not isinstance(times, list) or not all(map(parse_span, times)):
            return None
    if form is DataForm.WEEK:
        return _joined(week_words(read_hours("", {WEEKLY: value}))) or Text(_ALWAYS)
    found = read_hours("", {EXCEPTIONS: value}).exceptions
    return _joined([_exception(day, spans) for day, spans in sorted(found.items())])


def schedule_lines(node: Node, value: Json = None) -> list[Text]:
    """All of a schedule: the week, the holidays kept, every exception in order of date.

    Empty for a node that is no ``hours``. ``value`` is the zone with its variables replaced.
    """
    if not node.kind.served_keys:
        return []
    hours = read_hours(node.value if value is None else value, node.extra)
    lines = week_words(hours) or [Text(_ALWAYS)]
    if hours.country:
        lines.append(Text(_HOLIDAYS, {"place": hours.country}))
    for day, spans in sorted(hours.exceptions.items()):
        lines.append(_exception(day, spans))
    return lines


def _exception(day: date, spans: Sequence[Span]) -> Text:
    return Text(_EXCEPTION, {"day": day.isoformat(), "times": times_words(spans)})


def _joined(found: Sequence[Text]) -> Text | None:
    if not found:
        return None
    return reduce(lambda before, after: Text(_AND, {"before": before, "after": after}), found)


def _days(first: int, last: int) -> Text:
    if (first, last) == (0, 6):
        return Text(_EVERY_DAY)
    names = [Text(SHORT_DAYS[WEEKDAYS[day]]) for day in (first, last)]
    if first == last:
        return names[0]
    template = _TWO if last == first + 1 else _FROM_TO
    return Text(template, {"first": names[0], "last": names[1]})
