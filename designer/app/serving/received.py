"""What the hooks of the served flow received: a list, its fields, its sound."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QStackedLayout,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.aside import shortly
from designer.app.buttons import push_button
from designer.app.canvas.numbers import Numbers
from designer.app.column_list import column_list
from designer.app.folders import show_folder
from designer.app.panels.elided import ElidedLabel
from designer.app.panels.figures import minutes
from designer.app.saying import say, worded
from designer.app.scratch import scratch_folder
from designer.app.serving.serving import FlowServing
from designer.app.serving.sounds import sound_of
from designer.app.sound import SoundState
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.errors import CallflowError
from designer.flow.texts import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.app.accounts.lines import Lines
    from designer.app.calling.testcall import TestCall
    from designer.app.context import Context
    from designer.app.serving.server import Received

_EMPTY = N_("Nothing received yet: recordings and reports of ended calls are listed here.")
_NAME, _FIELDS = N_("What was received"), N_("Its fields")
_COLUMNS = (N_("Time"), N_("Hook"), N_("What"), N_("Length"), N_("From"))
_RECORDING, _REPORT, _POST = N_("Recording"), N_("Report"), N_("Post")
_PLAY, _FOLDER = N_("Play"), N_("Open folder")
_FIELD = N_("{name}: {value}")
_SILENT = N_("Sound is off, or there is no sound device.")
_FETCHING = N_("Fetching…")
_KEPT = N_("Kept as {name}.")
_PLACE = int(Qt.ItemDataRole.UserRole)
_MOST = 500
_LONGEST = 20_000
"""Letters of the fields that are shown; the file has all of them."""


class ReceivedView(QWidget):
    """Newest first. :attr:`counted` comes when :attr:`count` differs."""

    counted = Signal()

    def __init__(
        self, context: Context, serving: FlowServing, lines: Lines, test_call: TestCall
    ) -> None:
        """Sounds are fetched from the emulator of ``test_call`` and from the account in use."""
        super().__init__()
        self._context = context
        self._serving = serving
        self._lines = lines
        self._test_call = test_call
        self._numbers = Numbers(self)
        self._posts: dict[int, Received] = {}
        self._next = 0
        self._temporary: Path | None = None
        self.empty = worded(QLabel(), tr(_EMPTY))
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(2 * STEP, STEP, 4 * STEP, 0)
        self.list = column_list(_NAME, _COLUMNS)
        self.folder = push_button(tr(_FOLDER), "link", self._open_folder)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.addWidget(self.list)
        self._parts.addWidget(self._make_details())
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setSizes([350, 240])
        self._parts.setChildrenCollapsible(False)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._parts)
        serving.received.connect(self._add)
        serving.changed.connect(self._show_folder)
        self._numbers.changed.connect(self._write_numbers)
        test_call.sound.changed.connect(self._enable)
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self._show_folder()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._posts)

    def forget(self) -> None:
        """Begin anew."""
        self.list.clear()
        self._posts.clear()
        self._stack.setCurrentWidget(self.empty)
        self.counted.emit()

    def _make_details(self) -> QWidget:
        self.play = push_button(tr(_PLAY), "choice", self._play)
        self.words = ElidedLabel("", "muted")
        self.fields = QPlainTextEdit()
        self.fields.setProperty("role", "code")
        self.fields.setReadOnly(True)
        say(self.fields.setAccessibleName, tr(_FIELDS))
        row = QHBoxLayout()
        row.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
        row.addWidget(self.play)
        row.addWidget(self.words, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(self.fields, 1)
        return page

    def _add(self, post: Received) -> None:
        row = QTreeWidgetItem(self._texts(post))
        row.setData(0, _PLACE, self._next)
        self._posts[self._next] = post
        self._next += 1
        self.list.insertTopLevelItem(0, row)
        if len(self._posts) > _MOST:
            oldest = self.list.takeTopLevelItem(self.list.topLevelItemCount() - 1)
            assert oldest is not None
            del self._posts[int(oldest.data(0, _PLACE))]
        self._stack.setCurrentWidget(self._parts)
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):  # somebody reads another one
            self.list.setCurrentItem(row)
        self.counted.emit()
        if post.is_new and post.file is not None and post.text("wav"):
            # The sound is part of what is to be kept; what lies elsewhere is said on Play.
            self._fetch(post, post.file, lambda _file: self._show_current(), _not_now)

    def _texts(self, post: Received) -> list[str]:
        seconds = post.text("duration")
        return [
            _moment(post.time),
            post.name,
            tr(_kind(post)),
            minutes(float(seconds)) if seconds.isdecimal() and len(seconds) < 9 else "",
            self._numbers.grouped(post.text("from")),
        ]

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self._write_numbers()
        self._show_current()

    def _write_numbers(self) -> None:
        """Write the numbers afresh: how people write them is known now."""
        for place in range(self.list.topLevelItemCount()):
            row = self.list.topLevelItem(place)
            assert row is not None
            for column, text in enumerate(self._texts(self._posts[int(row.data(0, _PLACE))])):
                row.setText(column, text)

    @property
    def _current(self) -> Received | None:
        row = self.list.currentItem()
        return None if row is None else self._posts.get(int(row.data(0, _PLACE)))

    def _show_current(self) -> None:
        post = self._current
        lines = []
        if post is not None:
            lines = [tr(_FIELD, name=name, value=post.text(name)) for name in post.fields]
        self.fields.setPlainText("\n".join(lines)[:_LONGEST])
        say(self.words.setText, "" if post is None else self._kept(post))
        self._enable()

    def _enable(self) -> None:
        post = self._current
        on = self._test_call.sound.state is SoundState.ON
        self.play.setVisible(post is not None and bool(post.text("wav")))
        self.play.setEnabled(on)
        say(self.play.setToolTip, "" if on else tr(_SILENT))

    def _play(self) -> None:
        post, row = self._current, self.list.currentItem()
        if post is None or row is None:
            return
        if self._temporary is None:
            self._temporary = scratch_folder(self)
        file = post.file or Path(self._temporary, str(row.data(0, _PLACE)))
        say(self.words.setText, tr(_FETCHING))
        self._fetch(post, file, self._heard, self._failed)

    def _fetch(
        self,
        post: Received,
        file: Path,
        done: Callable[[Path], object],
        failed: Callable[[Exception], object],
    ) -> None:
        sound = file.with_suffix(".wav")
        self._context.background.submit(
            sound_of(post.text("wav"), sound, self._test_call, self._lines), done, failed
        )

    def _heard(self, file: Path) -> None:
        self._show_current()
        self._test_call.sound.play(str(file), file)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        self._show_current()
        self._context.messages.error(error)

    def _show_folder(self) -> None:
        order = self._serving.order
        self.folder.setVisible(order is not None and bool(order.store))

    def _kept(self, post: Received) -> str:
        """Where what was received is kept, the sound first."""
        if post.file is None:
            return ""
        sound = post.file.with_suffix(".wav")
        there = shortly(self._context.background, sound.is_file, otherwise=False)
        return tr(_KEPT, name=sound.name if there else post.file.name)

    def _open_folder(self) -> None:
        order = self._serving.order
        unshown = show_folder(Path(order.store)) if order is not None else None
        if unshown is not None:
            self._context.messages.info(unshown)


def _not_now(error: Exception) -> None:
    """A recording that cannot be fetched now can be asked for with Play."""
    if not isinstance(error, CallflowError):
        raise error


def _moment(time: datetime) -> str:
    """The time of day, and the day where it is not today."""
    of_day = QTime(time.hour, time.minute, time.second)
    short = QLocale.FormatType.ShortFormat
    if time.date() == datetime.now().astimezone().date():
        return QLocale().toString(of_day, short)
    return QLocale().toString(QDateTime(QDate(time.year, time.month, time.day), of_day), short)


def _kind(post: Received) -> str:
    if post.text("wav"):
        return _RECORDING
    return _REPORT if post.text("state") else _POST
