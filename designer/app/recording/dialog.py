"""The dialog in which a person speaks a prompt: read, record, listen, use."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from designer.app.announcing import tell_readers
from designer.app.aside import aside
from designer.app.buttons import push_button
from designer.app.naming import title
from designer.app.panels.figures import minutes, use_tabular_figures
from designer.app.recording.meter import LevelMeter
from designer.app.recording.recorder import Phase, Recorder
from designer.app.recording.words import WRITING, state_of
from designer.app.saying import say, worded
from designer.app.scrolled_dialog import ScrolledDialog
from designer.app.translate import tr, tr_text
from designer.flow.errors import CallflowError
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from designer.app.background import Handle
    from designer.app.context import Context
    from designer.flow.model import Node

_TITLE = N_("Record the prompt of {node}")
_READ, _NO_WORDS = (
    N_("Read this aloud"),
    N_("Nothing stands at “What it says” yet: what is written there can be read from here."),
)
_RECORD, _STOP, _AGAIN = N_("Record"), N_("Stop"), N_("Record again")
_PLAY, _CANCEL, _USE = N_("Play"), N_("Cancel"), N_("Use it")
_TIME = N_("Time")
_THROW, _THROW_AWAY = N_("Throw away what you recorded?"), N_("Throw away")
_NOT_KEPT = N_("{why} The recording is still here: “Use it” tries again.")
_SIZE = QSize(560, 0)
_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDGE = 16

Keep = Callable[[bytes], str]
"""Writes samples beside the flow, in a thread of its own; returns what a node holds then."""


class RecordDialog(ScrolledDialog):
    """Records a prompt for ``node`` with ``recorder``.

    *Use it* lets ``keep`` write it, gives ``put`` what the node is to hold, and closes.
    """

    def __init__(
        self,
        context: Context,
        node: Node,
        recorder: Recorder,
        keep: Keep,
        put: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, _SIZE, edge=_EDGE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_SIZE.width())
        say(self.setWindowTitle, tr(_TITLE, node=title(node)))
        self._context = context
        self._recorder = recorder
        self._keep, self._put = keep, put
        self._writing: Handle | None = None
        self._failure: Text | None = None
        self._said = ""
        self._shown = recorder.phase
        self._make_parts(node.text)
        self._lay_out(bool(node.text.strip()))
        recorder.changed.connect(self._show)
        recorder.moved.connect(self._move)
        self.finished.connect(self._leave)
        self._show()
        self.record.setFocus()

    def _make_parts(self, text: str) -> None:
        self.script = QLabel(text)
        self.script.setProperty("role", "script")
        self.words = QLabel()
        for label in (self.script, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.meter = LevelMeter(self._context.theme)
        self.time = QLabel()
        self.time.setProperty("role", "title")
        say(self.time.setAccessibleName, tr(_TIME))
        use_tabular_figures(self.time)
        self.record = push_button(tr(_RECORD), clicked=self._record)
        self.play = push_button(tr(_PLAY), clicked=self._listen)
        self.leave = push_button(tr(_CANCEL), clicked=self.reject)
        self.use = push_button(tr(_USE), "primary", self._use)

    def _lay_out(self, has_script: bool) -> None:
        heading = worded(QLabel(), tr(_READ if has_script else _NO_WORDS))
        heading.setProperty("role", "muted")
        heading.setWordWrap(True)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(_EDGE, 12, _EDGE, 12)
        inside.addWidget(self.script)
        card.setVisible(has_script)
        self.parts.addWidget(heading)
        self.parts.addWidget(card)
        self.parts.addStretch(1)
        levels = QHBoxLayout()
        levels.setSpacing(12)
        levels.addWidget(self.meter, 1)
        levels.addWidget(self.time)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for button in (self.record, self.play):
            deeds.addWidget(button)
        deeds.addStretch(1)
        for button in (self.leave, self.use):
            deeds.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(12)
        # Not among what scrolls: however long the script is, it stays where one reads it.
        column.addWidget(self.words)
        column.addLayout(levels)
        column.addLayout(deeds)
        self.buttons.addLayout(column)

    # Showing

    def retranslate(self) -> None:
        """Have room for the words of the language now in force."""
        self._keep_widths()
        super().retranslate()

    def _show(self) -> None:
        recorder = self._recorder
        before, self._shown = self._shown, recorder.phase
        there = recorder.recording is not None
        under_way = recorder.under_way or recorder.phase is Phase.ENDING
        say(self.record.setText, tr(_STOP if under_way else _AGAIN if there else _RECORD))
        _give_role(self.record, "danger" if under_way else "" if there else "primary")
        say(self.play.setText, tr(_STOP if recorder.phase is Phase.PLAYING else _PLAY))
        for button in (self.play, self.use):
            button.setEnabled(there and not under_way)
        if not recorder.under_way:
            self.meter.clear()
        self._keep_widths()
        self._move()
        if before is Phase.ENDING and recorder.phase is Phase.IDLE:
            # Who has stopped with a key goes on with keys, and Space does not begin anew.
            (self.play if there else self.record).setFocus()

    def _move(self) -> None:
        """Show what moves on while it records or plays."""
        recorder = self._recorder
        if recorder.phase is Phase.RECORDING:
            self.meter.show_level(recorder.level)
        self.time.setText(minutes(recorder.seconds))
        text, role = state_of(recorder)
        if self._writing is not None:
            text, role = WRITING
        elif self._failure is not None:
            text, role = self._failure, "bad"
        self._say(tr_text(text), role)

    def _say(self, words: str, role: str) -> None:
        if words == self._said:
            return
        self._said = words
        say(self.words.setText, words)
        _give_role(self.words, role)
        self._give_room()
        self.grow()
        # What a screen reader says would be heard by the microphone.
        if not self._recorder.under_way:
            tell_readers(self.words, words, urgent=role == "bad")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words wrap anew."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Let the words be seen whole; two lines are always free for them, so that little moves."""
        needed = self.words.heightForWidth(self.width() - 2 * _EDGE)
        self.words.setMinimumHeight(max(needed, 2 * self.words.fontMetrics().lineSpacing()))

    def _keep_widths(self) -> None:
        """Let no button jump when it says something else."""
        for button, said in ((self.record, (_RECORD, _STOP, _AGAIN)), (self.play, (_PLAY, _STOP))):
            wide = max(button.fontMetrics().horizontalAdvance(tr(words)) for words in said)
            now = button.fontMetrics().horizontalAdvance(button.text())
            button.setMinimumWidth(button.sizeHint().width() - now + wide)

    # Deeds

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter begin and end also where no button has the keys, and replace nothing."""
        if event.key() in _PRESSES and not isinstance(QApplication.focusWidget(), QPushButton):
            if self._recorder.under_way or self._recorder.recording is None:
                self._record()
            return
        super().keyPressEvent(event)

    def _record(self) -> None:
        if self._writing is not None:
            return
        self._failure = None
        if self._recorder.under_way:
            self._recorder.stop()
        else:
            self.body.verticalScrollBar().setValue(0)
            self.record.setFocus()  # some systems give the keys to no button that is clicked
            self._recorder.begin()

    def _listen(self) -> None:
        if self._recorder.phase is Phase.PLAYING:
            self._recorder.hush()
        else:
            self._recorder.play()

    def _use(self) -> None:
        recording = self._recorder.recording
        if recording is None or self._writing is not None:
            return
        self._recorder.hush()
        self._failure = None
        work = partial(self._keep, recording.data)
        self._writing = self._context.background.submit(aside(work), self._kept, self._failed)
        self._move()

    def _kept(self, reference: str) -> None:
        self._writing = None
        self.accept()
        self._put(reference)

    def _failed(self, error: Exception) -> None:
        self._writing = None
        if not isinstance(error, CallflowError):
            raise error
        self._failure = Text(_NOT_KEPT, {"why": error.text})
        self._move()

    def reject(self) -> None:
        """Close, and where something was recorded, only if it may be thrown away."""
        recorder = self._recorder
        something = recorder.recording is not None or recorder.phase is Phase.RECORDING
        recorder.stop()
        recorder.hush()
        if not something or self._context.asker.agrees(self, tr(_THROW), tr(_THROW_AWAY)):
            super().reject()

    def _leave(self, _result: int) -> None:
        self._recorder.changed.disconnect(self._show)
        self._recorder.moved.disconnect(self._move)
        if self._writing is not None:
            self._writing.cancel()
        self._recorder.forget()


def _give_role(widget: QWidget, role: str) -> None:
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
