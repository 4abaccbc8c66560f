"""Asks for an address on the web and keeps what was typed until it is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from designer.app.accounts.careful import words_label
from designer.app.buttons import push_button
from designer.app.saying import say, worded
from designer.app.scrolled_dialog import ScrolledDialog
from designer.app.translate import tr
from designer.flow.frozen import frozen
from designer.flow.texts import N_

_FIELD = N_("Address")
_USE, _CANCEL = N_("Use this address"), N_("Cancel")
_WIDTH = 480
_SPARE = 16
"""Room for one more line of what an address means, or of what is wrong."""


@frozen
class AddressQuestion:
    """What is asked, and what is made of an answer; all of it in the language of the window."""

    title: str
    words: str
    example: str
    """An address that would do."""
    read: Callable[[str], str]
    """The address that is meant by what is typed."""
    wrong: Callable[[str], str]
    """What is wrong with an address; empty where it will do."""
    means: Callable[[str], str]
    """What follows from an address that will do."""
    such_as: str
    """What would follow from the example."""
    proposed: str = ""
    """What stands in the field at first."""
    also: str = ""
    """What else can be done, and is unless the person says no; empty: nothing."""
    besides: str = ""
    """What else there is to know; empty: nothing."""
    mend: str = ""
    """What the person can do about ``besides`` first; empty: nothing."""
    instead: str = ""
    """What whoever has no address can do; empty: nothing is known."""
    use: str = ""
    """What is pressed to go on with the address; empty: the usual words."""


@frozen
class AddressAnswer:
    """What the person said."""

    address: str
    also: bool = False
    """Whether to do what else the question offered."""
    mend: bool = False
    """Whether to mend something first instead: the address does not count."""


class AddressDialog(ScrolledDialog):
    """Closes with an address that will do; what is wrong with another is said beside it."""

    def __init__(self, question: AddressQuestion, parent: QWidget) -> None:
        super().__init__(parent, QSize(_WIDTH, 0), edge=20, spare=_SPARE)
        self.setWindowModality(Qt.WindowModality.WindowModal)  # the guide can be read beside it
        self._question = question
        say(self.setWindowTitle, question.title)
        intro = words_label("")
        say(intro.setText, question.words)
        self.field = QLineEdit(question.proposed)
        self.field.setPlaceholderText(question.example)
        say(self.field.setAccessibleName, tr(_FIELD))
        self.said = words_label("muted")
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.also = worded(QCheckBox(), question.also)
        self.also.setChecked(bool(question.also))
        self.also.setVisible(bool(question.also))
        besides, instead = words_label(""), words_label("muted")
        for label, words in ((besides, question.besides), (instead, question.instead)):
            say(label.setText, words)
            label.setVisible(bool(words))
        self.mend = push_button(question.mend, clicked=self._mend)
        self.mend.setAutoDefault(False)
        self.mend.setVisible(bool(question.mend))
        self._mends = False
        self.use = push_button(question.use or tr(_USE), "primary", self._use)
        self.use.setDefault(True)
        leave = push_button(tr(_CANCEL), clicked=self.reject)
        leave.setAutoDefault(False)
        for part in (intro, self.field, self.said, self.also, besides, self.mend, instead):
            self.parts.addWidget(part)
        self.parts.setAlignment(self.mend, Qt.AlignmentFlag.AlignLeft)
        self.parts.addStretch(1)
        self.buttons.addStretch(1)
        self.buttons.addWidget(leave)
        self.buttons.addWidget(self.use)
        self.field.textChanged.connect(self._typed)
        self._typed()
        self.field.selectAll()
        self.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the room of what is said: what stands below stays there while one types."""
        super().showEvent(event)
        self.said.setMinimumHeight(self.said.height())

    @property
    def answer(self) -> AddressAnswer:
        """What the person has said."""
        if self._mends:
            return AddressAnswer("", mend=True)
        return AddressAnswer(self.address, self.also.isChecked())

    @property
    def address(self) -> str:
        """The address that is meant by what stands in the field."""
        return self._question.read(self.field.text())

    def _typed(self, _text: str = "") -> None:
        """Say what follows; nothing is wrong with an address while it is being typed."""
        typed, asked = self.address, self._question
        if not typed:
            self._say(asked.such_as, "muted")
        else:
            self._say("" if asked.wrong(typed) else asked.means(typed), "muted")

    def _use(self) -> None:
        wrong = self._question.wrong(self.address)
        if not wrong:
            self.accept()
            return
        self._say(wrong, "bad")
        self.field.setFocus()
        self.see(self.said)

    def _mend(self) -> None:
        self._mends = True
        self.accept()

    def _say(self, words: str, role: str) -> None:
        say(self.said.setText, words)
        say(self.field.setAccessibleDescription, words)
        self.said.setProperty("role", role)
        self.said.style().polish(self.said)
