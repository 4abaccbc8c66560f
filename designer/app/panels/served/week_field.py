"""The week of opening hours: a line of times for every day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.app.buttons import push_button
from designer.app.panels.served.times_field import TimesLine, WrongNote
from designer.app.saying import say, worded
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.checks.texts import DAY_NAMES
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.schedule_words import SHORT_DAYS
from designer.flow.texts import N_
from designer.flow.vocabulary import HOURS
from designer.flow.week import WEEKDAYS

_WEEK = next(key for key in HOURS.served_keys if key.key == "weekly")
_COPY = N_("Copy Monday to weekdays")
_COPY_HELP = N_("Tuesday to Friday get the times of Monday")


class WeekField(QWidget):
    """Edits ``weekly``; :attr:`typed` carries it whole, :attr:`copied` too, in one go."""

    typed = Signal(object)
    copied = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._weekly: JsonObject = {}
        heading = worded(QLabel(), tr(_WEEK.label))
        heading.setProperty("role", "muted")
        say(heading.setToolTip, tr(_WEEK.help))
        self.copy = push_button(tr(_COPY), "link", self._copy)
        say(self.copy.setToolTip, tr(_COPY_HELP))
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.copy)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        self.note = WrongNote()
        self.lines: dict[str, TimesLine] = {}
        for row, day in enumerate(WEEKDAYS):
            line = self.lines[day] = TimesLine(tr(DAY_NAMES[day]))
            line.changed.connect(lambda times, day=day: self._changed(day, times))
            line.left.connect(self.left)
            line.wrong.connect(self.note.say)
            label = worded(QLabel(), tr(SHORT_DAYS[day]))
            label.setBuddy(line)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(self.note)

    def first(self) -> QWidget:
        """The line of the first day whose times cannot be read, else of the first day."""
        wrong = (line for line in self.lines.values() if line.property("state"))
        return next(wrong, self.lines[WEEKDAYS[0]])

    def show_week(self, weekly: Json) -> None:
        """Show what the document holds."""
        self._weekly = dict(weekly) if isinstance(weekly, dict) else {}
        for day, line in self.lines.items():
            line.show_times(self._weekly.get(day))

    def _changed(self, day: str, times: list[Json]) -> None:
        self.typed.emit(_with(self._weekly, {day: times}))

    def _copy(self) -> None:
        monday = self._weekly.get(WEEKDAYS[0], [])
        self.copied.emit(_with(self._weekly, dict.fromkeys(WEEKDAYS[1:5], monday)))


def _with(weekly: JsonObject, changed: JsonObject) -> JsonObject:
    """``weekly`` with some days changed: days in order, closed ones left out, the rest kept."""
    days = {**weekly, **changed}
    known = {day: days[day] for day in WEEKDAYS if days.get(day)}
    return {**known, **{key: value for key, value in days.items() if key not in WEEKDAYS}}
