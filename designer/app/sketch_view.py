"""A small picture of a flow, on the ground of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from designer.app.drawing.sketch import Sketch
from designer.app.flow_size import size_words
from designer.app.panels.elided import ElidedLabel
from designer.app.saying import say
from designer.app.theme.theme import Theme
from designer.app.theme.tokens import FIELD_RADIUS
from designer.app.translate import tr
from designer.flow.model import Flow
from designer.flow.texts import N_

_NOTHING = N_("There is nothing to show.")
_CARD_PICTURE, _LEAST_PICTURE = 170, 64
"""How high the picture of a card is, and how high where there is little room."""


class SketchView(QWidget):
    """The sketch of a flow, once there is one. :attr:`awaited`: it was painted without.

    It is ``height`` high, or as low as ``least`` where that is given and the room is short.
    """

    awaited = Signal()

    def __init__(self, theme: Theme, height: int, least: int | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._height = height
        self.sketch: Sketch | None = None
        self.setMinimumHeight(height if least is None else least)
        self.setMaximumHeight(height)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As high as it is at the most."""
        return QSize(0, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and sketch."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        ground = QPainterPath()
        ground.addRoundedRect(room, FIELD_RADIUS, FIELD_RADIUS)
        painter.fillPath(ground, tokens["canvas"])
        if self.sketch is not None:
            self.sketch.paint(painter, room.adjusted(12, 12, -12, -12), tokens)
        else:
            self.awaited.emit()


class FlowCard(QFrame):
    """One state of a flow: what it is called, when it was, a picture, how much it holds."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title = ElidedLabel("", "title")
        self.time = QLabel()
        self.picture = SketchView(theme, _CARD_PICTURE, _LEAST_PICTURE)
        self.counts = QLabel()
        for label in (self.time, self.counts):
            label.setProperty("role", "muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        for part in (self.title, self.time, self.picture, self.counts):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def wait(self, title: str, words: str) -> None:
        """Say in ``words`` why its flow is not there yet."""
        self.show_flow(title, words, None)
        self.counts.clear()

    def show_flow(self, title: str, time: str, flow: Flow | None) -> None:
        """Show ``flow``, or that there is none."""
        say(self.title.setText, title)
        say(self.time.setText, time)
        self.picture.sketch = None if flow is None else Sketch(flow)
        self.picture.update()
        if flow is None:
            say(self.counts.setText, tr(_NOTHING))
        else:
            say(self.counts.setText, size_words(flow))
