"""The line at the bottom: what the flow holds, its problems, the line in use, the zoom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QStatusBar, QWidget

from designer.app.accounts.lines import Lines
from designer.app.buttons import push_button
from designer.app.checking import LiveCheck
from designer.app.document import Document
from designer.app.flow_size import size_words
from designer.app.panels.elided import ElidedLabel
from designer.app.saying import say, worded
from designer.app.serving.serving import FlowServing
from designer.app.standing import ERROR, LEFT, STANDINGS, WARNING, standing
from designer.app.theme.tokens import STEP
from designer.app.toolbar import EMULATOR
from designer.app.translate import joined_words, tr
from designer.flow.texts import N_

_HINT = N_("Ready")
_NONE, _EMPTY = N_("No problems"), N_("Empty flow")
_COUNTS = {
    ERROR: (N_("{count} error"), N_("{count} errors")),
    LEFT: (N_("{count} to do"), N_("{count} to do")),
    WARNING: (N_("{count} warning"), N_("{count} warnings")),
}
_BETWEEN = ", "
_BALANCE = N_("{line}: {balance}")
_SERVING, _SERVING_OLD = N_("Serving on {place}"), N_("Serving the last good flow")
_TIDYING = N_("Tidying {percent} % – stop")
_STOP_READING = N_("Stop waiting")
_ZOOM = N_("{percent} %")
_ZOOM_SPOKEN = N_("Zoom {percent} %")
ZOOMS = ("view.fit", "view.fit-selection", "view.actual", "view.zoom-in", "view.zoom-out")
"""The commands that the zoom offers when it is clicked."""


class StatusBar(QStatusBar):
    """Hints from the canvas come through ``showMessage``; the counts stand at the right."""

    def __init__(self, document: Document, live_check: LiveCheck) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._document = document
        self._live_check = live_check
        self._hint = ElidedLabel(tr(_HINT), "status")
        self._hint.setContentsMargins(STEP, 0, 0, 0)
        self._counts = QLabel()
        self.problems = push_button(role="link")
        self.tidying = push_button(role="link")
        self.reading = push_button(tr(_STOP_READING), "link")
        self.serving = push_button(role="link")
        self.line = worded(QLabel(), tr(EMULATOR))
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.addWidget(self._hint, 1)
        self.zoom = push_button(role="link")
        self.zoom.setProperty("quiet", True)
        for widget in (
            self.reading,
            self.tidying,
            self._counts,
            self.problems,
            self.serving,
            self.line,
            self.zoom,
        ):
            self.addPermanentWidget(widget)
        self.reading.hide()
        self.tidying.hide()
        self.serving.hide()
        self._counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        document.edited.connect(self._count)
        document.stepped.connect(self._stepped)
        document.replaced.connect(self._begin_anew)
        live_check.checked.connect(self._show_problems)
        self._count()
        self._show_problems()
        self.show_zoom(1.0)

    def retranslate(self) -> None:
        """Say the counts in the language now in force."""
        self._count()
        self._show_problems()

    def hint(self, sentence: str) -> None:
        """Say what the gesture under way does, or why it will not; empty: nothing special."""
        say(self._hint.setText, sentence or tr(_HINT))

    def _stepped(self, how: str, _step: object) -> None:
        """What was said of a step is not true any more once it is undone."""
        if how != "done":
            self.hint("")

    def _begin_anew(self) -> None:
        """What was said of one flow is not true of another."""
        self.hint("")
        self._count()

    def remember(self, sentence: str) -> None:
        """Be read as ``sentence``, for a screen reader that heard nothing of it, or wants it again.

        Such programs have a key that reads the status line.
        """
        say(self._hint.setAccessibleName, sentence)

    @property
    def words(self) -> str:
        """What stands at the left of the line."""
        return self._hint.text()

    @property
    def spoken(self) -> str:
        """What a screen reader reads at the left of the line."""
        return self._hint.accessibleName()

    def show_line(self, lines: Lines) -> None:
        """Say which line is in use, and what its account has left."""
        line = lines.current
        if line is None:
            say(self.line.setText, tr(EMULATOR))
            return
        balance = lines.balance(line)
        say(
            self.line.setText,
            tr(_BALANCE, line=line.name, balance=balance) if balance else line.name,
        )

    def show_tidying(self, percent: int | None) -> None:
        """Say how much of a large layout is done; nothing where none is under way."""
        if percent is not None:
            say(self.tidying.setText, tr(_TIDYING, percent=percent))
        self.tidying.setVisible(percent is not None)

    def show_reading(self, words: str) -> None:
        """Say what is being read from a slow disk; empty: nothing."""
        if words or self.reading.isVisibleTo(self):
            self.hint(words)
        self.reading.setVisible(bool(words))

    def show_serving(self, serving: FlowServing) -> None:
        """Say that the flow is served, and where; nothing while it is not."""
        place = urlsplit(serving.url).netloc
        old = serving.problem is not None
        say(self.serving.setText, tr(_SERVING_OLD) if old else tr(_SERVING, place=place))
        self.serving.setVisible(bool(place))

    def offer_zooms(self, actions: Iterable[QAction]) -> None:
        """Open a menu of ``actions`` where the zoom stands, when it is clicked."""
        menu = QMenu(self.zoom)
        menu.addActions(list(actions))
        self.zoom.clicked.connect(
            lambda _checked=False: menu.popup(
                self.zoom.mapToGlobal(self.zoom.rect().topLeft())
                - QPoint(0, menu.sizeHint().height())
            )
        )

    def show_zoom(self, zoom: float) -> None:
        """Show the canvas's magnification, 1.0 being 100 %."""
        percent = round(zoom * 100)
        say(self.zoom.setText, tr(_ZOOM, percent=percent))
        say(self.zoom.setAccessibleName, tr(_ZOOM_SPOKEN, percent=percent))
        _hold(self.zoom)

    def _count(self) -> None:
        flow = self._document.flow
        say(self._counts.setText, size_words(flow))
        _hold(self._counts)

    def _show_problems(self) -> None:
        counts = Counter(map(standing, self._live_check.shown))
        parts = []
        for stands in STANDINGS:
            if counts[stands]:
                one, many = _COUNTS[stands]
                parts.append(tr(one if counts[stands] == 1 else many, count=counts[stands]))
        none = _NONE if self._document.flow.nodes else _EMPTY
        words = joined_words(_BETWEEN, parts) or tr(none)
        if words == self.problems.text():
            return
        say(self.problems.setText, words)
        self.problems.setProperty("quiet", not parts)
        self.problems.style().polish(self.problems)
        _hold(self.problems)


def _hold(widget: QWidget) -> None:
    """Let ``widget`` never become narrower, so that what stands beside it does not jump."""
    widget.setMinimumWidth(max(widget.minimumWidth(), widget.sizeHint().width()))
