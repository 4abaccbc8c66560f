"""The fields of one scenario: who calls, what is pressed, who answers, what is expected."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from designer.app.calling.words import ENDS, named_end, named_state
from designer.app.document import Document
from designer.app.naming import title
from designer.app.panels.fields import AreaField, ChoiceField, Field, LineField
from designer.app.panels.number_fields import write_out_when_left, written_here
from designer.app.panels.scenario_texts import (
    UnreadableError,
    keys_text,
    path_text,
    phones_text,
    read_keys,
    read_path,
    read_phones,
    read_time,
    read_webhooks,
    written_phones,
)
from designer.app.saying import add_choice, worded
from designer.app.theme.tokens import STEP
from designer.app.translate import tr, tr_text
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.scenario_edits import change_scenario
from designer.flow.texts import N_
from designer.flow.variables import replace_variables

_NAME = N_("Name")
_DIRECTION = N_("Who calls")
_DIRECTIONS = (("", N_("We call")), ("incoming", N_("We are called")))
_FROM, _TO = N_("From"), N_("To")
_PRESS = N_("Keys, one entry for each menu")
_PRESS_EXAMPLE = N_("1, 42  (nothing between commas: silence)")
_PHONES = N_("Phones")
_PHONES_EXAMPLE = N_("+46700000001 busy")
_PHONES_HELP = N_("One line each: a number and answer, busy, no-answer or fail. Others answer.")
_AT = N_("When the call comes")
_NOW = N_("now; 2026-12-24 10:00")
_HANGUP = N_("The caller hangs up at")
_NEVER = N_("nowhere")
_WEBHOOKS = N_("Prepared answers of webhooks (JSON)")
_WEBHOOKS_EXAMPLE = '{"crm": {"hangup": ""}}'
_EXPECTED = N_("Expected")
_PATH = N_("Path")
_PATH_EXAMPLE = N_("menu > sales; empty: not checked")
_STATE, _END = N_("State"), N_("End")
_ANY = N_("not checked")
_MISSING = N_("There is no node {nodes}.")
_NO_NUMBER = N_(
    "{number} is no telephone number: write it with + and the country code, such as +46700000000."
)
_STATES = ("success", "busy", "failed")

_NUMBERS, _PHONES_KEY = ("from", "to"), "phones"
_FIRST_EXPECTED = "expect.path"
_COLUMN, _MOST_COLUMNS = 186, 3
"""How wide a column has to be, in pixels, and how many there are at the most."""


class ScenarioForm(QWidget):
    """Edits the scenario at :attr:`index` of the document, key by key as it is typed."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.index: int | None = None
        self.fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(3 * STEP)
        column.addLayout(self._grid)
        self._spans: dict[str, int] = {}
        self._columns = 0
        directions = [(value, tr(words)) for value, words in _DIRECTIONS]
        self._add("name", LineField(tr(_NAME)), 2)
        self._add("direction", ChoiceField(tr(_DIRECTION), directions))
        self._add("from", LineField(tr(_FROM), placeholder="+46700000000"))
        self._add("to", LineField(tr(_TO), placeholder="+46700000009"))
        self._add("hangup_at", ChoiceField(tr(_HANGUP), [("", tr(_NEVER))]))
        self._add("press", LineField(tr(_PRESS), placeholder=tr(_PRESS_EXAMPLE)), 2)
        self._add("at", LineField(tr(_AT), placeholder=tr(_NOW)))
        phones = AreaField(tr(_PHONES), placeholder=tr(_PHONES_EXAMPLE), help_text=tr(_PHONES_HELP))
        self._add("phones", phones)
        self._add("webhooks", AreaField(tr(_WEBHOOKS), placeholder=_WEBHOOKS_EXAMPLE), 2)
        self._heading = worded(QLabel(), tr(_EXPECTED))
        self._heading.setProperty("role", "heading")
        self._add("expect.path", LineField(tr(_PATH), placeholder=tr(_PATH_EXAMPLE)), 3)
        states = [(state, tr_text(named_state(state))) for state in _STATES]
        ends = [(end, tr_text(named_end(end))) for end in ENDS]
        unchecked = ("", tr(_ANY))
        self._add("expect.state", ChoiceField(tr(_STATE), [unchecked, *states]))
        self._add("expect.end", ChoiceField(tr(_END), [unchecked, *ends]), 2)
        self._arrange(_MOST_COLUMNS)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column."""
        return QSize(_COLUMN // 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange(max(1, min(_MOST_COLUMNS, self.width() // _COLUMN)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        row = column = 0
        for key, field in self.fields.items():
            span = min(self._spans[key], columns)
            if column + span > columns or key == _FIRST_EXPECTED:
                row, column = row + 1, 0
            if key == _FIRST_EXPECTED:
                self._grid.addWidget(self._heading, row, 0, 1, columns)
                row += 1
            self._grid.addWidget(field, row, column, 1, span)
            column += span
        for place in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def show_scenario(self, index: int | None) -> None:
        """Show the scenario at ``index`` as the document has it now; None: nothing."""
        other = index != self.index
        self.index = index
        raw = self._raw()
        self.setEnabled(raw is not None)
        raw = raw or {}
        self._offer_nodes()
        for key, field in self.fields.items():
            if not other and field.control.hasFocus() and _says(field, key, raw):
                continue  # it is being typed
            field.show_problem("", "")
            field.show_value(_shown(raw, key))
        self._mark_missing(raw)
        self._mark_numbers()

    def _add(self, key: str, field: Field, span: int = 1) -> None:
        """Add a field, ``span`` columns wide where there are so many."""
        self.fields[key] = field
        self._spans[key] = span
        field.typed.connect(lambda text: self._typed(key, text))
        if key in _NUMBERS and isinstance(field, LineField):
            write_out_when_left(field, self._document, partial(self._write_out, key))
        elif key == _PHONES_KEY and isinstance(field, AreaField):
            write_out_when_left(
                field, self._document, partial(self._write_out, key), self._written_phones
            )
        field.left.connect(self._mark_numbers)
        field.left.connect(self._document.end_typing)
        field.paused.connect(self._document.end_typing)

    def _raw(self) -> JsonObject | None:
        scenarios = self._document.flow.scenarios
        if self.index is None or self.index >= len(scenarios):
            return None
        return scenarios[self.index]

    def _offer_nodes(self) -> None:
        field = self.fields["hangup_at"]
        assert isinstance(field, ChoiceField)
        offered = [str(field.box.itemData(place)) for place in range(field.box.count())]
        if offered != ["", *self._document.flow.nodes]:
            field.box.clear()
            add_choice(field.box, tr(_NEVER), "")
            for node in self._document.flow.nodes.values():
                add_choice(field.box, title(node), node.id)

    def _mark_missing(self, raw: JsonObject) -> None:
        """Say beside a field which nodes it names that are gone."""
        nodes = self._document.flow.nodes
        expect = raw.get("expect")
        path = expect.get("path") if isinstance(expect, dict) else None
        webhooks = raw.get("webhooks")
        named: dict[str, list[Json]] = {
            "hangup_at": [raw.get("hangup_at")],
            "webhooks": list(webhooks) if isinstance(webhooks, dict) else [],
            "expect.path": path if isinstance(path, list) else [],
        }
        for key, found in named.items():
            missing = dict.fromkeys(str(each) for each in found if each and each not in nodes)
            if missing:
                words = tr(_MISSING, nodes=", ".join(missing))
                self.fields[key].show_problem("error", words)

    def _mark_numbers(self) -> None:
        """Say beside a field that nobody types in which of its numbers is none."""
        raw, variables = self._raw() or {}, self._document.flow.variables
        for key in (*_NUMBERS, _PHONES_KEY):
            found, field = raw.get(key), self.fields[key]
            numbers: list[Json] = [*found] if isinstance(found, dict) else [found] if found else []
            known = (replace_variables(number, variables) for number in numbers)
            bad = [] if field.control.hasFocus() else [n for n in known if _is_no_number(n)]
            if bad:
                field.show_problem("warning", tr(_NO_NUMBER, number=bad[0]))

    def _written_phones(self, text: str) -> str:
        return written_phones(text, partial(written_here, self._document))

    def _write_out(self, key: str, number: str) -> None:
        """Take and show ``number`` in place of how it was typed."""
        self._typed(key, number)
        self.fields[key].show_value(number)

    def _typed(self, key: str, text: str) -> None:
        if self.index is None or self._raw() is None:
            return
        try:
            value = _read(key, text)
        except UnreadableError as error:
            self.fields[key].show_problem("error", tr_text(error.text))
            return
        self.fields[key].show_problem("", "")
        self._document.apply(change_scenario(self._document.flow, self.index, key, value))


def _is_no_number(value: Json) -> bool:
    """Whether ``value`` stands where a number does, or a SIP address, and is neither."""
    from designer.checks.numbers import faults_in

    return any(faults_in(value))


def _says(field: Field, key: str, raw: JsonObject) -> bool:
    """Whether what stands in ``field`` cannot be read yet, or means what ``raw`` holds."""
    if isinstance(field, LineField):
        text = field.line.text()
    elif isinstance(field, AreaField):
        text = field.area.toPlainText()
    else:
        return False
    try:
        return _shown(raw, key) == _again(key, text)
    except UnreadableError:
        return True


def _again(key: str, text: str) -> str:
    """``text`` as the field would show it after it has been read."""
    value = _read(key, text)
    outer, _, inner = key.partition(".")
    return _shown({outer: {inner: value} if inner else value}, key)


def _shown(raw: JsonObject, key: str) -> str:
    """What the field of ``key`` shows of a scenario."""
    outer, _, inner = key.partition(".")
    found = raw.get(outer)
    if inner:
        found = found.get(inner) if isinstance(found, dict) else None
    match key:
        case "press":
            return keys_text(found)
        case "phones":
            return phones_text(found)
        case "at":
            return str(found or "").replace("T", " ")
        case "webhooks":
            return json.dumps(found, ensure_ascii=False) if found else ""
        case "expect.path":
            return path_text(found)
        case "direction" if found == "outgoing":
            return ""
    return "" if found is None else str(found)


def _read(key: str, text: str) -> Json:
    """What ``text`` in the field of ``key`` means; None: the key is left out.

    Raises :class:`UnreadableError`.
    """
    match key:
        case "press":
            return read_keys(text)
        case "phones":
            return read_phones(text)
        case "at":
            return read_time(text)
        case "webhooks":
            return read_webhooks(text)
        case "expect.path":
            return read_path(text)
        case "name":
            return text
    return text.strip() or None
