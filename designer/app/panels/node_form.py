"""The inspector's form for one node, made from the vocabulary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.app import stand_in
from designer.app.answering import ADDRESS, DEEDS, STAND_IN, deeds
from designer.app.buttons import push_button
from designer.app.checking import LiveCheck
from designer.app.document import Document
from designer.app.dropped_sound import CHOOSE_SOUND
from designer.app.following import Following
from designer.app.likely_country import likely_country
from designer.app.naming import title
from designer.app.panels.field_problems import by_field
from designer.app.panels.fields import AreaField, ChoiceField, Field, LineField
from designer.app.panels.kind_fields import option_field, value_field
from designer.app.panels.number_fields import write_out_when_left, written_here
from designer.app.panels.option_values import as_text, choice_of, from_text
from designer.app.panels.outcome_rows import OutcomeRows
from designer.app.panels.phone_notes import phone_note
from designer.app.panels.served.callers_field import CallersField
from designer.app.panels.served.hours_form import HoursForm
from designer.app.saying import say
from designer.app.standing import LEFT, standing
from designer.app.translate import tr, tr_text
from designer.flow import changes
from designer.flow.edits import Edit
from designer.flow.model import Node
from designer.flow.swapping import swap_kind
from designer.flow.texts import N_
from designer.flow.vocabulary import HOURS, KINDS, ROUNDS_LIMIT, Option, OptionType, ValueForm

if TYPE_CHECKING:
    from designer.checks.problems import Problem

_LABEL = N_("Name")
_TEXT = N_("What it says")
_TEXT_HELP = N_("The words of the prompt: shown here, on the phone and in print.")
_NO_SPEECH = N_(
    "No speech is made of it: callers hear the sound named at Prompt. “Record…” there lets you "
    "read it aloud."
)
_CHOOSE = N_("Choose…")
_RECORD, _RECORD_PROMPT, _RECORD_HELP = (
    N_("Record…"),
    N_("Record the prompt…"),
    N_("Speak the prompt into the microphone."),
)
_STAND_IN_HELP = N_(
    "Have two soft tones stand in until the sound is recorded, so that calls can be tried."
)
_PROMPT_MEANS = N_("The sound that callers hear")
_SOUND_HELP = N_("Take a sound from this computer. A copy comes to lie beside the flow.")
_OWN = N_("{name} (not documented)")
_ABOUT_TO_BE = N_("Becomes {number} when you leave the field.")
_START_HERE = N_("Start here")
_IS_START = N_("Calls start here")
_KIND = N_("Kind")
_KIND_HELP = N_("What the node does. Outcomes and options that the other kind has too are kept.")
_ID = N_("Id")
_ID_HELP = N_(
    "Scenarios and callflow check name the node by it. Letters without accents, digits, - and _."
)
_ID_MEANS = N_("The node's name in the file, and its address in a served flow")
_OTHER_KEYS = N_("A key that leads nowhere ends the call.")
_DIGITS = "option digits"
_ROUNDS = f"option {ROUNDS_LIMIT.key}"


class NodeForm(QWidget):
    """Every field of one node. Typing edits the flow; what the flow says is shown.

    :attr:`id_typed`: what :meth:`unleft` gives may be another now. :attr:`way_wanted` asks where
    a way, given as a tuple of outcomes, is to lead; :attr:`sound_wanted` which sound the node,
    given by its id, is to play, :attr:`recording_wanted` to record one for it, and
    :attr:`stand_in_wanted` to have one stand in. :attr:`address_wanted` asks for the address that
    the flow's own things have on the web. :attr:`number_followed` says which number the scenarios
    told of until it was changed here, and which they tell of now.
    """

    id_typed = Signal()
    number_followed = Signal(str, str)
    sound_wanted = Signal(str)
    recording_wanted = Signal(str)
    stand_in_wanted = Signal(str)
    address_wanted = Signal()
    way_wanted = Signal(object)

    def __init__(self, document: Document, live_check: LiveCheck, node_id: str) -> None:
        super().__init__()
        self._document = document
        self._live_check = live_check
        self.node_id = node_id
        self.fields: dict[str, Field] = {}
        self.hours: HoursForm | None = None
        """The schedule, where the node has one."""
        self.addresses: dict[str, QPushButton] = {}
        """What asks for that address, by the field below which it once was lacking."""
        self._notes: dict[str, Callable[[str], str]] = {}
        self._following = Following(document, self.number_followed.emit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 4, 16, 16)
        self._column.setSpacing(12)
        self._build()
        self.refresh()

    @property
    def node(self) -> Node:
        """The node as it is now."""
        return self._document.flow.nodes[self.node_id]

    def first(self) -> QWidget:
        """The input that takes the focus first: the value."""
        return self.fields["value"].control

    def name(self) -> QWidget:
        """The input of the name."""
        return self.fields["label"].control

    def place_of(self, problem: Problem) -> QWidget | None:
        """The input that ``problem`` is about; None where it is about none."""
        for key in by_field([problem], self.fields):
            return self.fields[key].control
        return self.hours.place_of(problem) if self.hours is not None else None

    def unleft(self) -> Edit | None:
        """The renaming that the id's field will do when it is left; None where it will do none."""
        wanted = self.fields["id"].control.text()  # type: ignore[attr-defined]
        flow = self._document.flow
        if wanted == self.node_id or self.node_id not in flow.nodes:
            return None
        return changes.rename(flow, self.node_id, wanted)

    def refresh(self) -> None:
        """Show what the flow says now, without moving a caret."""
        node = self.node
        self.fields["label"].show_value(node.label)
        self.fields["kind"].show_value(node.action)
        field = self.fields["value"]
        if isinstance(field, CallersField):
            field.show_entries(node.value)
        else:
            field.show_value(as_text(node.value))
        if self.hours is not None:
            self.hours.refresh()
        if "text" in self.fields:
            self.fields["text"].show_value(node.text)
        if not self.fields["id"].control.hasFocus():
            self.fields["id"].show_value(node.id)
        for option in node.kind.options:
            value = node.options.get(option.key)
            yes_no = option.type in (OptionType.BOOLEAN, OptionType.YES_NO)
            shown = choice_of(value) if yes_no else as_text(value)
            self.fields[f"option {option.key}"].show_value(shown)
        if _ROUNDS in self.fields:
            self.fields[_ROUNDS].show_value(as_text(node.extra.get(ROUNDS_LIMIT.key)))
        for key in self._own_options(node):
            if f"option {key}" in self.fields:
                self.fields[f"option {key}"].show_value(as_text(node.options[key]))
        for key, note in self._notes.items():
            noted = node.value if key == "value" else node.options.get(key.split(" ", 1)[1])
            self.fields[key].show_hint(note(noted) if isinstance(noted, str) and noted else "")
        if node.kind.digits:
            ways = self._document.flow.out(node.id)
            ends = not {"success", "next"} & set(ways)
            self.fields[_DIGITS].show_hint(tr(_OTHER_KEYS) if ends else "")
        start = self._document.flow.start == node.id
        say(self._start.setText, tr(_IS_START if start else _START_HERE))
        self._start.setEnabled(not start)
        self.outcomes.refresh()
        self.show_problems()

    def show_problems(self) -> None:
        """Mark the fields the live check has something to say about."""
        problems = self._live_check.of(self.node_id)
        found = by_field(problems, self.fields)
        if self.node.kind.value_form is ValueForm.PROMPT:
            self.stand_in.setVisible(any(STAND_IN in deeds(problem) for problem in problems))
        if self.hours is not None:
            self.hours.show_problems(problems)
        for key, field in self.fields.items():
            problem_here = found.get(key)
            if key in ("id", "kind"):
                continue
            self._offer_address(key, problem_here is not None and ADDRESS in deeds(problem_here))
            if problem_here is None:
                field.show_problem("", "")
            else:
                written = self._about_to_be(field, problem_here)
                if written:
                    field.show_problem(LEFT, tr(_ABOUT_TO_BE, number=written))
                else:
                    field.show_problem(standing(problem_here), tr_text(problem_here.text))

    def _about_to_be(self, field: Field, problem: Problem) -> str:
        """The number that is being typed as people write it, as it will be once the field is left.

        Empty where it is none yet, or where nobody is typing.
        """
        if problem.code != "bad-number" or not isinstance(field, LineField):
            return ""
        if not field.line.hasFocus():
            return ""
        text = field.line.text()
        written = written_here(self._document, text)
        return written if written != text else ""

    def _offer_address(self, key: str, offered: bool) -> None:
        """Have a button below a field while what is wrong there is the lack of an address."""
        if offered and key not in self.addresses:
            ask = push_button(tr(DEEDS[ADDRESS]), "link", self.address_wanted.emit)
            ask.setProperty("flush", True)
            self.addresses[key] = ask
            self.fields[key].put_below(ask)
        if key in self.addresses:
            self.addresses[key].setVisible(offered)

    # Building

    def _build(self) -> None:
        node, kind = self.node, self.node.kind
        self._add(
            "label",
            LineField(tr(_LABEL), placeholder=title(replace(node, label=""))),
            self._set_label,
        )
        callers = kind.value_form is ValueForm.CALLERS
        made = CallersField(self._country_of) if callers else value_field(kind)
        self._add("value", made, self._set_value, numbers=kind.value_form is ValueForm.NUMBERS)
        if kind.value_form is ValueForm.NUMBERS:
            self._notes["value"] = phone_note
            made.left.connect(self._following.leave)
        if kind.value_form is ValueForm.PROMPT:
            self._offer_sounds(made)
        if kind is HOURS:
            self.hours = HoursForm(self._document, self.node_id)
            self._column.addWidget(self.hours)
        if kind.has_text:
            area = AreaField(tr(_TEXT), help_text=tr(_TEXT_HELP))
            area.show_hint(tr(_NO_SPEECH))
            area.paused.connect(self._document.end_typing)
            self._add("text", area, self._set_text)
        for option in kind.options:
            phone = option.type is OptionType.PHONE
            made, put = option_field(option), self._option_setter(option)
            self._add(f"option {option.key}", made, put, numbers=phone)
            if phone:
                self._notes[f"option {option.key}"] = phone_note
        if kind.outcomes or ROUNDS_LIMIT.key in node.extra:
            self._add(_ROUNDS, option_field(ROUNDS_LIMIT), self._set_rounds)
        for key in self._own_options(node):
            field = LineField(tr(_OWN, name=key))
            self._add(f"option {key}", field, self._own_setter(key))
        self.outcomes = OutcomeRows(self._document, self.node_id)
        self.outcomes.wanted.connect(self.way_wanted)
        self._column.addWidget(self.outcomes)
        kinds = [(key, tr(other.label)) for key, other in KINDS.items()]
        self._add("kind", ChoiceField(tr(_KIND), kinds, help_text=tr(_KIND_HELP)), self._set_kind)
        self._add_id()
        self._start = push_button(clicked=self._set_start)
        row = QHBoxLayout()
        row.addWidget(self._start)
        row.addStretch(1)
        self._column.addLayout(row)

    def _add_id(self) -> None:
        self._add("id", LineField(tr(_ID), help_text=tr(_ID_HELP), unheard=self._is_unheard), None)
        self.fields["id"].show_hint(tr(_ID_MEANS))
        self.fields["id"].typed.connect(lambda _text: self.id_typed.emit())
        line = self.fields["id"].control
        line.editingFinished.connect(self._rename)  # type: ignore[attr-defined]

    def _offer_sounds(self, field: Field) -> None:
        field.show_hint(tr(_PROMPT_MEANS))
        self.choose = push_button(tr(_CHOOSE), "link", self._ask_for_sound)
        say(self.choose.setAccessibleName, tr(CHOOSE_SOUND))
        say(self.choose.setToolTip, tr(_SOUND_HELP))
        self.record = push_button(tr(_RECORD), "link", self._ask_for_recording)
        say(self.record.setAccessibleName, tr(_RECORD_PROMPT))
        say(self.record.setToolTip, tr(_RECORD_HELP))
        self.stand_in = push_button(tr(stand_in.USE), "link", self._ask_for_stand_in)
        say(self.stand_in.setToolTip, tr(_STAND_IN_HELP))
        for button in (self.choose, self.record):
            field.put_beside(button)
        self.stand_in.setProperty("flush", True)
        field.put_below(self.stand_in)
        self.setTabOrder(self.choose, self.record)
        self.setTabOrder(self.record, field.control)  # from the field on as without them

    def _ask_for_sound(self) -> None:
        self.sound_wanted.emit(self.node_id)

    def _ask_for_recording(self) -> None:
        self.recording_wanted.emit(self.node_id)

    def _ask_for_stand_in(self) -> None:
        self.stand_in_wanted.emit(self.node_id)

    def _add(
        self,
        key: str,
        field: Field,
        typed: Callable[[str], None] | None,
        *,
        numbers: bool = False,
    ) -> None:
        self.fields[key] = field
        self._column.addWidget(field)
        if typed is not None:
            field.typed.connect(typed)
            if numbers and isinstance(field, LineField):
                write_out_when_left(field, self._document, partial(self._put_if_there, typed))
            field.left.connect(self._document.end_typing)

    def _put_if_there(self, put: Callable[[str], None], text: str) -> None:
        """Not where the field was left because the node is gone."""
        if self.node_id in self._document.flow.nodes:
            put(text)

    def _country_of(self, number: str) -> int | None:
        return likely_country(self._document.flow, number)

    def _own_options(self, node: Node) -> list[str]:
        return [key for key in node.options if node.kind.option(key) is None]

    # Editing

    def _set_label(self, text: str) -> None:
        self._document.apply(changes.set_label(self.node, text))

    def _set_value(self, text: str) -> None:
        field = self.fields["value"]
        if isinstance(field, CallersField):
            text = field.value
        self._following.apply(changes.set_value(self.node, text))

    def _set_text(self, text: str) -> None:
        self._document.apply(changes.set_text(self.node, text))

    def _option_setter(self, option: Option) -> Callable[[str], None]:
        def typed(text: str) -> None:
            value = from_text(option, text)
            if value is None:
                self._document.apply(changes.clear_option(self.node, option.key))
            else:
                self._document.apply(changes.set_option(self.node, option.key, value))

        return typed

    def _set_rounds(self, text: str) -> None:
        self._document.apply(changes.set_rounds(self.node, from_text(ROUNDS_LIMIT, text)))

    def _own_setter(self, key: str) -> Callable[[str], None]:
        def typed(text: str) -> None:
            self._document.apply(changes.set_option(self.node, key, text))

        return typed

    def _set_kind(self, kind: str) -> None:
        if kind != self.node.action:
            self._document.apply(swap_kind(self._document.flow, self.node_id, kind))

    def _set_start(self) -> None:
        self._document.apply(changes.set_start(self._document.flow, self.node_id))

    def _is_unheard(self, line: QLineEdit) -> bool:
        """Whether another id is typed than the node has: it gets it when the field is left."""
        return line.text() != self.node_id

    def _rename(self) -> None:
        edit = self.unleft()
        if edit is not None and not self._document.apply(edit):
            self.fields["id"].show_value(self.node_id)
            self.id_typed.emit()
