"""The numbers of a caller list, one a line."""

from __future__ import annotations

import re
from collections.abc import Callable

from designer.app.canvas.numbers import Numbers
from designer.app.panels.fields import AreaField
from designer.app.translate import tr
from designer.checks.phones import international, number_fault
from designer.flow.callerlist import entries_in, is_prefix, value_of
from designer.flow.jsontypes import Json
from designer.flow.texts import N_
from designer.flow.vocabulary import CALLERS

_PLACEHOLDER = N_("+46700000000\n+4670*  (all that begin so)")
_STARTS = N_("{begins} and what follows")
_MORE = N_("… and {count} more")
_SHOWN = 6
Country = Callable[[str], int | None]
"""Gives the calling code of a number; None where it is unknown."""

_BETWEEN = re.compile(r"[,;\n]+")
_LINES = 5


class CallersField(AreaField):
    """Shows and reads the value of a ``callers`` node; beneath it how people read the numbers."""

    def __init__(self, country_of: Country) -> None:
        """``country_of`` gives the calling code of a number that is written without one."""
        super().__init__(
            tr(CALLERS.value_label), placeholder=tr(_PLACEHOLDER), help_text=tr(CALLERS.help)
        )
        self._numbers = Numbers(self)
        self._country_of = country_of
        self.area.setFixedHeight(self.area.fontMetrics().lineSpacing() * _LINES + 20)

    @property
    def value(self) -> str:
        """The value that is typed."""
        return read_entries(self.area.toPlainText(), self._country_of)

    def show_entries(self, value: Json) -> None:
        """Show the entries of ``value``, unless they are what is being typed."""
        entries = [part.strip() for part in value.split(",")] if isinstance(value, str) else []
        if not self.area.hasFocus() or value_of(entries) != self.value:
            self.show_value("\n".join(entries))
        self.show_hint(self._words(value))

    def _words(self, value: Json) -> str:
        entries = entries_in(value)
        lines = [self._entry(entry) for entry in entries[:_SHOWN]]
        if entries[_SHOWN:]:
            lines.append(tr(_MORE, count=len(entries) - _SHOWN))
        return "\n".join(line for line in lines if line)

    def _entry(self, entry: str) -> str:
        if is_prefix(entry):
            return tr(_STARTS, begins=entry[:-1])
        return self._numbers.grouped(entry)


def read_entries(text: str, country_of: Country = lambda _number: None) -> str:
    """The value that ``text``, one entry a line, means.

    What is a number as people write it becomes an international one: ``0046…`` and, with the
    calling code that ``country_of`` gives for it, ``070-…``.
    """
    parts = [part.strip() for part in _BETWEEN.split(text)]
    return value_of(_entry(part, country_of) for part in parts if part)


def _entry(part: str, country_of: Country) -> str:
    if is_prefix(part) or not number_fault(part):
        return part
    return international(part, country_of(part)) or part
