"""A line of time spans as people type them: ``8-12, 13-17``."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from designer.app.panels.fields import UndoOutside
from designer.app.translate import tr
from designer.flow.jsontypes import Json
from designer.flow.texts import N_
from designer.flow.week import parse_span, spans_in, spans_text, typed_span

_CLOSED = N_("closed")
_HELP = N_("Times such as 8-12, 13-17 or 22-02; 0-24 is the whole day, nothing is closed")
_BAD = N_("{found} is no time span; write 8-12 or 13:00-17:30.")
_BETWEEN = re.compile(r"[,;]")


class WrongNote(QLabel):
    """Says what of the typed times cannot be read; nothing while all can."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bad")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, words: str) -> None:
        """Show ``words``, or nothing."""
        self.setText(words)
        self.setVisible(bool(words))


class TimesLine(QLineEdit):
    """Edits the times of one day.

    :attr:`changed` carries them as a document holds them whenever what is typed can be read,
    :attr:`left` comes when the focus goes elsewhere. While the line is typed in it is left as it
    is.
    """

    changed = Signal(object)
    left = Signal()
    wrong = Signal(str)
    """What is typed cannot be read, and why; empty when it can again."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times: list[Json] = []
        self._filter = UndoOutside(self)
        self.installEventFilter(self._filter)
        self.installEventFilter(self)
        self.setPlaceholderText(tr(_CLOSED))
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr(_HELP))
        self.setToolTip(tr(_HELP))
        self.textEdited.connect(self._edited)

    def show_times(self, times: Json) -> None:
        """Show the times of a document, unless they are what is being typed."""
        held = times if isinstance(times, list) else []
        if self.hasFocus() and held == self._times:
            return
        self._times = list(held)
        good = spans_in(held)
        # What cannot be read is shown as it stands, so that it can be put right.
        bad = [str(text) for text in held if parse_span(text) is None]
        self.setText(", ".join([spans_text(good)] * bool(good) + bad))
        self._mark(bad[0] if bad else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the times as people read them once they have been typed."""
        lost = isinstance(event, QFocusEvent) and not event.gotFocus()
        if lost and event.reason() != Qt.FocusReason.PopupFocusReason:  # type: ignore[attr-defined]
            self.left.emit()
            if not self.property("state"):
                self.setText(spans_text(spans_in(self._times)))
        return False

    def _edited(self, text: str) -> None:
        parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
        spans = [typed_span(part) for part in parts]
        bad = next((part for part, span in zip(parts, spans, strict=True) if span is None), "")
        self._mark(bad)
        if not bad:
            self._times = [str(span) for span in spans]
            self.changed.emit(self._times)

    def _mark(self, bad: str) -> None:
        state = "error" if bad else ""
        self.wrong.emit(tr(_BAD, found=bad) if bad else "")
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
