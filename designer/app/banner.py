"""The strip above the canvas that shows what the program has to say, without taking the focus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from designer.app.buttons import push_button
from designer.app.control_row import ControlRow
from designer.app.saying import said_by, say
from designer.app.theme.icons import line_icon
from designer.app.theme.theme import Theme
from designer.app.translate import joined_words, tr
from designer.flow.texts import N_

_CLOSE = N_("Close")
_INFO_MS = 6_000
"""How long good news stays; a warning or an error stays until it is closed or replaced."""
_OFFER_MS = 20_000
"""How long it stays where there is a button to press."""
_MARGIN = 12
_SPACING = 8
_LEAST_LINES = 2
"""So many lines of the words are seen, however little room there is; the others are scrolled to."""
_RING = 2
"""Width of the line round the words that says that the keys scroll them."""
_BESIDE = 64
"""What the icon and the room round the words take."""
_LEAST_WORDS = 260
"""With less room beside the buttons, these go below the words."""
_ICONS = {"error": "problem-error", "warning": "problem-warning"}
_ROLES = {"error": "danger", "warning": "warning"}


class Banner(QFrame):
    """One sentence at a time, with its severity as icon and border.

    Where there is something to do about it, a button does it; there may be several. Words that do
    not fit into what it lies over are scrolled: the buttons are seen in any case.
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
        self._scrolled = _Scrolled(self._words)
        self._buttons = ControlRow(QMargins(), _SPACING)
        self._buttons.add_gap()
        self.deeds: list[QPushButton] = []
        """The buttons for what is to be done; those that are not needed now are hidden."""
        self._runs: list[Callable[[], object]] = []
        self._staying: set[int] = set()  # of these buttons, pressed, the words stay
        self.deed = self._add_button()
        self._buttons.add(push_button(tr(_CLOSE), "link", self.hide))
        told = QHBoxLayout()
        told.addWidget(self._icon)
        told.addWidget(self._scrolled, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(12, 8, 8, 8)
        for row in (told, self._parts):
            row.setSpacing(_SPACING)
        self._parts.addLayout(told, 1)
        self._parts.addWidget(self._buttons)
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

    def add(self, sentence: str) -> None:
        """Say ``sentence`` below what is said, whose buttons stay."""
        words = joined_words("\n", (said_by(self._words.setText) or self._words.text(), sentence))
        say(self._words.setText, words)
        say(self.setAccessibleName, words)
        self._spread()

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
        self._buttons.insert(place, button)
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
        """Keep to what it lies over."""
        if event.type() == QEvent.Type.Resize:
            self._spread()
        return False

    def _spread(self) -> None:
        width = max(self._over.width() - 2 * _MARGIN, 0)
        room = self._over.height() - 2 * _MARGIN
        margins = self._parts.contentsMargins()
        for part in (self, self._words):
            part.ensurePolished()  # the style sheet says how large letters are
        border = 2 * self.frameWidth()
        inner = width - margins.left() - margins.right() - border
        self._buttons.arrange()  # what is remembered of other words is no more true
        buttons = self._buttons.sizeHint().width()
        beside = width - buttons
        narrow = beside < max(_LEAST_WORDS, self._own_lines())
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        told = inner if narrow else inner - buttons - _SPACING
        if not self._icon.isHidden():
            told -= self._icon.sizeHint().width() + _SPACING
        below = self._buttons.heightForWidth(inner) + _SPACING if narrow else 0
        around = margins.top() + margins.bottom() + border + below
        self._scrolled.give(told, room - around)
        high = max(self._scrolled.height(), self._icon.sizeHint().height())
        if not narrow:
            high = max(high, self._buttons.sizeHint().height())
        self.setGeometry(_MARGIN, _MARGIN, width, high + around)
        self._parts.activate()

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


class _Scrolled(QScrollArea):
    """Words as high as they are, where there is room; else they are scrolled."""

    def __init__(self, words: QLabel) -> None:
        super().__init__()
        self._words = words
        self.setProperty("role", "dialog")
        self.setWidget(words)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        words.setAutoFillBackground(False)

    def give(self, width: int, room: int) -> None:
        """Be as high as the words are at ``width``, and no higher than ``room``."""
        wanted = self._words.heightForWidth(max(0, width - 2 * _RING)) + 2 * _RING
        most = max(room, _LEAST_LINES * self._words.fontMetrics().lineSpacing() + 2 * _RING)
        self.setFixedHeight(min(wanted, most))
        # Where they are scrolled, the keys can do it, too.
        policies = Qt.FocusPolicy
        self.setFocusPolicy(policies.TabFocus if wanted > most else policies.NoFocus)
        self.verticalScrollBar().setValue(0)

    def minimumSizeHint(self) -> QSize:
        """The layout gives it what is left."""
        return QSize(0, 0)
