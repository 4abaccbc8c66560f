"""The Serve panel: the address, what callers hear, requests, what was received, Stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from designer.app.accounts.careful import words_label
from designer.app.buttons import push_button
from designer.app.panels.elided import ElidedLabel
from designer.app.panels.figures import use_tabular_figures
from designer.app.saying import say
from designer.app.serving.received import ReceivedView
from designer.app.serving.serving import FlowServing, ServePhase
from designer.app.theme.tokens import STEP
from designer.app.translate import joined_words, tr, tr_text
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from collections.abc import Callable

_EMPTY = N_(
    "This flow is not served. Served, it answers calls step by step from this computer: loops, "
    "prompts beside the document and recordings work then, and F5 calls it. Real callers are "
    "answered only while this computer and this program are on, and it has to be reachable from "
    "the internet."
)
_BEGIN = N_("Serve…   {keys}")
_STOP, _COPY = N_("Stop serving"), N_("Copy address")
_ON, _OLD = N_("The flow is served"), N_("Serving the last good flow")
_STARTING = N_("Starting…")
_ADDRESS = N_("Address of the served flow")
_SAVED = N_("Callers hear the flow as it was saved at {time}. Each save counts for the next call.")
_DRAWN = N_("Callers hear the flow as it was at {time}. Save it, and the next call hears the new.")
_BEFORE = N_("What was saved has errors, so callers hear the flow of {time}. {problem}")
_EDITED = N_("There are changes that are not saved: callers do not hear them yet.")
_LOCAL = N_("46elks cannot reach this address: give a public one when you serve.")
_HERE = N_("On this computer it is {url}.")
_REQUESTS, _REQUESTS_NONE = N_("Requests ({count})"), N_("Requests")
_RECEIVED, _RECEIVED_NONE = N_("Received ({count})"), N_("Received")
_NO_REQUESTS = N_("No request yet. A call of the emulator asks here as well.")
_COPIED = N_("The address is on the clipboard.")
_MOST_LINES = 500
_LEFT = 340


class ServePanel(QWidget):
    """What :class:`FlowServing` does now; ``begin`` asks how to serve, ``copied`` says a word."""

    def __init__(
        self,
        serving: FlowServing,
        received: ReceivedView,
        begin: Callable[[], object],
        tell: Callable[[Text], object],
    ) -> None:
        super().__init__()
        self._serving = serving
        self._tell = tell
        self._count = 0
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.begin = push_button("", "choice", begin)
        self.stop = push_button(tr(_STOP), "choice", serving.stop)
        self.copy = push_button(tr(_COPY), "choice", self._copy)
        self.state = words_label("strong")
        self.address = ElidedLabel("", "")
        say(self.address.setAccessibleName, tr(_ADDRESS))
        self.heard, self.where = words_label("muted"), words_label("muted")
        self.received = received
        self.log = QPlainTextEdit()
        self.log.setProperty("role", "code")
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(_MOST_LINES)
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        say(self.log.setAccessibleName, tr(_REQUESTS_NONE))
        say(self.log.setPlaceholderText, tr(_NO_REQUESTS))
        use_tabular_figures(self.log)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(self._make_serving())
        self.setMinimumWidth(1)  # a narrow window is worth more than every button in view
        serving.changed.connect(self.show_state)
        serving.logged.connect(self._log)
        received.counted.connect(self._show_counts)
        self.show_state()

    def say_keys(self, keys: str) -> None:
        """Say by which keys it begins."""
        say(self.begin.setText, tr(_BEGIN, keys=keys))

    def _make_empty(self) -> QWidget:
        page = QWidget()
        words = words_label("muted")
        say(words.setText, tr(_EMPTY))
        row = QHBoxLayout()
        row.addWidget(self.begin)
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(words)
        column.addLayout(row)
        column.addStretch(1)
        return _scrolled(page)

    def _make_serving(self) -> QWidget:
        first = QHBoxLayout()
        first.setSpacing(2 * STEP)
        first.addWidget(self.copy)
        first.addWidget(self.stop)
        first.addStretch(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        for widget in (self.state, self.address):
            column.addWidget(widget)
        column.addLayout(first)
        for widget in (self.heard, self.where):
            column.addWidget(widget)
        column.addStretch(1)
        left = _scrolled(inner)  # a problem may need many words
        left.setMaximumWidth(_LEFT)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 2)
        row.addWidget(self._make_lists(), 3)
        return page

    def _make_lists(self) -> QWidget:
        self.requests, self.posts = (push_button("", "choice") for _ in range(2))
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(2 * STEP, 2 * STEP, 3 * STEP, STEP)
        row.setSpacing(2 * STEP)
        for button in (self.requests, self.posts):
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.received.folder)
        self.requests.setChecked(True)
        self.lists = QStackedWidget()
        self.lists.addWidget(self.log)
        self.lists.addWidget(self.received)
        group.buttonClicked.connect(
            lambda _button: self.lists.setCurrentIndex(int(self.posts.isChecked()))
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.lists, 1)
        self._show_counts()
        return page

    def show_state(self) -> None:
        """Show what is known now."""
        serving = self._serving
        if serving.phase is ServePhase.OFF and not self._stack.currentIndex():
            return
        if serving.phase is ServePhase.STARTING:
            self.log.clear()
            self._count = 0
            self.received.forget()
            self._show_counts()
        self._stack.setCurrentIndex(int(serving.phase is not ServePhase.OFF))
        on = serving.phase is ServePhase.ON
        self.copy.setEnabled(on)
        old = serving.problem is not None
        say(self.state.setText, tr(_STARTING if not on else _OLD if old else _ON))
        self._paint(self.state, "warn" if old else "strong")
        say(self.address.setText, serving.address)
        say(self.heard.setText, self._heard())
        self._paint(self.heard, "warn" if old else "muted")
        order = serving.order
        template = _HERE if order is not None and order.base_url else _LOCAL
        say(self.where.setText, tr(template, url=serving.url) if on else "")

    def _heard(self) -> str:
        serving = self._serving
        if serving.problem is not None:
            return tr(_BEFORE, time=serving.time, problem=tr_text(serving.problem))
        words = tr(_SAVED if serving.saved_once else _DRAWN, time=serving.time)
        return words if serving.is_current else joined_words(" ", (words, tr(_EDITED)))

    def _paint(self, label: QLabel, role: str) -> None:
        if label.property("role") != role:
            label.setProperty("role", role)
            label.style().polish(label)

    def _log(self, lines: list[Text]) -> None:
        """Add lines; whoever has scrolled up stays where they are."""
        self.log.appendPlainText("\n".join(map(tr_text, lines)))
        self._count += len(lines)
        self._show_counts()

    def _show_counts(self) -> None:
        count = self.received.count
        say(
            self.requests.setText,
            tr(_REQUESTS, count=self._count) if self._count else tr(_REQUESTS_NONE),
        )
        say(self.posts.setText, tr(_RECEIVED, count=count) if count else tr(_RECEIVED_NONE))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._serving.address)
        self._tell(Text(_COPIED))


def _scrolled(inner: QWidget) -> QScrollArea:
    """``inner`` as wide as there is room, scrolled where it is too high."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
