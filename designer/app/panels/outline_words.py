"""What a line of the outline says: on screen, and to a screen reader."""

from __future__ import annotations

from dataclasses import dataclass

from designer.app.canvas.face import value_words
from designer.app.canvas.numbers import Numbers
from designer.app.naming import title
from designer.app.translate import tr
from designer.flow.annotations import KINDS as ANNOTATION_KINDS
from designer.flow.model import EdgeKey, Flow
from designer.flow.outcomes import is_digits
from designer.flow.outline import Line
from designer.flow.texts import N_
from designer.flow.vocabulary import KINDS
from designer.layout.frames import with_contents

GO_THERE = N_("{node} stands on a line of its own. The right arrow key goes there.")
_WAY = N_("{outcome} → {node}")
_KEYS = N_("{keys} {words}")
_SPOKEN = {
    "node": N_("{node}, {kind} {value}"),
    "start": N_("Start: {node}, {kind} {value}"),
    "way": N_("{outcome} leads to {node}, {kind} {value}"),
    "again": N_("{outcome} leads to {node}, which stands on another line"),
    "written": N_("{kind}: {node}"),
    "round": N_("{kind}: {node}, round {value}"),
}
_UNWRITTEN = {"note": N_("empty"), "frame": N_("without a title")}
_AND = ", "


@dataclass(frozen=True, slots=True)
class LineWords:
    """The words of one line; empty where there is nothing to say."""

    kind: str
    """The key of the node's kind; ``note`` or ``frame``."""
    outcome: str
    """What the way is called that leads there."""
    outcome_key: str
    """The way's outcome, for its colour."""
    title: str
    value: str
    again: bool
    start: bool

    @property
    def shown(self) -> str:
        """The line as one text, as it stands on the screen."""
        if not self.outcome_key:
            return self.title
        return tr(_WAY, outcome=self.outcome, node=self.title)


def line_words(flow: Flow, line: Line, numbers: Numbers) -> LineWords | None:
    """The words of ``line``; None while its node or its way is gone and the line is still there."""
    node = flow.nodes.get(line.node)
    if node is None or (line.edge is not None and line.edge not in flow.edges):
        return None
    name = title(node)
    value = "" if line.again else value_words(node, numbers)
    return LineWords(
        kind=node.action,
        outcome=outcome_words(flow, line.edge) if line.edge else "",
        outcome_key=line.edge[1] if line.edge else "",
        title=name,
        value="" if value == name else value,
        again=line.again,
        start=line.edge is None and flow.start == line.node,
    )


def outcome_words(flow: Flow, key: EdgeKey) -> str:
    """What people call a way: its keys, and its label or what the vocabulary calls it."""
    edge = flow.edges[key]
    known = flow.nodes[edge.source].kind.outcome(edge.outcome)
    words = edge.label or (tr(known.label) if known else "")
    if not is_digits(edge.outcome):
        return words or edge.outcome
    return tr(_KEYS, keys=edge.outcome, words=words) if words else edge.outcome


def written_words(flow: Flow, key: str) -> LineWords | None:
    """The words of a note or frame, and what is in it; None while it is gone."""
    one = flow.annotations.get(key)
    if one is None:
        return None
    inside, _ = with_contents(flow, (), [key])
    return LineWords(
        kind=one.kind,
        outcome="",
        outcome_key="",
        title=" ".join(one.words.split()) or tr(_UNWRITTEN[one.kind]),
        value=_AND.join(title(flow.nodes[node]) for node in inside),
        again=False,
        start=False,
    )


def spoken(words: LineWords) -> str:
    """A line in words alone."""
    kind = tr((KINDS.get(words.kind) or ANNOTATION_KINDS[words.kind]).label)
    if words.kind in ANNOTATION_KINDS:
        which = "round" if words.value else "written"
    elif words.again:
        which = "again"
    elif words.outcome_key:
        which = "way"
    else:
        which = "start" if words.start else "node"
    fields = {"outcome": words.outcome, "node": words.title, "kind": kind, "value": words.value}
    return tr(_SPOKEN[which], **fields).strip()
