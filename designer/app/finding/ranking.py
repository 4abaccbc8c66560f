"""Which names fit what is typed, best first. Knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FUZZY_FROM = 3
"""Fewer letters than this are not taken for a misspelt word."""
_FEW = 5
"""With so many names that hold what is typed, nothing misspelt is offered; at most so many are."""
_ALIKE = 72.0
"""How much of a name, in per cent, what is typed has to be."""
_BETWEEN = re.compile(r"[\s\W_]+")

_EXACT, _BEGINS, _WORD, _KNOWN, _INSIDE, _WORDS, _INITIALS, _BESIDE = range(8)


@dataclass(frozen=True, slots=True)
class Name:
    """What something is found by, made ready for comparing."""

    text: str
    words: str
    """The words of the name, each after one blank."""
    initials: str
    more: str
    """What it is found by besides: its kind, its value."""
    known: str = ""
    """Other words for it, each after one blank."""

    @classmethod
    def of(cls, text: str, more: str = "", known: str = "") -> Name:
        """``text`` as it is shown, and ``more`` and other words that are not."""
        folded = text.casefold()
        words = _BETWEEN.sub(" ", folded).split()
        initials = "".join(word[0] for word in words)
        return cls(folded, " " + " ".join(words), initials, more.casefold(), _words(known))


def _words(text: str) -> str:
    return " " + " ".join(text.casefold().split()) if text else ""


def ranked(typed: str, names: Sequence[Name]) -> list[int]:
    """The places in ``names`` of those that fit ``typed``, best first, else in their order.

    Before all others come names that begin with it, then those with a word that does, then those
    known by such a word (the earlier it stands among theirs, the better), then those that hold it
    or all its words. Where few do, misspelt names
    follow, unless what is typed is a name. Nothing typed fits all.
    """
    asked = " ".join(typed.casefold().split())
    if not asked:
        return list(range(len(names)))
    words = asked.split()
    found = [
        (*fit, place)
        for place, name in enumerate(names)
        if (fit := _fit(asked, words, name)) is not None
    ]
    found.sort()
    best = [place for _, _, place in found]
    exact = bool(found) and found[0][0] == _EXACT
    if len(best) < _FEW and len(asked) >= _FUZZY_FROM and not exact:
        best += _misspelt(asked, names, set(best))
    return best


def _fit(asked: str, words: list[str], name: Name) -> tuple[int, int] | None:
    """How well a name fits, the best first in order; None for not at all."""
    fit = _kind_of_fit(asked, words, name)
    if fit is None:
        return None
    return fit, _first_known(words, name) if fit == _KNOWN else 0


def _first_known(words: list[str], name: Name) -> int:
    """How many of the other words for it stand before the first that is asked for."""
    places = [name.known.find(f" {word}") for word in words]
    return name.known.count(" ", 0, min(place for place in places if place >= 0))


def _kind_of_fit(asked: str, words: list[str], name: Name) -> int | None:
    if name.text.startswith(asked):
        return _EXACT if name.text == asked else _BEGINS
    if f" {asked}" in name.words:
        return _WORD
    if name.known and all(f" {word}" in name.words + name.known for word in words):
        return _KNOWN
    if asked in name.text:
        return _INSIDE
    if len(words) == 1:
        if name.initials.startswith(asked) and len(asked) > 1:
            return _INITIALS
        return _BESIDE if asked in name.more else None
    if all(word in name.text for word in words):
        return _WORDS
    return _BESIDE if all(word in name.text or word in name.more for word in words) else None


def _misspelt(asked: str, names: Sequence[Name], known: set[int]) -> list[int]:
    """The names that nearly hold ``asked``, the most alike first."""
    # Takes a moment to import, and few searches come this far.
    from rapidfuzz import fuzz, process

    texts = {
        place: name.text
        for place, name in enumerate(names)
        # In a shorter name anything is found: it would be part of what is typed.
        if place not in known and len(name.text) >= len(asked)
    }
    alike = process.extract(
        asked, texts, scorer=fuzz.partial_ratio, score_cutoff=_ALIKE, limit=_FEW
    )
    return [place for _text, _score, place in alike]
