"""Writes a flow as a ``.callflow`` document: the same text for the same flow, always.

One line per entry, so that a change of the flow is a change of its lines and nothing else;
``layout`` stands last and apart, so moving a node never touches the lines that say what the flow
does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Edge, Flow, Node
from designer.store import shapes
from designer.store.shapes import FORMAT

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def dump_document(flow: Flow) -> str:
    """The text of ``flow``: UTF-8 characters as they are, LF line ends, one at the end.

    Empty parts that a document may lack are left out; ``name`` and ``target`` are always there.
    Layout entries of nodes that are gone are not written.
    """
    layout: JsonObject = {key: [*at] for key, at in flow.layout.items() if key in flow.nodes}
    members = [
        ("format", _encode(FORMAT)),
        ("name", _encode(flow.name)),
        ("target", _encode(flow.target)),
        ("start", _encode(flow.start)),
        ("variables", _object_lines(flow.variables)),
        ("nodes", _object_lines({key: _node(node) for key, node in flow.nodes.items()}) or "{}"),
        ("edges", _list_lines(_edge(edge) for edge in flow.edges.values()) or "[]"),
        ("call", _encode(_ordered(flow.call, shapes.CALL)) if flow.call else ""),
        ("scenarios", _list_lines(map(_scenario, flow.scenarios))),
        ("notes", _list_lines(_ordered(note.data, shapes.NOTE) for note in flow.notes)),
        ("frames", _list_lines(_ordered(frame.data, shapes.FRAME) for frame in flow.frames)),
        *((key, _encode(value)) for key, value in flow.extra.items()),
        ("layout", _object_lines(layout)),
    ]
    lines = (f"  {_encode(key)}: {text}" for key, text in members if text)
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _node(node: Node) -> JsonObject:
    raw: JsonObject = {"action": node.action, "value": node.value}
    if node.options:
        raw["options"] = dict(node.options)
    if node.label:
        raw["label"] = node.label
    if node.text:
        raw["text"] = node.text
    return {**raw, **node.extra}


def _edge(edge: Edge) -> JsonObject:
    raw: JsonObject = {"from": edge.source, "outcome": edge.outcome, "to": edge.target}
    if edge.label:
        raw["label"] = edge.label
    return {**raw, **edge.extra}


def _scenario(scenario: JsonObject) -> JsonObject:
    raw = _ordered(scenario, shapes.SCENARIO)
    expect = raw.get("expect")
    if isinstance(expect, dict):
        raw["expect"] = _ordered(expect, shapes.EXPECT)
    return raw


def _ordered(raw: Mapping[str, Json], known: Mapping[str, object]) -> JsonObject:
    """The same members, known keys first and in the table's order."""
    first = {key: raw[key] for key in known if key in raw}
    return {**first, **raw}


def _object_lines(entries: Mapping[str, Json]) -> str:
    lines = [f"    {_encode(key)}: {_encode(value)}" for key, value in entries.items()]
    return "{\n" + ",\n".join(lines) + "\n  }" if lines else ""


def _list_lines(entries: Iterable[JsonObject]) -> str:
    lines = ["    " + _encode(entry) for entry in entries]
    return "[\n" + ",\n".join(lines) + "\n  ]" if lines else ""
