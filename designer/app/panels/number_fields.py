"""Fields that hold telephone numbers: typed as people do, they are left in international form."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QLineEdit

from designer.app.document import Document
from designer.app.likely_country import likely_country
from designer.app.panels.fields import AreaField, LineField
from designer.checks.numberfixes import written_out
from designer.flow.model import Flow
from designer.flow.variables import names_in
from designer.flow.vocabulary import OptionType, ValueForm


def written_here(document: Document, text: str) -> str:
    """The numbers of ``text`` in E.164, as they are meant in the flow of ``document``."""
    return written_out(text, likely_country(document.flow, text))


def write_out_when_left(
    field: LineField | AreaField,
    document: Document,
    put: Callable[[str], object],
    write: Callable[[str], str] | None = None,
) -> None:
    """Have ``put`` take what was typed into ``field`` in E.164, as part of the step of typing it.

    What nobody typed stays as it is, and so does what is no number or unclear. To be asked for
    before the field's being left ends the step. ``write`` does it where more than numbers stand in
    the field.
    """
    text = field.line.text if isinstance(field, LineField) else field.area.toPlainText
    _when_left(field.typed, field.left, text, put, write or partial(written_here, document))


def write_out_variable_when_left(
    line: QLineEdit, document: Document, name: str, put: Callable[[str], object]
) -> None:
    """The same for the value of the variable ``name``, if it stands for a number anywhere."""

    def write(text: str) -> str:
        return written_here(document, text) if is_number(document.flow, name) else text

    _when_left(line.textEdited, line.editingFinished, line.text, put, write)


def is_number(flow: Flow, name: str) -> bool:
    """Whether the variable ``name`` of ``flow`` is used where a telephone number stands."""
    numbers = [flow.call.get("from"), flow.call.get("to")]
    for node in flow.nodes.values():
        if node.kind.value_form is ValueForm.NUMBERS:
            numbers.append(node.value)
        phones = (option.key for option in node.kind.options if option.type is OptionType.PHONE)
        numbers += [node.options.get(key) for key in phones]
    return name in names_in(numbers)


def _when_left(
    typed: SignalInstance,
    left: SignalInstance,
    text_of: Callable[[], str],
    put: Callable[[str], object],
    write: Callable[[str], str],
) -> None:
    touched: list[str] = []

    def note(text: str) -> None:
        touched[:] = [text]

    def leave() -> None:
        if touched:
            touched.clear()
            text = text_of()
            written = write(text)
            if written != text:
                put(written)

    typed.connect(note)
    left.connect(leave)
