"""A problem's sentence as its row says it: with long names shortened, what to do stays in sight."""

from __future__ import annotations

from designer.app.translate import tr_text
from designer.flow.texts import Text

LONGEST = 48
"""So many letters of a name or a value stand in a sentence."""
LONGEST_IN_WAY = 20
"""And of each name, where it stands among others on a way."""
_DOTS = "…"


def short_sentence(text: Text) -> str:
    """``text`` in the language of the window with what people have written shortened in it."""
    return tr_text(_with_short(text, LONGEST))


def _with_short(text: Text, longest: int) -> Text:
    return Text(text.template, {key: _short(value, longest) for key, value in text.args.items()})


def _short(value: object, longest: int) -> object:
    """An argument of a sentence; of one that is made of several names each."""
    if isinstance(value, Text):
        names = sum(isinstance(part, str) for part in value.args.values())
        return _with_short(value, LONGEST_IN_WAY if names > 1 else longest)
    return _cut(value, longest) if isinstance(value, str) else value


def _cut(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    half = (longest - len(_DOTS)) // 2
    return words[: longest - len(_DOTS) - half] + _DOTS + words[-half:]
