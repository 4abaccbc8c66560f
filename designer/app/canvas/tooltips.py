"""What the canvas says about the thing under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from designer.app.canvas.picking import Hit
from designer.app.canvas.wires import Wires
from designer.app.naming import title
from designer.app.translate import tr
from designer.flow.annotations import Frame
from designer.flow.model import EdgeKey, Flow
from designer.flow.outcomes import is_digits
from designer.flow.ports import ports
from designer.flow.texts import N_
from designer.layout.frames import inside

_NODE = N_("{title}\n{kind}: {value}")
_NODE_EMPTY = N_("{title}\n{kind}")
_TEXT = N_("{tooltip}\n“{words}”")
_EDGE = N_("{source}, {outcome} → {target}")
_LABELLED = N_("{outcome} {label}")
_OPEN = N_(
    "{outcome}: leads nowhere yet. Click to choose what comes next, or drag from here to a node."
)
_SPARE = N_(
    "Click to choose what key {keys}, the next free one, leads to, or drag from the dot to a node."
)
_KEY = N_("Key {keys}")
_INPUT = N_("Drag from here to lead the last edge elsewhere.")

_LONGEST = 600
_MOST_NODES = 12
_MOST_PROBLEMS = 3
_MORE = "…"


def tooltip(flow: Flow, hit: Hit, wrong: Callable[[str], Sequence[str]] = lambda _: ()) -> str:
    """A few words on what was hit; empty for the empty canvas.

    ``wrong`` gives sentences on what is wrong with a node, worst first.
    """
    if hit.annotation is not None:
        return _annotation_words(flow, hit.annotation)
    if hit.edge is not None:
        return _wire_words(flow, hit.edge)
    if hit.node is None:
        return ""
    spare = spare_words(flow, hit)
    if spare:
        return spare
    if hit.port is not None:
        key = (hit.node, hit.port)
        if key in flow.edges:
            return _edge_words(flow, key)
        return tr(_OPEN, outcome=_outcome_words(flow, key))
    if hit.input and flow.into(hit.node):
        return tr(_INPUT)
    problems = wrong(hit.node)
    more = [_MORE] if len(problems) > _MOST_PROBLEMS else []
    return "\n\n".join([_node_words(flow, hit.node), *problems[:_MOST_PROBLEMS], *more])


def spare_words(flow: Flow, hit: Hit) -> str:
    """Which key the row *Add a key* of a menu would be, if that is what was hit; else empty."""
    outcome = hit.port or hit.row
    if hit.node is None or outcome is None:
        return ""
    is_spare = any(port.spare and port.outcome == outcome for port in ports(flow, hit.node))
    return tr(_SPARE, keys=outcome) if is_spare else ""


def _annotation_words(flow: Flow, key: str) -> str:
    """What is written on a note; what a folded frame hides."""
    one = flow.annotations[key]
    if not isinstance(one, Frame) or not one.folded:
        words = one.words.strip()
        return words if len(words) <= _LONGEST else words[:_LONGEST] + _MORE
    nodes = inside(flow, key).nodes
    lines = [title(flow.nodes[node]) for node in nodes[:_MOST_NODES]]
    return "\n".join([one.words[:_LONGEST], *lines, *[_MORE] * (len(nodes) > _MOST_NODES)]).strip()


def _node_words(flow: Flow, node_id: str) -> str:
    node = flow.nodes[node_id]
    kind = tr(node.kind.label)
    template = _NODE if node.value else _NODE_EMPTY
    words = tr(template, title=title(node), kind=kind, value=node.value)
    return tr(_TEXT, tooltip=words, words=node.text) if node.text else words


def _wire_words(flow: Flow, key: EdgeKey) -> str:
    """All edges that are one wire, a line for each."""
    return "\n".join(_edge_words(flow, one) for one in Wires(flow).of(key))


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
