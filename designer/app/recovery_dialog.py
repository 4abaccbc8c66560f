"""The dialog after a crash: what was not saved, what was, and what to go on with."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from designer.app.buttons import push_button
from designer.app.difference_list import DifferenceList
from designer.app.moments import moment
from designer.app.saying import say, worded
from designer.app.scrolled_dialog import ScrolledDialog
from designer.app.sketch_view import FlowCard
from designer.app.translate import joined_words, tr
from designer.app.wheel import ChoiceBox
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.left_behind import Found
    from designer.app.theme.theme import Theme

_TITLE = N_("Recover what was not saved")
_HEADING = N_("The program did not end well, and not everything was saved.")
_EXPLAINED = N_(
    "Look at both and choose what to go on with. Nothing is thrown away before you have chosen."
)
_FLOW = N_("Flow")
_UNTITLED = N_("Untitled flow")
_DRAFT, _SAVED = N_("Not saved"), N_("Saved")
_NEVER = N_("It was never saved, or its file is not there any more.")
_LATER, _BOTH = N_("Decide later"), N_("Open both")
_OPEN_SAVED, _OPEN_DRAFT = N_("Open what was saved"), N_("Open what was not saved")
_SIZE = QSize(760, 544)


class RecoveryDialog(ScrolledDialog):
    """Shows one find at a time; :attr:`chosen` says which, and ``draft``, ``saved`` or ``both``."""

    chosen = Signal(int, str)

    def __init__(self, theme: Theme, found: list[Found], parent: QWidget) -> None:
        super().__init__(parent, _SIZE, edge=20)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, tr(_TITLE))
        self._found = list(found)
        self.which = ChoiceBox()
        self.which.addItems([one.name or tr(_UNTITLED) for one in found])
        say(self.which.setAccessibleName, tr(_FLOW))
        self.which.setVisible(len(found) > 1)
        self.which.currentIndexChanged.connect(self._show)
        self.draft, self.saved = FlowCard(theme), FlowCard(theme)
        self.differences = DifferenceList()
        self.later = push_button(tr(_LATER), clicked=self.reject)
        self.both = push_button(tr(_BOTH), clicked=lambda: self._choose("both"))
        self.open_saved = push_button(tr(_OPEN_SAVED), clicked=lambda: self._choose("saved"))
        self.open_draft = push_button(
            tr(_OPEN_DRAFT), "primary", clicked=lambda: self._choose("draft")
        )
        self._lay_out()
        self._show(0)
        self.open_draft.setFocus()

    def _lay_out(self) -> None:
        heading = worded(QLabel(), tr(_HEADING))
        heading.setProperty("role", "title")
        explained = worded(QLabel(), tr(_EXPLAINED))
        explained.setProperty("role", "muted")
        for label in (heading, explained):
            label.setWordWrap(True)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        cards.addWidget(self.draft)
        cards.addWidget(self.saved)
        self.buttons.addWidget(self.later)
        self.buttons.addStretch(1)
        for button in (self.both, self.open_saved, self.open_draft):
            self.buttons.addWidget(button)
        for part in (heading, explained, self.which):
            self.parts.addWidget(part)
        self.parts.addLayout(cards)
        self.parts.addWidget(self.differences, 1)

    def _show(self, place: int) -> None:
        one = self._found[place]
        name = one.name or tr(_UNTITLED)
        now = datetime.now().astimezone()
        time = moment(one.left.record.time, now)
        self.draft.show_flow(joined_words(": ", (tr(_DRAFT), name)), time, one.flow)
        saved = tr(_NEVER) if one.saved_at is None else moment(one.saved_at, now)
        self.saved.show_flow(tr(_SAVED), saved, one.saved)
        self.differences.show_between(one.saved, one.flow)
        for button in (self.both, self.open_saved):
            button.setEnabled(one.saved is not None)

    def _choose(self, choice: str) -> None:
        self.chosen.emit(self.which.currentIndex(), choice)
        self.accept()
