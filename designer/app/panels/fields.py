"""The fields of the inspector: a name, an input, a note beneath it, and what is wrong with it.

A field tells what the person typed through ``typed``; it is filled through ``show_value`` and
then keeps the caret where it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
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

_BEGINS = re.compile(r"(?:[.!?…]\s+|\n\s*)\S\Z")
"""A text that ends with the first letter of a sentence or of a line."""


_ROLES = {"error": "bad", "warning": "warn", "left": "muted"}


def _always_in_flow(_line: QLineEdit) -> bool:
    return False


class UndoOutside(QObject):
    """Leaves undo and redo to the window: the flow has one history, fields have none.

    Only a line that the flow has not heard of yet, of which ``unheard`` tells, takes back what is
    typed in it by itself.
    """

    def __init__(
        self, parent: QObject, unheard: Callable[[QLineEdit], bool] = _always_in_flow
    ) -> None:
        super().__init__(parent)
        self._unheard = unheard
        self._taken_back = False
        """Whether the line with the focus has taken something back by itself."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window's shortcut have the key."""
        if event.type() == QEvent.Type.FocusOut:
            self._taken_back = False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            undo = event.matches(keys.Undo)
            if (undo or event.matches(keys.Redo)) and not self._stays(watched, undo=undo):
                event.ignore()
                return True
        return False

    def _stays(self, watched: QObject, *, undo: bool) -> bool:
        """Whether the line itself undoes or redoes."""
        line = watched.lineEdit() if isinstance(watched, QAbstractSpinBox) else watched
        if not isinstance(line, QLineEdit):
            return False
        if not undo:
            return self._taken_back and line.isRedoAvailable()
        self._taken_back = self._unheard(line) and line.isUndoAvailable()
        return self._taken_back


class Field(QWidget):
    """A name above an input above a note. Subclasses make the input."""

    typed = Signal(str)
    left = Signal()
    """The focus went elsewhere: what is typed next is another undo step."""
    paused = Signal()
    """The same, in the middle of a long text."""

    def __init__(
        self,
        name: str,
        control: QWidget,
        *,
        help_text: str = "",
        unheard: Callable[[QLineEdit], bool] = _always_in_flow,
    ) -> None:
        """``unheard`` tells of a control whether the flow has not heard of what is typed."""
        super().__init__()
        self.control = control
        self._hint = ""
        self._filter = UndoOutside(self, unheard)
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
        self._column = column = QVBoxLayout(self)
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

    def put_below(self, widget: QWidget) -> None:
        """Put ``widget`` below the note, at its beginning."""
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def show_value(self, text: str) -> None:
        """Show ``text`` unless it is what stands there; the caret stays."""
        raise NotImplementedError

    def show_hint(self, words: str) -> None:
        """What stands beneath the input while nothing is wrong."""
        self._hint = words
        if not self.control.property("state"):
            self._write_note(words, "muted")

    def show_problem(self, severity: str, words: str) -> None:
        """Mark the input as ``error`` or ``warning`` and say why; an empty severity clears it.

        ``left``: nothing is wrong with it, but there is something left to do.
        """
        if self.control.property("state") != severity:
            self.control.setProperty("state", severity)
            _restyle(self.control)
        if severity:
            self._write_note(words, _ROLES[severity])
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
        self,
        name: str,
        *,
        placeholder: str = "",
        help_text: str = "",
        title: bool = False,
        unheard: Callable[[QLineEdit], bool] = _always_in_flow,
    ) -> None:
        self.line = QLineEdit()
        super().__init__(name, self.line, help_text=help_text, unheard=unheard)
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
    """Several lines of text.

    Each sentence is an undo step, and so is what is pasted or taken out.
    """

    def __init__(self, name: str, *, placeholder: str = "", help_text: str = "") -> None:
        self.area = QPlainTextEdit()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel only passes it
        super().__init__(name, self.area, help_text=help_text)
        self.area.setUndoRedoEnabled(False)
        say(self.area.setPlaceholderText, placeholder)
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(self.area.fontMetrics().lineSpacing() * 3 + 20)
        self._filling = False
        self._text = ""
        self._grows: bool | None = None
        """Whether letters are typed and not taken out; None: neither yet."""
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
            self._text, self._grows = text, None

    def _changed(self) -> None:
        text = self.area.toPlainText()
        if self._filling or text == self._text:
            return
        letters, self._text = len(text) - len(self._text), text
        grows = letters != -1
        written = text[: self.area.textCursor().position()]
        if abs(letters) != 1 or grows is not self._grows or _BEGINS.search(written):
            self.paused.emit()
        self._grows = grows
        self.typed.emit(text)


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
