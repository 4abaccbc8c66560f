"""Making a node one of another kind and keeping what both kinds have."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from designer.flow.edits import Compound, Edit, RemoveEdges, ReplaceNode
from designer.flow.ids import new_id
from designer.flow.jsontypes import Json
from designer.flow.model import Edge, Flow, Node
from designer.flow.outcomes import is_digits
from designer.flow.renaming import RenameNode
from designer.flow.texts import N_, Text
from designer.flow.values import is_url, local_name
from designer.flow.vocabulary import KINDS, Kind, ValueForm

_ADDRESSES = frozenset({ValueForm.PROMPT, ValueForm.RECORDING, ValueForm.URL})
_RECORDINGS = frozenset({ValueForm.PROMPT, ValueForm.RECORDING})


def swap_kind(
    flow: Flow, node_id: str, kind: str, value: str = "", taken: Collection[str] = ()
) -> Compound:
    """Make a node one of ``kind``, in one step.

    Outcomes with their edges and options that both kinds have stay; so do options that neither
    kind documents, and the words of the prompt. The value becomes ``value``, or stays where the
    new kind can hold it, else it is what the kind begins with. A node without a label whose id was
    made from its kind gets an id that says the new one, and none of the ids ``taken``.
    """
    node, after = flow.nodes[node_id], KINDS[kind]
    swapped = replace(
        node,
        action=kind,
        value=value or (node.value if _holds(node, after) else after.default_value),
        options={key: v for key, v in node.options.items() if _keeps_option(node.kind, after, key)},
        extra={**_beginning(node, after), **_kept_beside(node, after)},
    )
    name = Text(N_("Change {node} to {kind}"), {"node": node.called, "kind": Text(after.label)})
    edits: list[Edit] = [ReplaceNode(swapped, name)]
    if lost := lost_edges(flow, node_id, kind):
        edits.insert(0, RemoveEdges(tuple(edge.key for edge in lost), name))
    if not node.label and _made_from(node.id, node.action):
        others = (set(flow.nodes) - {node.id}) | set(taken)
        edits.append(RenameNode(node.id, new_id(kind, others), name))
    return Compound(tuple(edits), name)


def lost_edges(flow: Flow, node_id: str, kind: str) -> tuple[Edge, ...]:
    """The edges that go when a node becomes one of ``kind``: it has no such outcome."""
    before, after = flow.nodes[node_id].kind, KINDS[kind]
    return tuple(
        edge
        for outcome, edge in flow.out(node_id).items()
        if _has_outcome(before, outcome) and not _has_outcome(after, outcome)
    )


def renamed(node_id: str, edit: Edit) -> str:
    """The id that the node ``node_id`` has after an edit of :func:`swap_kind`."""
    parts = edit.edits if isinstance(edit, Compound) else (edit,)
    return next((part.new for part in parts if isinstance(part, RenameNode)), node_id)


def _has_outcome(kind: Kind, outcome: str) -> bool:
    return kind.digits if is_digits(outcome) else kind.outcome(outcome) is not None


def _keeps_option(before: Kind, after: Kind, key: str) -> bool:
    return before.option(key) is None or after.option(key) is not None


def _beginning(node: Node, after: Kind) -> Mapping[str, Json]:
    return {} if node.kind is after else after.default_data


def _kept_beside(node: Node, after: Kind) -> Mapping[str, Json]:
    """What stands beside the options and is not the old kind's alone."""
    return {
        key: value
        for key, value in node.extra.items()
        if node.kind.served_key(key) is None or after.served_key(key) is not None
    }


def _holds(node: Node, after: Kind) -> bool:
    """Whether the value of ``node`` makes sense for the kind ``after`` too."""
    forms = {node.kind.value_form, after.value_form}
    if len(forms) == 1:
        return True
    value: Json = node.value
    if not isinstance(value, str):
        return False
    if is_url(value) and forms <= _ADDRESSES:
        return True
    return local_name(value) is not None and forms <= _RECORDINGS


def _made_from(node_id: str, kind: str) -> bool:
    """Whether an id was made by us from a kind: ``play``, ``play-2``."""
    return node_id == kind or node_id.removeprefix(f"{kind}-").isdecimal()
