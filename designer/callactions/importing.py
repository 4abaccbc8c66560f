"""Call actions into a flow.

A tree of actions becomes nodes and edges, in the order in which the actions stand in the text.
Branches that are equal in everything below become one shared node. Nothing here calls itself, so
the depth of the tree does not matter.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from designer.callactions.options import read_option
from designer.callactions.reader import (
    OUTERMOST,
    WHERE_IN_JSON,
    WHERE_IN_TEXT,
    CallActionsError,
    Parsed,
    parse_call_actions,
)
from designer.flow.garbage import collected_later
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Edge, Flow, Node
from designer.flow.outcomes import is_outcome
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import ACTION_KEYS, KINDS, RECORDCALL, WEBHOOK
from designer.store.jsonplaces import pointer_to

_FOUND: Mapping[type, str] = {
    bool: N_("true or false"),
    int: N_("a number"),
    float: N_("a number"),
    list: N_("a list"),
    type(None): N_("null"),
}
_EXAMPLE = '{"play": "https://example.com/prompt.mp3"}'


@dataclass(slots=True)
class Branch:
    """One action of the tree, or the address of a webhook, with all that lies behind it."""

    action: str
    value: Json
    options: JsonObject
    parent: int
    """Position of the branch this one hangs on; -1 for the root."""
    outcome: str
    children: dict[str, int] = field(default_factory=dict)
    """Outcome to position, in the order of the text."""


@collected_later()
def import_call_actions(source: str | JsonObject | Parsed, *, merge: bool = True) -> Flow:
    """The flow that ``source`` describes: nodes in the order of the text, no layout, no name.

    ``source`` is text (see :func:`~designer.callactions.reader.parse_call_actions`), a parsed
    object, or what the reader made. Ids are the kind, then ``kind-2`` and so on. With ``merge``
    equal branches become one node. Raises :class:`~designer.callactions.reader.CallActionsError`
    for what is no JSON or no call actions, naming the place.
    """
    branches = branches_of(parse_call_actions(source) if isinstance(source, str) else source)
    shared = _first_equal(branches) if merge else range(len(branches))
    return _build(branches, shared)


def branches_of(source: JsonObject | Parsed) -> list[Branch]:
    """All branches of call actions, each before those behind it, in the order of the text.

    Raises :class:`~designer.callactions.reader.CallActionsError` for what is no call actions.
    """
    if isinstance(source, Parsed):
        return _Tree(source).branches_of(source.data)
    return _Tree(None).branches_of(source)


class _Tree:
    """Takes call actions apart; knows the text so that errors can name a line."""

    def __init__(self, parsed: Parsed | None) -> None:
        self.parsed = parsed
        self.branches: list[Branch] = []

    def branches_of(self, data: Json) -> list[Branch]:
        """All branches, each before those behind it, in the order of the text."""
        if not isinstance(data, dict | str):
            self._refuse("bad-root", -1, "", example=_EXAMPLE, found=Text(_FOUND[type(data)]))
        waiting: list[tuple[int, str, Json]] = [(-1, "", data)]
        while waiting:
            parent, outcome, raw = waiting.pop()
            at = len(self.branches)
            if parent >= 0:
                self.branches[parent].children[outcome] = at
            if isinstance(raw, str):
                self.branches.append(Branch(WEBHOOK.key, raw, {}, parent, outcome))
            elif isinstance(raw, dict):
                behind = self._take(raw, parent, outcome)
                waiting.extend((at, key, raw[key]) for key in reversed(behind))
            else:
                self._refuse(
                    "bad-branch", parent, outcome, branch=outcome, found=Text(_FOUND[type(raw)])
                )
        return self.branches

    def _take(self, raw: JsonObject, parent: int, outcome: str) -> list[str]:
        """Add the branch of the object ``raw``; returns the keys of those behind it."""
        action = self._action(raw, parent, outcome)
        kind = KINDS[action]
        options: JsonObject = {}
        behind = []
        for key, value in raw.items():
            if key == action:
                continue
            if is_outcome(key):
                behind.append(key)
            else:
                options[key] = read_option(kind, key, value)
        self.branches.append(Branch(action, raw[action], options, parent, outcome))
        return behind

    def _action(self, raw: JsonObject, parent: int, outcome: str) -> str:
        found = [key for key in raw if key in ACTION_KEYS]
        if not found:
            code = "only-recordcall" if RECORDCALL.key in raw else "no-action"
            self._refuse(code, parent, outcome, actions=", ".join(ACTION_KEYS))
        if len(found) > 1:
            self._refuse("two-actions", parent, outcome, first=found[0], second=found[1])
        return found[0]

    def _refuse(self, code: str, parent: int, outcome: str, **args: object) -> NoReturn:
        path = [outcome] if parent >= 0 else []
        while parent > 0:
            path.append(self.branches[parent].outcome)
            parent = self.branches[parent].parent
        pointer = pointer_to(tuple(reversed(path)))
        named = pointer or Text(OUTERMOST)
        if self.parsed is None:
            where = Text(WHERE_IN_JSON, {"pointer": named})
            raise CallActionsError(code, where=where, pointer=pointer, **args)
        line, column = self.parsed.locate(pointer)
        where = Text(WHERE_IN_TEXT, {"line": line, "column": column, "pointer": named})
        raise CallActionsError(code, where=where, pointer=pointer, line=line, column=column, **args)


def _first_equal(branches: list[Branch]) -> list[int]:
    """For each branch the position of the first one that equals it in everything below."""
    classes: dict[Hashable, int] = {}
    class_of = [0] * len(branches)
    first: dict[int, int] = {}
    for at in range(len(branches) - 1, -1, -1):
        # Backwards: what lies behind a branch comes after it and has its class by now. The last to
        # claim a class is the first of its branches in the text.
        branch = branches[at]
        behind = sorted((key, class_of[child]) for key, child in branch.children.items())
        same = (branch.action, fingerprint(branch.value), fingerprint(branch.options), *behind)
        class_of[at] = classes.setdefault(same, len(classes))
        first[class_of[at]] = at
    return [first[number] for number in class_of]


def fingerprint(value: Json) -> Hashable:
    """Equal for equal JSON only (1 is not true), whatever the order of its keys."""
    if isinstance(value, str):
        return value
    return (json.dumps(value, sort_keys=True),) if value != {} else ()


def _build(branches: list[Branch], shared: list[int] | range) -> Flow:
    ids: dict[int, str] = {}
    used: dict[str, int] = {}
    for at, branch in enumerate(branches):
        if shared[at] == at:
            number = used[branch.action] = used.get(branch.action, 0) + 1
            ids[at] = branch.action if number == 1 else f"{branch.action}-{number}"
    flow = Flow()
    flow.add_nodes(
        [
            (
                None,
                Node(node_id, branches[at].action, branches[at].value, branches[at].options),
                None,
            )
            for at, node_id in ids.items()
        ]
    )
    flow.add_edges(
        [
            (None, Edge(node_id, outcome, ids[shared[child]]))
            for at, node_id in ids.items()
            for outcome, child in branches[at].children.items()
        ]
    )
    flow.start = ids[0]
    return flow
