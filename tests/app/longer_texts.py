"""A language whose words are a third longer than the English ones, as Swedish ones can be."""

from __future__ import annotations

import re
from itertools import cycle

from PySide6.QtCore import QCoreApplication, QTranslator

from designer.app.translate import CONTEXT

MORE = 0.35
_FIELD = re.compile(r"(\{[^}]*\})")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = "åäö"
_OWN = re.compile(f"[{_LETTERS}]")


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


def is_own(text: str) -> bool:
    """Whether the program says ``text``: names that people gave are not made longer."""
    return bool(_OWN.search(text))


class Longer(QTranslator):
    """Gives :func:`longer` for every text of the program."""

    def __enter__(self) -> Longer:
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
        return longer(source) if context == CONTEXT else None
