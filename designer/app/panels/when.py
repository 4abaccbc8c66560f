"""When a test call comes: now, or at a date and time that opening hours go by."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.app.days import MomentEdit
from designer.app.moments import moment_form
from designer.app.saying import add_choice, say, worded
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.app.wheel import ChoiceBox
from designer.flow.texts import N_

_WHEN = N_("When")
_NAME = N_("When the call comes")
_NOW = N_("Now")
_CHOSEN = N_("At a date and time")
_MOMENT = N_("Date and time of the call")


def give_margins(edit: QDateTimeEdit) -> None:
    """Let what ``edit`` says stand as far from its border as in other fields.

    The style sheet has no say in the line inside such a field.
    """
    edit.lineEdit().setTextMargins(2 * STEP, 0, 2 * STEP, 0)


class When(QWidget):
    """Chooses a moment; :attr:`chosen` carries it (a ``datetime`` without an offset), or None."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.how = ChoiceBox()
        say(self.how.setAccessibleName, tr(_NAME))
        for words in (_NOW, _CHOSEN):
            add_choice(self.how, tr(words))
        self.moment = MomentEdit(QDateTime.currentDateTime())
        say(self.moment.setAccessibleName, tr(_MOMENT))
        self.moment.setDisplayFormat(moment_form())
        give_margins(self.moment)
        self.moment.hide()
        label = worded(QLabel(), tr(_WHEN))
        label.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(label)
        row.addWidget(self.how, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(self.moment)
        self.how.currentIndexChanged.connect(self._choose)
        self.moment.dateTimeChanged.connect(self._choose)

    @property
    def at(self) -> datetime | None:
        """The moment that is chosen; None: now."""
        if self.how.currentIndex() == 0:
            return None
        day, time = self.moment.date(), self.moment.time()
        return datetime(  # noqa: DTZ001  (it is on the clock of each place that looks at it)
            day.year(), day.month(), day.day(), time.hour(), time.minute()
        )

    def retranslate(self) -> None:
        """Write the moment in the form of the language now in force."""
        self.moment.setDisplayFormat(moment_form())

    def _choose(self) -> None:
        self.moment.setVisible(self.how.currentIndex() == 1)
        self.chosen.emit(self.at)
