"""Public holidays of countries and their parts, from the ``holidays`` package.

The package takes a tenth of a second to import, so it is imported on first use. Plain Sundays are
no holidays here, also where the law calls them so.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

_LANGUAGE = "en"
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


def holiday_name(place: str, day: date, language: str = _LANGUAGE) -> str | None:
    """What the public holiday of ``place`` on ``day`` is called; None when it is none.

    It is called so in ``language``, ``sv`` for example, where the package knows the holidays of
    the place in it; else in English. A place that is not known has no holidays.
    """
    return _of_year(place, day.year, language).get(day)


@lru_cache(256)
def _of_year(place: str, year: int, language: str) -> Mapping[date, str]:
    if not is_known(place):
        return {}
    import holidays

    country, _, part = place.partition("-")
    found = holidays.country_holidays(
        country,
        subdiv=part or None,
        years=year,
        expand=False,
        language=_variety(country, language) or _variety(country, _LANGUAGE),
    )
    return dict(found)


def _variety(country: str, language: str) -> str | None:
    """What the package calls ``language`` where it knows the holidays of ``country`` in it."""
    import holidays

    known = holidays.country_holidays(country).supported_languages
    return next((one for one in known if one.split("_")[0] == language), None)
