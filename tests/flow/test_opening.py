"""Opening hours, against a model that looks at every minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from designer.flow.model import Node
from designer.flow.opening import is_open, next_change, read_hours, verdict, zone_of
from designer.flow.public_holidays import countries, holiday_name, is_known
from designer.flow.schedule_words import schedule_lines, summary
from designer.flow.week import (
    DAY,
    WEEKDAYS,
    Span,
    clock,
    parse_span,
    spans_text,
    stepped,
    typed_span,
)

STOCKHOLM = "Europe/Stockholm"
ZONES = (STOCKHOLM, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")


def hours(zone: str = STOCKHOLM, **data: object) -> Node:
    return Node("hours", "hours", zone, extra=data)  # type: ignore[arg-type]


def every_day(times: list[str], keys: tuple[str, ...] = WEEKDAYS) -> dict[str, list[str]]:
    return dict.fromkeys(keys, times)


def at(text: str, zone: str = STOCKHOLM, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


def change(node: Node, moment: datetime) -> datetime | None:
    return next_change(read_hours(node.value, node.extra), moment)


OFFICE = hours(
    weekly={"mon": ["08:00-12:00", "13:00-17:00"], "fri": ["22:00-02:00"], "sun": ["00:00-24:00"]},
    holidays="SE",
    exceptions={"2026-12-24": ["09:00-12:00"], "2026-12-31": [], "2026-12-21": []},
)


@pytest.mark.parametrize(
    ("moment", "open_", "why"),
    [
        ("2026-11-30T07:59:59", False, "weekly"),
        ("2026-11-30T08:00", True, "weekly"),
        ("2026-11-30T11:59:59", True, "weekly"),
        ("2026-11-30T12:00", False, "weekly"),
        ("2026-12-01T10:00", False, "weekly"),
        ("2026-11-27T23:59", True, "weekly"),
        ("2026-11-28T01:59", True, "weekly"),
        ("2026-11-28T02:00", False, "weekly"),
        ("2026-11-29T00:00", True, "weekly"),
        ("2026-11-29T23:59:59", True, "weekly"),
        ("2026-12-21T10:00", False, "exception"),
        ("2026-12-24T10:00", True, "exception"),
        ("2026-12-24T13:00", False, "exception"),
        ("2026-12-25T23:00", False, "holiday"),
        ("2026-12-26T01:00", False, "holiday"),
        ("2027-01-01T00:30", False, "holiday"),
    ],
)
def test_when_it_is_open_and_why(moment: str, open_: bool, why: str) -> None:
    found = verdict(read_hours(OFFICE.value, OFFICE.extra), at(moment))
    assert (found.open, found.day.why) == (open_, why)
    naive = datetime.fromisoformat(moment)
    assert is_open(OFFICE, naive) == is_open(OFFICE, at(moment).astimezone(UTC)) == open_


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    node = hours(weekly={"thu": ["22:00-04:00"]}, holidays="SE")
    assert is_open(node, at("2026-12-25T03:00"))  # Thursday night runs into Christmas Day
    assert not is_open(node, at("2026-12-25T22:30"))


def test_an_hour_left_out_is_never_open_and_one_that_comes_twice_is_open_twice() -> None:
    node = hours(weekly={"sun": ["02:00-03:00"]})
    spring, autumn = at("2026-03-29T00:00"), at("2026-10-25T00:00")
    for start, minutes in ((spring, 0), (autumn, 120)):
        first = start.astimezone(UTC)
        assert sum(is_open(node, first + timedelta(minutes=n)) for n in range(6 * 60)) == minutes
    assert change(node, at("2026-10-25T01:59")) == at("2026-10-25T02:00")
    assert change(node, at("2026-10-25T02:30")) == at("2026-10-25T03:00")


spans = st.builds(
    lambda start, length: f"{clock(start)}-{clock((start + length - 1) % DAY + 1)}",
    st.integers(0, DAY - 1),
    st.integers(1, DAY - 1),
)
days = st.lists(spans, max_size=2)


@given(
    st.sampled_from(ZONES),
    st.dictionaries(st.sampled_from(WEEKDAYS), days),
    st.dictionaries(st.integers(-2, 2), days, max_size=2),
    st.sampled_from(["2026-03-29", "2026-10-25", "2026-11-01", "2026-04-05", "2026-12-25"]),
)
@example(STOCKHOLM, {}, {0: ["02:00-03:01"]}, "2026-03-29")
def test_it_is_what_every_minute_says(
    zone: str, weekly: dict[str, list[str]], exceptions: dict[int, list[str]], around: str
) -> None:
    middle = date.fromisoformat(around)
    special = {str(middle + timedelta(days=n)): times for n, times in exceptions.items()}
    node = hours(zone, weekly=weekly, exceptions=special, holidays="SE")
    start = datetime.combine(middle - timedelta(days=1), datetime.min.time(), UTC)
    states = []
    for step in range(0, 3 * DAY, 7):
        moment = start + timedelta(minutes=step)
        states.append((moment, is_open(node, moment)))
        assert states[-1][1] == _by_minutes(weekly, special, moment.astimezone(ZoneInfo(zone)))
    found = change(node, start)
    for moment, open_ in states:
        if found is None or moment < found:
            assert open_ == states[0][1]
    if found is not None:
        before = found.astimezone(UTC) - timedelta(microseconds=1)  # not by the clock on the wall
        assert is_open(node, found) != is_open(node, before)


def _by_minutes(
    weekly: dict[str, list[str]], special: dict[str, list[str]], here: datetime
) -> bool:
    """Whether one of the minutes that today and yesterday are open is this one."""
    wall = here.hour * 60 + here.minute
    for back in (0, 1):
        day = here.date() - timedelta(days=back)
        times = weekly.get(WEEKDAYS[day.weekday()], [])
        if holiday_name("SE", day):
            times = []
        for text in special.get(str(day), times):
            start, end = (int(part[:2]) * 60 + int(part[3:]) for part in text.split("-"))
            length = (end - start - 1) % DAY + 1
            if wall + back * DAY in range(start, start + length) and start != end:
                return True
    return False


def test_until_when() -> None:
    assert change(OFFICE, at("2026-11-30T09:00")) == at("2026-11-30T12:00")
    assert change(OFFICE, at("2026-11-30T18:00")) == at("2026-12-04T22:00")
    assert change(hours(weekly={}), at("2026-11-30T18:00")) is None
    every = every_day(["00:00-24:00"], WEEKDAYS)
    assert change(hours(weekly=every), at("2026-11-30T18:00")) is None
    assert change(hours("No/Where", weekly=every), at("2026-11-30T18:00")) is None


@pytest.mark.parametrize("moment", [datetime.min, datetime.max])  # noqa: DTZ901
def test_the_ends_of_time(moment: datetime) -> None:
    assert not is_open(hours(weekly={}), moment)
    assert not is_open(hours(weekly={}), moment.replace(tzinfo=UTC))
    assert change(hours(weekly={}), moment.replace(tzinfo=UTC)) is None


@pytest.mark.parametrize(
    "name", ["", "Stockholm", "Europe", "../UTC", "/etc/passwd", "a" * 3000, "x\x00y", "Europe/"]
)
def test_no_zone(name: str) -> None:
    assert zone_of(name) is None
    assert not is_open(hours(name, weekly={"mon": ["00:00-24:00"]}), at("2026-11-30T09:00"))


def test_what_is_wrong_is_left_out() -> None:
    node = hours(weekly={"mon": ["8-12", "13:00-14:00"], "Mon": ["00:00-24:00"]}, exceptions=[1])
    assert is_open(node, at("2026-11-30T13:30"))
    assert not is_open(node, at("2026-11-30T09:00"))


def test_public_holidays() -> None:
    assert "BY" in countries()["DE"]
    assert is_known("SE")
    assert is_known("DE-BY")
    assert not any(map(is_known, ("", "XX", "SE-", "DE-XX", "se", "UK-")))
    assert holiday_name("DE-BY", date(2026, 1, 6))
    assert holiday_name("DE", date(2026, 1, 6)) is None
    assert holiday_name("SE", date(2026, 11, 29)) is None  # a plain Sunday
    assert holiday_name("XX", date(2026, 12, 25)) is None


def test_holidays_are_named_in_a_language_where_it_is_known() -> None:
    day = date(2026, 12, 25)
    assert holiday_name("SE", day) == "Christmas Day"
    assert holiday_name("SE", day, "sv") == "Juldagen"
    assert holiday_name("FI", day, "sv") == "Juldagen"
    assert holiday_name("DE", day, "sv") == "Christmas Day"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("08:00-12:00", Span(480, 720)),
        ("22:00-02:00", Span(1320, 1560)),
        ("22:00-00:00", Span(1320, 1440)),
        ("00:00-24:00", Span(0, 1440)),
        *((bad, None) for bad in ("08:00-08:00", "8:00-12:00", "24:00-01:00", "08:00-24:01", 8)),
        *((bad, None) for bad in ("08:60-12:00", "08:00-12:00 ", "", None, ["08:00-12:00"])),
    ],
)
def test_spans(text: str, span: Span | None) -> None:
    assert parse_span(text) == span


@given(st.integers(0, DAY - 1), st.integers(1, DAY))
def test_a_span_is_read_as_it_is_written(start: int, length: int) -> None:
    if length < DAY or start == 0:
        span = Span(start, start + length)
        assert parse_span(str(span)) == typed_span(str(span)) == span
        assert typed_span(spans_text([span])) == span


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((text, "08:00-17:00") for text in ("8-17", "8:00 – 17:00", "08.00-17", "0800-1700")),
        *((text, None) for text in ("", "8", "8-8", "8-25", "24-8", "8:75-9", "a-b", "8-9-10")),
    ],
)
def test_spans_as_people_type_them(typed: str, meant: str | None) -> None:
    assert typed_span(typed) == parse_span(meant)


@pytest.mark.parametrize(
    ("text", "letter", "minutes", "found"),
    [
        ("8-12", 0, 15, ("08:15-12", 5)),
        ("8-12", 2, 15, ("8-12:15", 7)),
        ("8–12, 13–17", 5, -60, ("8–12, 12–17", 8)),
        ("8:10-9", 1, 15, ("08:15-9", 5)),
        ("8:10-9", 1, -15, ("08-9", 2)),
        ("8:10-12", 1, 60, ("09-12", 2)),
        ("8:30-12", 1, -60, ("07:30-12", 5)),
        ("22-02", 5, -60, ("22-01", 5)),
        ("0830-1700; 18-20", 2, 15, ("08:45-1700; 18-20", 5)),
        ("8 to 9", 6, 15, ("8 to 09:15", 10)),
        *(("0-24", letter, minutes, None) for letter, minutes in ((0, -15), (4, 15))),
        *((text, 1, 15, None) for text in ("", "8", "a-b")),
        ("8-8:15", 6, -15, None),
        ("23:45-24", 0, 15, None),
    ],
)
def test_a_time_is_moved_by_steps(
    text: str, letter: int, minutes: int, found: tuple[str, int] | None
) -> None:
    assert stepped(text, letter, minutes) == found


@given(
    st.lists(st.tuples(st.integers(0, DAY - 1), st.integers(1, DAY - 1)), min_size=1, max_size=3),
    st.integers(0, 40),
    st.sampled_from([15, -15, 60, -60]),
)
def test_a_step_changes_one_time_and_stays_readable(
    spans: list[tuple[int, int]], letter: int, minutes: int
) -> None:
    text = spans_text(Span(start, start + length) for start, length in spans)
    found = stepped(text, min(letter, len(text)), minutes)
    if found is None:
        return
    before, after = ([typed_span(part) for part in one.split(",")] for one in (text, found[0]))
    assert None not in after
    differing = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert len(differing) == 1
    assert 0 <= found[1] <= len(found[0])


def test_a_schedule_in_words() -> None:
    assert [str(line) for line in schedule_lines(OFFICE)] == [
        "Mon 08–12, 13–17",
        "Fri 22–02",
        "Sun 00–24",
        "Closed on the public holidays of SE",
        "2026-12-21: closed",
        "2026-12-24: 09–12",
        "2026-12-31: closed",
    ]
    office = every_day(["08:00-17:00"], WEEKDAYS[:5])
    weekend = every_day(["10:00-14:30"], WEEKDAYS[5:])
    assert str(summary(hours(weekly=office))) == "Mon–Fri 08–17"
    assert str(summary(hours(weekly=office | weekend))) == "Mon–Fri 08–17, Sat, Sun 10–14:30"
    every = every_day(["00:00-24:00"], WEEKDAYS)
    assert str(summary(hours(weekly=every))) == "always open"
    assert str(summary(hours(weekly=every_day(["08:00-12:00"], WEEKDAYS)))) == "Every day 08–12"
    assert str(summary(hours())) == "always closed"
    assert schedule_lines(Node("play", "play")) == []
