"""What people do to a flow, said as edits: add, connect, delete, change one thing.

Each function looks at the flow and returns one edit with a name for the history; it changes
nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

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
from designer.flow.jsontypes import Json
from designer.flow.model import Edge, EdgeKey, Flow, Node, Point
from designer.flow.outcomes import is_digits
from designer.flow.renaming import RenameNode
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import ROUNDS_LIMIT


def add_node(flow: Flow, node: Node, place: Point) -> Edit:
    """Put ``node`` at ``place``. The first node of a flow without a start becomes its start."""
    name = Text(N_("Add {node}"), {"node": _kind_name(node)})
    add = AddNodes(((None, node, place),), name)
    if flow.has_start():
        return add
    return Compound((add, SetField("start", node.id)), name)


def connect(flow: Flow, source: str, outcome: str, target: str) -> Edit:
    """Lead ``outcome`` of ``source`` to ``target``, in the place of where it led before."""
    name = Text(
        N_("Connect {node} to {target}"),
        {"node": _title(flow, source), "target": _title(flow, target)},
    )
    before = flow.edges.get((source, outcome))
    if before is not None:
        return ReplaceEdge(replace(before, target=target), name)
    return AddEdges(((None, Edge(source, outcome, target)),), name)


def lead_elsewhere(flow: Flow, keys: Iterable[EdgeKey], target: str) -> Edit:
    """Lead the edges ``keys`` to ``target``, in one step; their labels stay.

    Those that lead there already are left alone.
    """
    edges = [flow.edges[key] for key in keys if flow.edges[key].target != target]
    name = Text(
        N_("Lead {count} connections to {target}"),
        {"count": len(edges), "target": _title(flow, target)},
    )
    return Compound(tuple(ReplaceEdge(replace(edge, target=target)) for edge in edges), name)


def leave_by(flow: Flow, source: str, starts: Mapping[EdgeKey, str]) -> Edit:
    """Let edges to one node start at free outcomes of ``source``, by key; their target stays.

    A label goes along from key to key, and to the same outcome of another node: elsewhere it
    would hide what the outcome is.
    """
    places = {key: index for index, key in enumerate(flow.edges)}
    moved = []
    for key in sorted(starts, key=places.__getitem__):
        edge, outcome = flow.edges[key], starts[key]
        stays = outcome == edge.outcome or (is_digits(outcome) and is_digits(edge.outcome))
        label = edge.label if stays else ""
        moved.append((places[key], replace(edge, source=source, outcome=outcome, label=label)))
    name = Text(
        N_("Lead {node} to {target}"),
        {"node": _title(flow, source), "target": _title(flow, moved[0][1].target)},
    )
    return Compound((RemoveEdges(tuple(starts)), AddEdges(tuple(moved))), name)


def chain(source: str, outcome: str, target: str) -> Edit:
    """Lead a free ``outcome`` of ``source`` to ``target``, which an edit before it may add."""
    return AddEdges(((None, Edge(source, outcome, target)),))


def disconnect(flow: Flow, keys: Iterable[EdgeKey]) -> Edit:
    """Take edges out."""
    keys = tuple(keys)
    if len(keys) > 1:
        return RemoveEdges(keys, Text(N_("Cut {count} connections"), {"count": len(keys)}))
    node = _title(flow, keys[0][0]) if keys else ""
    return RemoveEdges(keys, Text(N_("Disconnect {node}"), {"node": node}))


def delete(flow: Flow, ids: Iterable[str], keys: Iterable[EdgeKey] = ()) -> Edit:
    """Take out nodes with every edge that touches them, and the edges ``keys`` besides.

    When the start goes, the flow has no start until somebody names one.
    """
    ids = tuple(dict.fromkeys(ids))
    edges = dict.fromkeys(keys)
    for node_id in ids:
        edges.update(dict.fromkeys((node_id, outcome) for outcome in flow.out(node_id)))
        edges.update(dict.fromkeys(flow.into(node_id)))
    if not ids:
        return disconnect(flow, edges)
    name = (
        Text(N_("Delete {node}"), {"node": _title(flow, ids[0])})
        if len(ids) == 1
        else Text(N_("Delete {count} nodes"), {"count": len(ids)})
    )
    edits: list[Edit] = [RemoveEdges(tuple(edges), name)] if edges else []
    edits.append(RemoveNodes(ids, name))
    if flow.start in ids:
        edits.append(SetField("start", None, name))
    return Compound(tuple(edits), name)


def set_value(node: Node, value: Json) -> Edit:
    """Give ``node`` another value (number, prompt, address, reason)."""
    name = Text(N_("Change {field} of {node}"), _of(node, Text(node.kind.value_label)))
    return ReplaceNode(replace(node, value=value), name, "value")


def set_label(node: Node, label: str) -> Edit:
    """Call ``node`` something else; its id stays."""
    template = N_("Name {node} “{label}”") if label else N_("Take the name of {node} away")
    name = Text(template, {"node": node.called, "label": label})
    return ReplaceNode(replace(node, label=label), name, "label")


def set_text(node: Node, text: str) -> Edit:
    """Change what the prompt of ``node`` says."""
    name = Text(N_("Change the words of {node}"), {"node": node.called})
    return ReplaceNode(replace(node, text=text), name, "text")


def set_option(node: Node, key: str, value: Json) -> Edit:
    """Set the option ``key`` of ``node``; it keeps its place in the order of options."""
    option = node.kind.option(key)
    name = Text(N_("Change {field} of {node}"), _of(node, Text(option.label) if option else key))
    options = {**node.options, key: value}
    return ReplaceNode(replace(node, options=options), name, f"option {key}")


def clear_option(node: Node, key: str) -> Edit:
    """Take the option ``key`` away from ``node``."""
    option = node.kind.option(key)
    name = Text(N_("Clear {field} of {node}"), _of(node, Text(option.label) if option else key))
    options = {name: value for name, value in node.options.items() if name != key}
    return ReplaceNode(replace(node, options=options), name, f"option {key}")


def set_rounds(node: Node, rounds: Json) -> Edit:
    """Say how often a call may come to ``node``; None: as often as it likes."""
    field = {"node": node.called, "field": Text(ROUNDS_LIMIT.label)}
    extra = {key: value for key, value in node.extra.items() if key != ROUNDS_LIMIT.key}
    if rounds is None:
        name = Text(N_("Clear {field} of {node}"), field)
    else:
        name = Text(N_("Change {field} of {node}"), field)
        extra = {**node.extra, ROUNDS_LIMIT.key: rounds}
    return ReplaceNode(replace(node, extra=extra), name, "rounds")


def set_served(node: Node, key: str, value: Json) -> Edit:
    """Set what stands beside the options of ``node`` for our own server; nothing takes it out.

    Nothing is an empty text, list or object.
    """
    known = node.kind.served_key(key)
    name = Text(N_("Change {field} of {node}"), _of(node, Text(known.label) if known else key))
    extra = {**node.extra, key: value}
    if value in ("", [], {}, None):
        del extra[key]
    return ReplaceNode(replace(node, extra=extra), name, f"served {key}")


def set_target(target: str) -> Edit:
    """Make the flow for another target (one of :data:`~designer.flow.model.TARGETS`)."""
    return SetField("target", target, Text(N_("Change what the flow is made for")))


def set_edge_label(flow: Flow, key: EdgeKey, label: str) -> Edit:
    """Say what the outcome of an edge means (``1``: Sales)."""
    edge = flow.edges[key]
    template = N_("Name {outcome} “{label}”") if label else N_("Take the name of {outcome} away")
    name = Text(template, {"outcome": edge.outcome, "label": label})
    return ReplaceEdge(replace(edge, label=label), name, "label")


def set_start(flow: Flow, node_id: str) -> Edit:
    """Begin calls at ``node_id``."""
    return SetField("start", node_id, Text(N_("Start at {node}"), {"node": _title(flow, node_id)}))


def rename(flow: Flow, old: str, new: str) -> Edit:
    """Give the node ``old`` the id ``new`` everywhere."""
    return RenameNode(old, new, Text(N_("Rename {node} to {id}"), {"node": old, "id": new}))


def set_call(flow: Flow, values: Mapping[str, Json], merge: str = "") -> Edit:
    """Change the numbers of a test call kept in the document; an empty value takes its key out.

    ``merge`` names what is being typed: a run of key presses becomes one step.
    """
    call = {**flow.call, **values}
    kept = {key: value for key, value in call.items() if value not in ("", None)}
    return SetField("call", kept, Text(N_("Change the test call")), merge)


def _kind_name(node: Node) -> Text:
    return Text(node.kind.label)


def _title(flow: Flow, node_id: str) -> Text | str:
    node = flow.nodes.get(node_id)
    return node.called if node else node_id


def _of(node: Node, field: Text | str) -> dict[str, object]:
    return {"node": node.called, "field": field}
