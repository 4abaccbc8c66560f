"""A difference between two flows, one line for each thing that is different."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from designer.flow.change_records import Change, Missing, Value
from designer.flow.model import Edge, Node
from designer.flow.schedule_words import times_words_of
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import Kind
from designer.flow.wording import one_line, option_name, option_value, outcome_name, plain

if TYPE_CHECKING:
    from designer.flow.difference import Difference

_LINES: Mapping[str, str] = {
    "flow": N_("The flow’s {field}: {before} → {after}"),
    "renamed": N_("Id: {before} → {after}"),
    "removed": N_("Removed: {node}, {kind}"),
    "removed-unnamed": N_("Removed: {node}"),
    "added": N_("Added: {node}, {kind}"),
    "added-unnamed": N_("Added: {node}"),
    "changed": N_("{node}, {field}: {before} → {after}"),
    "edge-removed": N_("Disconnected: {node}, {outcome} → {target}"),
    "edge-added": N_("Connected: {node}, {outcome} → {target}"),
    "edge-to": N_("{node}, {outcome} leads to: {before} → {after}"),
    "edge-label": N_("{node}, {outcome} is called: {before} → {after}"),
    "edge-extra": N_("{node}, {outcome}, {field}: {before} → {after}"),
}
_FIELDS: Mapping[str, str] = {
    "name": N_("name"),
    "target": N_("target"),
    "start": N_("start"),
    "variables": N_("variable {key}"),
    "call": N_("test call, {key}"),
    "extra": N_("key {key}"),
    "action": N_("kind"),
    "label": N_("label"),
    "text": N_("words"),
}
_WITH_ID = N_("{node} ({id})")
_NOTHING = N_("nothing")
_EMPTY = N_("empty")


def difference_lines(found: Difference) -> tuple[Text, ...]:
    """Everything in ``found`` as one line each: the flow's own, then nodes, then edges.

    Fields of a document that hold several (variables) and unknown ones are named by their key.
    """
    names = _Names(found)
    return (*_of_flow(found, names), *_of_nodes(found, names), *_of_edges(found, names))


class _Names:
    """What the nodes of two flows are called; with their ids where two would be called the same."""

    def __init__(self, found: Difference) -> None:
        bearers: dict[str, set[tuple[str, ...]]] = {}
        for node in found.before.nodes.values():
            new = found.pairs.get(node.id)
            same = ("before", node.id) if new is None else (new,)
            bearers.setdefault(str(node.called), set()).add(same)
        for node in found.after.nodes.values():
            bearers.setdefault(str(node.called), set()).add((node.id,))
        self._shared = {name for name, nodes in bearers.items() if len(nodes) > 1}

    def of(self, node: Node) -> Text | str:
        """What ``node`` is called, on one line."""
        called = node.called
        name = one_line(called) or node.id if isinstance(called, str) else called
        if str(called) in self._shared:
            return Text(_WITH_ID, {"node": name, "id": node.id})
        return name


def _of_flow(found: Difference, names: _Names) -> Iterator[Text]:
    for change in found.flow:
        before, after = _value(change.before), _value(change.after)
        if change.field == "start":
            old = found.before.nodes.get(str(found.before.start))
            before = _start(names, old and _now(found, old), change.before)
            after = _start(names, found.after.nodes.get(str(change.after)), change.after)
        yield Text(_LINES["flow"], {"field": _field(change), "before": before, "after": after})


def _of_nodes(found: Difference, names: _Names) -> Iterator[Text]:
    for old, new in found.renamed:
        yield Text(_LINES["renamed"], {"before": old, "after": new})
    for name, nodes in (("removed", found.removed), ("added", found.added)):
        for node in nodes:
            # A node nobody has named is called by its kind already.
            unnamed = "-unnamed" if isinstance(node.called, Text) else ""
            args = {"node": names.of(node), "kind": Text(node.kind.label)}
            yield Text(_LINES[name + unnamed], args)
    for changed in found.changed:
        for change in changed.changes:
            old_kind, new_kind = changed.before.kind, changed.after.kind
            args = {
                "node": names.of(changed.after),
                "field": _field(change, new_kind),
                "before": _value(change.before, change, old_kind),
                "after": _value(change.after, change, new_kind),
            }
            yield Text(_LINES["changed"], args)


def _of_edges(found: Difference, names: _Names) -> Iterator[Text]:
    old_nodes, new_nodes = found.before.nodes, found.after.nodes
    for name, edges, nodes in (
        ("edge-removed", found.removed_edges, old_nodes),
        ("edge-added", found.added_edges, new_nodes),
    ):
        for edge in edges:
            yield Text(
                _LINES[name], {**_way(names, edge, nodes), "target": names.of(nodes[edge.target])}
            )
    for changed in found.changed_edges:
        for change in changed.changes:
            args = _way(names, changed.after, new_nodes)
            if change.field == "to":
                args["before"] = names.of(_now(found, old_nodes[changed.before.target]))
                args["after"] = names.of(new_nodes[changed.after.target])
            else:
                args["field"] = _field(change)
                args["before"], args["after"] = _value(change.before), _value(change.after)
            yield Text(_LINES[f"edge-{change.field}"], args)


def _now(found: Difference, node: Node) -> Node:
    """A node of the first flow as it is in the second, if it is still there."""
    new = found.pairs.get(node.id)
    return node if new is None else found.after.nodes[new]


def _way(names: _Names, edge: Edge, nodes: Mapping[str, Node]) -> dict[str, object]:
    node = nodes[edge.source]
    return {"node": names.of(node), "outcome": outcome_name(node.kind, edge.outcome)}


def _start(names: _Names, node: Node | None, value: Value) -> Text | str:
    """The node where calls begin; an id that is no node's by itself."""
    if node is not None:
        return names.of(node)
    return Text(_NOTHING) if value is None else _value(value)


def _field(change: Change, kind: Kind | None = None) -> Text | str:
    if kind is not None and change.field == "value":
        return Text(kind.value_label)
    if kind is not None and change.field == "options":
        known = option_name(kind, str(change.key))
        return one_line(known) if isinstance(known, str) else known
    served = None if kind is None else kind.served_key(str(change.key))
    if change.field == "extra" and served is not None:
        return Text(served.label)
    return Text(_FIELDS[change.field], {"key": one_line(str(change.key))})


def _value(value: Value, change: Change | None = None, kind: Kind | None = None) -> Text | str:
    """A value on one line: in the vocabulary's words, as it is, or as JSON."""
    if isinstance(value, Missing):
        return Text(_NOTHING)
    if value == "":
        return Text(_EMPTY)
    if change is not None and kind is not None:
        if change.field == "action":
            return Text(kind.label)
        words = option_value(kind.option(str(change.key)), value)
        if change.field == "options" and words is not None:
            return words
        served = kind.served_key(str(change.key)) if change.field == "extra" else None
        schedule = None if served is None else times_words_of(served.form, value)
        if schedule is not None:
            return schedule
    text = plain(value)
    return text if text == one_line(text) else json.dumps(value)
