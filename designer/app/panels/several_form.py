"""The inspector's form for several nodes: what their kinds share, changed for all at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from designer.app.buttons import push_button
from designer.app.checking import LiveCheck
from designer.app.document import Document
from designer.app.panels.field_problems import by_field
from designer.app.panels.fields import ChoiceField, LineField
from designer.app.panels.kind_fields import option_field, value_field
from designer.app.panels.number_fields import write_out_when_left
from designer.app.panels.option_values import as_text, choice_of, from_text
from designer.app.panels.phone_notes import phone_note
from designer.app.saying import say, worded
from designer.app.translate import joined_words, tr, tr_text
from designer.flow import together
from designer.flow.model import Node
from designer.flow.texts import N_
from designer.flow.vocabulary import KINDS, Option, OptionType, ValueForm

if TYPE_CHECKING:
    from designer.checks.problems import Problem

_SEVERAL = N_("several values")
_COUNTED = N_("{kind}: {count}")
_HELP = N_("What is changed here is changed for all of them, in one step.")
_KIND = N_("Kind")
_KIND_HELP = N_("What the nodes do. Outcomes and options that the other kind has too are kept.")
_RESET = N_("Reset")
_RESET_HELP = N_("Take {option} away from all of them")


class SeveralForm(QWidget):
    """The kind, the value where all have one kind, and the options that all the kinds know."""

    def __init__(self, document: Document, live_check: LiveCheck, ids: Sequence[str]) -> None:
        super().__init__()
        self._document = document
        self._live_check = live_check
        self.ids = tuple(ids)
        self.kinds = together.kinds_of(self.nodes)
        """How many nodes there are of each kind, by its key."""
        self.fields: dict[str, LineField | ChoiceField] = {}
        self.resets: dict[str, QPushButton] = {}
        """The button that takes an option away from all, by the option's key."""
        self._options: dict[str, Option] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 4, 16, 16)
        self._column.setSpacing(12)
        self._build()
        self.refresh()

    @property
    def nodes(self) -> list[Node]:
        """The nodes as they are now."""
        return [self._document.flow.nodes[node_id] for node_id in self.ids]

    def is_current(self) -> bool:
        """Whether the nodes are still there, and of the kinds the form was made for."""
        known = all(node_id in self._document.flow.nodes for node_id in self.ids)
        return known and together.kinds_of(self.nodes) == self.kinds

    def first(self) -> QWidget:
        """The input that takes the focus first: the value, where there is one."""
        return next(iter(self.fields.values())).control

    def name(self) -> QWidget:
        """Several nodes have no name together: the first input."""
        return self.first()

    def refresh(self) -> None:
        """Show what the flow says now, without moving a caret."""
        nodes = self.nodes
        self._show("kind", [node.action for node in nodes])
        if "value" in self.fields:
            self._show("value", [as_text(node.value) for node in nodes])
        for key, option in self._options.items():
            values = [node.options.get(key) for node in nodes]
            yes_no = option.type in (OptionType.BOOLEAN, OptionType.YES_NO)
            self._show(f"option {key}", [(choice_of if yes_no else as_text)(v) for v in values])
            self.resets[key].setVisible(any(value is not None for value in values))
        self.show_problems()

    def show_problems(self) -> None:
        """Mark the fields the live check has something to say about, for any of the nodes."""
        found: dict[str, tuple[str, str]] = {}
        wanted = set(self.ids)
        of_nodes: dict[str, list[Problem]] = {}
        for problem in self._live_check.problems:
            if problem.node in wanted:
                of_nodes.setdefault(problem.node, []).append(problem)
        for problems in of_nodes.values():
            for key, problem in by_field(problems, self.fields).items():
                worse = problem.severity.value == "error" and found.get(key, ("",))[0] != "error"
                if key not in found or worse:
                    found[key] = (problem.severity.value, tr_text(problem.text))
        for key, field in self.fields.items():
            if key != "kind":
                field.show_problem(*found.get(key, ("", "")))

    # Building

    def _build(self) -> None:
        kinds = [KINDS[key] for key in self.kinds]
        counted = [tr(_COUNTED, kind=tr(k.label), count=self.kinds[k.key]) for k in kinds]
        self._add_words(joined_words(", ", counted))
        self._add_words(tr(_HELP))
        if len(kinds) == 1:
            self._add("value", value_field(kinds[0]), self._set_value)
        for option, *others in together.shared_options(kinds):
            self._options[option.key] = option
            field = option_field(option, others)
            self._add(f"option {option.key}", field, self._option_setter(option))
            self._add_reset(field, option)
        choices = [(key, tr(kind.label)) for key, kind in KINDS.items()]
        self._add("kind", ChoiceField(tr(_KIND), choices, help_text=tr(_KIND_HELP)), self._set_kind)

    def _add(self, key: str, field: LineField | ChoiceField, typed: Callable[[str], None]) -> None:
        self.fields[key] = field
        self._column.addWidget(field)
        field.typed.connect(typed)
        if isinstance(field, LineField) and self._is_number(key):
            write_out_when_left(field, self._document, partial(self._put_if_there, typed))
        field.left.connect(self._document.end_typing)

    def _add_words(self, words: str) -> None:
        label = worded(QLabel(), words)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(label)

    def _add_reset(self, field: LineField | ChoiceField, option: Option) -> None:
        reset = push_button(tr(_RESET), "link", lambda: self._reset(option))
        words = tr(_RESET_HELP, option=tr(option.label))
        say(reset.setToolTip, words)
        say(reset.setAccessibleName, words)
        field.put_beside(reset)
        self.resets[option.key] = reset

    def _show(self, key: str, shown: list[str]) -> None:
        """Show the one value, or that there are several."""
        field = self.fields[key]
        same = len(set(shown)) == 1
        if same:
            field.show_value(shown[0])
        else:
            field.show_several(tr(_SEVERAL))
        if self._is_number(key):
            field.show_hint(phone_note(shown[0]) if same and shown[0] else "")

    def _is_number(self, key: str) -> bool:
        if key == "value":
            return self.nodes[0].kind.value_form is ValueForm.NUMBERS
        option = self._options.get(key.removeprefix("option "))
        return option is not None and option.type is OptionType.PHONE

    # Editing

    def _put_if_there(self, put: Callable[[str], None], text: str) -> None:
        """Not where the field was left because a node is gone."""
        if self.is_current():
            put(text)

    def _set_value(self, text: str) -> None:
        self._document.apply(together.set_values(self.nodes, text))

    def _option_setter(self, option: Option) -> Callable[[str], None]:
        def typed(text: str) -> None:
            value = from_text(option, text)
            self._document.apply(together.set_options(self.nodes, option, value))

        return typed

    def _reset(self, option: Option) -> None:
        self._document.end_typing()
        self._document.apply(together.set_options(self.nodes, option, None))
        self._document.end_typing()
        # The button is gone with what it took away.
        self.fields[f"option {option.key}"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_kind(self, kind: str) -> None:
        if any(node.action != kind for node in self.nodes):
            self._document.apply(together.swap_kinds(self._document.flow, self.ids, kind))
