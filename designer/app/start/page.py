"""The start page: ways to begin, files that were open before, and the samples."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.app.commands import file, samples
from designer.app.drawing.sketch import Sketch
from designer.app.saying import say, worded
from designer.app.start.recent_files import RecentFile, look_in_background
from designer.app.start.rows import CARD_WIDTH, DeedRow, RecentRow, SampleCard
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.store.samples import list_samples

if TYPE_CHECKING:
    from designer.app.background import Handle
    from designer.app.window import Window

_WELCOME = N_("Callflow Designer")
_WHAT = N_(
    "Draw the flow your callers go through, hear and walk it on a simulated phone, take it with "
    "you."
)
_RECENT = N_("Recent")
_NO_RECENT = N_("What you open or save is listed here.")
_SAMPLES = N_("Samples")
_SAMPLES_HELP = N_("Each can be heard offline: open one and choose “Call on the emulator”.")
_BACK = N_("Back to {name}")
_NEW, _OPEN, _PASTE = N_("New empty flow"), N_("Open…"), N_("New from clipboard")
_SIDE_WIDTH = 320
_GAP = 16
_BETWEEN = 40
_MOST_COLUMNS = 4
_MARGIN = 32
_INDENT = 12
"""Words above rows stand over the words in them."""
_WRITTEN = QKeySequence.SequenceFormat.NativeText


class StartPage(QScrollArea):
    """Stands in the place of the canvas. ``leave`` goes back to the flow that is open behind it."""

    def __init__(self, window: Window, leave: Callable[[], object]) -> None:
        super().__init__()
        self._window = window
        self._leave = leave
        self._theme = window.context.theme
        self._looks: list[Handle] = []
        self.setProperty("role", "start")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        say(self.setAccessibleName, tr(_WELCOME))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.recent_rows: list[RecentRow] = []
        self._sketching = QTimer(self)
        self._sketching.timeout.connect(self._sketch_next)
        self.cards = [SampleCard(self._theme, sample) for sample in list_samples()]
        for card in self.cards:
            card.clicked.connect(partial(self._open_sample, card.sample.name))
            # Sketches come one by one, after the page stands there.
            card.picture.awaited.connect(self._sketching.start)
        self._waiting = list(self.cards)
        self.back = DeedRow(self._theme, "back", "", "Esc")
        self.back.clicked.connect(leave)
        self._columns = 0
        self._lay_out()
        # On the canvas the same keys insert; here there is nothing to insert into.
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        pasting.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pasting.activated.connect(partial(window.registry.run, "file.paste"))

    # Parts

    def _lay_out(self) -> None:
        page = QWidget()
        self._side = self._make_side()
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(_heading(_SAMPLES, _SAMPLES_HELP))
        right.addSpacing(4)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        right.addLayout(self._grid)
        right.addStretch(1)
        row = QHBoxLayout(page)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.setSpacing(_BETWEEN)
        row.addStretch(1)
        row.addWidget(self._side)
        row.addLayout(right)
        row.addStretch(1)
        self.setWidget(page)

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(_SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        welcome = worded(QLabel(), tr(_WELCOME))
        welcome.setProperty("role", "welcome")
        what = worded(QLabel(), tr(_WHAT))
        what.setProperty("role", "muted")
        what.setWordWrap(True)
        for words in (welcome, what):
            words.setContentsMargins(_INDENT, 0, 0, 0)
            column.addWidget(words)
        column.addSpacing(16)
        column.addWidget(self.back)
        self.deeds = {
            "new": self._deed("plus", _NEW, "file.new"),
            "open": self._deed("open", _OPEN, "file.open"),
            "paste": self._deed("copy", _PASTE, "file.paste"),
        }
        for deed in self.deeds.values():
            column.addWidget(deed)
        column.addSpacing(20)
        column.addLayout(_heading(_RECENT, indent=_INDENT))
        self._no_recent = worded(QLabel(), tr(_NO_RECENT))
        self._no_recent.setProperty("role", "muted")
        self._no_recent.setContentsMargins(_INDENT, 4, 0, 0)
        column.addWidget(self._no_recent)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        column.addStretch(1)
        return side

    def _deed(self, icon: str, words: str, command_id: str) -> DeedRow:
        keys = self._window.registry.actions[command_id].shortcut()
        row = DeedRow(self._theme, icon, tr(words), keys.toString(_WRITTEN))
        row.clicked.connect(lambda _checked=False: self._window.registry.run(command_id))
        return row

    # What changes

    def refresh(self, behind: str) -> None:
        """Look at the recent files again. ``behind``: what the open flow is called, or empty."""
        self.back.say(tr(_BACK, name=behind))
        self.back.setVisible(bool(behind))
        self._list_recent()

    def focus_first(self) -> None:
        """Put the focus where most people go on: their last file, else the first sample."""
        first: QWidget = self.recent_rows[0] if self.recent_rows else self.cards[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_recent(self) -> None:
        for look in self._looks:
            look.cancel()
        for old in self.recent_rows:
            old.hide()
            old.deleteLater()
        self.recent_rows = []
        now = datetime.now().astimezone()
        for name in self._window.context.settings.recent:
            row = RecentRow(self._theme, Path(name))
            row.clicked.connect(partial(self._open, name))
            row.removed.connect(partial(self._forget, name))
            self._recent.addWidget(row)
            row.show()  # at once: it may get the focus
            self.recent_rows.append(row)

        def show(row: RecentRow, file: RecentFile) -> None:
            row.show_state(file, now)

        background = self._window.context.background
        self._looks = [
            look_in_background(background, row.path, partial(show, row)) for row in self.recent_rows
        ]
        self._no_recent.setVisible(not self.recent_rows)

    def _open(self, name: str, _checked: bool = False) -> None:
        file.open_dropped(self._window, name)

    def _open_sample(self, name: str, _checked: bool = False) -> None:
        samples.open_sample(self._window, name)

    def _forget(self, name: str) -> None:
        names = [str(row.path) for row in self.recent_rows]
        place = names.index(str(Path(name)))
        context = self._window.context
        context.keep(context.settings.without_recent(name))
        self._list_recent()
        if self.recent_rows:
            self.recent_rows[min(place, len(self.recent_rows) - 1)].setFocus()
        else:
            self.deeds["new"].setFocus()

    def _sketch_next(self) -> None:
        if not self._waiting:
            self._sketching.stop()
            return
        card = self._waiting.pop(0)
        card.picture.sketch = Sketch(samples.read_sample(card.sample.name))
        card.picture.update()

    # Size and keys

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards stand side by side as there is room for."""
        super().resizeEvent(event)
        room = self.maximumViewportSize().width() - 2 * _MARGIN - _SIDE_WIDTH - _BETWEEN
        columns = min(_MOST_COLUMNS, max(1, (room + _GAP) // (CARD_WIDTH + _GAP)))
        if columns != self._columns:
            self._columns = columns
            for place, card in enumerate(self.cards):
                self._grid.addWidget(card, place // columns, place % columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the flow behind, where there is one."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)


def _heading(words: str, more: str = "", indent: int = 0) -> QHBoxLayout:
    """A line above a part of the page."""
    row = QHBoxLayout()
    row.setContentsMargins(indent, 0, 0, 0)
    row.setSpacing(12)
    title = worded(QLabel(), tr(words))
    title.setProperty("role", "heading")
    row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
    if more:
        explained = worded(QLabel(), tr(more))
        explained.setProperty("role", "muted")
        explained.setWordWrap(True)
        row.addWidget(explained, 1)
    else:
        row.addStretch(1)
    return row
