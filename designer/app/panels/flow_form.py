"""The inspector's form for the flow itself, shown when nothing is selected."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.app.document import Document
from designer.app.panels.fields import ChoiceField, Field, LineField
from designer.app.panels.number_fields import write_out_when_left
from designer.app.panels.option_values import as_text
from designer.app.panels.phone_notes import phone_note
from designer.app.panels.variable_rows import VariableRows
from designer.app.saying import say, worded
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.edits import Edit, SetField
from designer.flow.texts import N_, Text

_NAME = N_("Name of the flow")
_UNTITLED = N_("Untitled flow")
_TARGET = N_("Made for")
_TARGET_HELP = N_(
    "Inline call actions hold the whole flow and cannot loop. A served flow can, and brings its "
    "own prompts; Serve… in the menu Call serves it from this computer."
)
_TARGETS = (("actions", N_("Inline call actions")), ("webhooks", N_("A served flow")))
_MEANS = {
    "actions": N_(
        "Exported as one text that is given to 46elks with each call. Its sounds have to be on the "
        "web."
    ),
    "webhooks": N_(
        "At each step of a call 46elks asks this program, or your own server, what comes next. "
        "Sounds can lie beside the flow."
    ),
}
"""What it is made for, in people's words, below the choice."""
_TEST_CALL = N_("Test call")
_CALL = (
    ("from", N_("From"), "+46700000000"),
    ("to", N_("To"), "+46700000009"),
    ("timeout", N_("Ring for (s)"), "60"),
    ("whenhangup", N_("Report the end to"), "https://example.com/end"),
)
_HINT = N_("Select a node to see and change what it does.")


class FlowForm(QWidget):
    """Name, target, the numbers of a test call, and the variables."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 4, 16, 16)
        self._column.setSpacing(12)
        self._hint = worded(QLabel(), tr(_HINT))
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._column.addWidget(self._hint)
        self._name = LineField(tr(_NAME), placeholder=tr(_UNTITLED))
        self._add("name", self._name)
        targets = [(key, tr(words)) for key, words in _TARGETS]
        self._add("target", ChoiceField(tr(_TARGET), targets, help_text=tr(_TARGET_HELP)))
        heading = worded(QLabel(), tr(_TEST_CALL))
        heading.setProperty("role", "heading")
        self._column.addWidget(heading)
        for key, words, placeholder in _CALL:
            self._add(f"call {key}", LineField(tr(words), placeholder=placeholder))
        self.variables = VariableRows(document)
        self._column.addWidget(self.variables)
        document.state_changed.connect(self._show_placeholder)
        self.refresh()

    def _show_placeholder(self) -> None:
        """What a flow without a name is called: as its file, once it has one."""
        say(self._name.line.setPlaceholderText, self._document.called or tr(_UNTITLED))

    def first(self) -> QWidget:
        """The input that takes the focus first."""
        return self.fields["name"].control

    def name(self) -> QWidget:
        """The input of the name."""
        return self.fields["name"].control

    def refresh(self) -> None:
        """Show what the flow says now."""
        flow = self._document.flow
        self._hint.setVisible(bool(flow.nodes))
        self.fields["name"].show_value(flow.name)
        self._show_placeholder()
        self.fields["target"].show_value(flow.target)
        means = _MEANS.get(flow.target, "")
        self.fields["target"].show_hint(tr(means) if means else "")
        for key, _, _ in _CALL:
            shown = as_text(flow.call.get(key))
            self.fields[f"call {key}"].show_value(shown)
            if key in ("from", "to"):
                self.fields[f"call {key}"].show_hint(phone_note(shown) if shown else "")
        self.variables.refresh()

    def show_problems(self) -> None:
        """Nothing of the flow's own is marked: its problems stand in the list."""

    def _add(self, key: str, field: Field) -> None:
        self.fields[key] = field
        self._column.addWidget(field)
        field.typed.connect(lambda text: self._typed(key, text))
        if key in _NUMBERS:
            assert isinstance(field, LineField)
            write_out_when_left(field, self._document, partial(self._typed, key))
        field.left.connect(self._document.end_typing)

    def _typed(self, key: str, text: str) -> None:
        if not key.startswith("call "):
            edit: Edit = SetField(key, text, Text(_EDITS[key]), merge=key)
        else:
            name = key.split(" ", 1)[1]
            number = int(text) if name == "timeout" and text.isascii() and text.isdigit() else text
            edit = changes.set_call(self._document.flow, {name: number}, merge=key)
        self._document.apply(edit)


_EDITS = {"name": N_("Name the flow"), "target": N_("Change what the flow is made for")}
_NUMBERS = ("call from", "call to")
"""The fields that hold a phone number."""
