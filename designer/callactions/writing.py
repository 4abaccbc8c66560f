"""A tree of uses as JSON: parsed, as text, and as the table of pointers.

Python's own writer calls itself for every level and fails on deep trees; this one does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property

from designer.callactions.members import compact_json
from designer.callactions.tree import Tree, Use
from designer.flow.jsontypes import Json
from designer.store.jsonplaces import path_of, pointer_to

INDENT = "  "

_indented = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=len(INDENT)).encode


def data_of(tree: Tree) -> Json:
    """The tree as parsed JSON. Option values that are lists or objects are the flow's own."""
    made: list[Json] = []
    for use in tree.uses:
        node = tree.members.flow.nodes[use.node_id]
        data: Json = dict(tree.members.of(node)) if use.written else use.address
        made.append(data)
    for at, use in enumerate(tree.uses):
        data = made[at]
        if isinstance(data, dict) and use.written:
            data.update((tree.uses[behind].outcome, made[behind]) for behind in use.behind)
    return made[0]


def text_of(tree: Tree, *, indented: bool) -> str:
    """The tree as JSON text: with an indent of two, or on one line without spaces."""
    parts: list[str] = []
    colon = ": " if indented else ":"
    # What is still to be written, the next on top: text, or a use and how deep it lies.
    waiting: list[str | tuple[int, int]] = [(0, 0)]
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, str):
            parts.append(entry)
            continue
        at, depth = entry
        use = tree.uses[at]
        if not use.written:
            parts.append(_value(use.address, depth, indented))
            continue
        inner = "\n" + INDENT * (depth + 1) if indented else ""
        members = tree.members.of(tree.members.flow.nodes[use.node_id])
        separator = "{" + inner
        for key, value in members.items():
            parts += (separator, compact_json(key), colon, _value(value, depth + 1, indented))
            separator = "," + inner
        waiting.append(inner.removesuffix(INDENT) + "}")
        for behind in reversed(use.behind):
            waiting.append((behind, depth + 1))
            waiting.append(separator + compact_json(tree.uses[behind].outcome) + colon)
    return "".join(parts)


class Pointers(Mapping[str, str]):
    """JSON pointer to the id of the node that stands there, the root (``""``) first.

    A pointer is looked up by walking down, and listed only on demand: written out, the pointers of
    a deep tree are longer than the tree.
    """

    def __init__(self, tree: Tree) -> None:
        self._uses = tree.uses

    def __getitem__(self, pointer: str) -> str:
        return self._use(pointer).node_id

    def passed(self, pointer: str) -> tuple[str, ...]:
        """The nodes a call leaves by ``rounds`` before it comes to ``pointer``, in order."""
        return self._use(pointer).passed

    def _use(self, pointer: str) -> Use:
        if pointer and not pointer.startswith("/"):
            raise KeyError(pointer)
        at = 0
        for outcome in path_of(pointer):
            behind = self._behind.get((at, outcome))
            if behind is None:
                raise KeyError(pointer)
            at = behind
        return self._uses[at]

    def __iter__(self) -> Iterator[str]:
        waiting = [(0, "")]
        while waiting:
            at, pointer = waiting.pop()
            yield pointer
            for behind in reversed(self._uses[at].behind):
                step = pointer_to((self._uses[behind].outcome,))
                waiting.append((behind, pointer + step))

    def __len__(self) -> int:
        return len(self._uses)

    @cached_property
    def _behind(self) -> dict[tuple[int, str], int]:
        return {(use.parent, use.outcome): at for at, use in enumerate(self._uses)}


def _value(value: Json, depth: int, indented: bool) -> str:
    if indented and isinstance(value, list | dict):
        return _indented(value).replace("\n", "\n" + INDENT * depth)
    return compact_json(value)
