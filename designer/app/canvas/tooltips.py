"""What the canvas says about the thing under the pointer."""

from __future__ import annotations

from designer.app.canvas.face import title
from designer.app.canvas.picking import Hit
from designer.app.translate import tr
from designer.flow.model import EdgeKey, Flow
from designer.flow.outcomes import is_digits
from designer.flow.texts import N_

_NODE = N_("{title}\n{kind}: {value}")
_NODE_EMPTY = N_("{title}\n{kind}")
_TEXT = N_("{tooltip}\n“{words}”")
_EDGE = N_("{source}, {outcome} → {target}")
_LABELLED = N_("{outcome} {label}")
_OPEN = N_("{outcome}: leads nowhere yet. Drag from here to the node it leads to.")
_KEY = N_("Key {keys}")
_INPUT = N_("Drag from here to lead the last edge elsewhere.")


def tooltip(flow: Flow, hit: Hit) -> str:
    """A few words on what was hit; empty for the empty canvas."""
    if hit.edge is not None:
        return _edge_words(flow, hit.edge)
    if hit.node is None:
        return ""
    if hit.port is not None:
        key = (hit.node, hit.port)
        if key in flow.edges:
            return _edge_words(flow, key)
        return tr(_OPEN, outcome=_outcome_words(flow, key))
    if hit.input and flow.into(hit.node):
        return tr(_INPUT)
    return _node_words(flow, hit.node)


def _node_words(flow: Flow, node_id: str) -> str:
    node = flow.nodes[node_id]
    kind = tr(node.kind.label)
    template = _NODE if node.value else _NODE_EMPTY
    words = tr(template, title=title(node), kind=kind, value=node.value)
    return tr(_TEXT, tooltip=words, words=node.text) if node.text else words


def _edge_words(flow: Flow, key: EdgeKey) -> str:
    edge = flow.edges[key]
    return tr(
        _EDGE,
        source=title(flow.nodes[edge.source]),
        outcome=_outcome_words(flow, key),
        target=title(flow.nodes[edge.target]),
    )


def _outcome_words(flow: Flow, key: EdgeKey) -> str:
    outcome = key[1]
    known = flow.nodes[key[0]].kind.outcome(outcome)
    edge = flow.edges.get(key)
    words = tr(_KEY, keys=outcome) if is_digits(outcome) else tr(known.label) if known else outcome
    if edge is not None and edge.label:
        return tr(_LABELLED, outcome=words, label=edge.label)
    return words
