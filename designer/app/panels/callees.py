"""The phones a connect rings, each with what its owner can do.

Nothing moves below the pointer: a phone keeps its place until the connect is over, and what can be
done with a phone that is talked to does not stand where the ringing phone was answered.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from math import ceil

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.app.calling.state import CalleePhone
from designer.app.canvas.numbers import Numbers
from designer.app.panels.elided import ElidedLabel
from designer.app.panels.figures import use_tabular_figures
from designer.app.saying import say, worded
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
_STATES = {"ringing": N_("rings"), "connected": N_("talks"), "": N_("rings no more")}
_RINGS = N_("rings · {seconds} s")
_NAME = N_("{choice}, {number}")
_GAP = STEP


class Choice(QPushButton):
    """What the owner of a phone can do.

    The second click of a double click does nothing: another button may have come there meanwhile.
    """

    def __init__(self, words: str, role: str = "choice") -> None:
        super().__init__()
        worded(self, words)
        self.setProperty("role", role)
        self.setAutoDefault(True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Swallow it."""
        event.accept()


class CalleeCard(QFrame):
    """One phone: its number, what it does, and a button for each thing it can do."""

    chosen = Signal(str)

    def __init__(self, phone: CalleePhone, shown: str) -> None:
        """Show ``phone``, whose number people write as ``shown``."""
        super().__init__()
        self.phone = phone
        self.setProperty("role", "card")
        self.number = ElidedLabel(shown, "strong")
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        use_tabular_figures(self.state)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self.number, 1)
        head.addWidget(self.state)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        self._columns = 0
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        # As low as can be read and pressed: two that ring at once are to be seen both.
        column.setContentsMargins(2 * STEP, STEP // 2, 2 * STEP, STEP)
        column.setSpacing(STEP // 2)
        column.addLayout(head)
        column.addLayout(self._grid)
        self._make_buttons()
        self.show_time(0)

    def show_phone(self, phone: CalleePhone) -> None:
        """Show what the phone does now; an empty state: it neither rings nor is talked to."""
        changed, self.phone = phone.state != self.phone.state, phone
        if not changed:
            return
        if phone.state:
            self._make_buttons()
        else:
            for button in self.buttons.values():
                button.setEnabled(False)
        self.show_time(0)

    def show_time(self, now: float) -> None:
        """Say how long it goes on ringing, ``now`` seconds after the caller's answer."""
        phone = self.phone
        if phone.until is None:
            say(self.state.setText, tr(_STATES[phone.state]))
        else:
            say(self.state.setText, tr(_RINGS, seconds=max(0, ceil(phone.until - now))))

    def minimumSizeHint(self) -> QSize:
        """As narrow as wanted: the buttons then stand in two rows."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons into one row where there is room, else into two."""
        super().resizeEvent(event)
        self._arrange()

    def _make_buttons(self) -> None:
        for button in self.buttons.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for choice, text in _CHOICES if self.phone.state == "ringing" else _CONNECTED:
            button = Choice(tr(text))
            button.clicked.connect(partial(self._choose, choice))
            say(button.setToolTip, tr(_HELP[choice]))
            say(button.setAccessibleName, tr(_NAME, choice=tr(text), number=self.phone.number))
            self.buttons[choice] = button
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        margins = self.contentsMargins()
        layout = self.layout()
        if layout is not None:
            margins = layout.contentsMargins()
        room = self.contentsRect().width() - margins.left() - margins.right()
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        columns = 4 if sum(widths) + (len(widths) - 1) * _GAP <= room else 2
        if columns == self._columns:
            return
        self._columns = columns
        # A single button stands last, away from where the phone was answered.
        first = columns - 1 if len(self.buttons) == 1 else 0
        for place, button in enumerate(self.buttons.values(), first):
            self._grid.addWidget(button, place // columns, place % columns)
        shares = [1] * columns
        if columns == len(widths) and max(widths) * columns + (columns - 1) * _GAP > room:
            shares = widths  # of one width they would not all hold their words
        for place in range(4):
            self._grid.setColumnStretch(place, shares[place] if place < columns else 0)

    def _choose(self, choice: str, _checked: bool = False) -> None:
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
        self._column.setSpacing(STEP)
        self.cards: dict[str, CalleeCard] = {}
        self.phones: tuple[CalleePhone, ...] = ()
        """Those that ring or are talked to."""
        self._connect: Hashable = None

    def show_phones(self, phones: tuple[CalleePhone, ...], connect: Hashable = None) -> None:
        """Show these; ``connect`` tells one connect from the next.

        A card whose phone is as it was stays as it is, with what was chosen on it; one whose phone
        rings no more keeps its place while others of the same connect ring.
        """
        if not phones or connect != self._connect:
            self._clear()
        self.phones, self._connect = phones, connect
        known = {phone.number: phone for phone in phones}
        for number, card in self.cards.items():
            card.show_phone(known.get(number, CalleePhone(number, "")))
        for phone in phones:
            if phone.number not in self.cards:
                self._add(phone)
        self.setVisible(bool(phones))

    def show_time(self, now: float) -> None:
        """Say of each phone how long it goes on ringing."""
        for card in self.cards.values():
            card.show_time(now)

    def write_numbers(self) -> None:
        """Write the numbers afresh: how people write them is known now."""
        for number, card in self.cards.items():
            say(card.number.setText, self._numbers.grouped(number))

    def _add(self, phone: CalleePhone) -> None:
        card = CalleeCard(phone, self._numbers.grouped(phone.number))
        card.chosen.connect(lambda choice: self.chosen.emit(phone.number, choice))
        self.cards[phone.number] = card
        self._column.addWidget(card)

    def _clear(self) -> None:
        for card in self.cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
