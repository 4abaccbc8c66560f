"""The strip above the canvas that shows what the program has to say, without taking the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from designer.app.buttons import push_button
from designer.app.saying import say
from designer.app.theme.icons import line_icon
from designer.app.theme.theme import Theme
from designer.app.translate import tr
from designer.flow.texts import N_

_CLOSE = N_("Close")
_INFO_MS = 6_000
"""How long good news stays; a warning or an error stays until it is closed or replaced."""
_MARGIN = 12
_ICONS = {"error": "problem-error", "warning": "problem-warning"}
_ROLES = {"error": "danger", "warning": "warning"}


class Banner(QFrame):
    """One sentence at a time, with its severity as icon and border."""

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
        close = push_button(tr(_CLOSE), "link", self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(close)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the width of what it lies over."""
        if event.type() == QEvent.Type.Resize:
            self._spread()
        return False

    def _spread(self) -> None:
        width = max(self._over.width() - 2 * _MARGIN, 0)
        self.setGeometry(_MARGIN, _MARGIN, width, self.heightForWidth(width))

    def _draw_icon(self) -> None:
        name = _ICONS.get(self._level)
        self._icon.setVisible(name is not None)
        if name is not None:
            colour = self._theme.tokens[_ROLES[self._level]]
            self._icon.setPixmap(line_icon(name, colour).pixmap(18, 18))
