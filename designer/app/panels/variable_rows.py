"""The variables of the flow, as the inspector lists them: name, value, where each is used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.app.buttons import push_button
from designer.app.document import Document
from designer.app.following import Following
from designer.app.naming import title
from designer.app.panels.fields import UndoOutside
from designer.app.panels.number_fields import write_out_variable_when_left
from designer.app.saying import say, worded
from designer.app.translate import tr
from designer.flow import variable_edits
from designer.flow.texts import N_

_HEADING = N_("Variables")
_HELP = N_("Written {braced} in any value or option, and replaced when the flow is used.")
_ADD = N_("Add a variable")
_REMOVE = N_("Remove")
_REMOVE_HELP = N_("Remove {name}")
_NAME_OF = N_("Name of {name}")
_VALUE_OF = N_("Value of {name}")
_USED = N_("Used by {nodes}")
_UNUSED = N_("Not used")
_AND_MORE = N_("{nodes} and {count} more")
_BAD = N_("{name} cannot be a name: letters, digits, _ and -, beginning with a letter or _.")
_TAKEN = N_("There is a variable {name} already.")
_NAMED = 3
"""So many nodes that use a variable are named."""


class VariableRows(QWidget):
    """Rows are made anew only when names come or go; typing a value keeps the caret.

    :attr:`number_followed` says which number the scenarios told of until a value was changed here,
    and which they tell of now.
    """

    number_followed = Signal(str, str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._following = Following(document, self.number_followed.emit)
        self._filter = UndoOutside(self)
        self._names_filter = UndoOutside(self, self._is_unheard)
        self._shown: tuple[str, ...] | None = None
        self.names: dict[str, QLineEdit] = {}
        self.values: dict[str, QLineEdit] = {}
        self.removes: dict[str, QPushButton] = {}
        self.notes: dict[str, QLabel] = {}
        """Beneath each variable: who uses it, or why a name cannot be had."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        heading = worded(QLabel(), tr(_HEADING))
        heading.setProperty("role", "heading")
        self._column.addWidget(heading)
        help_text = worded(QLabel(), tr(_HELP, braced="{name}"))
        help_text.setProperty("role", "muted")
        help_text.setWordWrap(True)
        self._column.addWidget(help_text)
        self._body = QWidget()
        self._column.addWidget(self._body)
        self.add = push_button(tr(_ADD), clicked=self._add)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self._column.addLayout(row)

    def refresh(self) -> None:
        """Show the variables as they are now."""
        variables = self._document.flow.variables
        if tuple(variables) != self._shown:
            focused = self._focused()
            self._build(tuple(variables))
            if focused is not None:
                self._focus(*focused)
        for name, value in variables.items():
            line = self.values[name]
            if line.text() != value:
                line.setText(value)
            self._note(name, self._used(name), "muted")

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        for name in self.values:
            self._note(name, self._used(name), "muted")

    def _used(self, name: str) -> str:
        flow = self._document.flow
        ids = variable_edits.users(flow, name)
        if not ids:
            return tr(_UNUSED)
        nodes = ", ".join(title(flow.nodes[node_id]) for node_id in ids[:_NAMED])
        if len(ids) > _NAMED:
            nodes = tr(_AND_MORE, nodes=nodes, count=len(ids) - _NAMED)
        return tr(_USED, nodes=nodes)

    def _focused(self) -> tuple[int, int] | None:
        """Column and row of what has the focus; None where it is elsewhere."""
        columns: list[Mapping[str, QWidget]] = [self.names, self.values, self.removes]
        places = (
            (column, row)
            for column, parts in enumerate(columns)
            for row, part in enumerate(parts.values())
            if part.hasFocus()
        )
        return next(places, None)

    def _focus(self, column: int, row: int) -> None:
        """Put the focus where it was before the rows were made anew, or near by."""
        lines = list((self.names, self.values)[column].values()) if column < 2 else []
        near = lines[min(row, len(lines) - 1)] if lines else self.add
        near.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, names: tuple[str, ...]) -> None:
        self._shown = names
        self._body.hide()
        self._body.deleteLater()
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.names, self.values, self.notes, self.removes = {}, {}, {}, {}
        for n, name in enumerate(names):
            self._add_row(grid, 2 * n, name)
        place = self._column.indexOf(self._body)
        self._column.removeWidget(self._body)
        self._column.insertWidget(place, body)
        self._body = body
        body.setVisible(bool(names))

    def _add_row(self, grid: QGridLayout, row: int, name: str) -> None:
        called, value = QLineEdit(name), QLineEdit(self._document.flow.variables[name])
        called.installEventFilter(self._names_filter)
        value.installEventFilter(self._filter)
        for line, words in ((called, _NAME_OF), (value, _VALUE_OF)):
            say(line.setAccessibleName, tr(words, name=name))
            line.setMinimumWidth(60)
            line.setCursorPosition(0)
        called.editingFinished.connect(lambda: self._rename(name))
        value.textEdited.connect(lambda text: self._set(name, text))
        write_out_variable_when_left(value, self._document, name, partial(self._set, name))
        value.editingFinished.connect(self._document.end_typing)
        value.editingFinished.connect(self._following.leave)
        remove = push_button(tr(_REMOVE), "link", lambda: self._remove(name))
        say(remove.setAccessibleName, tr(_REMOVE_HELP, name=name))
        note = QLabel()
        note.setWordWrap(True)
        note.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(called, row, 0)
        grid.addWidget(value, row, 1)
        beneath = QHBoxLayout()
        beneath.addWidget(note, 1)
        beneath.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(beneath, row + 1, 0, 1, 2)
        self.names[name], self.values[name] = called, value
        self.notes[name], self.removes[name] = note, remove

    def _note(self, name: str, words: str, role: str) -> None:
        note = self.notes[name]
        say(note.setText, words)
        if note.property("role") != role:
            note.setProperty("role", role)
            note.style().unpolish(note)
            note.style().polish(note)

    def _add(self) -> None:
        self._document.apply(variable_edits.add_variable(self._document.flow))
        line = list(self.names.values())[-1]
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()

    def _set(self, name: str, text: str) -> None:
        self._following.apply(variable_edits.set_variable(self._document.flow, name, text))

    def _remove(self, name: str) -> None:
        self._document.apply(variable_edits.remove_variable(self._document.flow, name))

    def _is_unheard(self, line: QLineEdit) -> bool:
        """Whether another name is typed than the variable has: it gets it when that is left."""
        return any(line is one and line.text() != name for name, one in self.names.items())

    def _rename(self, name: str) -> None:
        flow = self._document.flow
        if name not in flow.variables or name not in self.names:
            return
        wanted = self.names[name].text()
        if wanted == name:
            self._note(name, self._used(name), "muted")
        elif not variable_edits.is_name(wanted):
            self._note(name, tr(_BAD, name=wanted), "bad")
        elif wanted in flow.variables:
            self._note(name, tr(_TAKEN, name=wanted), "bad")
        else:
            self._document.apply(variable_edits.rename_variable(flow, name, wanted))
