"""Where every value of JSON text begins and ends, found in one pass.

The table is a tree like the JSON itself: written out, the pointers of deep JSON are longer than its
text. Nothing here calls itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from designer.callactions.tree import Tree
from designer.store.jsonplaces import TOKEN, key_of, path_of, pointer_to

# White space is taken in one go: deep JSON consists of it.
_TOKEN = re.compile(rf"\s*+(?:{TOKEN.pattern})", TOKEN.flags)


@dataclass(slots=True)
class Span:
    """One value of the text; offsets are in characters, the end is behind the last of them."""

    start: int
    end: int
    named: int
    """Where its key begins; where it has none, its own beginning."""
    parent: int
    """Position of the value it stands in; -1 for the root."""
    key: str
    """Its key, or its position in a list; empty for the root."""


class Spans(Mapping[str, tuple[int, int]]):
    """JSON pointer to the start and end of the value that stands there, the root (``""``) first."""

    def __init__(self, text: str) -> None:
        """Look at ``text``: JSON, strict or lenient, comments and surplus commas blanked."""
        self.entries = _entries(text)
        """All values in the order of the text, each before those that stand in it."""

    def __getitem__(self, pointer: str) -> tuple[int, int]:
        if not self.entries or (pointer and not pointer.startswith("/")):
            raise KeyError(pointer)
        at = 0
        for key in path_of(pointer):
            inner = self._inner.get((at, key))
            if inner is None:
                raise KeyError(pointer)
            at = inner
        return self.entries[at].start, self.entries[at].end

    def __iter__(self) -> Iterator[str]:
        pointers: list[str] = []
        for entry in self.entries:
            above = "" if entry.parent < 0 else pointers[entry.parent] + pointer_to((entry.key,))
            pointers.append(above)
            yield above

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def _inner(self) -> dict[tuple[int, str], int]:
        return {(entry.parent, entry.key): at for at, entry in enumerate(self.entries)}


def lines_of_nodes(text: str, tree: Tree) -> list[str]:
    """For each line of ``text``, which ``tree`` was written as, the id of the node it belongs to.

    A line belongs to the innermost action on it: the line with an outcome's key to what lies behind
    that outcome, the line with the closing bracket to the action it closes.
    """
    entries = Spans(text).entries
    starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def line_of(offset: int) -> int:
        return bisect_right(starts, offset) - 1

    owners: list[str] = []
    around: list[int] = []
    """The entries that are actions and not closed yet, the innermost last."""

    def fill(until: int) -> None:
        owner = tree.uses[use_of[around[-1]]].node_id if around else tree.uses[0].node_id
        owners.extend([owner] * (until - len(owners)))

    use_of = _uses_of(entries, tree)
    for at, entry in enumerate(entries):
        if at not in use_of:
            continue
        while around and entries[around[-1]].end <= entry.start:
            fill(line_of(entries[around[-1]].end - 1) + 1)
            around.pop()
        fill(line_of(entry.named))
        around.append(at)
    while around:
        fill(line_of(entries[around[-1]].end - 1) + 1)
        around.pop()
    fill(len(starts))
    return owners


def _uses_of(entries: list[Span], tree: Tree) -> dict[int, int]:
    """The positions of the entries that are actions or addresses, with those of their uses."""
    behind = {(use.parent, use.outcome): at for at, use in enumerate(tree.uses)}
    found = {0: 0}
    for at, entry in enumerate(entries):
        if entry.parent in found:
            use = behind.get((found[entry.parent], entry.key))
            if use is not None:
                found[at] = use
    return found


def _entries(text: str) -> list[Span]:
    entries: list[Span] = []
    open_: list[int] = []
    """Positions of the containers around, the innermost last."""
    places: list[int] = []
    """For each of them the position of its next value, where it is a list; else -1."""
    key, named = "", -1
    for token in _TOKEN.finditer(text):
        what = str(token.lastgroup)
        start = token.start(what)
        if what == "key":
            key, named = key_of(token["key"]), start
        elif what == "close":
            if open_:
                entries[open_.pop()].end = token.end()
                places.pop()
        elif what != "comma":
            if places and places[-1] >= 0:
                key, named = str(places[-1]), start
                places[-1] += 1
            parent = open_[-1] if open_ else -1
            entries.append(Span(start, token.end(), start if named < 0 else named, parent, key))
            key, named = "", -1
            if what == "open":
                open_.append(len(entries) - 1)
                places.append(0 if token["open"] == "[" else -1)
    return entries
