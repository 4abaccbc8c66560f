"""The fields of the inspector: a name, an input, a note beneath it, and what is wrong with it.

A field tells what the person typed through ``typed``; it is filled through ``show_value`` and
then keeps the caret where it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from designer.app.saying import add_choice, say, worded
from designer.app.translate import again
from designer.app.wheel import ChoiceBox


class UndoOutside(QObject):
    """Leaves undo and redo to the window: the flow has one history, fields have none."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window's shortcut have the key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return False


class Field(QWidget):
    """A name above an input above a note. Subclasses make the input."""

    typed = Signal(str)
    left = Signal()
    """The focus went elsewhere: what is typed next is another undo step."""

    def __init__(self, name: str, control: QWidget, *, help_text: str = "") -> None:
        super().__init__()
        self.control = control
        self._hint = ""
        self._filter = UndoOutside(self)
        control.installEventFilter(self._filter)
        control.installEventFilter(self)
        label = worded(QLabel(), name)
        label.setProperty("role", "muted")
        label.setBuddy(control)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.hide()
        say(control.setAccessibleName, name)
        say(control.setAccessibleDescription, help_text)
        for widget in (label, control):
            say(widget.setToolTip, help_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._head = QHBoxLayout()
        self._head.addWidget(label, 1)
        column.addLayout(self._head)
        column.addWidget(control)
        column.addWidget(self.note)

    def put_beside(self, widget: QWidget) -> None:
        """Put ``widget`` at the right of the name."""
        self._head.addWidget(widget)

    def show_value(self, text: str) -> None:
        """Show ``text`` unless it is what stands there; the caret stays."""
        raise NotImplementedError

    def show_hint(self, words: str) -> None:
        """What stands beneath the input while nothing is wrong."""
        self._hint = words
        if not self.control.property("state"):
            self._write_note(words, "muted")

    def show_problem(self, severity: str, words: str) -> None:
        """Mark the input as ``error`` or ``warning`` and say why; an empty severity clears it."""
        if self.control.property("state") != severity:
            self.control.setProperty("state", severity)
            _restyle(self.control)
        if severity:
            self._write_note(words, "bad" if severity == "error" else "warn")
        else:
            self._write_note(again(self._hint), "muted")

    def _write_note(self, words: str, role: str) -> None:
        say(self.note.setText, words)
        self.note.setVisible(bool(words))
        if self.note.property("role") != role:
            self.note.setProperty("role", role)
            _restyle(self.note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the input loses the focus for good."""
        if not isinstance(event, QFocusEvent) or event.gotFocus():
            return False
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
        return False


class LineField(Field):
    """One line of text."""

    def __init__(
        self, name: str, *, placeholder: str = "", help_text: str = "", title: bool = False
    ) -> None:
        self.line = QLineEdit()
        super().__init__(name, self.line, help_text=help_text)
        self._placeholder = placeholder
        say(self.line.setPlaceholderText, placeholder)
        self.line.textEdited.connect(self.typed)
        if title:
            self.line.setProperty("role", "title")

    def show_value(self, text: str) -> None:
        """Show ``text``; the caret stays where it is as far as the text allows."""
        say(self.line.setPlaceholderText, again(self._placeholder))
        if text != self.line.text():
            caret = self.line.cursorPosition()
            self.line.setText(text)
            self.line.setCursorPosition(min(caret, len(text)) if self.line.hasFocus() else 0)

    def show_several(self, words: str) -> None:
        """Show no value but ``words``: what the field is of has several."""
        self.line.clear()
        say(self.line.setPlaceholderText, words)


class AreaField(Field):
    """Several lines of text."""

    def __init__(self, name: str, *, placeholder: str = "", help_text: str = "") -> None:
        self.area = QPlainTextEdit()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel only passes it
        super().__init__(name, self.area, help_text=help_text)
        self.area.setUndoRedoEnabled(False)
        say(self.area.setPlaceholderText, placeholder)
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(self.area.fontMetrics().lineSpacing() * 3 + 20)
        self._filling = False
        self.area.textChanged.connect(self._changed)

    def show_value(self, text: str) -> None:
        """Show ``text``; the caret stays where it is as far as the text allows."""
        if text != self.area.toPlainText():
            self._filling = True
            caret = self.area.textCursor().position()
            self.area.setPlainText(text)
            cursor = self.area.textCursor()
            cursor.setPosition(min(caret, len(text)))
            self.area.setTextCursor(cursor)
            self._filling = False

    def _changed(self) -> None:
        if not self._filling:
            self.typed.emit(self.area.toPlainText())


class ChoiceField(Field):
    """One of a few values, each with the words people read."""

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], *, help_text: str = ""
    ) -> None:
        self.box = ChoiceBox()
        super().__init__(name, self.box, help_text=help_text)
        self.offer(choices)
        self.box.activated.connect(lambda _index: self.typed.emit(str(self.box.currentData())))

    def show_value(self, text: str) -> None:
        """Show the choice ``text``; one that is not offered is added as it is."""
        index = self.box.findData(text)
        if index < 0:
            add_choice(self.box, text, text)
            index = self.box.count() - 1
        self.box.setCurrentIndex(index)

    def show_several(self, words: str) -> None:
        """Show no choice but ``words``: what the field is of has several."""
        say(self.box.setPlaceholderText, words)
        self.box.setCurrentIndex(-1)

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What is offered now, as ``(value, words)``."""
        indexes = range(self.box.count())
        return [(str(self.box.itemData(n)), self.box.itemText(n)) for n in indexes]

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these ``(value, words)`` in the place of those before; none is chosen yet."""
        self.box.clear()
        for value, words in choices:
            add_choice(self.box, words, value)


def _restyle(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)
