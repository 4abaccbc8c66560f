"""What several outcomes that go on together are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.flow.chaining import Way
    from designer.flow.model import Node

_AND = N_("{first} + {second}")


def way_words(node: Node, way: Way) -> str:
    """The outcomes of ``way`` out of ``node`` by name; keys by themselves."""
    words = ""
    for outcome in way:
        known = node.kind.outcome(outcome)
        name = tr(known.label) if known else outcome
        words = tr(_AND, first=words, second=name) if words else name
    return words
