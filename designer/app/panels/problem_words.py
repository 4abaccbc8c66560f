"""A problem's sentence as its row says it: with long names shortened, what to do stays in sight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from designer.app.translate import tr_text
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.checks.problems import Problem

LONGEST = 48
"""So many letters of a name or a value stand in a sentence."""
LONGEST_IN_WAY = 20
"""And of each name, where it stands among others on a way."""
_DOTS = "…"
_AGAIN: Mapping[tuple[str, str], str] = {
    ("bad-url", "reference"): N_("{place}: {value} is a sound on this computer, too."),
    ("missing-sound", ""): N_("{place}: there is no sound {value} beside the flow, either."),
}
"""By code and variant, what is said where the row of another problem above explains it."""


def short_sentence(text: Text) -> str:
    """``text`` in the language of the window with what people have written shortened in it."""
    return tr_text(_with_short(text, LONGEST))


def repeated(problems: Iterable[Problem]) -> set[Problem]:
    """Those of ``problems``, in the order of their rows, that one above them explains."""
    explained: set[tuple[str, str, bool]] = set()
    found = set()
    for problem in problems:
        kind = problem.code, problem.variant, problem.is_error
        if kind[:2] in _AGAIN and kind in explained:
            found.add(problem)
        explained.add(kind)
    return found


def said_again(problem: Problem) -> Text:
    """What the row of a repeated problem says."""
    return Text(_AGAIN[problem.code, problem.variant], problem.text.args)


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
