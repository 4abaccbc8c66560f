"""Fields that hold telephone numbers: typed as people do, they are left in international form."""

from __future__ import annotations

from collections.abc import Callable

from designer.app.document import Document
from designer.app.likely_country import likely_country
from designer.app.panels.fields import LineField
from designer.checks.numberfixes import written_out


def write_out_when_left(field: LineField, document: Document, put: Callable[[str], object]) -> None:
    """Have ``put`` take what was typed into ``field`` in E.164, as part of the step of typing it.

    What nobody typed stays as it is, and so does what is no number or unclear. To be asked for
    before the field's being left ends the step.
    """
    typed: list[str] = []

    def note(text: str) -> None:
        typed[:] = [text]

    def leave() -> None:
        if typed:
            text = field.line.text()
            typed.clear()
            written = written_out(text, likely_country(document.flow, text))
            if written != text:
                put(written)

    field.typed.connect(note)
    field.left.connect(leave)
