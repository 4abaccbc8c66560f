"""Several nodes as one: what their kinds share, and one edit that changes them all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from designer.flow import changes
from designer.flow.edits import Compound, Edit
from designer.flow.jsontypes import Json
from designer.flow.model import Flow, Node
from designer.flow.renaming import RenameNode
from designer.flow.swapping import swap_kind
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import KINDS, Kind, Option


def kinds_of(nodes: Iterable[Node]) -> dict[str, int]:
    """How many of ``nodes`` are of each kind, in the vocabulary's order."""
    actions = [node.action for node in nodes]
    return {key: actions.count(key) for key in KINDS if key in actions}


def shared_options(kinds: Sequence[Kind]) -> tuple[tuple[Option, ...], ...]:
    """The options that all ``kinds`` document with the same type, in the first kind's order.

    Each stands as the different kinds know it, every description once: a menu's ``timeout`` is
    another one than that of a connect.
    """
    shared = []
    for option in kinds[0].options if kinds else ():
        known = [kind.option(option.key) for kind in kinds]
        if all(other is not None and other.type is option.type for other in known):
            shared.append(tuple(dict.fromkeys(other for other in known if other is not None)))
    return tuple(shared)


def set_values(nodes: Sequence[Node], value: Json) -> Edit:
    """Give all ``nodes`` the same value, in one step; they are of one kind."""
    field = Text(nodes[0].kind.value_label)
    edits = tuple(changes.set_value(node, value) for node in nodes)
    return Compound(edits, _name(_CHANGE, field, nodes), _merge(nodes, "value"))


def set_options(nodes: Sequence[Node], option: Option, value: Json) -> Edit:
    """Set an option of all ``nodes``, in one step; None takes it away from all of them."""
    name = _name(_CHANGE if value is not None else _CLEAR, Text(option.label), nodes)
    edits = tuple(
        changes.clear_option(node, option.key)
        if value is None
        else changes.set_option(node, option.key, value)
        for node in nodes
    )
    return Compound(edits, name, _merge(nodes, f"option {option.key}"))


def swap_kinds(flow: Flow, ids: Iterable[str], kind: str) -> Edit:
    """Make all the nodes ``ids`` ones of ``kind``, in one step (see :func:`swap_kind`)."""
    wanted = [node_id for node_id in ids if flow.nodes[node_id].action != kind]
    taken: set[str] = set()
    edits = []
    for node_id in wanted:
        edit = swap_kind(flow, node_id, kind, taken=taken)
        taken |= {part.new for part in edit.edits if isinstance(part, RenameNode)}
        edits.append(edit)
    name = Text(
        N_("Change {count} nodes to {kind}"),
        {"count": len(wanted), "kind": Text(KINDS[kind].label)},
    )
    return Compound(tuple(edits), name)


_CHANGE = N_("Change {field} of {count} nodes")
_CLEAR = N_("Clear {field} of {count} nodes")


def _name(template: str, field: Text, nodes: Sequence[Node]) -> Text:
    return Text(template, {"field": field, "count": len(nodes)})


def _merge(nodes: Sequence[Node], what: str) -> tuple[object, ...]:
    # All of them every time, so that the first step of a run undoes the whole of it.
    return ("nodes", *(node.id for node in nodes), what)
