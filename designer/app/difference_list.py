"""What is different between two flows, in lines that wrap."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from designer.app.saying import say, worded
from designer.app.translate import tr, tr_text
from designer.flow.difference import difference
from designer.flow.model import Flow
from designer.flow.texts import N_

_LINES = N_("What is different")
_SAME = N_("Nothing that a call would notice is different.")
_MORE = N_("And {count} more.")
_MOST = 40
"""So many lines are shown; who wants them all compares."""
_HEIGHT, _LEAST_HEIGHT = 130, 64


class DifferenceList(QScrollArea):
    """A scrolled list; empty as long as there is nothing to compare."""

    def __init__(self, heading: str = _LINES) -> None:
        """``heading`` is a template that says of which direction the lines are."""
        super().__init__()
        self._heading = heading
        self.setProperty("role", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_LEAST_HEIGHT)
        say(self.setAccessibleName, tr(heading))

    def sizeHint(self) -> QSize:
        """As high as some lines are, however many there are: what stands beside it comes first."""
        return QSize(super().sizeHint().width(), _HEIGHT)

    def show_between(self, before: Flow | None, after: Flow | None) -> None:
        """Say what became of ``before`` in ``after``."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for words, role in self._lines(before, after):
            label = worded(QLabel(), words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            if role:
                label.setProperty("role", role)
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(inner)

    def _lines(self, before: Flow | None, after: Flow | None) -> list[tuple[str, str]]:
        if before is None or after is None:
            return []
        found = [tr_text(line) for line in difference(before, after).lines()]
        if not found:
            return [(tr(_SAME), "muted")]
        lines = [(tr(self._heading), "heading"), *((line, "") for line in found[:_MOST])]
        if len(found) > _MOST:
            lines.append((tr(_MORE, count=len(found) - _MOST), "muted"))
        return lines
