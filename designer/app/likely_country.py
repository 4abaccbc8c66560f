"""The country somebody means who writes a telephone number without one.

The flow's other numbers tell; where it has none, the place does in which the program runs. A file
is checked and mended the same everywhere, so only what a person types or presses in the window
counts on the place.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLocale, QTimeZone

from designer.checks.numberfixes import guessed_country, mended_number
from designer.flow.model import Flow
from designer.flow.values import numbers_in

_OF_THE_PLATFORM = "SE"
"""Where 46elks is at home, and the numbers of the emulator are: what is left when the computer
does not say where it stands."""


def likely_country(flow: Flow, text: str) -> int | None:
    """The calling code of the national numbers in ``text``, typed into ``flow``; None: unknown."""
    known = guessed_country(flow)
    return country_here(text) if known is None else known


def country_here(text: str) -> int | None:
    """The calling code by which ``text`` holds a number, of a flow that has no other numbers.

    The countries that the computer's settings name are tried in turn.
    """
    from phonenumbers import country_code_for_region

    for region in dict.fromkeys(places()):
        code = country_code_for_region(region)
        if code and any(mended_number(part, code) for part in numbers_in(text)):
            return int(code)
    return None


def places() -> Iterator[str]:
    """The countries (ISO 3166-1) in which the program may be running, the surest first.

    The clock stands in a country more often than an English form of numbers does.
    """
    if QLocale().language() == QLocale.Language.Swedish:
        yield "SE"
    yield QLocale.territoryToCode(QTimeZone.systemTimeZone().territory())
    yield QLocale.territoryToCode(QLocale.system().territory())
    yield _OF_THE_PLATFORM
