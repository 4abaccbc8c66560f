"""What was said into the recordings of an ended call, to be heard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.app.buttons import push_button
from designer.app.calling.state import Recorded
from designer.app.panels.elided import ElidedLabel
from designer.app.panels.figures import minutes, use_tabular_figures
from designer.app.saying import say, worded
from designer.app.sound import Sound, SoundState
from designer.app.theme.tokens import STEP
from designer.app.translate import tr, tr_text
from designer.flow.texts import N_

_HEADING = N_("Recordings")
_PLAY = N_("Play")
_NAME = N_("{deed}: {recording}")
_SILENT = N_("Sound is off, or there is no sound device.")


class RecordedList(QWidget):
    """One row per recording; takes no room where there is none."""

    def __init__(self, sound: Sound) -> None:
        """Play on ``sound``."""
        super().__init__()
        self._sound = sound
        self._shown: tuple[Recorded, ...] = ()
        self.buttons: list[QPushButton] = []
        heading = worded(QLabel(), tr(_HEADING))
        heading.setProperty("role", "heading")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self._column.addWidget(heading)
        self._rows: list[QWidget] = []
        sound.changed.connect(self._enable)
        self.hide()

    def show_recordings(self, recordings: tuple[Recorded, ...]) -> None:
        """Show these."""
        self.setVisible(bool(recordings))
        if recordings == self._shown:
            return
        self._shown = recordings
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.buttons = []
        self._rows = [self._row(recording) for recording in recordings]
        for row in self._rows:
            self._column.addWidget(row)
        self._enable()

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        shown, self._shown = self._shown, ()
        self.show_recordings(shown)

    def _row(self, recording: Recorded) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * STEP)
        length = worded(QLabel(), minutes(recording.seconds))
        length.setProperty("role", "muted")
        length.setTextFormat(Qt.TextFormat.PlainText)
        use_tabular_figures(length)
        button = push_button(tr(_PLAY), "choice", partial(self._play, recording))
        say(button.setAccessibleName, tr(_NAME, deed=tr(_PLAY), recording=recording.title))
        line.addWidget(ElidedLabel(tr_text(recording.title), ""), 1)
        line.addWidget(length)
        line.addWidget(button)
        self.buttons.append(button)
        return row

    def _play(self, recording: Recorded) -> None:
        """Play it from its beginning."""
        self._sound.play(str(recording.file), recording.file)

    def _enable(self) -> None:
        on = self._sound.state is SoundState.ON
        for button in self.buttons:
            button.setEnabled(on)
            say(button.setToolTip, "" if on else tr(_SILENT))
