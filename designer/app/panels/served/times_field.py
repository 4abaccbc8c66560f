"""A line of time spans as people type them: ``8-12, 13-17``."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QIcon, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from designer.app.panels.fields import UndoOutside
from designer.app.panels.served.usual_times import usual_times
from designer.app.saying import say
from designer.app.theme.icons import line_icon
from designer.app.translate import tr
from designer.flow.jsontypes import Json
from designer.flow.texts import N_
from designer.flow.week import parse_span, spans_in, spans_text, stepped, typed_span

_CLOSED = N_("closed")
_HELP = N_(
    "Times such as 8-12, 13-17 or 22-02; 0-24 is the whole day, nothing is closed. Up and Down "
    "move the time at the caret by a quarter of an hour, Page Up and Page Down by an hour."
)
_USUAL = N_("Usual times (Alt+Down)")
_BAD = N_("{found} is no time span; write 8-12 or 13:00-17:30.")
_BETWEEN = re.compile(r"[,;]")
_STEPS = {
    Qt.Key.Key_Up: 15,
    Qt.Key.Key_Down: -15,
    Qt.Key.Key_PageUp: 60,
    Qt.Key.Key_PageDown: -60,
}
"""Minutes by which a key moves a time."""


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
        self._filter = UndoOutside(self, lambda line: bool(line.property("state")))
        self.installEventFilter(self._filter)
        self.installEventFilter(self)
        say(self.setPlaceholderText, tr(_CLOSED))
        say(self.setAccessibleName, name)
        say(self.setAccessibleDescription, tr(_HELP))
        say(self.setToolTip, tr(_HELP))
        self.textEdited.connect(self._edited)
        self.usual = QAction(self._arrow(), "", self)  # not made by Qt: see the palette's
        self.addAction(self.usual, QLineEdit.ActionPosition.TrailingPosition)
        say(self.usual.setToolTip, tr(_USUAL))
        self.usual.triggered.connect(self.offer)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move the time at the caret, Alt and Down offers usual ones."""
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Down and keys == Qt.KeyboardModifier.AltModifier:
            self.offer()
            return
        minutes = 0 if keys else _STEPS.get(Qt.Key(event.key()), 0)
        found = stepped(self.text(), self.cursorPosition(), minutes) if minutes else None
        if found is None:
            super().keyPressEvent(event)
            return
        text, at = found
        self.setText(text)
        self.setCursorPosition(at)
        self._edited(text)

    def offer(self) -> None:
        """Open the menu of usual times below the line."""
        menu = usual_times(self, self._choose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the arrow in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "usual"):
            self.usual.setIcon(self._arrow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the times as people read them once they have been typed."""
        lost = isinstance(event, QFocusEvent) and not event.gotFocus()
        if lost and event.reason() != Qt.FocusReason.PopupFocusReason:  # type: ignore[attr-defined]
            self.left.emit()
            if not self.property("state"):
                self.setText(spans_text(spans_in(self._times)))
        return False

    def _arrow(self) -> QIcon:
        return line_icon("down", QApplication.palette().color(QPalette.ColorRole.PlaceholderText))

    def _choose(self, text: str) -> None:
        """Take usual times: a step of its own in the history."""
        self.left.emit()
        self.setText(text)
        self._edited(text)
        self.left.emit()

    def _edited(self, text: str) -> None:
        parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
        spans = [typed_span(part) for part in parts]
        bad = next((part for part, span in zip(parts, spans, strict=True) if span is None), "")
        self._mark(bad)
        times: list[Json] = [str(span) for span in spans]
        if not bad and times != self._times:
            self._times = times
            self.changed.emit(times)

    def _mark(self, bad: str) -> None:
        state = "error" if bad else ""
        self.wrong.emit(tr(_BAD, found=bad) if bad else "")
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
