"""Phone numbers in readable groups.

``phonenumbers`` knows how people write numbers of every country, but takes a moment to import. It
is imported when the program is idle; until then numbers are grouped without it.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from designer.flow.values import E164

_IDLE_MS = 600
"""How long after the first number was shown the library is imported. By then the live check has
usually done so; a thread of its own would only be in the way when the program ends."""
_ONE = ("1", "7")
_THREE = re.compile(r"2[1-689]|3[578]|42|50|59|6[7-9]|8[0-579]|9[679]")
"""Country codes of one digit, and how those of three begin (ITU-T E.164); all others have two."""


class Numbers(QObject):
    """Formats phone numbers; :attr:`changed` comes when it has learnt to do so properly."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_IDLE_MS)
        self._timer.timeout.connect(self._learn)
        self.learnt = "phonenumbers" in sys.modules

    def grouped(self, number: str) -> str:
        """``number`` in groups if it is an E.164 number, else as it is."""
        if not E164.fullmatch(number):
            return number
        if self.learnt:
            return _international(number)
        if not self._timer.isActive():
            self._timer.start()
        return _roughly(number)

    def unbroken(self, number: str) -> str:
        """The same with spaces at which no line is broken, for a sentence."""
        return self.grouped(number).replace(" ", "\N{NO-BREAK SPACE}")

    def _learn(self) -> None:
        import_module("phonenumbers")
        self.learnt = True
        self.changed.emit()


@lru_cache(maxsize=4096)
def _international(number: str) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return _roughly(number)
    text = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return str(text)


def _roughly(number: str) -> str:
    """The country code, then groups of two and three from the end."""
    digits = number[1:]
    size = 1 if digits.startswith(_ONE) else 3 if _THREE.match(digits) else 2
    country, rest = digits[:size], digits[size:]
    groups: list[str] = []
    while len(rest) > 3:
        groups.insert(0, rest[-2:])
        rest = rest[:-2]
    return " ".join(["+" + country, *([rest] if rest else []), *groups])
