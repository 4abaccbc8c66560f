"""Moments as people say them, in the form of the window's language.

A part of a sentence is a thing of its own and not its words: said again in another language, it is
written as that one does, see :mod:`designer.app.saying`.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from designer.app.translate import made_of, tr
from designer.flow.frozen import frozen
from designer.flow.texts import N_

_TODAY = N_("Today {time}")
_YESTERDAY = N_("Yesterday {time}")
_DAY = "{day}"
_DAY_AND_TIME = "{day} {time}"
_ISO = "yyyy-MM-dd"
_SHORT = QLocale.FormatType.ShortFormat


@frozen
class Clock:
    """A time of day in hours and minutes, with the seconds where they tell moments apart."""

    at: time
    seconds: bool = False

    def __str__(self) -> str:
        form = QLocale().timeFormat(_SHORT)
        if self.seconds:
            minutes = form.index("mm")
            form = f"{form[:minutes]}mm{form[minutes - 1]}ss{form[minutes + 2 :]}"
        return QLocale().toString(QTime(self.at.hour, self.at.minute, self.at.second), form)


@frozen
class Day:
    """A day by its date."""

    on: date

    def __str__(self) -> str:
        return QLocale().toString(QDate(self.on.year, self.on.month, self.on.day), day_form())


def day_form() -> str:
    """How Qt is told to write a date: as the language does, the year always in four figures.

    In two figures a year that is typed could be one of another century. A system without a
    language has no form of its own.
    """
    place = QLocale()
    if place.language() == QLocale.Language.C:
        return _ISO
    form = place.dateFormat(_SHORT)
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def moment_form() -> str:
    """How Qt is told to write a date with the day of the week and the time of day."""
    return f"ddd {day_form()} {QLocale().timeFormat(_SHORT)}"


def day_and_time(at: datetime, now: datetime) -> str:
    """``at`` as people say it at ``now``: with the day's name and the time where that is near."""
    return _near(at, now) or tr(_DAY, day=Day(at.date()))


def moment(at: datetime, now: datetime, *, seconds: bool = False) -> str:
    """``at`` as people say it at ``now``, always with the time of day, on request to the second."""
    clock = Clock(at.time(), seconds)
    return _near(at, now, seconds=seconds) or tr(_DAY_AND_TIME, day=Day(at.date()), time=clock)


def _near(at: datetime, now: datetime, *, seconds: bool = False) -> str:
    clock = Clock(at.time(), seconds)
    if at.date() == now.date():
        return tr(_TODAY, time=clock)
    if at.date() == now.date() - timedelta(days=1):
        return tr(_YESTERDAY, time=clock)
    return ""


def within(said: str) -> str:
    """A moment as it stands within a sentence."""
    return made_of(lambda words: words[:1].lower() + words[1:], said)
