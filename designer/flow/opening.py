"""Opening hours: whether a line is open at a moment, why, and until when.

An exception of a date wins over a public holiday, which wins over the week. A span belongs to the
day on which it begins, so the night before a holiday ends as it always does. Everything goes by the
clock on the wall of the time zone: an hour that is left out in spring is never open, one that comes
twice in autumn is the same both times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.model import Node
from designer.flow.public_holidays import holiday_name
from designer.flow.week import DAY, WEEKDAYS, Span, spans_in

WEEKLY, HOLIDAYS, EXCEPTIONS = "weekly", "holidays", "exceptions"
"""The keys of a node that hold its schedule, beside its options."""
EXCEPTION, HOLIDAY = "exception", "holiday"
"""Why a day is not like its weekday (else :data:`WEEKLY`)."""
AHEAD = 400
"""For how many days the next change is looked for."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ZONE = re.compile(r"[A-Za-z0-9+_-]+(/[A-Za-z0-9+_-]+)*", re.ASCII)


@frozen
class Hours:
    """When a line is open. What is wrong in the document is left out; the checks say so."""

    zone: ZoneInfo | None
    """None for one that does not exist: then it is never open."""
    weekly: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    """By day of the week, Monday 0; a day that is missing is closed."""
    country: str = ""
    """Whose public holidays are closed, ``SE`` or ``DE-BY``; empty: nobody's."""
    exceptions: Mapping[date, tuple[Span, ...]] = field(default_factory=dict)


@frozen
class Day:
    """What holds for one date."""

    why: str
    """:data:`EXCEPTION`, :data:`HOLIDAY` or :data:`WEEKLY`."""
    spans: tuple[Span, ...]
    name: str = ""
    """What the holiday is called."""


@frozen
class Verdict:
    """Whether it is open, and the day that says so."""

    open: bool
    day: Day


@lru_cache(1024)
def zone_of(name: str) -> ZoneInfo | None:
    """The IANA time zone ``name`` (``Europe/Stockholm``), or None when there is none."""
    if _ZONE.fullmatch(name) is None:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # OSError: the name of a folder of zones
        return None


def date_of(text: str) -> date | None:
    """The date of ``2026-12-24``, or None."""
    if _DATE.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_hours(value: Json, data: Mapping[str, Json]) -> Hours:
    """The hours of a node: its ``value`` (variables replaced) and its schedule in ``data``."""
    weekly, exceptions = data.get(WEEKLY), data.get(EXCEPTIONS)
    country = data.get(HOLIDAYS)
    return Hours(
        zone_of(value.strip()) if isinstance(value, str) else None,
        {
            number: spans_in(weekly[key])
            for number, key in enumerate(WEEKDAYS)
            if isinstance(weekly, dict) and key in weekly
        },
        country.strip() if isinstance(country, str) else "",
        {
            day: spans_in(times)
            for key, times in (exceptions.items() if isinstance(exceptions, dict) else ())
            if (day := date_of(key)) is not None
        },
    )


def is_open(node: Node, moment: datetime) -> bool:
    """Whether the ``hours`` node is open at ``moment`` (without an offset: on its own clock)."""
    return verdict(read_hours(node.value, node.extra), moment).open


def day_of(hours: Hours, day: date) -> Day:
    """What holds on ``day``: its exception, its holiday, or its weekday."""
    if day in hours.exceptions:
        return Day(EXCEPTION, hours.exceptions[day])
    name = holiday_name(hours.country, day) if hours.country else None
    if name is not None:
        return Day(HOLIDAY, (), name)
    return Day(WEEKLY, hours.weekly.get(day.weekday(), ()))


def verdict(hours: Hours, moment: datetime) -> Verdict:
    """Whether it is open at ``moment``, and why.

    A ``moment`` without an offset is what the clock on the wall of the zone shows.
    """
    local = local_time(hours, moment)
    today = day_of(hours, local.date())
    minute = local.hour * 60 + local.minute
    if hours.zone is None:
        return Verdict(False, today)
    if _covers(today, minute):
        return Verdict(True, today)
    if local.date() > date.min:
        before = day_of(hours, local.date() - timedelta(days=1))
        if _covers(before, minute + DAY):
            return Verdict(True, before)
    return Verdict(False, today)


def local_time(hours: Hours, moment: datetime) -> datetime:
    """``moment`` on the clock of the zone."""
    if hours.zone is None:
        return moment
    return moment.replace(tzinfo=hours.zone) if moment.tzinfo is None else _there(hours, moment)


def next_change(hours: Hours, moment: datetime) -> datetime | None:
    """When it opens or closes next after ``moment``, on the zone's clock.

    None when it does not within :data:`AHEAD` days: always open, or closed for good.
    """
    if hours.zone is None:
        return None
    local = local_time(hours, moment)
    now = verdict(hours, local).open
    for instant in _instants(hours, local):
        if verdict(hours, instant).open != now:
            return instant
    return None


def _covers(day: Day, minute: int) -> bool:
    return any(span.start <= minute < span.end for span in day.spans)


def _there(hours: Hours, moment: datetime) -> datetime:
    try:
        return moment.astimezone(hours.zone)
    except OverflowError:  # the first or last day there is
        return moment


def _instants(hours: Hours, after: datetime) -> Iterator[datetime]:
    """Every moment after ``after`` at which something can change, in order."""
    zone = hours.zone
    for days in range(AHEAD):
        try:
            day = after.date() + timedelta(days=days)
            tomorrow = day + timedelta(days=1)
            ends = [datetime.combine(one, time(), zone).astimezone(UTC) for one in (day, tomorrow)]
        except OverflowError:
            return
        walls = {0, *_edges(day_of(hours, day), 0)}
        if day > date.min:
            walls.update(_edges(day_of(hours, day - timedelta(days=1)), DAY))
        found = {_jump(hours, *ends)}
        for wall in walls:
            naive = datetime.combine(day, time(*divmod(wall, 60)), zone)
            found |= {naive.replace(fold=fold).astimezone(UTC) for fold in (0, 1)}
        yield from (_there(hours, one) for one in sorted(found) if one > after)


def _edges(day: Day, less: int) -> Iterator[int]:
    """Starts and ends of the spans of ``day`` that are minutes of the day ``less`` later."""
    for span in day.spans:
        yield from (edge - less for edge in span if 0 <= edge - less < DAY)


def _jump(hours: Hours, start: datetime, end: datetime) -> datetime:
    """The moment between ``start`` and ``end`` at which the clock is put forward or back.

    ``end`` when it is not. Found to the second, by halving.
    """
    offset = _there(hours, start).utcoffset()
    if _there(hours, end).utcoffset() == offset:
        return end
    while end - start > timedelta(seconds=1):
        middle = start + (end - start) / 2
        middle = middle.replace(microsecond=0)
        if middle == start:
            break
        if _there(hours, middle).utcoffset() == offset:
            start = middle
        else:
            end = middle
    return end
