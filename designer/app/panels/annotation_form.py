"""The inspector's form for one note or frame: its words, and whether a frame is folded."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.app.buttons import push_button
from designer.app.canvas.annotating import TOO_LONG
from designer.app.document import Document
from designer.app.panels.fields import AreaField, Field, LineField
from designer.app.saying import say
from designer.app.translate import tr
from designer.flow.annotations import LONGEST_WRITTEN, Annotation, Frame
from designer.flow.texts import N_
from designer.layout import frames
from designer.layout.frames import fold, inside, unfold

_TEXT = N_("Text")
_TITLE = N_("Title")
_FOLD = N_("Fold")
_UNFOLD = N_("Unfold")
_HOLDS = N_("Nodes in it: {count}. They move with the frame.")
_HIDES = N_("Nodes in it: {count}. They are hidden until it is unfolded; calls go through them.")
_NOTE_HELP = N_("No call notices a note. It is printed at the end of a description.")
_LINES = 8
_SHOWN = 200
"""So many letters of a text that is too long are shown."""


class AnnotationForm(QWidget):
    """Typing edits the flow; what the flow says is shown."""

    def __init__(self, document: Document, key: str) -> None:
        super().__init__()
        self._document = document
        self.key = key
        framed = isinstance(self.annotation, Frame)
        self.words: Field = LineField(tr(_TITLE)) if framed else AreaField(tr(_TEXT))
        if isinstance(self.words, AreaField):
            line = self.words.area.fontMetrics().lineSpacing()
            self.words.area.setFixedHeight(line * _LINES + 20)
        self.words.typed.connect(self._typed)
        self.words.left.connect(document.end_typing)
        self.words.paused.connect(document.end_typing)
        self.help = QLabel()
        self.help.setProperty("role", "muted")
        self.help.setWordWrap(True)
        self.folding = push_button(clicked=self._turn)
        if not framed:
            self.folding.hide()
        row = QHBoxLayout()
        row.addWidget(self.folding)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.help)
        column.addLayout(row)
        self.refresh()

    @property
    def annotation(self) -> Annotation:
        """The note or frame as it is now."""
        return self._document.flow.annotations[self.key]

    def first(self) -> QWidget:
        """The input that takes the focus first."""
        return self.words.control

    def name(self) -> QWidget:
        """The input of what it is called: the same."""
        return self.words.control

    def refresh(self) -> None:
        """Show what the flow says now, without moving a caret."""
        one = self._document.flow.annotations.get(self.key)
        if one is None:
            return
        too_long = len(one.words) > LONGEST_WRITTEN
        self.words.control.setEnabled(not too_long)
        self.words.show_value(one.words[:_SHOWN] if too_long else one.words)
        self.words.show_hint(tr(TOO_LONG, count=len(one.words)) if too_long else "")
        if isinstance(one, Frame):
            count = len(inside(self._document.flow, self.key).nodes)
            say(self.help.setText, tr(_HIDES if one.folded else _HOLDS, count=count))
            say(self.folding.setText, tr(_UNFOLD if one.folded else _FOLD))
        else:
            say(self.help.setText, tr(_NOTE_HELP))

    def show_problems(self) -> None:
        """None is about notes or frames."""

    def _typed(self, words: str) -> None:
        self._document.apply(frames.say(self.annotation, words))

    def _turn(self) -> None:
        one = self.annotation
        turned = unfold if isinstance(one, Frame) and one.folded else fold
        self._document.apply(turned(self._document.flow, self.key))
