"""The flow as a graph in the DOT language, which Graphviz and many other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from designer.exports.diagram import arrows, boxes, start_lines
from designer.flow.model import Flow
from designer.flow.wording import one_line

_SHAPES: Mapping[str, str] = {
    "connect": "shape=box",
    "play": 'shape=box, style="rounded"',
    "ivr": "shape=hexagon",
    "record": "shape=cylinder",
    "hangup": "shape=ellipse",
    "webhook": "shape=box, peripheries=2",
    "hours": "shape=diamond",
    "callers": "shape=parallelogram",
}
"""How a node is drawn, by kind."""
_OTHER_SHAPE = "shape=box"
_START = '"/start"'
"""The mark's id, which no node can have."""
_HEAD = ("digraph callflow {", "  rankdir=LR;", '  charset="UTF-8";')
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;"})
"""``&`` because Graphviz reads HTML's names of characters in every label."""


def to_dot(flow: Flow, variables: Mapping[str, str] | None = None) -> str:
    """``flow`` as a directed graph from left to right, its labels in English.

    ``variables`` override the flow's own. A round mark leads to the start where there is one.
    """
    lines = [*_HEAD]
    name = one_line(flow.name)
    if name:
        lines.append(f"  label={_quoted([name])}; labelloc=t;")
    if flow.has_start():
        lines.append(f"  {_START} [label={_quoted(start_lines(flow)[:1])}, shape=circle];")
    for box in boxes(flow, variables):
        shape = _SHAPES.get(box.kind, _OTHER_SHAPE)
        lines.append(f'  "{box.id}" [label={_quoted(box.lines)}, {shape}];')
    if flow.has_start():
        lines.append(f'  {_START} -> "{flow.start}";')
    for arrow in arrows(flow):
        lines.append(f'  "{arrow.source}" -> "{arrow.target}" [label={_quoted([arrow.label])}];')
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(lines: Iterable[str]) -> str:
    """Lines as one quoted label, each centred below the other."""
    return '"' + "\\n".join(line.translate(_ESCAPES) for line in lines) + '"'
