"""Opening hours: a zone, times, dates and a country that exist, and hours that make sense."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from designer.checks.context import Subject, is_empty, shown
from designer.checks.problems import Problem
from designer.checks.texts import DAY_NAMES
from designer.flow.jsontypes import Json
from designer.flow.model import Node
from designer.flow.opening import EXCEPTIONS, HOLIDAYS, WEEKLY, Hours, date_of, read_hours, zone_of
from designer.flow.public_holidays import is_known
from designer.flow.texts import Text
from designer.flow.variables import replace_variables
from designer.flow.week import DAY, WEEKDAYS, Span, overlapping, parse_span, spans_in, spans_text

_NAMED = 3
"""Dates that a sentence names at the most."""


def bad_zone(subject: Subject) -> Iterator[Problem]:
    """``bad-hours``: a time zone that does not exist."""
    value = subject.value
    if not is_empty(value) and (not isinstance(value, str) or zone_of(value.strip()) is None):
        yield subject.error("bad-hours", "zone", value=shown(value))


def bad_times(subject: Subject) -> Iterator[Problem]:
    """``bad-hours``: a day, a date or a time that is none."""
    for key in _times(subject, WEEKLY):
        if key not in WEEKDAYS:
            yield subject.error("bad-hours", "day", value=shown(key))
    for key in _times(subject, EXCEPTIONS):
        if date_of(key) is None:
            yield subject.error("bad-hours", "date", value=shown(key))
    for name, times in _named(subject):
        for text in times:
            if parse_span(text) is None:
                yield subject.error("bad-hours", "times", value=shown(text), day=name)


def bad_country(subject: Subject) -> Iterator[Problem]:
    """``bad-hours``: a country whose public holidays nobody knows."""
    country = subject.node.extra.get(HOLIDAYS)
    if not is_empty(country) and not (isinstance(country, str) and is_known(country.strip())):
        yield subject.error("bad-hours", "country", value=shown(country))


def odd_hours(subject: Subject) -> Iterator[Problem]:
    """``odd-hours``: times that overlap, never open, or an exception that is over."""
    for name, times in _named(subject):
        both = overlapping(spans_in(times))
        if both is not None:
            yield _overlap(subject, name, *both)
    hours = read_hours(subject.value, subject.node.extra)
    over = past_exceptions(subject.node, subject.context.variables)
    yield from _night_into_day(subject, hours)
    if not any(hours.weekly.values()) and not any(hours.exceptions.values()):
        yield subject.warning("odd-hours", "never")
    if over:
        days = [*map(str, over[:_NAMED]), *(["…"] if over[_NAMED:] else [])]
        yield subject.warning("odd-hours", "past", value=", ".join(days))


def past_exceptions(node: Node, variables: Mapping[str, str]) -> list[date]:
    """The dates of exceptions that are over on the clock of the node's zone, in order."""
    hours = read_hours(replace_variables(node.value, variables), node.extra)
    if hours.zone is None:
        return []
    today = datetime.now(hours.zone).date()
    # A night that began yesterday may still go on.
    return [day for day in sorted(hours.exceptions) if day < today - timedelta(days=1)]


def missing_way(subject: Subject) -> Iterator[Problem]:
    """``missing-way``: an outcome that leads nowhere, so that the call ends there."""
    for outcome in subject.node.kind.outcomes:
        if outcome.key not in subject.edges:
            yield subject.warning("missing-way", outcome=Text(outcome.label))


def needs_serving(subject: Subject) -> Iterator[Problem]:
    """``needs-serving``: what only our own server understands, in a flow made for call actions."""
    if subject.context.target == "actions":
        yield subject.error("needs-serving")


def _night_into_day(subject: Subject, hours: Hours) -> Iterator[Problem]:
    """A night that runs into the times of the next day of the week."""
    for number, key in enumerate(WEEKDAYS):
        nights = [span for span in hours.weekly.get(number, ()) if span.end > DAY]
        following = hours.weekly.get((number + 1) % 7, ())
        for night in nights:
            for span in following[:1]:
                if span.start + DAY < night.end:
                    yield _overlap(subject, Text(DAY_NAMES[key]), night, span)


def _overlap(subject: Subject, day: Text | str, first: Span, second: Span) -> Problem:
    one, other = spans_text([first]), spans_text([second])
    return subject.warning("odd-hours", "overlap", day=day, first=one, second=other)


def _times(subject: Subject, key: str) -> Mapping[str, Json]:
    times = subject.node.extra.get(key)
    return times if isinstance(times, dict) else {}


def _named(subject: Subject) -> Iterator[tuple[Text | str, list[Json]]]:
    """Every list of times, with what its day is called."""
    for key in (WEEKLY, EXCEPTIONS):
        for day, times in _times(subject, key).items():
            if isinstance(times, list):
                yield (Text(DAY_NAMES[day]) if day in DAY_NAMES else day), times
