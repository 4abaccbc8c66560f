"""A language whose words are a third longer than the English ones, and Swedish that can be told."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import cycle

from PySide6.QtCore import QCoreApplication, QTranslator

from designer.app.language import swedish_texts
from designer.app.translate import CONTEXT

MORE = 0.35
_FIELD = re.compile(r"(\{[^}]*\})")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = "åäö"
_MARK = "\N{WORD JOINER}"
"""Is not seen; stands in every Swedish text, some of which have no letter of :data:`_LETTERS`."""
_OWN = re.compile(f"[{_LETTERS}{_MARK}]")


def longer(template: str) -> str:
    """``template`` with every word longer; fields and the marks of menus stay."""
    owed, letters = 0.0, cycle(_LETTERS)

    def lengthen(word: re.Match[str]) -> str:
        nonlocal owed
        owed += MORE * len(word[0])
        more, owed = int(owed), owed % 1
        return word[0] + "".join(next(letters) for _ in range(more))

    parts = _FIELD.split(template)
    return "".join(part if _FIELD.match(part) else _WORD.sub(lengthen, part) for part in parts)


def marked_swedish() -> Callable[[str], str]:
    """Gives the Swedish of a template, marked; what consists of fields alone stays."""
    texts = swedish_texts()

    def of(template: str) -> str:
        says = _WORD.search(_FIELD.sub("", template))
        return texts.get(template, template) + (_MARK if says else "")

    return of


def is_own(text: str) -> bool:
    """Whether the program says ``text``: names that people gave are not made longer."""
    return bool(_OWN.search(text))


class Spoken(QTranslator):
    """Gives what ``words`` makes of every text of the program."""

    def __init__(self, words: Callable[[str], str]) -> None:
        super().__init__()
        self._words = words

    def __enter__(self) -> Spoken:
        QCoreApplication.installTranslator(self)
        return self

    def __exit__(self, *_error: object) -> None:
        QCoreApplication.removeTranslator(self)

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        # An empty text would be a translation, too.
        return self._words(source) if context == CONTEXT and source else None
