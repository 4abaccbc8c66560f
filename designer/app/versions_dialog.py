"""The kept versions of the open document: look at them, compare, bring one back."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QVBoxLayout

from designer.app.aside import aside
from designer.app.buttons import push_button
from designer.app.difference_list import DifferenceList
from designer.app.moments import moment, within
from designer.app.saying import say, worded
from designer.app.screen_room import resize_within
from designer.app.sketch_view import FlowCard
from designer.app.translate import tr
from designer.flow.becoming import become
from designer.flow.edits import Compound
from designer.flow.errors import CallflowError
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.layout.placing import place_missing
from designer.store.reading import load_document
from designer.store.versions import MOST_VERSIONS, Version, read_version, versions_of

if TYPE_CHECKING:
    from designer.app.background import Handle
    from designer.app.window import Window

_TITLE = N_("Versions of {name}")
_EXPLAINED = N_(
    "Every save keeps a version, the last {count} of each flow, on this computer only. Bringing "
    "one back is a step that can be undone; it becomes the newest version when you save."
)
_NONE = N_("There is no version yet: the next save keeps the first.")
_READING = N_("Looking for versions…")
_VERSIONS, _VERSION = N_("Versions"), N_("Version of {time}")
_NOW, _NOT_SAVED = N_("{time} (as saved last)"), N_("{time} (recovered, not taken)")
_UNREADABLE = N_("This version cannot be read.")
_SLOW = N_("Reading this version…")
_CLOSE, _COMPARE, _RESTORE = N_("Close"), N_("Compare with now…"), N_("Bring it back")
_SINCE = N_("Changed since this version")
_SINCE_UNDONE = N_("Changed since this version (bringing it back undoes this)")
_STEP = N_("Bring back the version of {time}")
_RESTORED = N_("The flow is as it was {time}. Undo takes that back; a save makes it the newest.")
_NOTHING_TO_DO = N_("The flow is as it was then: there is nothing to bring back.")
_SLOW_MS = 400
"""From here on reading a version is slow, and the dialog says so."""
_LIST_WIDTH, _LIST_EDGES, _SIZE = 230, 24, QSize(820, 560)


class VersionsDialog(QDialog):
    """Lists the versions of the document at ``path``, newest first, and shows the chosen one."""

    def __init__(self, window: Window, path: Path) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, tr(_TITLE, name=path.name))
        self._window = window
        self._now = datetime.now().astimezone()
        self.versions: list[Version] = []
        self._flow: Flow | None = None
        self._edit: Compound | None = None
        """What brings the shown version back."""
        self.list = QListWidget()
        self.list.setFixedWidth(_LIST_WIDTH)
        say(self.list.setAccessibleName, tr(_VERSIONS))
        self.list.currentRowChanged.connect(self._show)
        self.card = FlowCard(window.context.theme)
        self.differences = DifferenceList(_SINCE_UNDONE)
        self.state = worded(QLabel(), tr(_READING))
        self.state.setProperty("role", "muted")
        self.state.setWordWrap(True)
        self.compare = push_button(tr(_COMPARE), clicked=self._compare)
        self.restore = push_button(tr(_RESTORE), "primary", clicked=self._restore)
        self.reason = worded(QLabel(), "")
        self.reason.setProperty("role", "muted")
        self.reason.setWordWrap(True)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self._enable()
        self._read: Handle | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._say_slow)
        self._look = window.context.background.submit(
            aside(partial(versions_of, path)), self._list, self._failed
        )
        self.finished.connect(self._leave)

    def _leave(self, _result: int) -> None:
        """Nobody waits for what is still being read."""
        self._slow.stop()
        for handle in (self._look, self._read):
            if handle is not None:
                handle.cancel()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.card)
        right.addWidget(self.differences, 1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(push_button(tr(_CLOSE), clicked=self.reject))
        buttons.addWidget(self.reason, 1)
        buttons.addWidget(self.compare)
        buttons.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.state)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        resize_within(self, _SIZE)

    def _list(self, versions: list[Version]) -> None:
        self.versions = versions
        say(self.state.setText, tr(_EXPLAINED, count=MOST_VERSIONS) if versions else tr(_NONE))
        self.list.addItems([self._line(number) for number in range(len(versions))])
        self._widen()
        if versions:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def retranslate(self) -> None:
        """Say the times, and what stands beside them, in the language now in force."""
        for number in range(self.list.count()):
            self.list.item(number).setText(self._line(number))
        self._widen()
        if self.list.currentRow() >= 0:
            self._show(self.list.currentRow())

    def _line(self, number: int) -> str:
        """What the list says of a version."""
        version = self.versions[number]
        words = self._said(version)
        if not version.saved:
            return tr(_NOT_SAVED, time=words)
        return words if number else tr(_NOW, time=words)

    def _widen(self) -> None:
        wanted = self.list.sizeHintForColumn(0) + _LIST_EDGES
        self.list.setFixedWidth(max(_LIST_WIDTH, wanted))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        say(self.state.setText, str(error))

    def _said(self, version: Version) -> str:
        """When ``version`` was saved, to the second where another was in the same minute."""
        said = moment(version.time, self._now)
        same = [one for one in self.versions if moment(one.time, self._now) == said]
        return said if len(same) == 1 else moment(version.time, self._now, seconds=True)

    def _time(self) -> str:
        return within(self._said(self.versions[self.list.currentRow()]))

    def _show(self, row: int) -> None:
        """Read the version in ``row`` and show it soon; until then nothing can be done with it."""
        if self._read is not None:
            self._read.cancel()
        self._flow = self._edit = None
        self._enable()
        self._slow.start()
        self._read = self._window.context.background.submit(
            aside(partial(_flow_of, self.versions[row])), self._show_flow
        )

    def _say_slow(self) -> None:
        self.card.wait(tr(_VERSION, time=self._time()), tr(_SLOW))

    def _show_flow(self, flow: Flow | None) -> None:
        self._slow.stop()
        self._flow = flow
        if flow is not None:
            step = Text(_STEP, {"time": self._time()})
            self._edit = become(self._window.document.flow, flow, step)
        words = tr(_UNREADABLE) if flow is None else flow.name or self._window.document.called
        self.card.show_flow(tr(_VERSION, time=self._time()), words, flow)
        self.differences.show_between(flow, self._window.document.flow)
        self._enable()

    def _enable(self) -> None:
        """A version that is what stands on the canvas can be neither compared nor brought back."""
        differs = self._edit is not None and bool(self._edit.edits)
        for button in (self.compare, self.restore):
            button.setEnabled(differs)
        say(self.reason.setText, tr(_NOTHING_TO_DO) if self._edit and not differs else "")

    def _compare(self) -> None:
        from designer.app.comparing import CompareDialog

        if self._flow is not None:
            now = self._window.document.flow
            name = tr(_VERSION, time=self._time())
            context = self._window.context
            CompareDialog(context, self._flow, now, name, self, heading=_SINCE).open()

    def _restore(self) -> None:
        if self._flow is None:
            return
        time = self._time()
        # Made anew: somebody else's save may have been loaded since it was shown.
        edit = become(self._window.document.flow, self._flow, Text(_STEP, {"time": time}))
        if edit.edits and not self._window.document.apply(edit):
            return
        self.accept()
        self._window.context.messages.info(Text(_RESTORED, {"time": time}), "edit.undo")


def _flow_of(version: Version) -> Flow | None:
    """What was kept, in any thread; None where it cannot be read."""
    try:
        flow = load_document(read_version(version))
    except CallflowError:
        return None
    place_missing(flow)
    return flow
