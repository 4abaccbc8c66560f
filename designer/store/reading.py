"""Reads a ``.callflow`` document into a flow, or refuses it and names the place.

What only makes a flow bad (no start, a wrong number) is for the checks; refused is what cannot be
kept: wrong types, duplicate keys, unknown actions, bad ids, edges without both ends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar, NoReturn

from designer.flow.annotations import Frame, Note
from designer.flow.errors import CallflowError
from designer.flow.garbage import collected_later
from designer.flow.ids import is_id
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import TARGETS, Edge, EdgeKey, Flow, Node, Point
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import KINDS
from designer.store import shapes
from designer.store.shapes import FORMAT, FORMAT_PREFIX, Shape, fits
from designer.store.strictjson import (
    JSON_TEXTS,
    MAX_DEPTH,
    JsonError,
    check_limits,
    parse_json,
    without_bom,
)

DOCUMENT_DEPTH = MAX_DEPTH + 4
"""Levels read in a document: call actions as deep as they may be lie four levels down, as the
answer of a scenario's webhook."""
DOCUMENT_BYTES = 64 * 1024 * 1024
"""Largest document read. The largest call actions that are read make a smaller one, so whatever
was imported can be saved and opened again."""

_NEWER = re.compile(r"callflow/0*([2-9]|[1-9][0-9]+)(\D.*)?", re.DOTALL)


class DocumentError(CallflowError):
    """A document that is refused.

    ``args_by_name`` holds ``place`` (keys and positions from the outermost object on, as in
    ``nodes.menu.options``) or, where the text is no JSON, ``line`` and ``column`` from 1.
    """

    texts: ClassVar[Mapping[str, str]] = {
        **JSON_TEXTS,
        "not-utf8": N_("The document is not UTF-8 text: byte {offset} is wrong. Save it as UTF-8."),
        "no-format": N_(
            'The document lacks its "format". Write "format": "{format}" as its first key.'
        ),
        "not-a-document": N_(
            'This is no document: it must be an object whose "format" is {format}.'
        ),
        "newer-format": N_(
            "A newer version of Callflow Designer wrote this document: its format is {found}, "
            "this version reads {format}. Open it with the newer version."
        ),
        "unknown-format": N_("The format {found} is unknown; this version reads {format}."),
        "missing-key": N_("{place} lacks the key {key}."),
        "wrong-type": N_("{place} must be {wanted}, not {found}."),
        "bad-target": N_("target must be actions or webhooks, not {found}."),
        "bad-id": N_(
            "{place}: {node} cannot be a node's id. Take letters, digits, _ and -, at most 64, "
            "beginning with a letter or digit, and neither healthz nor files."
        ),
        "unknown-action": N_("{place} is {found}; it must be one of {actions}."),
        "no-node": N_("{place} is {node}, but there is no such node."),
        "no-end": N_(
            "{place} is {node}, but there is no such node. It is the edge from {source} by "
            "{outcome}, number {number} from the top."
        ),
        "two-edges": N_("{place}: {node} has an edge from its outcome {outcome} already."),
    }


_INSIDE = {Shape.TEXT_BY_NAME: Shape.TEXT, Shape.TIMES_BY_NAME: Shape.TEXTS}
"""The shape of the members of an object, so that the wrong one can be named."""
_THE_DOCUMENT = Text(N_("The document"))
_FOUND: Mapping[type, str] = {
    bool: N_("true or false"),
    int: N_("a number"),
    float: N_("a number"),
    str: N_("a text"),
    list: N_("a list"),
    dict: N_("an object"),
    type(None): N_("null"),
}


@collected_later()
def load_document(text: str | bytes) -> Flow:
    """The flow of a document's text; a byte order mark and any line ends are read.

    Raises :class:`DocumentError`.
    """
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise DocumentError("not-utf8", offset=error.start) from None
    data = parse_document_text(text)
    if not isinstance(data, dict):
        raise DocumentError("not-a-document", format=FORMAT)
    return parse_document(data)


def parse_document_text(text: str) -> Json:
    """The JSON of a document's text, not looked at further. Raises :class:`DocumentError`."""
    text = without_bom(text)
    try:
        check_limits(text, depth=DOCUMENT_DEPTH, size=DOCUMENT_BYTES)
        return parse_json(text)
    except JsonError as error:
        raise DocumentError(error.code, **error.args_by_name) from None


def lacks_format(data: Json) -> bool:
    """Whether parsed JSON is a document but for its ``format``: it has nodes and edges."""
    return (
        isinstance(data, dict)
        and "format" not in data
        and isinstance(data.get("nodes"), dict)
        and isinstance(data.get("edges"), list)
    )


def is_document(data: Json) -> bool:
    """Whether parsed JSON means to be a document: its ``format`` begins with ``callflow/``."""
    if not isinstance(data, dict):
        return False
    form = data.get("format")
    return isinstance(form, str) and form.startswith(FORMAT_PREFIX)


def parse_document(data: JsonObject) -> Flow:
    """The flow of a document that has been parsed. The flow shares lists and objects with ``data``.

    Raises :class:`DocumentError`.
    """
    _check_format(data)
    for key in shapes.REQUIRED:
        if key not in data:
            raise DocumentError("missing-key", place=_THE_DOCUMENT, key=key)
    _check_shapes(data, shapes.DOCUMENT, "")
    flow = Flow(_text(data, "name"), _target(data))
    flow.start = None if data["start"] is None else _text(data, "start")
    flow.variables = {name: str(value) for name, value in _object(data, "variables").items()}
    nodes = _object(data, "nodes")
    flow.add_nodes([(None, _node(node_id, raw), None) for node_id, raw in nodes.items()])
    flow.add_edges([(None, edge) for edge in _edges(flow, data["edges"])])
    flow.call = _object(data, "call")
    _check_shapes(flow.call, shapes.CALL, "call")
    flow.scenarios = _records(data, "scenarios", shapes.SCENARIO)
    notes, frames = _records(data, "notes", shapes.NOTE), _records(data, "frames", shapes.FRAME)
    flow.add_annotations([(None, Note(flow.fresh_key("note"), raw)) for raw in notes])
    flow.add_annotations([(None, Frame(flow.fresh_key("frame"), raw)) for raw in frames])
    flow.layout = _layout(flow, _object(data, "layout"))
    flow.extra = _unknown(data, shapes.DOCUMENT)
    return flow


def _check_format(data: JsonObject) -> None:
    found = data.get("format")
    if not isinstance(found, str) or not found.startswith(FORMAT_PREFIX):
        raise DocumentError("not-a-document", format=FORMAT)
    if found != FORMAT:
        code = "newer-format" if _NEWER.fullmatch(found) else "unknown-format"
        raise DocumentError(code, found=found, format=FORMAT)


def _target(data: JsonObject) -> str:
    target = _text(data, "target") if "target" in data else TARGETS[0]
    if target not in TARGETS:
        raise DocumentError("bad-target", found=target)
    return target


def _node(node_id: str, raw: Json) -> Node:
    if not is_id(node_id):
        raise DocumentError("bad-id", place="nodes", node=node_id)
    place = "nodes." + node_id
    if not isinstance(raw, dict):
        _refuse_type(place, Shape.OBJECT, raw)
    if "action" not in raw:
        raise DocumentError("missing-key", place=place, key="action")
    _check_shapes(raw, shapes.NODE, place)
    action = _text(raw, "action")
    if action not in KINDS:
        raise DocumentError(
            "unknown-action", place=place + ".action", found=action, actions=", ".join(KINDS)
        )
    served = {known.key: shapes.SERVED[known.form] for known in KINDS[action].served_keys}
    _check_shapes(raw, served, place)
    return Node(
        node_id,
        action,
        raw.get("value", ""),
        _object(raw, "options"),
        _text(raw, "label"),
        _text(raw, "text"),
        _unknown(raw, shapes.NODE),
    )


def _edges(flow: Flow, entries: Json) -> list[Edge]:
    assert isinstance(entries, list)
    edges: dict[EdgeKey, Edge] = {}
    for index, raw in enumerate(entries):
        edge = _edge(raw, index)
        for end, node_id in (("from", edge.source), ("to", edge.target)):
            if node_id not in flow.nodes:
                raise DocumentError(
                    "no-end",
                    place=f"edges.{index}.{end}",
                    node=node_id,
                    source=edge.source,
                    outcome=edge.outcome,
                    number=index + 1,
                )
        if edge.key in edges:
            raise DocumentError(
                "two-edges", place=f"edges.{index}", node=edge.source, outcome=edge.outcome
            )
        edges[edge.key] = edge
    return list(edges.values())


def _edge(raw: Json, index: int) -> Edge:
    place = f"edges.{index}"
    if not isinstance(raw, dict):
        _refuse_type(place, Shape.OBJECT, raw)
    for key in shapes.EDGE_REQUIRED:
        if key not in raw:
            raise DocumentError("missing-key", place=place, key=key)
    _check_shapes(raw, shapes.EDGE, place)
    return Edge(
        _text(raw, "from"),
        _text(raw, "outcome"),
        _text(raw, "to"),
        _text(raw, "label"),
        _unknown(raw, shapes.EDGE),
    )


def _records(data: JsonObject, key: str, table: Mapping[str, Shape]) -> list[JsonObject]:
    """The scenarios, notes or frames: objects kept as they are, their known keys checked."""
    entries = data.get(key, [])
    assert isinstance(entries, list)
    records = []
    for index, raw in enumerate(entries):
        place = f"{key}.{index}"
        if not isinstance(raw, dict):
            _refuse_type(place, Shape.OBJECT, raw)
        _check_shapes(raw, table, place)
        expect = raw.get("expect")
        if table is shapes.SCENARIO and isinstance(expect, dict):
            _check_shapes(expect, shapes.EXPECT, place + ".expect")
        records.append(raw)
    return records


def _layout(flow: Flow, raw: JsonObject) -> dict[str, Point]:
    layout: dict[str, Point] = {}
    for node_id, place in raw.items():
        if not isinstance(place, list) or not fits(Shape.POINT, place):
            _refuse_type("layout." + node_id, Shape.POINT, place)
        if node_id in flow.nodes:
            x, y = (int(number) for number in place if isinstance(number, int | float))
            layout[node_id] = (x, y)
    return layout


def _check_shapes(raw: JsonObject, table: Mapping[str, Shape | None], place: str) -> None:
    for key, value in raw.items():
        shape = table.get(key)
        if shape is not None and not fits(shape, value):
            where = f"{place}.{key}" if place else key
            inside = _INSIDE.get(shape)
            if inside is not None and isinstance(value, dict):
                _check_shapes(value, dict.fromkeys(value, inside), where)
            _refuse_type(where, shape, value)


def _refuse_type(place: str, wanted: Shape, found: Json) -> NoReturn:
    raise DocumentError(
        "wrong-type", place=place, wanted=Text(wanted.value), found=Text(_FOUND[type(found)])
    )


def _text(raw: JsonObject, key: str) -> str:
    """The text at ``key``, whose type has been checked; empty when it is left out."""
    return str(raw.get(key, ""))


def _object(raw: JsonObject, key: str) -> JsonObject:
    """The object at ``key``, whose type has been checked; empty when it is left out."""
    value = raw.get(key)
    return value if isinstance(value, dict) else {}


def _unknown(raw: JsonObject, known: Mapping[str, object]) -> JsonObject:
    return {key: value for key, value in raw.items() if key not in known}
