"""Opening hours: what is no zone, date or country, and nights that run into the next day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from designer.flow.jsontypes import Json
from designer.flow.model import Flow
from tests.checks.building import found, single


def hours(value: Json = "Europe/Stockholm", **data: Json) -> Flow:
    """A flow of one node with such opening hours."""
    flow = single("hours", value)
    flow.target = "webhooks"
    flow.nodes["hours"] = replace(flow.nodes["hours"], extra=data)
    return flow


@pytest.mark.parametrize(
    ("flow", "variants"),
    [
        (hours(7), ["zone"]),
        (hours(" Europe/Stockholm "), []),
        (hours(""), []),
        (hours(holidays=7), ["country"]),
        (hours(holidays="SE"), []),
        (hours(holidays=" SE "), []),
        (hours(holidays=""), []),
        (hours(exceptions={"2999-02-28": ["08:00-12:00"]}), []),
        (hours(weekly={"mon": "8-9"}), []),
    ],
)
def test_bad_hours(flow: Flow, variants: list[str]) -> None:
    problems = found(flow, "bad-hours")
    assert [problem.variant for problem in problems] == variants
    assert all(problem.is_error for problem in problems)


@pytest.mark.parametrize(
    ("weekly", "overlaps"),
    [
        ({"mon": ["22:00-02:00"], "tue": ["01:00-05:00"]}, 1),
        ({"mon": ["22:00-02:00"], "tue": ["02:00-05:00"]}, 0),
        ({"mon": ["22:00-02:00"], "wed": ["01:00-05:00"]}, 0),
        ({"sun": ["22:00-02:00"], "mon": ["01:00-05:00"]}, 1),
        ({"mon": ["08:00-22:00"], "tue": ["01:00-05:00"]}, 0),
    ],
)
def test_a_night_that_runs_into_the_next_day(weekly: Json, overlaps: int) -> None:
    variants = [problem.variant for problem in found(hours(weekly=weekly), "odd-hours")]
    assert variants == ["overlap"] * overlaps


def test_without_a_zone_nothing_is_known_to_be_over() -> None:
    flow = hours("Nowhere/Else", weekly={"mon": ["08:00-12:00"]}, exceptions={"2020-12-24": []})
    assert not found(flow, "odd-hours")
    flow.nodes["hours"] = replace(flow.nodes["hours"], value="Europe/Stockholm")
    assert [problem.variant for problem in found(flow, "odd-hours")] == ["past"]


def test_hours_of_one_date_alone_are_hours() -> None:
    assert not found(hours(exceptions={"2999-12-24": ["08:00-12:00"]}), "odd-hours")
    assert [each.variant for each in found(hours(exceptions={"2999-12-24": []}), "odd-hours")] == [
        "never"
    ]
