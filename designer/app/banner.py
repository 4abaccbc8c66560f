"""The strip above the canvas that shows what the program has to say, without taking the focus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from designer.app.buttons import push_button
from designer.app.saying import say
from designer.app.theme.icons import line_icon
from designer.app.theme.theme import Theme
from designer.app.translate import tr
from designer.flow.texts import N_

_CLOSE = N_("Close")
_INFO_MS = 6_000
"""How long good news stays; a warning or an error stays until it is closed or replaced."""
_OFFER_MS = 20_000
"""How long it stays where there is a button to press."""
_MARGIN = 12
_BESIDE = 60
"""What the icon and the room round the words take."""
_LEAST_WORDS = 260
"""With less room beside the buttons, these go below the words."""
_ICONS = {"error": "problem-error", "warning": "problem-warning"}
_ROLES = {"error": "danger", "warning": "warning"}


class Banner(QFrame):
    """One sentence at a time, with its severity as icon and border.

    Where there is something to do about it, a button does it; there may be several.
    """

    def __init__(self, theme: Theme, over: QWidget) -> None:
        """Lie at the top of ``over``, so that nothing moves when it comes and goes."""
        super().__init__(over)
        self._over = over
        over.installEventFilter(self)
        self._theme = theme
        self._level = "info"
        self.setProperty("role", "banner")
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.addStretch(1)
        self.deeds: list[QPushButton] = []
        """The buttons for what is to be done; those that are not needed now are hidden."""
        self._runs: list[Callable[[], object]] = []
        self._staying: set[int] = set()  # of these buttons, pressed, the words stay
        self.deed = self._add_button()
        close = push_button(tr(_CLOSE), "link", self.hide)
        told = QHBoxLayout()
        told.addWidget(self._icon)
        told.addWidget(self._words, 1)
        self._buttons.addWidget(close)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(12, 8, 8, 8)
        for row in (told, self._buttons, self._parts):
            row.setSpacing(8)
        self._parts.addLayout(told, 1)
        self._parts.addLayout(self._buttons)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        theme.changed.connect(self._draw_icon)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence that stands there now, or an empty string."""
        return "" if self.isHidden() else self._words.text()

    def say(self, sentence: str, level: str) -> None:
        """Show ``sentence``; ``level`` is ``info``, ``warning`` or ``error``."""
        self._level = level
        self._runs.clear()
        self._staying.clear()
        for deed in self.deeds:
            deed.hide()
        say(self._words.setText, sentence)
        say(self.setAccessibleName, sentence)
        self.setProperty("level", level)
        self.style().unpolish(self)
        self.style().polish(self)
        self._draw_icon()
        self._spread()
        self.show()
        self.raise_()
        self._timer.stop()
        if level == "info":
            self._timer.start(_INFO_MS)

    def offer(self, words: str, run: Callable[[], object], *, stays: bool = False) -> None:
        """Add a button with ``words`` that runs ``run`` to what is said now.

        ``stays``: what is said is still to be read when that is done, and goes no more by itself.
        """
        place = len(self._runs)
        if stays:
            self._staying.add(place)
        deed = self.deeds[place] if place < len(self.deeds) else self._add_button()
        self._runs.append(run)
        say(deed.setText, words)
        deed.show()
        self._spread()
        if self._timer.isActive():
            self._timer.start(_OFFER_MS)

    def _add_button(self) -> QPushButton:
        place = len(self.deeds)
        button = push_button("", "compact", partial(self._do, place))
        self.deeds.append(button)
        self._buttons.insertWidget(place + 1, button)  # at their left is only room
        return button

    def _do(self, place: int) -> None:
        run = self._runs[place]
        # First: what is done may have something to say itself.
        if place in self._staying:
            self._timer.stop()
        else:
            self.hide()
        run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the width of what it lies over."""
        if event.type() == QEvent.Type.Resize:
            self._spread()
        return False

    def _spread(self) -> None:
        width = max(self._over.width() - 2 * _MARGIN, 0)
        ways = QBoxLayout.Direction
        self._buttons.setDirection(ways.LeftToRight)
        if self._buttons.sizeHint().width() > width - 2 * _MARGIN:
            self._buttons.setDirection(ways.TopToBottom)
        self._parts.activate()  # what its rows remember of other words is no more true
        beside = width - self._buttons.sizeHint().width()
        narrow = beside < max(_LEAST_WORDS, self._own_lines())
        self._parts.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        height = self.heightForWidth(width)
        if narrow and height > self._over.height() - _MARGIN:
            self._parts.setDirection(ways.BottomToTop)  # the buttons are seen in any case
        self.setGeometry(_MARGIN, _MARGIN, width, height)

    def _own_lines(self) -> int:
        """How much room words need that have lines of their own, so that these stay whole."""
        first, *more = self._words.text().splitlines() or [""]
        advance = self._words.fontMetrics().horizontalAdvance
        return max(map(advance, (first, *more))) + _BESIDE if more else 0

    def _draw_icon(self) -> None:
        name = _ICONS.get(self._level)
        self._icon.setVisible(name is not None)
        if name is not None:
            colour = self._theme.tokens[_ROLES[self._level]]
            self._icon.setPixmap(line_icon(name, colour).pixmap(18, 18))
