"""What happens on the canvas in words, for whoever hears the window and does not see it.

A screen reader says by itself what has the focus. What a key or a drag did to the flow, why it was
refused, and where the arrow keys have come to, it can only know from us.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

from designer.app.canvas.numbers import Numbers
from designer.app.translate import joined_words, tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView
    from designer.app.document import Document
    from designer.app.messages import Messages

_STEPS = {"done": N_("{step}"), "undone": N_("Undone: {step}"), "redone": N_("Redone: {step}")}
_SEVERAL = {
    "undone": N_("{count} steps undone, the last: {step}"),
    "redone": N_("{count} steps done again, the last: {step}"),
}
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


class Announcer(QObject):
    """Gathers what is said within one turn of the event loop and announces it as one sentence.

    A second announcement would cut the first one short. A hint or a message says what a step did
    in more words than the step's name, which is then left out; what is selected is said where
    nothing else is. :attr:`announced` carries each sentence, whether anybody listens or not.
    """

    announced = Signal(object)

    def __init__(self, document: Document, canvas: CanvasView, messages: Messages) -> None:
        super().__init__(canvas)
        self._document = document
        self._canvas = canvas
        self._numbers = Numbers(self)
        self._steps: list[tuple[str, str]] = []
        self._said: list[str] = []
        self._urgent = False
        self._selected = False
        self._last_hint = ""
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._announce)
        document.stepped.connect(self._stepped)
        document.selection.changed.connect(self._selection_changed)
        canvas.hint.connect(self._hinted)
        messages.said.connect(self._told)

    # What there is to say

    def _stepped(self, how: str, step: str) -> None:
        if how != "done" or not _is_typing():
            self._steps.append((how, step))
            self._turn.start(0)

    def _hinted(self, sentence: str) -> None:
        again = sentence == self._last_hint and self._canvas.hand.gesture is not None
        self._last_hint = sentence
        if sentence and not again:
            self._say(sentence)

    def _told(self, sentence: str, level: str) -> None:
        self._urgent |= level == "error"
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        if sentence not in self._said:
            self._said.append(sentence)
        self._turn.start(0)

    def _selection_changed(self) -> None:
        if self._canvas.hasFocus():
            self._selected = True
            self._turn.start(0)

    # Saying it

    def _announce(self) -> None:
        words = joined_words(" ", self._said) or self._step_words()
        if not words and self._selected:
            # Only now, as below: no start should wait for what has to be said later.
            from designer.app.selection_words import selection_words

            words = selection_words(self._document.flow, self._document.selection, self._numbers)
        urgent = self._urgent
        self._said, self._steps, self._urgent, self._selected = [], [], False, False
        if not words:
            return
        self.announced.emit(words)
        tell_readers(self._canvas, words, urgent)

    def _step_words(self) -> str:
        if not self._steps:
            return ""
        how, step = self._steps[-1]
        count = sum(one == how for one, _ in self._steps)
        if count > 1 and how in _SEVERAL:
            return tr(_SEVERAL[how], count=count, step=step)
        return tr(_STEPS[how], step=step)


def tell_readers(about: QObject, words: str, urgent: bool) -> None:
    """Give ``words`` to the screen readers that listen; ``urgent`` cuts short what they say."""
    # PySide makes the names of all roles and events with this class: not before the window shows.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(about, words)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)


def _is_typing() -> bool:
    """Whether the keys go into a field, which says by itself what is typed."""
    return isinstance(QApplication.focusWidget(), _FIELDS)
