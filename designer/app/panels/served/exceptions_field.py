"""Dates with times of their own: a row each, with date, times, and a button to take it out."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.days import DayEdit
from designer.app.moments import Day, day_form
from designer.app.panels.fields import UndoOutside
from designer.app.panels.served.times_field import TimesLine, WrongNote
from designer.app.panels.when import give_margins
from designer.app.saying import say, worded
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.opening import date_of
from designer.flow.texts import N_
from designer.flow.vocabulary import HOURS

_EXCEPTIONS = next(key for key in HOURS.served_keys if key.key == "exceptions")
_ADD = N_("Add a date")
_DATE = N_("Date of an exception")
_TIMES = N_("Times on {day}")
_TAKE_OUT = N_("Take {day} out")
_CROSS = "\N{MULTIPLICATION SIGN}"


class ExceptionsField(QWidget):
    """Edits ``exceptions``; :attr:`typed` carries them while they are typed, :attr:`done` at once.

    Rows are in order of date. What is no date in the document is kept and not shown; a problem
    says so.
    """

    typed = Signal(object)
    done = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._exceptions: JsonObject = {}
        self._days: list[str] = []
        self.dates: list[QDateEdit] = []
        self.lines: list[TimesLine] = []
        self.crosses: list[QPushButton] = []
        heading = worded(QLabel(), tr(_EXCEPTIONS.label))
        heading.setProperty("role", "muted")
        say(heading.setToolTip, tr(_EXCEPTIONS.help))
        self.add = push_button(tr(_ADD), "link", self._add)
        say(self.add.setToolTip, tr(_EXCEPTIONS.help))
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.add)
        self._rows = QWidget()
        self.note = WrongNote()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self._column.addLayout(head)
        self._column.addWidget(self._rows)
        self._column.addWidget(self.note)

    def show_exceptions(self, exceptions: Json) -> None:
        """Show what the document holds."""
        self._exceptions = dict(exceptions) if isinstance(exceptions, dict) else {}
        days = sorted(day for day in self._exceptions if date_of(day) is not None)
        if days != self._days:
            focused = next((n for n, when in enumerate(self.dates) if when.hasFocus()), None)
            section = None if focused is None else self.dates[focused].currentSection()
            gone = [day for day in self._days if day not in days]
            come = [day for day in days if day not in self._days]
            moved = focused is not None and gone == [self._days[focused]] and len(come) == 1
            self._days = days
            self._build()
            if moved and section is not None:
                # The row is another one, the person is still at the same part of the date.
                when = self.dates[days.index(come[0])]
                when.setFocus()
                when.setSelectedSection(section)
        for day, line in zip(days, self.lines, strict=True):
            line.show_times(self._exceptions[day])

    def _build(self) -> None:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        self.dates, self.lines, self.crosses = [], [], []
        for row, day in enumerate(self._days):
            for column, part in enumerate(self._row(day)):
                grid.addWidget(part, row, column)
        place = self._column.indexOf(self._rows)
        self._column.removeWidget(self._rows)
        self._column.insertWidget(place, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        rows.setVisible(bool(self._days))

    def _row(self, day: str) -> tuple[QWidget, QWidget, QWidget]:
        when = DayEdit(QDate.fromString(day, "yyyy-MM-dd"))
        when.setDisplayFormat(day_form())
        say(when.setAccessibleName, tr(_DATE))
        when.setKeyboardTracking(False)
        when.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        give_margins(when)
        written = when.text()
        when.installEventFilter(UndoOutside(when, lambda line: line.text() != written))
        when.dateChanged.connect(lambda to: self._move(day, to))
        said = Day(date.fromisoformat(day))
        line = TimesLine(tr(_TIMES, day=said))
        line.changed.connect(lambda times: self.typed.emit({**self._exceptions, day: times}))
        line.left.connect(self.left)
        line.wrong.connect(self.note.say)
        cross = push_button(_CROSS, "link", lambda: self._take_out(day))
        say(cross.setToolTip, as_written(tr(_TAKE_OUT, day=said)))
        say(cross.setAccessibleName, tr(_TAKE_OUT, day=said))
        self.dates.append(when)
        self.lines.append(line)
        self.crosses.append(cross)
        return when, line, cross

    def first(self) -> QWidget:
        """The first times that cannot be read, else the first date, else what adds one."""
        wrong = (line for line in self.lines if line.property("state"))
        return next(wrong, self.dates[0] if self.dates else self.add)

    def retranslate(self) -> None:
        """Write the dates in the form of the language now in force."""
        for when in self.dates:
            when.setDisplayFormat(day_form())

    def _move(self, day: str, to: QDate) -> None:
        """Give an exception another date, unless that has one already."""
        new = to.toString("yyyy-MM-dd")
        if new in self._exceptions:
            place = self._days.index(day)
            self.dates[place].setDate(QDate.fromString(day, "yyyy-MM-dd"))
            return
        self.done.emit(
            {(new if key == day else key): value for key, value in self._exceptions.items()}
        )

    def _take_out(self, day: str) -> None:
        self.done.emit({key: value for key, value in self._exceptions.items() if key != day})

    def _add(self) -> None:
        """Add the day after the last one, or tomorrow: closed."""
        tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011  (the person's own calendar)
        last = max((date.fromisoformat(day) for day in self._days), default=tomorrow)
        new = max(tomorrow, last + timedelta(days=1)) if self._days else tomorrow
        self.done.emit({**self._exceptions, new.isoformat(): []})
        if self.dates:
            self.dates[-1].setFocus()
