"""What a diagram made of text shows of a flow, whatever language it is written in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from designer.flow.model import Edge, Flow, Node
from designer.flow.ports import edges_in_order
from designer.flow.rounds import rounds_badge, rounds_of
from designer.flow.schedule_words import schedule_lines
from designer.flow.texts import N_, Text
from designer.flow.variables import replace_variables
from designer.flow.wording import one_line, outcome_name, value_line

START = N_("Start")
"""What the mark is called from which an arrow leads to the start."""

_KIND_AND_VALUE = N_("{kind}: {value}")
_OUTCOME_AND_LABEL = N_("{outcome}: {label}")
_MOST_TIMES = 6
"""Lines of a schedule at the most."""
_LONGEST = 60
"""Characters of a value; a longer one loses some in the middle, where addresses are alike."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node: its id, its kind, and the lines that stand in it."""

    id: str
    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """An edge, and what stands beside it."""

    source: str
    target: str
    label: str


def boxes(flow: Flow, variables: Mapping[str, str] | None = None) -> Iterator[Box]:
    """The nodes in document order; ``variables`` override the flow's own.

    Lines are in English: what the node is called, its kind and value, and what it does to the
    whole call (it is recorded, its end is reported).
    """
    values = {**flow.variables, **(variables or {})}
    for node in flow.nodes.values():
        title = one_line(str(node.called)) or node.id
        schedule = schedule_lines(node, replace_variables(node.value, values))
        lines = (
            title,
            _kind_and_value(node, values),
            *map(str, schedule[:_MOST_TIMES]),
            "…" if schedule[_MOST_TIMES:] else "",
            _badges(node),
        )
        yield Box(node.id, node.action, tuple(line for line in lines if line))


def arrows(flow: Flow) -> Iterator[Arrow]:
    """The edges in document order of their nodes and port order of their outcomes."""
    for node in flow.nodes.values():
        for edge in edges_in_order(flow, node.id):
            yield Arrow(edge.source, edge.target, _edge_label(node, edge))


def start_lines(flow: Flow) -> tuple[str, ...]:
    """What stands in the mark that leads to the start: that word, and what the flow is called."""
    name = one_line(flow.name)
    return (str(Text(START)), name) if name else (str(Text(START)),)


def _kind_and_value(node: Node, variables: Mapping[str, str]) -> str:
    kind = Text(node.kind.label)
    value = _shortened(value_line(replace_variables(node.value, variables)))
    return str(Text(_KIND_AND_VALUE, {"kind": kind, "value": value}) if value else kind)


def _badges(node: Node) -> str:
    options = (node.kind.option(key) for key in node.options)
    badges = [str(Text(option.badge)) for option in options if option and option.badge]
    rounds = rounds_of(node)
    if rounds is not None:
        badges.insert(0, str(rounds_badge(rounds)))
    return ", ".join(badges)


def _edge_label(node: Node, edge: Edge) -> str:
    outcome, label = outcome_name(node.kind, edge.outcome), one_line(edge.label)
    if not label:
        return one_line(str(outcome))
    return one_line(str(Text(_OUTCOME_AND_LABEL, {"outcome": outcome, "label": label})))


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    kept = _LONGEST // 2
    return f"{text[:kept]}…{text[1 - kept :]}"
