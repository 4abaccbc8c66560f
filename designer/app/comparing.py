"""Two versions of a flow side by side: painted on one canvas, and said in lines."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from designer.app.canvas.scene_view import SceneView
from designer.app.canvas.trail import Trail
from designer.app.context import Context
from designer.app.document import Document
from designer.app.saying import say, worded
from designer.app.screen_room import resize_within
from designer.app.translate import tr, tr_text
from designer.flow.annotation_difference import annotation_lines
from designer.flow.comparison import comparison
from designer.flow.difference import difference
from designer.flow.model import Flow
from designer.flow.texts import N_
from designer.layout.placing import place_missing

_TITLE = N_("Compared with {name}")
_SAME = N_("Nothing that a call would notice is different.")
_COUNT = N_("Nodes: {added} added, {removed} removed, {changed} changed")
_FATES = {"added": N_("added"), "removed": N_("removed"), "changed": N_("changed")}
_DRAWN = N_("Both flows in one drawing")
_LINES = N_("What is different")
_SIZE = QSize(1180, 700)
_PARTS = (840, 320)
"""Width of the canvas and of the lines at first."""


class CompareDialog(QDialog):
    """Shows what became of ``before`` in ``after``; nothing in it can be changed.

    ``name`` is what the person calls ``before``; ``by_id`` is false for call actions, whose ids
    are made up. ``heading`` is a template that says of which direction the lines are.
    """

    def __init__(
        self,
        context: Context,
        before: Flow,
        after: Flow,
        name: str,
        parent: QWidget,
        *,
        by_id: bool = True,
        heading: str = _LINES,
    ) -> None:
        super().__init__(parent)
        self._heading = heading
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, tr(_TITLE, name=name))
        found = difference(before, after, by_id=by_id)
        drawn = comparison(found)
        place_missing(drawn.flow)
        self._document = Document(context.messages)
        self.canvas = SceneView(context.theme, self._document)
        self._document.open(drawn.flow)
        self.canvas.setMinimumSize(320, 240)
        for part in (self.canvas, self.canvas.viewport()):
            say(part.setAccessibleName, tr(_DRAWN))
        self._drawn = drawn
        self.retranslate()
        # Call actions hold no notes: beside a document all of its own would be said to be new.
        written = annotation_lines(before, after) if by_id else ()
        self.lines = [_line(tr_text(line)) for line in (*found.lines(), *written)]
        fates = list(drawn.nodes.values())
        counts = {fate: fates.count(fate) for fate in ("added", "removed", "changed")}
        self.summary = worded(QLabel(), tr(_SAME) if found.is_empty else tr(_COUNT, **counts))
        self.summary.setProperty("role", "strong")
        self._lay_out()

    def retranslate(self) -> None:
        """Mark the nodes, in the words of the language now in force."""
        drawn = self._drawn
        words = {node: tr(_FATES[fate]) for node, fate in drawn.nodes.items()}
        self.canvas.canvas_scene.compare(drawn.nodes, drawn.edges)
        self.canvas.set_trace(Trail(passed=(), current=None, edges=(), results=words))

    def _list(self) -> QScrollArea:
        """What is different, in lines that wrap."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        heading = worded(QLabel(), tr(self._heading))
        heading.setProperty("role", "heading")
        for label in (heading, *self.lines):
            column.addWidget(label)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setProperty("role", "card")
        scroll.setWidget(inner)
        say(scroll.setAccessibleName, tr(self._heading))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.canvas)
        split.addWidget(self._list())
        split.setSizes(list(_PARTS))
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.summary, 1)
        row.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(split, 1)
        column.addLayout(row)
        resize_within(self, _SIZE)


def _line(words: str) -> QLabel:
    label = worded(QLabel(), words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
