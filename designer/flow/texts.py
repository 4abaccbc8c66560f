"""Texts as data: a code, named arguments, and a template that can be translated.

Nothing below the window builds a sentence. A problem, an error or an edit's name carries a
template and its arguments; English is formatted here, a translation of the same template by the
window.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from designer.flow.frozen import frozen


def N_(template: str) -> str:  # noqa: N802  (the name translators' tools look for)
    """Mark ``template`` as translatable and return it unchanged.

    The translation tools collect the literal argument; the table it stands in keeps the English.
    """
    return template


def format_text(template: str, args: Mapping[str, object]) -> str:
    """Fill the named fields of ``template`` (``{name}``) from ``args``.

    A nested :class:`Text` argument is formatted first. Raises ``KeyError`` when the template names
    a field that ``args`` lacks: a table and its caller disagree, which is a defect.
    """
    plain = {key: str(value) if isinstance(value, Text) else value for key, value in args.items()}
    return template.format_map(plain)


@frozen
class Text:
    """One sentence or name for people: an English template and its arguments.

    ``str(text)`` is English. The window looks the template up in its translation and formats that
    with the same arguments.
    """

    template: str
    args: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return format_text(self.template, self.args)


def joined(between: str, parts: Sequence[Text | str]) -> Text:
    """``parts`` as one text with ``between`` (no braces) from each to the next."""
    args = {f"part{place}": part for place, part in enumerate(parts)}
    return Text(between.join(f"{{{name}}}" for name in args), args)
