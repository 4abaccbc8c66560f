"""Phone numbers in readable groups.

``phonenumbers`` knows how people write numbers of every country, but takes a moment to import. It
is imported when the program is idle; until then numbers are grouped without it.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from designer.flow.values import E164

_IDLE_MS = 600
"""How long after the first number was shown the library is imported, and looked after."""
_ONE = ("1", "7")
_TWO = frozenset(
    [
        "20",
        "27",
        "30",
        "31",
        "32",
        "33",
        "34",
        "36",
        "39",
        "40",
        "41",
        "43",
        "44",
        "45",
        "46",
        "47",
        "48",
        "49",
        "51",
        "52",
        "53",
        "54",
        "55",
        "56",
        "57",
        "58",
        "60",
        "61",
        "62",
        "63",
        "64",
        "65",
        "66",
        "81",
        "82",
        "84",
        "86",
        "90",
        "91",
        "92",
        "93",
        "94",
        "95",
        "98",
    ]
)
"""Country codes of one and of two digits (ITU-T E.164); all others have three."""


class Numbers(QObject):
    """Formats phone numbers; :attr:`changed` comes when it has learnt to do so properly."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_IDLE_MS)
        self._timer.timeout.connect(self._learn)
        self._import: Thread | None = None
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

    def _learn(self) -> None:
        """Import the library beside the event loop; look now and then whether that is done."""
        if self._import is None and "phonenumbers" not in sys.modules:
            self._import = Thread(target=import_module, args=("phonenumbers",), daemon=True)
            self._import.start()
        elif self._import is None or not self._import.is_alive():
            self._timer.stop()
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
    size = 1 if digits.startswith(_ONE) else 2 if digits[:2] in _TWO else 3
    country, rest = digits[:size], digits[size:]
    groups: list[str] = []
    while len(rest) > 3:
        groups.insert(0, rest[-2:])
        rest = rest[:-2]
    return " ".join(["+" + country, *([rest] if rest else []), *groups])
