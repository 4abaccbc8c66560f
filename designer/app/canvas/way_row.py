"""The line above the list of nodes that says which way out of a node will lead there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton

from designer.app.as_written import as_written
from designer.app.canvas.way_words import way_words
from designer.app.naming import title
from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.chaining import Way
from designer.flow.model import Node
from designer.flow.outcomes import is_digits
from designer.flow.texts import N_

_KEY = N_("Key {key}")
_SAYS = N_("After {node} · {way}")
_INSTEAD = N_("After {node} · {way}\ninstead of {target}")
_HELP = N_("After {node} · {way}\nA click, or Ctrl+Down and Ctrl+Up, takes another way out.")


def origin_words(node: Node, way: Way, target: Node | None = None) -> str:
    """From which outcomes of ``node`` an edge will come, and to what it does not lead any more."""
    words = {"node": title(node), "way": _named(node, way)}
    return tr(_SAYS, **words) if target is None else tr(_INSTEAD, target=title(target), **words)


def _named(node: Node, way: Way) -> str:
    """``way`` by name; a key says that it is one, above rows that have numbers themselves."""
    alone = way[0] if len(way) == 1 else ""
    return tr(_KEY, key=alone) if is_digits(alone) else way_words(node, way)


class OriginRow(QLabel):
    """Says which one way out will lead to what is chosen; lines without room are shortened."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setProperty("role", "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(2 * STEP)
        say(self.setToolTip, as_written(words))
        say(self.setAccessibleName, words)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the list."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words anew."""
        super().resizeEvent(event)
        room = max(0, self.width() - 4 * STEP)
        elide, metrics = Qt.TextElideMode.ElideMiddle, self.fontMetrics()
        lines = (metrics.elidedText(line, elide, room) for line in self._words.split("\n"))
        say(self.setText, "\n".join(lines))


class WayRow(QPushButton):
    """Shows one of the ``ways`` out of ``node``; a click takes the next one."""

    def __init__(self, node: Node, ways: Sequence[Way]) -> None:
        super().__init__()
        self._node = node
        self._ways = ways
        self._at = 0
        self.setProperty("role", "link")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(lambda: self.step(1))
        self.step(0)

    @property
    def way(self) -> Way:
        """The outcomes that will lead to what is chosen."""
        return self._ways[self._at]

    def step(self, by: int) -> None:
        """Take another way, round and round."""
        self._at = (self._at + by) % len(self._ways)
        way = _named(self._node, self.way)
        say(self.setToolTip, as_written(tr(_HELP, node=title(self._node), way=way)))
        say(self.setAccessibleName, origin_words(self._node, self.way))
        self._show()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the list; the words are shortened."""
        return QSize(0, super().minimumSizeHint().height())

    def _show(self) -> None:
        room = max(0, self.width() - 4 * STEP)
        words = origin_words(self._node, self.way)
        say(self.setText, self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room))

    def resizeEvent(self, event: object) -> None:
        """Shorten the words anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._show()
