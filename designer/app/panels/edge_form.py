"""The inspector's form for one connection: when it is taken, what it means, where it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.document import Document
from designer.app.naming import title
from designer.app.panels.fields import ChoiceField, LineField
from designer.app.saying import say, worded
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.model import Edge, EdgeKey
from designer.flow.outcomes import is_digits
from designer.flow.rerouting import free_outcomes, take_outcome
from designer.flow.texts import N_

_OUTCOME = N_("Taken on")
_OUTCOME_HELP = N_("The way out of the node. Those that lead nowhere yet can be chosen.")
_KEY = N_("Key {key}")
_KEYS = N_("Keys {key}")
_LABEL = N_("What it means")
_LABEL_HELP = N_("Shown at the port, on the phone and in print.")
_FROM, _TO = N_("From"), N_("To")
_GO = N_("{node} →")
_GO_HELP = N_("Go to {node}")
_DELETE = N_("Delete connection")
_LINK_WIDTH = 190
"""Of a node's name, in device-independent pixels."""


class EdgeForm(QWidget):
    """Typing edits the flow; what the flow says is shown.

    :attr:`rekeyed`: the connection leaves by another outcome now, and this is its key.
    """

    rekeyed = Signal(object)

    def __init__(self, document: Document, key: EdgeKey) -> None:
        super().__init__()
        self._document = document
        self.key = key
        self.outcome = ChoiceField(tr(_OUTCOME), (), help_text=tr(_OUTCOME_HELP))
        self.outcome.typed.connect(self._take)
        self.label = LineField(tr(_LABEL), help_text=tr(_LABEL_HELP))
        self.label.typed.connect(self._say)
        self.label.left.connect(document.end_typing)
        self.source = push_button("", "link", lambda: self._go(self.edge.source))
        self.target = push_button("", "link", lambda: self._go(self.edge.target))
        self.delete = push_button(tr(_DELETE), clicked=self._delete)
        ends = QGridLayout()
        ends.setHorizontalSpacing(8)
        ends.setVerticalSpacing(4)
        ends.setColumnStretch(1, 1)
        for row, (words, button) in enumerate(((_FROM, self.source), (_TO, self.target))):
            name = worded(QLabel(), tr(words))
            name.setProperty("role", "muted")
            ends.addWidget(name, row, 0)
            ends.addWidget(button, row, 1, Qt.AlignmentFlag.AlignLeft)
        last = QHBoxLayout()
        last.addWidget(self.delete)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(12)
        column.addLayout(ends)
        column.addWidget(self.outcome)
        column.addWidget(self.label)
        column.addLayout(last)
        self.refresh()

    @property
    def edge(self) -> Edge:
        """The connection as it is now."""
        return self._document.flow.edges[self.key]

    def first(self) -> QWidget:
        """The input that takes the focus first."""
        return self.name()

    def name(self) -> QWidget:
        """The input of what it means; of its outcome, where that says it all."""
        return self.outcome.control if self.label.isHidden() else self.label.control

    def refresh(self) -> None:
        """Show what the flow says now, without moving a caret."""
        edge = self.edge
        offered = (edge.outcome, *free_outcomes(self._document.flow, edge.source))
        choices = [(outcome, self._words(outcome)) for outcome in offered]
        if choices != self.outcome.choices:
            self.outcome.offer(choices)
        self.outcome.show_value(edge.outcome)
        self.label.show_value(edge.label)
        self.label.setVisible(
            is_digits(edge.outcome) or bool(edge.label) or self.label.control.hasFocus()
        )
        for button, node_id in ((self.source, edge.source), (self.target, edge.target)):
            name = title(self._document.flow.nodes[node_id])
            elide = Qt.TextElideMode.ElideRight
            short = self.fontMetrics().elidedText(name, elide, _LINK_WIDTH)
            say(button.setText, tr(_GO, node=short))
            say(button.setToolTip, as_written(tr(_GO_HELP, node=name)))

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        if self.key in self._document.flow.edges:  # else it is about to go
            self.refresh()

    def show_problems(self) -> None:
        """None is about a connection alone: its node has them."""

    def _words(self, outcome: str) -> str:
        known = self._document.flow.nodes[self.key[0]].kind.outcome(outcome)
        if known:
            return tr(known.label)
        if is_digits(outcome):
            return tr(_KEY if len(outcome) == 1 else _KEYS, key=outcome)
        return outcome

    def _say(self, text: str) -> None:
        self._document.apply(changes.set_edge_label(self._document.flow, self.key, text))

    def _take(self, outcome: str) -> None:
        if outcome == self.key[1]:
            return
        if self._document.apply(take_outcome(self._document.flow, self.key, outcome)):
            self.rekeyed.emit((self.key[0], outcome))

    def _go(self, node_id: str) -> None:
        self._document.selection.set([node_id])

    def _delete(self) -> None:
        self._document.apply(changes.disconnect(self._document.flow, [self.key]))
