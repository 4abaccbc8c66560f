"""The text of call actions as a person sees and types it: marks, keys, and quiet updates.

It knows nothing of flows. Lines count from 0, as Qt counts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from designer.app.panels.highlighter import JsonHighlighter
from designer.app.theme.theme import Theme

_MARKED_SHARE = 0.14
"""How much of the accent colour lies on the lines of what is selected."""
_CONTEXT_LINES = 2
"""Lines kept above a line that is scrolled to."""
_INDENT = "  "
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PARAGRAPH = "\u2029"
# Qt takes these for ends of lines or for marks of its own; in JSON they stand in texts only, where
# an escape means the same.
_NOT_SHOWN = re.compile("[\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_AT_MISTAKE = re.compile(r'"(?:[^"\\]|\\.)*"?|[^\s{}\[\],:"]+|\S')


def presentable(text: str) -> str:
    """JSON ``text`` with those characters escaped that the editor cannot hold."""
    return _NOT_SHOWN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class CallActionsEditor(QPlainTextEdit):
    """Shows a text until the person types; from then on the text is theirs."""

    apply_wanted = Signal()
    give_up_wanted = Signal()
    caret_moved = Signal(int)
    """The person put the caret on this line of a text they have not changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filling = False
        self._marked: list[int] = []
        self._mistake: QTextCursor | None = None
        self.setProperty("role", "code")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF())
        self.setFont(font)
        self._highlighter = JsonHighlighter(self.document(), theme)
        self.cursorPositionChanged.connect(self._tell_line)
        theme.changed.connect(self._draw_marks)

    # The text

    @property
    def text(self) -> str:
        """What stands there, to the character."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    @property
    def edited(self) -> bool:
        """Whether the person has changed the text since it was shown."""
        # What is shown by the panel is for a moment modified, too, and nobody has typed it.
        return not self._filling and self.document().isModified()

    def show_text(self, text: str) -> None:
        """Show ``text`` as the present state: nothing typed, nothing to undo.

        Only what differs is replaced, so that the caret and the view stay where they are.
        """
        self._filling = True
        self.document().setUndoRedoEnabled(False)
        before = self.text
        if not before or not text:
            self.setPlainText(text)
        elif text != before:
            self._replace(before, text)
        self.document().setUndoRedoEnabled(True)
        self.document().setModified(False)
        self._filling = False

    def give_up(self, text: str) -> None:
        """Put ``text`` back as the present state; what had been typed comes back by undoing."""
        self._filling = True
        self._replace(self.text, text)
        self.document().setModified(False)
        self._filling = False

    def _replace(self, before: str, after: str) -> None:
        start = _common(before, after, from_end=False)
        end = _common(before[start:], after[start:], from_end=True)
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(before[:start]))
        cursor.setPosition(_utf16(before[: len(before) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after[start : len(after) - end])

    # Marks

    def mark_lines(self, lines: Iterable[int]) -> None:
        """Lay the accent colour on these lines and no others."""
        self._marked = list(lines)
        self._draw_marks()

    def mark_mistake(self, line: int | None, column: int = 0) -> None:
        """Underline what begins at this line and column (both from 0); None: nothing."""
        self._mistake = None
        if line is not None:
            block = self.document().findBlockByNumber(line)
            self._mistake = self._cursor_at(block, column)
        self._draw_marks()

    @property
    def mistake(self) -> str:
        """The text that is underlined as wrong."""
        return "" if self._mistake is None else self._mistake.selectedText()

    def _cursor_at(self, block: QTextBlock, column: int) -> QTextCursor | None:
        """What stands at ``column``; at the end of a line its last word, or one further up."""
        while block.isValid():
            words = list(_AT_MISTAKE.finditer(block.text()))
            word = next((word for word in words if word.end() > column), None)
            if words:
                word = word or words[-1]
                cursor = QTextCursor(block)
                before, inside = block.text()[: word.start()], word[0]
                cursor.setPosition(block.position() + _utf16(before))
                end = cursor.position() + _utf16(inside)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                return cursor
            block, column = block.previous(), len(block.previous().text())
        return None

    def _draw_marks(self) -> None:
        marks = [self._line_mark(first, last) for first, last in _runs(self._marked)]
        if self._mistake is not None:
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(self._theme.tokens["danger"])
            marks.append(_extra(self._mistake, look))
        self.setExtraSelections(marks)

    def _line_mark(self, first: int, last: int) -> QTextEdit.ExtraSelection:
        colour = QColor(self._theme.tokens["accent"])
        colour.setAlphaF(_MARKED_SHARE)
        look = QTextCharFormat()
        look.setBackground(colour)
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        cursor = QTextCursor(self.document().findBlockByNumber(first))
        end = self.document().findBlockByNumber(last)
        behind = min(end.position() + end.length(), self.document().characterCount() - 1)
        cursor.setPosition(behind, QTextCursor.MoveMode.KeepAnchor)
        return _extra(cursor, look)

    def show_one_of(self, lines: list[int]) -> None:
        """Scroll to the first of ``lines`` unless one of them is in view; the caret stays."""
        top = self.firstVisibleBlock().blockNumber()
        rows = self.viewport().height() // max(1, self.fontMetrics().lineSpacing())
        shown = [line for line in lines if top <= line < top + rows]
        if lines and not shown:
            self.verticalScrollBar().setValue(max(0, lines[0] - _CONTEXT_LINES))
        if lines:
            self._show_indent((shown or lines)[0])

    def _show_indent(self, line: int) -> None:
        """Scroll sideways where the text of a line begins outside of the view."""
        text = self.document().findBlockByNumber(line).text()
        margin = self.fontMetrics().horizontalAdvance(_INDENT)
        x = self.fontMetrics().horizontalAdvance(text[: len(text) - len(text.lstrip())])
        bar = self.horizontalScrollBar()
        if not bar.value() <= x <= bar.value() + self.viewport().width() * 2 // 3:
            bar.setValue(max(0, x - margin))

    # The person's hands

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something while typing; leave the others to the window.

        Undo and redo are the text's while there is something typed, else the flow's.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_undo(event):
                return _claim(event, self.edited or self.document().isUndoAvailable())
            if _is_redo(event):
                return _claim(event, self.edited or self.document().isRedoAvailable())
            if _is_apply(event) or event.key() == Qt.Key.Key_Escape:
                return _claim(event, self.edited)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter applies, Esc gives up, Enter keeps the indent."""
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif _is_apply(event):
            self.apply_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.edited:
            self.give_up_wanted.emit()
        elif _is_redo(event):
            self.redo()
        elif event.key() in _ENTER:
            self._break_line()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click names a line also where the caret was there already."""
        super().mouseReleaseEvent(event)
        self._tell_line()

    def _break_line(self) -> None:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        indent = before[: len(before) - len(before.lstrip())]
        if before.rstrip().endswith(("{", "[")):
            indent += _INDENT
        cursor.insertText("\n" + indent)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _tell_line(self) -> None:
        if self.hasFocus() and not self._filling and not self.edited:
            self.caret_moved.emit(self.textCursor().blockNumber())


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo)


def _is_redo(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.matches(QKeySequence.StandardKey.Redo) or (control and event.key() == Qt.Key.Key_Y)


def _is_apply(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _claim(event: QKeyEvent, wanted: bool) -> bool:
    """Take the key before any shortcut gets it, or see to it that the shortcut does."""
    event.setAccepted(wanted)
    return True


def _extra(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = cursor
    mark.format = look
    return mark


def _runs(lines: list[int]) -> list[tuple[int, int]]:
    """Rising line numbers as first and last of each unbroken run."""
    runs: list[tuple[int, int]] = []
    for line in lines:
        if runs and runs[-1][1] == line - 1:
            runs[-1] = runs[-1][0], line
        else:
            runs.append((line, line))
    return runs


def _common(one: str, other: str, *, from_end: bool) -> int:
    """How many characters two texts share at their beginning, or at their end."""

    def part(text: str, first: int, last: int) -> str:
        return text[len(text) - last : len(text) - first] if from_end else text[first:last]

    shared, most = 0, min(len(one), len(other))
    while shared < most:
        middle = (shared + most + 1) // 2
        if part(one, shared, middle) == part(other, shared, middle):
            shared = middle
        else:
            most = middle - 1
    return shared


def _utf16(text: str) -> int:
    """The length of ``text`` as Qt counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
