"""The ways out of a node, as the inspector lists them: what each means and where it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.document import Document
from designer.app.naming import title
from designer.app.panels.fields import UndoOutside
from designer.app.saying import say, worded
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.outcomes import is_digits
from designer.flow.ports import ports
from designer.flow.texts import N_

_HEADING = N_("Ways out")
_MEANS = N_("What {outcome} means")
_PLACEHOLDER = N_("says")
_GO = N_("{node} →")
_GO_HELP = N_("Go to {node}")
_NOWHERE = N_("ends the call…")
_NOWHERE_HELP = N_("Choose what comes next by this way")
_ADD_KEY = N_("Add key {key}…")
_ADD_KEY_HELP = N_("Choose where the next free key leads")
_LINK_WIDTH = 100
"""Of a target's name, in device-independent pixels."""


class OutcomeRows(QWidget):
    """One row per outcome that leads somewhere or is offered; digits have a name of their own.

    :attr:`wanted` asks where a way, given as a tuple of outcomes, is to lead.
    """

    wanted = Signal(object)

    def __init__(self, document: Document, node_id: str) -> None:
        super().__init__()
        self._document = document
        self._node_id = node_id
        self._filter = UndoOutside(self)
        self._shown: object = None
        self.open: dict[str, QPushButton] = {}
        """What asks where an outcome is to lead, by the outcome; of a menu, also the next key."""
        self.labels: dict[str, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        heading = worded(QLabel(), tr(_HEADING))
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        column.addWidget(self._body)
        self._column = column

    def refresh(self) -> None:
        """Show the node's outcomes as they are now; rows are made anew only when they differ."""
        flow = self._document.flow
        offered = ports(flow, self._node_id)
        rows = [port for port in offered if not port.spare]
        spare = next((port.outcome for port in offered if port.spare), None)
        edges = flow.out(self._node_id)
        shown = [
            (port.outcome, edge.target if (edge := edges.get(port.outcome)) else None)
            for port in rows
        ]
        if flow.nodes[self._node_id].kind.digits and not {"success", "next"} & set(edges):
            # The canvas shows no such row: most menus do without. Here it says what happens.
            after = next((n for n, (key, _) in enumerate(shown) if not is_digits(key)), len(shown))
            shown.insert(after, ("success", None))
        titles = [title(flow.nodes[target]) for _, target in shown if target]
        self.setVisible(bool(rows))
        if (shown, titles, spare) != self._shown:
            self._shown = (shown, titles, spare)
            self._build(shown, spare)
        for outcome, line in self.labels.items():
            edge = edges.get(outcome)
            if edge is not None and line.text() != edge.label:
                line.setText(edge.label)

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        if self._node_id in self._document.flow.nodes:  # else it is about to go
            self._shown = None
            self.refresh()

    def _build(self, rows: list[tuple[str, str | None]], spare: str | None) -> None:
        focused = next((key for key, line in self.labels.items() if line.hasFocus()), None)
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self.labels, self.open = {}, {}
        for n, (outcome, target) in enumerate(rows):
            self._add_row(grid, n, outcome, target)
        if spare is not None:
            add = self._asking(spare, tr(_ADD_KEY, key=spare), tr(_ADD_KEY_HELP))
            add.setProperty("flush", True)
            grid.addWidget(add, len(rows), 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._body)
        if focused in self.labels:
            self.labels[str(focused)].setFocus()

    def _add_row(self, grid: QGridLayout, n: int, outcome: str, target: str | None) -> None:
        known = self._document.flow.nodes[self._node_id].kind.outcome(outcome)
        name = worded(QLabel(), tr(known.label) if known else outcome)
        name.setTextFormat(Qt.TextFormat.PlainText)
        if known:
            say(name.setToolTip, tr(known.help))
        right = Qt.AlignmentFlag.AlignRight
        if target is not None and is_digits(outcome):
            grid.addWidget(name, n, 0)
            grid.addWidget(self._line(outcome), n, 1)
        else:
            name.setWordWrap(True)  # beside where it leads a narrow panel has little room
            grid.addWidget(name, n, 0, 1, 2)
        if target is not None:
            grid.addWidget(self._link(target), n, 2, right)
        else:
            nowhere = self._asking(outcome, tr(_NOWHERE), tr(_NOWHERE_HELP))
            nowhere.setProperty("quiet", True)
            grid.addWidget(nowhere, n, 2, right)

    def _asking(self, outcome: str, words: str, help_text: str) -> QPushButton:
        """A button that asks where ``outcome`` is to lead."""
        ask = push_button(words, "link", lambda: self.wanted.emit((outcome,)))
        say(ask.setToolTip, help_text)
        self.open[outcome] = ask
        return ask

    def _line(self, outcome: str) -> QLineEdit:
        """The input for what a key means."""
        line = QLineEdit(self._document.flow.edges[self._node_id, outcome].label)
        say(line.setPlaceholderText, tr(_PLACEHOLDER))
        say(line.setAccessibleName, tr(_MEANS, outcome=outcome))
        line.setMinimumWidth(60)
        line.installEventFilter(self._filter)
        line.textEdited.connect(lambda text: self._label(outcome, text))
        line.editingFinished.connect(self._document.end_typing)
        self.labels[outcome] = line
        return line

    def _link(self, target: str) -> QPushButton:
        """A button that goes to the node an outcome leads to."""
        name = title(self._document.flow.nodes[target])
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _LINK_WIDTH)
        select = self._document.selection.set
        go = push_button(tr(_GO, node=short), "link", lambda: select([target]))
        say(go.setToolTip, as_written(tr(_GO_HELP, node=name)))
        return go

    def _label(self, outcome: str, text: str) -> None:
        key = (self._node_id, outcome)
        self._document.apply(changes.set_edge_label(self._document.flow, key, text))
