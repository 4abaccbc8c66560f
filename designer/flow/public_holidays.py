"""Public holidays of countries and their parts, from the ``holidays`` package.

The package takes a tenth of a second to import, so it is imported on first use. Plain Sundays are
no holidays here, also where the law calls them so.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

_LANGUAGE = "en_US"
"""What holidays are called in, where the package knows; else it takes the country's own."""


@lru_cache(1)
def countries() -> Mapping[str, tuple[str, ...]]:
    """The countries whose holidays are known: ISO 3166-1 code to the codes of their parts."""
    import holidays

    found = holidays.list_supported_countries(include_aliases=False)
    return {code: tuple(found[code]) for code in sorted(found)}


def is_known(place: str) -> bool:
    """Whether the holidays of ``place`` are known: ``SE``, or ``DE-BY`` for a part of it."""
    country, dash, part = place.partition("-")
    parts = countries().get(country)
    return parts is not None and (not dash or part in parts)


def holiday_name(place: str, day: date) -> str | None:
    """What the public holiday of ``place`` on ``day`` is called; None when it is none.

    A place that is not known has no holidays.
    """
    return _of_year(place, day.year).get(day)


@lru_cache(256)
def _of_year(place: str, year: int) -> Mapping[date, str]:
    if not is_known(place):
        return {}
    import holidays

    country, _, part = place.partition("-")
    found = holidays.country_holidays(
        country, subdiv=part or None, years=year, expand=False, language=_LANGUAGE
    )
    return dict(found)
