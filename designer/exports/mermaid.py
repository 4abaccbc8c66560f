"""The flow as a Mermaid flowchart.

Mermaid reads some of a label's characters as its own syntax, some as Markdown, some as HTML, and
which of them depends on its version: so everything but letters, digits and a few harmless marks is
written as a character number (``#58;``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from designer.exports.diagram import arrows, boxes, start_lines
from designer.flow.model import Flow

_SHAPES: Mapping[str, tuple[str, str]] = {
    "connect": ("[", "]"),
    "play": ("(", ")"),
    "ivr": ("{{", "}}"),
    "record": ("[(", ")]"),
    "hangup": ("([", "])"),
    "webhook": ("[[", "]]"),
    "hours": ("{", "}"),
    "callers": ("[/", "/]"),
}
"""What stands around a label, by kind: box, rounded, hexagon, cylinder, stadium, framed box,
rhombus, slanted box."""
_OTHER_SHAPE = ("[", "]")
_START_SHAPE = ("((", "))")

_START = "start"
"""The mark's id; those of nodes begin with a prefix and are never the same."""
_PREFIX = "n_"
"""Before every id, because some words mean something to Mermaid (``end``)."""
_DASH = re.compile(r"-(?![A-Za-z0-9_])")
_LIGATURE = "\N{LATIN SMALL LIGATURE FL}"
"""Mermaid's own mark for character numbers, so it cannot stand for itself."""
_SEAM = re.compile(r"\\(?=n)|\$(?=\$)|:(?=fa-)|¶(?=ß)|^(?:[-+*>]|#+|[0-9]+[.)])(?= )")
"""Where Mermaid sees a line break, a formula, an icon, its own mark, a list or a heading even in
character numbers, because it reads a label twice. An invisible space in between prevents it."""
_INVISIBLE = "\N{ZERO WIDTH SPACE}"
_RISKY = re.compile(r"(?<![^\W_])[-.]|[-.](?![^\W_])|\+(?![0-9])|[^\w ,./+-]|_")


def to_mermaid(flow: Flow, variables: Mapping[str, str] | None = None) -> str:
    """``flow`` as the text of a Mermaid flowchart, from left to right, in English.

    ``variables`` override the flow's own. A round mark leads to the start where there is one.
    """
    lines = ["flowchart LR"]
    if flow.has_start():
        lines.append(f"  {_START}{_shape(_START_SHAPE, start_lines(flow))}")
    for box in boxes(flow, variables):
        lines.append(f"  {_id(box.id)}{_shape(_SHAPES.get(box.kind, _OTHER_SHAPE), box.lines)}")
    if flow.has_start():
        lines.append(f"  {_START} --> {_id(str(flow.start))}")
    for arrow in arrows(flow):
        label = _escaped(arrow.label)
        lines.append(f'  {_id(arrow.source)} -->|"{label}"| {_id(arrow.target)}')
    return "\n".join(lines) + "\n"


def _id(node_id: str) -> str:
    """A node's id as Mermaid can read it: a dash stands only between other characters there."""
    return _PREFIX + _DASH.sub(".", node_id)


def _shape(shape: tuple[str, str], lines: Iterable[str]) -> str:
    opening, closing = shape
    return f'{opening}"{"<br/>".join(map(_escaped, lines))}"{closing}'


def _escaped(line: str) -> str:
    line = _SEAM.sub(rf"\g<0>{_INVISIBLE}", line.replace(_LIGATURE, "fl"))
    return _RISKY.sub(lambda found: f"#{ord(found[0])};", line)
