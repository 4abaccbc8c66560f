"""The JSON Schema of the ``.callflow`` document, generated from the vocabulary.

It ships with the program, for editors that complete and check JSON. It describes what a document
may hold; what makes a good flow is for the program's own checks. Run as a module it writes the
shipped file anew: ``python -m designer.store.schema``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from designer.flow.ids import ID, RESERVED
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import TARGETS
from designer.flow.vocabulary import (
    KINDS,
    LARGEST_ROUNDS,
    ROUNDS_LIMIT,
    DataForm,
    Kind,
    Option,
    OptionType,
)
from designer.flow.week import SPAN_PATTERN, WEEKDAYS
from designer.store import shapes
from designer.store.files import save_text
from designer.store.resources import resource_path
from designer.store.shapes import Shape

RESOURCE = ("schema", "callflow.schema.json")
"""Where the schema stands among the resources."""

_VARIABLE: JsonObject = {"type": "string", "pattern": r"\{[A-Za-z_][A-Za-z0-9_-]*\}"}
_TRUTH: JsonObject = {"enum": [True, False, "yes", "no", "true", "false"]}


def document_schema() -> JsonObject:
    """The schema (JSON Schema 2020-12) as parsed JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Callflow document",
        "type": "object",
        "required": list[Json](shapes.REQUIRED),
        "properties": {
            **{key: _shape(shape) for key, shape in shapes.DOCUMENT.items()},
            "format": {"const": shapes.FORMAT},
            "target": {"enum": list[Json](TARGETS)},
            "nodes": {
                "type": "object",
                "propertyNames": {"$ref": "#/$defs/id"},
                "additionalProperties": {"$ref": "#/$defs/node"},
            },
            "edges": _list_of({"$ref": "#/$defs/edge"}),
            "call": _record(shapes.CALL),
            "scenarios": _list_of(_record(shapes.SCENARIO)),
            "notes": _list_of(_record(shapes.NOTE)),
            "frames": _list_of(_record(shapes.FRAME)),
            "layout": {"type": "object", "additionalProperties": _shape(Shape.POINT)},
        },
        "$defs": {
            "id": {
                "type": "string",
                "pattern": f"^{ID.pattern}$",
                "not": {"enum": list[Json](sorted(RESERVED))},
            },
            "node": _node(),
            "edge": _edge(),
        },
    }


def schema_text() -> str:
    """The schema as it ships: JSON with an indent of two and a final newline."""
    return json.dumps(document_schema(), ensure_ascii=False, indent=2) + "\n"


def _shape(shape: Shape | None) -> JsonObject:
    """The schema of what a key may hold; anything for None."""
    texts: JsonObject = {"type": "string"}
    table: Mapping[Shape | None, JsonObject] = {
        None: {},
        Shape.TEXT: texts,
        Shape.SECONDS: {"type": ["integer", "string"]},
        Shape.TEXTS: _list_of(texts),
        Shape.TEXT_BY_NAME: {"type": "object", "additionalProperties": texts},
        Shape.OBJECT: {"type": "object"},
        Shape.LIST: {"type": "array"},
        Shape.POINT: _pair(-shapes.LARGEST_PLACE),
        Shape.SIZE: _pair(0),
        Shape.START: {"type": ["string", "null"]},
        Shape.TIMES_BY_NAME: {"type": "object", "additionalProperties": _list_of(texts)},
    }
    return _record(shapes.EXPECT) if shape is Shape.EXPECTATION else table[shape]


def _pair(least: int) -> JsonObject:
    number: JsonObject = {"type": "integer", "minimum": least, "maximum": shapes.LARGEST_PLACE}
    return {**_list_of(number), "minItems": 2, "maxItems": 2}


def _list_of(items: JsonObject) -> JsonObject:
    return {"type": "array", "items": items}


def _record(table: Mapping[str, Shape | None], required: list[str] | None = None) -> JsonObject:
    schema: JsonObject = {"type": "object"}
    if required:
        schema["required"] = list[Json](required)
    schema["properties"] = {key: _shape(shape) for key, shape in table.items()}
    return schema


def _node() -> JsonObject:
    schema = _record({**shapes.NODE, "action": None, ROUNDS_LIMIT.key: None}, ["action"])
    properties = schema["properties"]
    assert isinstance(properties, dict)
    properties[ROUNDS_LIMIT.key] = _rounds()
    known: JsonObject = {"properties": {"action": {"enum": list[Json](KINDS)}}}
    return {**schema, "allOf": [known, *(_when(kind) for kind in KINDS.values())]}


def _edge() -> JsonObject:
    """An edge. Which outcomes its node has is for the checks: any text is read, and kept."""
    schema = _record(shapes.EDGE, list(shapes.EDGE_REQUIRED))
    properties = schema["properties"]
    assert isinstance(properties, dict)
    by_kind = (f"{kind.key}: {', '.join(kind.outcome_keys)}" for kind in KINDS.values())
    keys = dict.fromkeys(outcome.key for kind in KINDS.values() for outcome in kind.outcomes)
    properties["outcome"] = {
        "description": "; ".join(each for each in by_kind if not each.endswith(" ")),
        "type": "string",
        "examples": [*keys, ROUNDS_LIMIT.key, "1"],
    }
    return schema


def _rounds() -> JsonObject:
    """How often a call may come to a node."""
    number: JsonObject = {"type": "integer", "minimum": 1, "maximum": LARGEST_ROUNDS}
    return {"description": ROUNDS_LIMIT.help, **number}


def _when(kind: Kind) -> JsonObject:
    """What holds for the nodes of one kind: its help, its options."""
    properties: JsonObject = {
        "action": {"description": f"{kind.help} {kind.source}"},
        "value": {"description": kind.value_label, "examples": [kind.placeholder]},
    }
    if kind.options:
        options: JsonObject = {option.key: _option(option) for option in kind.options}
        properties["options"] = {"properties": options}
    for served in kind.served_keys:
        properties[served.key] = {"description": served.help, **_served(served.form)}
    return {
        "if": {"properties": {"action": {"const": kind.key}}},
        "then": {"properties": properties},
    }


def _served(form: DataForm) -> JsonObject:
    """What a key beside the options may hold, which only our own server understands."""
    spans = _list_of({"type": "string", "pattern": f"^{SPAN_PATTERN}$"})
    match form:
        case DataForm.WEEK:
            days: JsonObject = dict.fromkeys(WEEKDAYS, spans)
            return {"type": "object", "properties": days, "additionalProperties": False}
        case DataForm.DATES:
            dates: JsonObject = {"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
            return {"type": "object", "propertyNames": dates, "additionalProperties": spans}
        case DataForm.PLACE:
            return {"type": "string", "pattern": "^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$"}


def _option(option: Option) -> JsonObject:
    schema: JsonObject = {"description": f"{option.help} {option.source}"}
    if option.default is not None:
        schema["default"] = option.default
    if option.type is OptionType.NUMBER:
        number: JsonObject = {"type": "integer"}
        if option.minimum is not None:
            number["minimum"] = option.minimum
        digits: JsonObject = {"type": "string", "pattern": "^[0-9]{1,9}$"}
        schema["anyOf"] = [number, digits, _VARIABLE]
    elif option.type in (OptionType.BOOLEAN, OptionType.YES_NO):
        schema["anyOf"] = [_TRUTH, _VARIABLE]
    else:
        schema["type"] = "string"
    return schema


if __name__ == "__main__":
    save_text(resource_path().joinpath(*RESOURCE), schema_text())
