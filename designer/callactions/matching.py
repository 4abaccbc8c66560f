"""Edited call actions back into the flow they were written from, as one edit.

What the text leaves as it was keeps everything the flow knows of it and call actions cannot hold:
ids, places, labels, texts, variables, sharing. What cannot be reached from the start does not stand
in the text and stays.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from designer.callactions.counterparts import Identity, counterparts
from designer.callactions.exporting import Exported
from designer.callactions.importing import Branch, branches_of, fingerprint
from designer.callactions.members import Members
from designer.callactions.options import read_option
from designer.callactions.reader import parse_call_actions
from designer.callactions.rewriting import Wanted, cut_off, edits_for
from designer.flow.edits import Compound, Edit
from designer.flow.fragments import fragment
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Flow, Node
from designer.flow.outcomes import is_outcome
from designer.flow.texts import N_, Text

EDIT_NAME = N_("Edit the call actions")

Place: TypeAlias = Callable[[Flow], object]
"""Gives those nodes of a flow a place that have none, by writing into its ``layout``."""


def edit_from_text(
    flow: Flow, text: str, exported: Exported, *, place: Place | None = None
) -> Edit | None:
    """The edit that makes ``flow`` what ``text`` says; None when it says what the flow is already.

    ``exported`` is what the whole flow is written as, ``text`` what somebody made of that. A branch
    at the same JSON pointer and of the same kind, or else one that is equal in everything below, is
    the node it was; a shared node whose uses differ now becomes several. Where the text still says
    what was written for a variable, the flow's own form stays. Nodes that are cut off go, unless
    something leads to them that could not be reached before either.

    ``place`` gets a copy of the flow as it will be and places what is new in it; a new node in the
    stead of one of another kind has that one's place. Without ``place`` other new nodes have none.

    Raises :class:`~designer.callactions.reader.CallActionsError` for what is no JSON or no call
    actions, naming the place. The flow is not changed here.
    """
    if text == exported.text:
        return None
    parsed = parse_call_actions(text)
    branches = branches_of(parsed)
    wanted = _Reading(flow, exported, branches, _raws(branches, parsed.data)).wanted()
    edits = edits_for(flow, wanted)
    if not edits:
        return None
    edit = Compound(tuple(edits), Text(EDIT_NAME))
    if place is None or not wanted.added:
        return edit
    copy = fragment(flow, flow.nodes)
    edit.apply(copy)
    place(copy)
    wanted.places = {node.id: copy.layout.get(node.id) for node in wanted.added}
    return replace(edit, edits=tuple(edits_for(flow, wanted)))


class _Reading:
    """The branches of the edited text, and what they say of the nodes they are."""

    def __init__(
        self, flow: Flow, exported: Exported, branches: list[Branch], raws: list[Json]
    ) -> None:
        self._flow = flow
        self._members = exported.tree.members
        self._written = frozenset(use.node_id for use in exported.tree.uses)
        self._branches, self._raws = branches, raws
        self._identities, self._partners = counterparts(branches, exported.tree)
        self._said_at: dict[Identity, int] = {}
        """The branch that says what becomes of each node: the first that changes something."""
        self._nodes: dict[Identity, Node] = {}
        """The nodes as they shall be; new ones still without an id of their own."""
        for at, identity in enumerate(self._identities):
            before = self._origin(identity)
            if identity not in self._said_at or self._nodes[identity] is before:
                node = _as_said(before, self._members, branches[at], raws[at])
                if identity not in self._said_at or node is not before:
                    self._said_at[identity], self._nodes[identity] = at, node

    def wanted(self) -> Wanted:
        """What the written part of the flow shall be."""
        order = self._in_use()
        ids = self._ids(order)
        wanted = Wanted(ids[self._identities[0]], self._written)
        for identity in order:
            node_id, node, at = ids[identity], self._nodes[identity], self._said_at[identity]
            like = identity.origin or self._partners[at]
            if identity.keeps:
                wanted.kept[node_id] = node
            else:
                wanted.added.append(replace(node, id=node_id))
                if like is not None:
                    wanted.like[node_id] = like
            if not identity.keeps or isinstance(self._raws[at], dict):
                children = self._branches[at].children.items()
                wanted.ways[node_id] = {
                    outcome: ids[self._identities[child]] for outcome, child in children
                }
        self._take_places(wanted, order, ids)
        return wanted

    def _in_use(self) -> list[Identity]:
        """The nodes that the flow shall have, as one comes to them from the root."""
        order: dict[Identity, None] = {}
        waiting = [self._identities[0]]
        while waiting:
            identity = waiting.pop()
            if identity not in order:
                order[identity] = None
                children = self._branches[self._said_at[identity]].children.values()
                waiting.extend(self._identities[child] for child in reversed(children))
        return list(order)

    def _ids(self, order: list[Identity]) -> dict[Identity, str]:
        """The nodes' own ids, and fresh ones: the kind, then ``kind-2`` and so on."""
        taken = set(self._flow.nodes)
        last: dict[str, int] = {}
        ids: dict[Identity, str] = {}
        for identity in order:
            if identity.keeps:
                ids[identity] = str(identity.origin)
                continue
            kind = self._nodes[identity].action
            number = last.get(kind, 0) + 1
            while (fresh := kind if number == 1 else f"{kind}-{number}") in taken:
                number += 1
            last[kind] = number
            ids[identity] = fresh
        return ids

    def _take_places(self, wanted: Wanted, order: list[Identity], ids: dict[Identity, str]) -> None:
        """Put new nodes where those stood that they stand in for, at the same pointer."""
        free = set(cut_off(self._flow, wanted))
        for identity in order:
            partner = self._partners[self._said_at[identity]]
            if identity.origin is None and partner in free:
                free.remove(partner)
                wanted.places[ids[identity]] = self._flow.layout.get(partner)

    def _origin(self, identity: Identity) -> Node | None:
        return None if identity.origin is None else self._flow.nodes[identity.origin]


def _raws(branches: list[Branch], data: Json) -> list[Json]:
    """What stands in the JSON for each branch, before options are read."""
    raws = [data]
    for branch in branches[1:]:
        above = raws[branch.parent]
        raws.append(above[branch.outcome] if isinstance(above, dict) else None)
    return raws


def _as_said(before: Node | None, members: Members, branch: Branch, raw: Json) -> Node:
    """The node that ``raw`` says, which was ``before``: that itself when nothing is new.

    What still reads as ``members`` wrote it keeps the form it has in the flow.
    """
    if before is None:
        return Node("", branch.action, branch.value, branch.options)
    if not isinstance(raw, dict):
        same = fingerprint(raw) == fingerprint(members.value(before))
        return before if same else replace(before, value=raw)
    written = members.of(before)
    value = before.value if _same(raw, written, before.action) else branch.value
    options: JsonObject = {}
    for key, said in raw.items():
        if key == before.action or is_outcome(key):
            continue
        kept = key in before.options and _same(raw, written, key)
        options[key] = before.options[key] if kept else read_option(before.kind, key, said)
    node = replace(before, value=value, options=options)
    return before if _held(node) == _held(before) else node


def _same(said: JsonObject, written: JsonObject, key: str) -> bool:
    return fingerprint(said[key]) == fingerprint(written[key])


def _held(node: Node) -> tuple[object, ...]:
    """Value and options, equal for equal JSON in the same order only."""
    options = [(key, fingerprint(value)) for key, value in node.options.items()]
    return fingerprint(node.value), *options
