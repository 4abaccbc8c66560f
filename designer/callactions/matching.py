"""Edited call actions back into the flow they were written from, as one edit.

What the text leaves as it was keeps everything the flow knows of it and call actions cannot hold:
ids, places, labels, texts, variables, sharing. What cannot be reached from the start does not stand
in the text and stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from designer.callactions.counterparts import Identity, counterparts
from designer.callactions.exporting import Exported
from designer.callactions.importing import Branch, branches_of, fingerprint
from designer.callactions.members import Members
from designer.callactions.options import read_option
from designer.callactions.reader import parse_call_actions
from designer.flow.edits import (
    AddEdges,
    AddNodes,
    Compound,
    Edit,
    RemoveEdges,
    RemoveNodes,
    ReplaceEdge,
    ReplaceNode,
    SetField,
)
from designer.flow.fragments import fragment
from designer.flow.jsontypes import Json
from designer.flow.model import Edge, EdgeKey, Flow, Node, Point
from designer.flow.outcomes import is_outcome
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import WEBHOOK

EDIT_NAME = N_("Edit the call actions")

Place: TypeAlias = Callable[[Flow], object]
"""Gives the nodes of a flow that have no place one, by writing into its ``layout``."""


def edit_from_text(
    flow: Flow, text: str, exported: Exported, *, place: Place | None = None
) -> Edit | None:
    """The edit that makes ``flow`` what ``text`` says; None when it says what the flow does already.

    ``exported`` is what the whole flow was written as, ``text`` what somebody made of that: at the
    same JSON pointer and of the same kind, or else equal in everything below, it is the same node.
    A shared node of which not all uses were changed alike becomes several. Where the text still
    says what was written for a variable or a prompt beside the document, the flow's own form stays.
    Nodes that the edit cuts off go, unless something drawn apart leads to them.

    ``place`` gets a copy of the flow as it will be and finds places for what is new there; a node
    that stands in for one of another kind has its place. Without ``place`` new nodes have none.

    Raises :class:`~designer.callactions.reader.CallActionsError` for what is no JSON or no call
    actions, naming the place; the flow is never changed here.
    """
    if text == exported.text:
        return None
    parsed = parse_call_actions(text)
    wanted = _wanted(flow, exported, branches_of(parsed), parsed.data)
    edits = _edits(flow, wanted)
    if not edits:
        return None
    name = Text(EDIT_NAME)
    if wanted.added and place is not None:
        copy = fragment(flow, flow.nodes)
        Compound(tuple(edits), name).apply(copy)
        place(copy)
        wanted.places.update({node.id: copy.layout.get(node.id) for node in wanted.added})
        edits = _edits(flow, wanted)
    return Compound(tuple(edits), name)


@dataclass
class _Wanted:
    """What the part of the flow that is written shall be."""

    start: str
    written: set[str]
    """The nodes that were written before."""
    kept: dict[str, Node] = field(default_factory=dict)
    """Those of them that stay, as they shall be."""
    added: list[Node] = field(default_factory=list)
    edges: dict[str, dict[str, Edge]] = field(default_factory=dict)
    """The edges leaving each node, by outcome; none are said of a webhook that stays."""
    places: dict[str, Point | None] = field(default_factory=dict)


def _wanted(flow: Flow, exported: Exported, branches: list[Branch], data: Json) -> _Wanted:
    members = exported.tree.members
    identities, partners = counterparts(branches, exported.tree)
    raws = _raws(branches, data)
    told = _told(flow, members, identities, raws, branches)
    order = _in_use(identities, told, branches)
    ids = _ids(flow, order, branches, told)
    wanted = _Wanted(ids[identities[0]], {use.node_id for use in exported.tree.uses})
    for identity in order:
        at, node_id = told[identity], ids[identity]
        before = flow.nodes[identity.origin] if identity.origin is not None else None
        node = _as_told(before, members, branches[at], raws[at])
        if identity.keeps:
            wanted.kept[node_id] = node
        else:
            wanted.added.append(replace(node, id=node_id))
        if identity.keeps and node.action == WEBHOOK.key:
            continue  # what hangs on it is not written
        like = identity.origin or partners[at]
        wanted.edges[node_id] = {
            outcome: _edge(flow, node_id, outcome, ids[identities[child]], like)
            for outcome, child in branches[at].children.items()
        }
    for identity in order:
        partner = partners[told[identity]]
        if identity.origin is None and partner is not None and partner not in wanted.kept:
            free = partner not in _led_to_from_apart(flow, wanted)
            if free and flow.layout.get(partner) not in wanted.places.values():
                wanted.places[ids[identity]] = flow.layout.get(partner)
    return wanted
