"""A problem's sentence as its row says it: with long names shortened, what to do stays in sight."""

from __future__ import annotations

from designer.app.translate import tr_text
from designer.flow.texts import Text

LONGEST = 48
"""So many letters of a name or a value stand in a sentence."""
LONGEST_IN_WAY = 20
"""And of each name, where it stands among others on a way."""
_ARROW = " → "
_DOTS = "…"


def short_sentence(text: Text) -> str:
    """``text`` in the language of the window with what people have written shortened in it."""
    args = {
        key: shortened(value) if isinstance(value, str) else value
        for key, value in text.args.items()
    }
    return tr_text(Text(text.template, args))


def shortened(words: str) -> str:
    """``words`` without their middle where they are long; a way without that of each name."""
    names = words.split(_ARROW)
    longest = LONGEST if len(names) == 1 else LONGEST_IN_WAY
    return _ARROW.join(_cut(name, longest) for name in names)


def _cut(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    half = (longest - len(_DOTS)) // 2
    return words[: longest - len(_DOTS) - half] + _DOTS + words[-half:]
