"""Texts in the language of the window.

The layers below carry templates and arguments; here the template is looked up in the installed
translation and formatted with the same arguments.

What was said is remembered with its template and arguments, so that everything a window shows can
be said again in another language, see :func:`source_of`. Nothing has to be registered for that.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from designer.flow.texts import Text, format_text

CONTEXT = "designer"
"""The one translation context: every marked template of the program stands in it."""


_MOST_SAID = 20_000
"""So many different texts are remembered; a window shows a tenth of that."""
_COUNT = "count"
"""The field of a template that holds how many there are, in groups as the language writes them."""
_MOST_GROUPED = 2**63 - 1
"""The largest number that Qt writes; a document can hold a larger one."""
_said: dict[str, Text] = {}
_BETWEEN = re.compile(r"(\t|\n| · |   )")
"""What stands between texts that are shown as one."""


def tr(template: str, **args: object) -> str:
    """The translation of ``template`` with its named fields filled from ``args``."""
    translated = QCoreApplication.translate(CONTEXT, template)
    words = format_text(translated, {key: _plain(key, value) for key, value in args.items()})
    if words not in _said and len(_said) >= _MOST_SAID:
        del _said[next(iter(_said))]
    if words not in args.values():  # it says no more than an argument that was itself said
        _said[words] = Text(template, args)
    return words


def source_of(words: str) -> Text | None:
    """What ``words``, once returned by :func:`tr` or several such shown as one, were made of.

    Arguments that were themselves said come as texts. None for words that never were said, as
    those that people write.
    """
    if words in _said:
        said = _said[words]
        return Text(
            said.template,
            {key: _source(value) for key, value in said.args.items()},
        )
    parts = _BETWEEN.split(words)
    if len(parts) == 1:
        return None
    found = {f"part{place}": source_of(part) for place, part in enumerate(parts[::2])}
    if not any(found.values()):
        return None
    args = {key: said or part for (key, said), part in zip(found.items(), parts[::2], strict=True)}
    fields = [f"{{{key}}}" for key in found]
    return Text("".join(map("".join, zip(fields, [*parts[1::2], ""], strict=True))), args)


def _source(value: object) -> object:
    known = source_of(value) if isinstance(value, str) else None
    return known or value


def tr_text(text: Text | str) -> str:
    """``text`` in the language of the window, arguments that are texts included.

    What is no text stays as it is: a name that somebody gave.
    """
    return tr(text.template, **text.args) if isinstance(text, Text) else text


def _plain(name: str, value: object) -> object:
    if isinstance(value, Text):
        return tr_text(value)
    if name == _COUNT and isinstance(value, int) and abs(value) <= _MOST_GROUPED:
        return QLocale().toString(value)  # ports, ids and the like have other names
    return value
