"""Says whether a line is open now, or at a moment to try, and until when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.app.moments import Clock, Day
from designer.app.panels.when import When
from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.opening import EXCEPTION, HOLIDAY, Hours, local_time, next_change, verdict
from designer.flow.public_holidays import holiday_name
from designer.flow.schedule_words import SHORT_DAYS
from designer.flow.texts import N_
from designer.flow.week import WEEKDAYS

_MINUTE_MS = 20_000
_OPEN = N_("Open until {until}")
_CLOSED = N_("Closed until {until}")
_OPEN_ON, _CLOSED_ON = N_("Open, with no end in sight"), N_("Closed for good")
_NO_ZONE = N_("Without a time zone it is always closed")
_BECAUSE = N_("{words}  ·  {why}")
_EXCEPTION = N_("an exception")
_LANGUAGE = N_("en")
"""The code of the language that holidays are named in."""
_TOMORROW = N_("tomorrow {time}")
_WEEKDAY = N_("{day} {time}")
_DATE = N_("{day} {date} {time}")


class NowLine(QWidget):
    """The line and the moment it is about; the moment is looked at again while it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._hours: Hours | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.when = When()
        self.when.chosen.connect(lambda _at: self._write())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.words)
        column.addWidget(self.when)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE_MS)
        self._clock.timeout.connect(self._write)
        self._clock.start()

    def show_hours(self, hours: Hours) -> None:
        """Show what ``hours`` say."""
        self._hours = hours
        self._write()

    def _write(self) -> None:
        if self._hours is None:
            return
        moment = self.when.at or datetime.now(UTC)
        words, role = now_words(self._hours, moment)
        say(self.words.setText, words)
        if self.words.property("role") != role:
            self.words.setProperty("role", role)
            self.words.style().unpolish(self.words)
            self.words.style().polish(self.words)


def now_words(hours: Hours, moment: datetime) -> tuple[str, str]:
    """What holds at ``moment``, and the role of the label that says it."""
    if hours.zone is None:
        return tr(_NO_ZONE), "muted"
    found = verdict(hours, moment)
    local = local_time(hours, moment)
    until = next_change(hours, moment)
    if until is None:
        words = tr(_OPEN_ON if found.open else _CLOSED_ON)
    else:
        words = tr(_OPEN if found.open else _CLOSED, until=_until(until, local))
    if found.day.why == HOLIDAY:
        name = holiday_name(hours.country, local.date(), tr(_LANGUAGE))
        words = tr(_BECAUSE, words=words, why=name or found.day.name)
    elif found.day.why == EXCEPTION:
        words = tr(_BECAUSE, words=words, why=tr(_EXCEPTION))
    return words, "good" if found.open else "muted"


def _until(until: datetime, now: datetime) -> str | Clock:
    """A time of the same day by itself, of the next week by its day, else by its date."""
    time = Clock(until.time())
    days = (until.date() - now.date()) // timedelta(days=1)
    if days == 0:
        return time
    if days == 1:
        return tr(_TOMORROW, time=time)
    day = tr(SHORT_DAYS[WEEKDAYS[until.weekday()]])
    if days < len(WEEKDAYS):
        return tr(_WEEKDAY, day=day, time=time)
    return tr(_DATE, day=day, date=Day(until.date()), time=time)
