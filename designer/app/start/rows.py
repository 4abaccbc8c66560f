"""What the start page is made of: buttons for beginning, for a recent file and for a sample."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from designer.app.as_written import as_written
from designer.app.moments import day_and_time
from designer.app.panels.elided import ElidedLabel, LinesLabel
from designer.app.saying import say
from designer.app.sketch_view import SketchView
from designer.app.start.recent_files import RecentFile, short_folder
from designer.app.theme.icons import line_icon
from designer.app.theme.theme import Theme
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.store.samples import Sample

_MISSING = N_("Not found")
_REMOVE = N_("Remove {name} from this list")
_GONE = N_("{name}, not found")
_MADE_FOR = N_("For {owner}")
_SAMPLE = N_("{title}: {shows}")
_PICTURE_HEIGHT = 104
_SHOWN_LINES = 4
CARD_WIDTH, CARD_HEIGHT = 264, 236
"""The size of a sample's card, in device-independent pixels."""


class RowButton(QPushButton):
    """A button with parts of its own inside. Enter presses it, as everywhere."""

    def __init__(self, role: str, spoken: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setAutoDefault(True)
        say(self.setAccessibleName, spoken)

    def sizeHint(self) -> QSize:
        """What its parts need."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As little as its parts can do with."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize()


class DeedRow(RowButton):
    """A way to begin: icon, name, keys."""

    def __init__(self, theme: Theme, icon: str, words: str, keys: str) -> None:
        super().__init__("row", words)
        self._theme, self._icon = theme, icon
        self._tile = QLabel()
        self._tile.setFixedSize(20, 20)
        self._name = ElidedLabel(words, "")
        pressed = QLabel(keys)
        pressed.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._tile)
        row.addWidget(self._name, 1)
        row.addWidget(pressed)
        for part in (self._tile, self._name, pressed):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._draw)
        self._draw()

    def say(self, words: str) -> None:
        """Change the name."""
        say(self._name.setText, words)
        say(self.setAccessibleName, words)

    def _draw(self) -> None:
        self._tile.setPixmap(line_icon(self._icon, self._theme.tokens["accent"]).pixmap(20, 20))


class RecentRow(RowButton):
    """A file that was open before. :attr:`removed` asks to forget it: its cross, or Delete."""

    removed = Signal()

    def __init__(self, theme: Theme, path: Path) -> None:
        super().__init__("row", path.name)
        self.path = path
        self._theme = theme
        say(self.setToolTip, as_written(str(path)))
        self.name = ElidedLabel(path.name, "strong")
        self.folder = ElidedLabel(short_folder(path), "muted")
        self.time = QLabel()
        self.time.setProperty("role", "muted")
        self.remove = QToolButton()
        self.remove.setProperty("role", "quiet")
        self.remove.setIconSize(QSize(14, 14))
        say(self.remove.setToolTip, as_written(tr(_REMOVE, name=path.name)))
        say(self.remove.setAccessibleName, tr(_REMOVE, name=path.name))
        self.remove.clicked.connect(self.removed)
        self.remove.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.time)
        row.addWidget(self.remove)
        for part in (self.name, self.folder, self.time):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._draw)
        self._draw()

    def show_state(self, file: RecentFile, now: datetime) -> None:
        """Say when the file was changed, or that it is not there; then it can be forgotten."""
        missing = file.changed is None
        say(
            self.time.setText,
            tr(_MISSING) if file.changed is None else day_and_time(file.changed, now),
        )
        self.time.setProperty("role", "warn" if missing else "muted")
        self.time.style().polish(self.time)
        self.remove.setVisible(missing)
        say(self.setAccessibleName, tr(_GONE, name=self.path.name) if missing else self.path.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete forgets the file; the file itself stays."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        self.remove.setIcon(line_icon("close", self._theme.tokens["muted"]))


class SampleCard(RowButton):
    """A sample: its picture, its name, whom it is made for and what it shows."""

    def __init__(self, theme: Theme, sample: Sample) -> None:
        named, learnt, whose = (
            tr(words) if words else "" for words in (sample.title, sample.shows, sample.owner)
        )
        super().__init__("sample", tr(_SAMPLE, title=named, shows=learnt))
        self.sample = sample
        self.picture = SketchView(theme, _PICTURE_HEIGHT)
        title = ElidedLabel(named, "strong")
        owner = ElidedLabel(tr(_MADE_FOR, owner=whose) if whose else "", "muted")
        shows = LinesLabel(_sentence(learnt), "", most=_SHOWN_LINES)
        shows.setFixedHeight(_SHOWN_LINES * shows.fontMetrics().lineSpacing())
        self.setFixedSize(CARD_WIDTH, CARD_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 12)
        column.setSpacing(2)
        column.addWidget(self.picture)
        column.addSpacing(8)
        for words in (title, owner, shows):
            words.setContentsMargins(4, 0, 4, 0)
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(words)
        column.addStretch(1)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
