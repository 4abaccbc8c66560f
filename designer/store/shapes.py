"""The keys of a ``.callflow`` document as data: their order, and what each may hold.

Reading, writing and the JSON Schema all go by these tables. Keys that stand in none of them are
kept as they are and written after those that do.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from designer.flow.jsontypes import Json
from designer.flow.texts import N_
from designer.flow.vocabulary import DataForm

FORMAT_PREFIX = "callflow/"
"""An object whose ``format`` begins with this is a document."""
FORMAT = FORMAT_PREFIX + "1"
"""The format this program reads and writes."""

LARGEST_PLACE = 1_000_000_000
"""Coordinates and sizes are whole scene pixels from minus this to this."""


class Shape(Enum):
    """What a key may hold; the value is how errors call it."""

    TEXT = N_("a text")
    SECONDS = N_("a whole number")
    TEXTS = N_("a list of texts")
    TEXT_BY_NAME = N_("an object of texts")
    OBJECT = N_("an object")
    LIST = N_("a list")
    POINT = N_("a pair of whole numbers, [x, y]")
    SIZE = N_("a pair of whole numbers, [width, height]")
    START = N_("a node's id or null")
    EXPECTATION = N_("an object of what is expected")
    TIMES_BY_NAME = N_("an object of lists of texts")


DOCUMENT: Mapping[str, Shape] = {
    "format": Shape.TEXT,
    "name": Shape.TEXT,
    "target": Shape.TEXT,
    "start": Shape.START,
    "variables": Shape.TEXT_BY_NAME,
    "nodes": Shape.OBJECT,
    "edges": Shape.LIST,
    "call": Shape.OBJECT,
    "scenarios": Shape.LIST,
    "notes": Shape.LIST,
    "frames": Shape.LIST,
    "layout": Shape.OBJECT,
}
"""The document itself, ``layout`` last."""
REQUIRED = ("format", "start", "nodes", "edges")
"""Keys without which a document is refused."""

NODE = {
    "action": Shape.TEXT,
    "value": None,
    "options": Shape.OBJECT,
    "label": Shape.TEXT,
    "text": Shape.TEXT,
}
"""A node; its value may be any JSON, so that nothing is lost."""
SERVED: Mapping[DataForm, Shape] = {
    DataForm.WEEK: Shape.TIMES_BY_NAME,
    DataForm.PLACE: Shape.TEXT,
    DataForm.DATES: Shape.TIMES_BY_NAME,
}
"""What a node's keys beside its options may hold, by their form in the vocabulary."""
EDGE = {"from": Shape.TEXT, "outcome": Shape.TEXT, "to": Shape.TEXT, "label": Shape.TEXT}
EDGE_REQUIRED = ("from", "outcome", "to")
CALL = {
    "from": Shape.TEXT,
    "to": Shape.TEXT,
    "timeout": Shape.SECONDS,
    "whenhangup": Shape.TEXT,
}
SCENARIO = {
    "name": Shape.TEXT,
    "direction": Shape.TEXT,
    "from": Shape.TEXT,
    "to": Shape.TEXT,
    "at": Shape.TEXT,
    "press": Shape.TEXTS,
    "phones": Shape.TEXT_BY_NAME,
    "hangup_at": Shape.TEXT,
    "webhooks": Shape.OBJECT,
    "expect": Shape.EXPECTATION,
}
EXPECT = {"path": Shape.TEXTS, "state": Shape.TEXT, "end": Shape.TEXT}
NOTE = {"text": Shape.TEXT, "at": Shape.POINT, "size": Shape.SIZE}
FRAME = {"title": Shape.TEXT, "at": Shape.POINT, "size": Shape.SIZE}


def fits(shape: Shape, value: Json) -> bool:
    """Whether ``value`` has the ``shape``, looking no deeper than the shape says."""
    match shape:
        case Shape.TEXT:
            return isinstance(value, str)
        case Shape.SECONDS:
            return _is_whole(value) or isinstance(value, str)
        case Shape.TEXTS:
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        case Shape.TEXT_BY_NAME:
            return isinstance(value, dict) and all(isinstance(v, str) for v in value.values())
        case Shape.TIMES_BY_NAME:
            return isinstance(value, dict) and all(fits(Shape.TEXTS, v) for v in value.values())
        case Shape.OBJECT | Shape.EXPECTATION:
            return isinstance(value, dict)
        case Shape.LIST:
            return isinstance(value, list)
        case Shape.POINT:
            return _is_pair(value, -LARGEST_PLACE)
        case Shape.SIZE:
            return _is_pair(value, 0)
        case Shape.START:
            return value is None or isinstance(value, str)


def _is_whole(value: Json) -> bool:
    """Whether JSON calls it an integer: ``10`` and ``10.0`` are, ``true`` is not."""
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)


def _is_pair(value: Json, least: int) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(
            _is_whole(item) and isinstance(item, int | float) and least <= item <= LARGEST_PLACE
            for item in value
        )
    )
