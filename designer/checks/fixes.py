"""Edits that mend a problem: one table from code to function.

A fix is offered only where it makes the call better; what merely hides a problem is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from designer.checks.numberfixes import mended_list, mended_number
from designer.checks.outcomes import DIGITS
from designer.checks.problems import ALWAYS_FIXABLE, Problem
from designer.flow import changes
from designer.flow.edits import AddEdges, AddNodes, Compound, Edit, ReplaceEdge
from designer.flow.ids import new_id
from designer.flow.model import Edge, Flow, Node
from designer.flow.texts import N_, Text
from designer.flow.values import BEEP
from designer.flow.vocabulary import HANGUP, PLAY, Option


@dataclass(frozen=True)
class Fix:
    """A button beside a problem: what it says, and the edit it does."""

    label: Text
    edit: Edit


_Maker: TypeAlias = Callable[[Flow, Problem], Iterator[Fix]]


def fixes(flow: Flow, problem: Problem) -> list[Fix]:
    """What can be done about ``problem`` of ``flow``; best first, often nothing.

    Each edit makes the problem go away and the call better. A problem of a node that is gone has
    no fixes.
    """
    maker = _MAKERS.get(problem.code)
    if maker is None or (problem.node is not None and problem.node not in flow.nodes):
        return []
    return list(maker(flow, problem))


def is_fixable(flow: Flow, problem: Problem) -> bool:
    """Whether :func:`fixes` offers anything for a present problem of ``flow``."""
    return problem.code in ALWAYS_FIXABLE or (
        problem.code in _MAKERS and bool(fixes(flow, problem))
    )


def _start_somewhere(flow: Flow, problem: Problem) -> Iterator[Fix]:
    """Begin at the first node nothing leads to, rather one that leads somewhere."""
    sources = [node_id for node_id in flow.nodes if not flow.into(node_id)] or list(flow.nodes)
    sources.sort(key=lambda node_id: not flow.out(node_id))
    for node_id in sources[:1]:
        label = Text(N_("Start at {node}"), {"node": flow.nodes[node_id].title})
        yield Fix(label, changes.set_start(flow, node_id))


def _write_number(flow: Flow, problem: Problem) -> Iterator[Fix]:
    node = _node(flow, problem)
    if problem.option is not None:
        number = mended_number(flow, node.options.get(problem.option))
        if number is not None:
            yield Fix(_write(number), changes.set_option(node, problem.option, number))
        return
    value = mended_list(flow, node.value, str(problem.args["value"]))
    if value is not None:
        yield Fix(_write(value), changes.set_value(node, value))


def _reject(flow: Flow, problem: Problem) -> Iterator[Fix]:
    label = Text(N_("Use reject"))
    yield Fix(label, changes.set_value(_node(flow, problem), HANGUP.default_value))


def _raise_digits(flow: Flow, problem: Problem) -> Iterator[Fix]:
    """Read as many keys as the longest outcome has that can be entered at all."""
    if problem.variant != "length":
        return
    keys = [key for key in flow.out(str(problem.node)) if set(key) <= set("0123456789*")]
    digits = max(len(key) for key in keys)
    label = Text(N_("Read {digits} keys"), {"digits": digits})
    yield Fix(label, changes.set_option(_node(flow, problem), DIGITS, digits))


def _usual_option(flow: Flow, problem: Problem) -> Iterator[Fix]:
    """Take away what the platform cannot read; its default then holds."""
    if problem.variant == "reason":
        yield from _reject(flow, problem)
        return
    node = _node(flow, problem)
    option = _documented(node, problem)
    if option is None:
        return
    if option.default is None:
        label = Text(N_("Clear {field}"), {"field": Text(option.label)})
    else:
        fields = {"field": Text(option.label), "default": option.default}
        label = Text(N_("Use the usual {default} for {field}"), fields)
    yield Fix(label, changes.clear_option(node, option.key))


def _nearest_time(flow: Flow, problem: Problem) -> Iterator[Fix]:
    node = _node(flow, problem)
    option = _documented(node, problem)
    value = problem.args["value"]
    if option is None or option.maximum is None or not isinstance(value, int):
        return
    nearest = max(option.minimum or 0, min(option.maximum, value))
    label = Text(N_("Wait {seconds} seconds"), {"seconds": nearest})
    yield Fix(label, changes.set_option(node, option.key, nearest))


def _delete_node(flow: Flow, problem: Problem) -> Iterator[Fix]:
    node = _node(flow, problem)
    label = Text(N_("Delete {node}"), {"node": node.title})
    yield Fix(label, changes.delete(flow, [node.id]))


def _other_side(flow: Flow, problem: Problem) -> Iterator[Fix]:
    """Lead the missing one of busy and failed to where the present one leads."""
    node = _node(flow, problem)
    present = problem.variant
    missing = "failed" if present == "busy" else "busy"
    edge = flow.out(node.id).get(present)
    if edge is not None:
        label = Text(N_("Connect {outcome} as well"), {"outcome": missing})
        yield Fix(label, changes.connect(flow, node.id, missing, edge.target))


def _delete_edges(flow: Flow, problem: Problem) -> Iterator[Fix]:
    label = Text(N_("Delete the edge"))
    yield Fix(label, changes.disconnect(flow, problem.edges))


def _clear_option(flow: Flow, problem: Problem) -> Iterator[Fix]:
    node, option = _node(flow, problem), str(problem.option)
    label = Text(N_("Take {option} away"), {"option": option})
    yield Fix(label, changes.clear_option(node, option))


def _insert_beep(flow: Flow, problem: Problem) -> Iterator[Fix]:
    """One beep before the recording; every prompt that led there leads to the beep."""
    from designer.layout.boxes import GRID, WIDTH, node_size
    from designer.layout.placing import free_place

    node = _node(flow, problem)
    label = Text(N_("Insert a beep"))
    beep = Node(new_id(PLAY.key, flow.nodes), PLAY.key, BEEP)
    x, y = flow.layout.get(node.id, (0, 0))
    place = free_place(flow, (x - WIDTH - 4 * GRID, y), node_size(1))
    led = tuple(
        ReplaceEdge(replace(flow.edges[key], target=beep.id), label)
        for key in problem.edges
        if key in flow.edges
    )
    onward = AddEdges(((None, Edge(beep.id, "next", node.id)),), label)
    yield Fix(label, Compound((AddNodes(((None, beep, place),), label), *led, onward), label))


def _node(flow: Flow, problem: Problem) -> Node:
    return flow.nodes[str(problem.node)]


def _documented(node: Node, problem: Problem) -> Option | None:
    return node.kind.option(problem.option) if problem.option is not None else None


def _write(value: str) -> Text:
    return Text(N_("Write {value}"), {"value": value})


_MAKERS: Mapping[str, _Maker] = {
    "no-start": _start_somewhere,
    "bad-number": _write_number,
    "bad-option": _usual_option,
    "hangup-signal": _reject,
    "digits-unreachable": _raise_digits,
    "unreachable": _delete_node,
    "one-sided-connect": _other_side,
    "ivr-timeout": _nearest_time,
    "shadowed-next": _delete_edges,
    "no-beep": _insert_beep,
    "unknown-option": _clear_option,
}
"""What mends each code."""
