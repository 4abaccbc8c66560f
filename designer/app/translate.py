"""Texts in the language of the window.

The layers below carry templates and arguments; here the template is looked up in the installed
translation and formatted with the same arguments. What comes of it remembers how it was made, so
that what shows it can say it again in another language (:mod:`designer.app.saying`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale

from designer.flow.texts import Text, format_text

CONTEXT = "designer"
"""The one translation context: every marked template of the program stands in it."""
_COUNT = "count"
"""The field of a template that holds how many there are, in groups as the language writes them."""
_MOST_GROUPED = 2**63 - 1
"""The largest number that Qt writes; a document can hold a larger one."""


class Said(str):
    """Words of the program, with what makes them anew in the language then in force.

    Words that somebody has written are plain strings, and no language changes them.
    """

    __slots__ = ("again",)

    again: Callable[[], str]

    @classmethod
    def made(cls, words: str, again: Callable[[], str]) -> Said:
        """``words``, which ``again`` makes anew."""
        said = cls(words)
        said.again = again
        return said


def tr(template: str, **args: object) -> str:
    """The translation of ``template`` with its named fields filled from ``args``."""
    translated = QCoreApplication.translate(CONTEXT, template)
    words = format_text(translated, {key: _plain(key, value) for key, value in args.items()})
    return Said.made(words, partial(_tr_again, template, args))


def tr_text(text: Text | str) -> str:
    """``text`` in the language of the window, arguments that are texts included.

    What is no text stays as it is: a name that somebody gave.
    """
    return tr(text.template, **text.args) if isinstance(text, Text) else text


def again(words: str) -> str:
    """``words`` in the language now in force; as they are where somebody has written them."""
    return words.again() if isinstance(words, Said) else words


def made_of(make: Callable[..., str], *parts: str) -> str:
    """What ``make`` makes of ``parts``, and makes of them anew in another language."""
    words = make(*parts)
    if not any(isinstance(part, Said) for part in parts):
        return words
    return Said.made(words, partial(_made_again, make, parts))


def joined_words(between: str, parts: Iterable[str]) -> str:
    """``parts`` with ``between`` from each to the next."""
    return made_of(lambda *words: between.join(words), *parts)


def _tr_again(template: str, args: Mapping[str, object]) -> str:
    said = {key: again(value) if isinstance(value, str) else value for key, value in args.items()}
    return tr(template, **said)


def _made_again(make: Callable[..., str], parts: tuple[str, ...]) -> Said:
    parts = tuple(map(again, parts))
    return Said.made(make(*parts), partial(_made_again, make, parts))


def _plain(name: str, value: object) -> object:
    if isinstance(value, Text):
        return tr_text(value)
    if name == _COUNT and isinstance(value, int) and abs(value) <= _MOST_GROUPED:
        return QLocale().toString(value)  # ports, ids and the like have other names
    return value
