"""Dialling one of the line's numbers from the phone: an incoming call, which the flow answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from designer.app.canvas.numbers import Numbers
from designer.app.panels.callees import Choice
from designer.app.saying import add_choice, say, worded
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.app.wheel import ChoiceBox
from designer.flow.texts import N_

_INTRODUCTION = N_("Or dial the line, as customers do:")
_NUMBER = N_("Number to dial")
_DIAL = N_("Dial")
_BARRED = N_(
    "Calls to a Swedish mobile number are connected only to other such numbers, not to {phones}."
)
_HELP = N_(
    "An incoming call (Shift+F5), as your customers place it: the flow answers the number you "
    "dial. No real phone rings, and it costs nothing."
)

_NAMED = 2
"""Phones named at the most."""


class Dialling(QWidget):
    """The numbers there are and a button; :attr:`dialled` carries the number."""

    dialled = Signal(str)
    chosen = Signal(str)
    """Another number will be dialled."""

    def __init__(self, numbers: Numbers, known: tuple[str, ...]) -> None:
        """Offer the numbers ``known``, written as people do."""
        super().__init__()
        self._numbers = numbers
        self.introduction = worded(QLabel(), tr(_INTRODUCTION))
        self.introduction.setProperty("role", "muted")
        self.introduction.setTextFormat(Qt.TextFormat.PlainText)
        self.introduction.setWordWrap(True)
        self.number = ChoiceBox()
        say(self.number.setAccessibleName, tr(_NUMBER))
        self.number.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for number in known:
            add_choice(self.number, number, number)
        self.number.currentIndexChanged.connect(lambda _index: self.chosen.emit(self.next))
        self.barred = QLabel()
        self.barred.setProperty("role", "warn")
        self.barred.setTextFormat(Qt.TextFormat.PlainText)
        self.barred.setWordWrap(True)
        # Where a call was hung up: a double click there must not place another one.
        self.button = Choice(tr(_DIAL), role="")
        self.button.clicked.connect(self.dial)
        say(self.button.setToolTip, tr(_HELP))
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.number, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.introduction)
        column.addLayout(row)
        column.addWidget(self.barred)
        self.show_barred(())
        self.write_numbers()

    @property
    def next(self) -> str:
        """The number that is chosen; empty: there is none."""
        return str(self.number.currentData() or "")

    def dial(self) -> None:
        """Dial the number that is chosen."""
        if self.next:
            self.dialled.emit(self.next)

    def forget(self) -> None:
        """Dial the usual number again: another flow is open."""
        self.number.setCurrentIndex(0 if self.number.count() else -1)

    def show_barred(self, phones: tuple[str, ...]) -> None:
        """Say which of the flow's phones a call to the chosen number is not connected to."""
        named = ", ".join(map(self._numbers.unbroken, phones[:_NAMED]))
        say(self.barred.setText, tr(_BARRED, phones=named))
        self.barred.setVisible(bool(phones))

    def write_numbers(self) -> None:
        """Write the numbers afresh: how people write them is known now."""
        for place in range(self.number.count()):
            self.number.setItemText(place, self._numbers.grouped(self.number.itemData(place)))
