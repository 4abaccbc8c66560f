"""The recordings of one call of the account: listed, played, saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.app.accounts.lines import Lines
from designer.app.buttons import push_button
from designer.app.panels.figures import minutes
from designer.app.saying import say, worded
from designer.app.scratch import scratch_folder
from designer.app.translate import tr, tr_text
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_
from designer.store.files import save_bytes
from designer.store.lines import AccountLine

if TYPE_CHECKING:
    from designer.app.sound import Sound
    from designer.elks.client import ElksClient

_FIND = N_("Recordings of this call")
_NONE = N_("There is no recording of this call; the line keeps them for 72 hours.")
_RECORDING = N_("Recording {number}, {length}")
_PLAY, _SAVE = N_("Play"), N_("Save…")
_FETCHING = N_("Fetching…")
_SAVED = N_("Saved as {name}.")
_FILES = N_("Recordings (*.wav)")


class Recordings(QWidget):
    """A button that asks for them, then a row for each."""

    def __init__(self, lines: Lines, sound: Sound) -> None:
        super().__init__()
        self._lines = lines
        self._sound = sound
        self._line: AccountLine | None = None
        self._call: JsonObject | None = None
        self._folder: Path | None = None
        self.ask = push_button(tr(_FIND), "link", self._ask)
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.buttons: list[tuple[QPushButton, QPushButton]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        first = QHBoxLayout()
        first.addWidget(self.ask)
        first.addWidget(self.words, 1)
        self._column.addLayout(first)
        self._rows: QWidget | None = None

    def show_call(self, line: AccountLine | None, call: JsonObject | None) -> None:
        """Be about ``call`` of the account ``line``; None: about none."""
        self._line, self._call = line, call
        self.setVisible(line is not None and call is not None)
        self._clear()

    def _clear(self) -> None:
        self.ask.show()
        self.words.clear()
        self.buttons = []
        if self._rows is not None:
            self._column.removeWidget(self._rows)
            self._rows.deleteLater()
            self._rows = None

    def _ask(self) -> None:
        line, call = self._line, self._call
        if line is None or call is None:
            return
        call_id = str(call.get("id"))
        self._clear()
        say(self.words.setText, tr(_FETCHING))
        self._lines.use(
            line,
            lambda client: client.recordings(call_id),
            lambda found: self._list(call, found),
            self._failed,
        )

    def _list(self, call: JsonObject, found: list[JsonObject]) -> None:
        if call is not self._call:
            return
        self._clear()
        self.ask.hide()  # it has been answered, and what it says needs the room
        if not found:
            say(self.words.setText, tr(_NONE))
            return
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(4)
        for number, recording in enumerate(found, start=1):
            column.addLayout(self._row(number, recording))
        self._column.addWidget(self._rows)

    def _row(self, number: int, recording: JsonObject) -> QHBoxLayout:
        name = str(recording.get("id"))
        seconds = recording.get("duration")
        length = minutes(float(seconds)) if isinstance(seconds, int | float | str) else ""
        row = QHBoxLayout()
        row.addWidget(worded(QLabel(), tr(_RECORDING, number=number, length=length)))
        play = push_button(tr(_PLAY), clicked=lambda: self._fetch(name, play=True))
        save = push_button(tr(_SAVE), clicked=lambda: self._fetch(name, play=False))
        for button in (play, save):
            row.addWidget(button)
        row.addStretch(1)
        self.buttons.append((play, save))
        return row

    def _fetch(self, name: str, *, play: bool) -> None:
        line = self._line
        path = self._temporary(name) if play else self._lines.ask_where(self, f"{name}.wav", _FILES)
        if line is None or path is None:
            return
        say(self.words.setText, tr(_FETCHING))

        async def fetch(client: ElksClient) -> Path:
            save_bytes(path, await client.recording(name))
            return path

        self._lines.use(line, fetch, self._play if play else self._saved, self._failed)

    def _temporary(self, name: str) -> Path:
        """Where a recording is kept while it is played; gone with this part."""
        if self._folder is None:
            self._folder = scratch_folder(self)
        return Path(self._folder, f"{name.replace('/', '_')}.wav")

    def _play(self, path: Path) -> None:
        self.words.clear()
        self._sound.play(path.name, path)

    def _saved(self, path: Path) -> None:
        say(self.words.setText, tr(_SAVED, name=path.name))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        say(self.words.setText, tr_text(error.text))
