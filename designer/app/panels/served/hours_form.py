"""The schedule of opening hours in the inspector."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from designer.app.countries import by_name
from designer.app.document import Document
from designer.app.panels.fields import ChoiceField
from designer.app.panels.served.exceptions_field import ExceptionsField
from designer.app.panels.served.now_line import NowLine
from designer.app.panels.served.week_field import WeekField
from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr, tr_text
from designer.flow import changes
from designer.flow.jsontypes import Json
from designer.flow.model import Node
from designer.flow.opening import EXCEPTIONS, HOLIDAYS, WEEKLY, read_hours
from designer.flow.public_holidays import countries
from designer.flow.texts import N_
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import HOURS

if TYPE_CHECKING:
    from designer.checks.problems import Problem

_NONE = N_("Open on them, too")
_PART = N_("Part of the country")
_WHOLE = N_("All of it")
_LETTERS = 12
"""Letters of a country's name that are always seen."""
_PLACES = {"country": HOLIDAYS, "date": EXCEPTIONS, "past": EXCEPTIONS}
"""What a problem of opening hours is about, by its variant; else it is about the week."""


class HoursForm(QWidget):
    """Edits what stands beside the options of the ``hours`` node ``node_id``."""

    def __init__(self, document: Document, node_id: str) -> None:
        super().__init__()
        self._document = document
        self._node_id = node_id
        self.week = WeekField()
        self.week.typed.connect(lambda weekly: self._set(WEEKLY, weekly))
        self.week.copied.connect(lambda weekly: self._set_at_once(WEEKLY, weekly))
        self.country = ChoiceField(
            tr(_known(HOLIDAYS)[0]), _country_choices(), help_text=tr(_known(HOLIDAYS)[1])
        )
        box = self.country.box
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LETTERS)
        self.country.typed.connect(lambda code: self._set_at_once(HOLIDAYS, code))
        self.part = ChoiceField(tr(_PART), [("", tr(_WHOLE))])
        self.part.typed.connect(self._choose_part)
        self.exceptions = ExceptionsField()
        self.exceptions.typed.connect(lambda found: self._set(EXCEPTIONS, found))
        self.exceptions.done.connect(lambda found: self._set_at_once(EXCEPTIONS, found))
        self.now = NowLine()
        self._notes = {key: _note() for key in (WEEKLY, EXCEPTIONS)}
        for field in (self.week, self.country, self.part, self.exceptions):
            field.left.connect(document.end_typing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        for part in (
            self.now,
            self.week,
            self._notes[WEEKLY],
            self.country,
            self.part,
            self.exceptions,
            self._notes[EXCEPTIONS],
        ):
            column.addWidget(part)

    @property
    def _node(self) -> Node:
        return self._document.flow.nodes[self._node_id]

    def refresh(self) -> None:
        """Show what the flow says now."""
        node, variables = self._node, self._document.flow.variables
        self.week.show_week(node.extra.get(WEEKLY))
        place = str(node.extra.get(HOLIDAYS) or "")
        country, _, part = place.partition("-")
        known = country in countries()
        self.country.show_value(country if known else place)
        parts = countries().get(country, ())
        if [value for value, _ in self.part.choices] != ["", *parts]:
            self.part.offer([("", tr(_WHOLE)), *((code, code) for code in parts)])
        self.part.show_value(part if known else "")
        self.part.setVisible(bool(parts))
        self.exceptions.show_exceptions(node.extra.get(EXCEPTIONS))
        self.now.show_hours(read_hours(replace_variables(node.value, variables), node.extra))

    def place_of(self, problem: Problem) -> QWidget | None:
        """The first input of what ``problem`` is about; None where it is not about the schedule."""
        key = _place_of(problem)
        if key == HOLIDAYS:
            return self.country.control
        if key == EXCEPTIONS:
            return self.exceptions.first()
        return self.week.first() if key == WEEKLY else None

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say what is wrong with the week, the holidays and the exceptions, each at its place."""
        found: dict[str, Problem] = {}
        for problem in problems:
            key = _place_of(problem)
            if key is not None:
                found.setdefault(key, problem)
        for key, note in self._notes.items():
            here = found.get(key)
            note.setVisible(here is not None)
            if here is not None:
                say(note.setText, tr_text(here.text))
                note.setProperty("role", "bad" if here.is_error else "warn")
                note.style().unpolish(note)
                note.style().polish(note)
        wrong = found.get(HOLIDAYS)
        severity, words = (wrong.severity.value, tr_text(wrong.text)) if wrong else ("", "")
        self.country.show_problem(severity, words)

    def _choose_part(self, part: str) -> None:
        country, _, _ = str(self._node.extra.get(HOLIDAYS) or "").partition("-")
        self._set_at_once(HOLIDAYS, f"{country}-{part}" if part else country)

    def _set(self, key: str, value: Json) -> None:
        self._document.apply(changes.set_served(self._node, key, value))

    def _set_at_once(self, key: str, value: Json) -> None:
        """A step of its own in the history."""
        self._document.end_typing()
        self._set(key, value)
        self._document.end_typing()


def _place_of(problem: Problem) -> str | None:
    """Which part of the schedule ``problem`` is about; None: none of it."""
    if problem.code in ("bad-hours", "odd-hours") and problem.variant != "zone":
        return _PLACES.get(problem.variant, WEEKLY)
    return None


def _known(key: str) -> tuple[str, str]:
    known = HOURS.served_key(key)
    assert known is not None
    return known.label, known.help


def _country_choices() -> list[tuple[str, str]]:
    """No country, then all whose holidays are known, by the names people call them."""
    return [("", tr(_NONE)), *by_name(countries())]


def _note() -> QLabel:
    note = QLabel()
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setWordWrap(True)
    note.hide()
    return note
