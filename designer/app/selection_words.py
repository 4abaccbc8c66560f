"""What is selected, in words for a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.canvas.face import value_words
from designer.app.naming import title
from designer.app.panels.outline_words import outcome_words
from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.canvas.numbers import Numbers
    from designer.app.selection import Selection
    from designer.flow.model import Flow

_NODE = N_("{node}, {kind} {value}")
_START = N_("Start: {node}, {kind} {value}")
_EDGE = N_("{node}: {outcome} leads to {target}")
_WRITTEN = N_("{kind}: {words}")
_SEVERAL = N_("{count} things selected")


def selection_words(flow: Flow, selection: Selection, numbers: Numbers) -> str:
    """The one thing that is selected, or how many are; empty where nothing is."""
    count = sum(map(len, selection.all))
    if count != 1:
        return tr(_SEVERAL, count=count) if count else ""
    if selection.nodes:
        node = flow.nodes[selection.nodes[0]]
        value = value_words(node, numbers)
        return tr(
            _START if flow.start == node.id else _NODE,
            node=title(node),
            kind=tr(node.kind.label),
            value="" if value == title(node) else value,
        ).strip()
    if selection.edges:
        edge = flow.edges[selection.edges[0]]
        return tr(
            _EDGE,
            node=title(flow.nodes[edge.source]),
            outcome=outcome_words(flow, edge.key),
            target=title(flow.nodes[edge.target]),
        )
    one = flow.annotations[selection.annotations[0]]
    return tr(_WRITTEN, kind=tr(one.label), words=" ".join(one.words.split()))
