"""The phones a connect rings, each with what its owner can do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.app.buttons import push_button
from designer.app.calling.state import CalleePhone
from designer.app.canvas.numbers import Numbers
from designer.app.panels.elided import ElidedLabel
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.texts import N_

ANSWER, BUSY, NO_ANSWER, FAIL = "answer", "busy", "no-answer", "fail"
HANG_UP = "hang-up"
"""What somebody who has answered can do."""

_CHOICES = (
    (ANSWER, N_("Answer")),
    (BUSY, N_("Busy")),
    (NO_ANSWER, N_("No answer")),
    (FAIL, N_("Fail")),
)
_CONNECTED = ((HANG_UP, N_("Hang up")),)
_HELP = {
    ANSWER: N_("Somebody answers and talks with the caller"),
    BUSY: N_("The phone is busy"),
    NO_ANSWER: N_("Nobody answers: it rings until its time is over"),
    FAIL: N_("The phone cannot be reached"),
    HANG_UP: N_("The person called ends the conversation; the flow goes on"),
}
_STATES = {"ringing": N_("rings"), "connected": N_("talks")}
_NAME = N_("{choice}, {number}")


class CalleeCard(QFrame):
    """One phone: its number, what it does, and a button for each thing it can do."""

    chosen = Signal(str)

    def __init__(self, phone: CalleePhone, shown: str) -> None:
        """Show ``phone``, whose number people write as ``shown``."""
        super().__init__()
        self.phone = phone
        self.setProperty("role", "card")
        self.number = ElidedLabel(shown, "strong")
        state = QLabel(tr(_STATES[phone.state]))
        state.setProperty("role", "muted")
        grid = QGridLayout()
        grid.setSpacing(2 * STEP - 2)
        self.buttons: dict[str, QPushButton] = {}
        choices = _CHOICES if phone.state == "ringing" else _CONNECTED
        for place, (choice, text) in enumerate(choices):
            button = push_button(tr(text), "choice", partial(self._choose, choice))
            button.setToolTip(tr(_HELP[choice]))
            button.setAccessibleName(tr(_NAME, choice=tr(text), number=phone.number))
            grid.addWidget(button, place // 2, place % 2)
            self.buttons[choice] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self.number, 1)
        head.addWidget(state)
        column.addLayout(head)
        column.addLayout(grid)

    def _choose(self, choice: str) -> None:
        for key, button in self.buttons.items():
            button.setCheckable(True)
            button.setChecked(key == choice)
        self.chosen.emit(choice)


class Callees(QWidget):
    """One card per phone. :attr:`chosen` carries the number and what its owner does."""

    chosen = Signal(str, str)

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        self.cards: dict[str, CalleeCard] = {}
        self.phones: tuple[CalleePhone, ...] = ()
        """Those shown."""

    def show_phones(self, phones: tuple[CalleePhone, ...]) -> None:
        """Show these; a card whose phone is as it was stays, with what was chosen on it."""
        self.phones = phones
        wanted = {phone.number: phone for phone in phones}
        for number, card in tuple(self.cards.items()):
            if wanted.get(number) != card.phone:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
                del self.cards[number]
        for place, phone in enumerate(phones):
            if phone.number not in self.cards:
                card = CalleeCard(phone, self._numbers.grouped(phone.number))
                card.chosen.connect(
                    lambda choice, number=phone.number: self.chosen.emit(number, choice)
                )
                self.cards[phone.number] = card
                self._column.insertWidget(place, card)
        self.setVisible(bool(phones))

    def write_numbers(self) -> None:
        """Write the numbers afresh: how people write them is known now."""
        for number, card in self.cards.items():
            card.number.setText(self._numbers.grouped(number))
