"""Edits that mend a problem: one table from code to function.

A fix is offered only where it makes the call better; what merely hides a problem is none. Showing
where a problem is changes nothing, so it is no fix either: whoever lists problems does that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TypeAlias

from designer.checks.beeping import insert_beep
from designer.checks.fix import Fix, Mending
from designer.checks.hours import past_exceptions
from designer.checks.leading import lead_on
from designer.checks.numberfixes import mended_list, mended_number
from designer.checks.outcomes import DIGITS
from designer.checks.phones import grouped
from designer.checks.problems import ALWAYS_FIXABLE, Problem
from designer.checks.securing import use_https
from designer.flow import changes
from designer.flow.model import Flow, Node
from designer.flow.opening import EXCEPTIONS
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import HANGUP, Option

_SERVED_MEANS = N_(
    "The calls of a served flow are answered by this program or by your server (Serve…, F7); "
    "there are no call actions to export then."
)

_Maker: TypeAlias = Callable[[Mending, Problem], Iterator[Fix]]


def fixes(
    flow: Flow, problem: Problem, at_most: int | None = None, mending: Mending | None = None
) -> list[Fix]:
    """What can be done about ``problem`` of ``flow``; best first, often nothing.

    Each edit makes the problem go away and the call better. Several are choices: one of them is
    enough. ``at_most`` so many are listed, by default all. ``mending`` is a look at ``flow`` that
    several calls share. A problem of a node that is gone has no fixes.
    """
    maker = _MAKERS.get(problem.code)
    if maker is None or (problem.node is not None and problem.node not in flow.nodes):
        return []
    return list(islice(maker(mending or Mending(flow), problem), at_most))


DEPENDS_ON_OTHERS = frozenset({"bad-number", "no-start"})
"""Codes whose fixes come and go with other nodes than the problem's own and those beside it."""


def marked(mending: Mending, problem: Problem) -> Problem:
    """``problem`` of the flow looked at, saying whether :func:`fixes` offers anything."""
    if problem.fixable or not is_fixable(mending, problem):
        return problem
    return replace(problem, fixable=True)


def is_fixable(mending: Mending, problem: Problem) -> bool:
    """Whether :func:`fixes` offers anything for a present problem of the flow looked at."""
    return problem.code in ALWAYS_FIXABLE or bool(fixes(mending.flow, problem, 1, mending))


def _start_somewhere(mending: Mending, problem: Problem) -> Iterator[Fix]:
    """Begin at the first node nothing leads to, rather one that leads somewhere."""
    flow = mending.flow
    sources = [node_id for node_id in flow.nodes if not flow.into(node_id)] or list(flow.nodes)
    sources.sort(key=lambda node_id: not flow.out(node_id))
    for node_id in sources[:1]:
        label = Text(N_("Start at {node}"), {"node": flow.nodes[node_id].called})
        yield Fix(label, partial(changes.set_start, flow, node_id))


def _write_number(mending: Mending, problem: Problem) -> Iterator[Fix]:
    node = _node(mending, problem)
    bad = str(problem.args["value"])
    country = mending.country_of(bad)
    if problem.option is not None:
        number = mended_number(node.options.get(problem.option), country)
        if number is not None:
            yield Fix(_write(number), partial(changes.set_option, node, problem.option, number))
        return
    value = mended_list(node.value, bad, country)
    if value is not None:
        label = _write(mended_number(bad, country) or value)
        yield Fix(label, partial(changes.set_value, node, value))


def _reject(mending: Mending, problem: Problem) -> Iterator[Fix]:
    make = partial(changes.set_value, _node(mending, problem), HANGUP.default_value)
    yield Fix(Text(N_("End the call (reject)")), make)


def _raise_digits(mending: Mending, problem: Problem) -> Iterator[Fix]:
    """Read as many keys as the longest outcome has that can be entered at all."""
    if problem.variant == "length":
        node = _node(mending, problem)
        yield _read(node, _longest_key(mending.flow, node))


def _read(node: Node, digits: int) -> Fix:
    label = Text(N_("Read {digits} keys"), {"digits": digits})
    return Fix(label, partial(changes.set_option, node, DIGITS, digits))


def _longest_key(flow: Flow, node: Node) -> int:
    """How many keys the longest outcome of a menu has that can be entered at all; 0: none."""
    keys = [key for key in flow.out(node.id) if set(key) <= set("0123456789*")]
    return max(map(len, keys), default=0)


def _usual_option(mending: Mending, problem: Problem) -> Iterator[Fix]:
    """Take away what the platform cannot read; its default then holds.

    A menu whose keys are longer than the default reads as many as they need.
    """
    if problem.variant == "reason":
        yield from _reject(mending, problem)
        return
    node = _node(mending, problem)
    option = _documented(node, problem)
    if option is None:
        return
    longest = _longest_key(mending.flow, node)
    if option.key == DIGITS and longest > int(option.default or 0):
        yield _read(node, longest)
        return
    if option.default is None:
        label = Text(N_("Clear {field}"), {"field": Text(option.label)})
    else:
        fields = {"field": Text(option.label), "default": option.default}
        label = Text(N_("Use the usual {default} for {field}"), fields)
    yield Fix(label, partial(changes.clear_option, node, option.key))


def _nearest_time(mending: Mending, problem: Problem) -> Iterator[Fix]:
    node = _node(mending, problem)
    option = _documented(node, problem)
    value = problem.args["value"]
    if option is None or option.maximum is None or not isinstance(value, int):
        return
    nearest = max(option.minimum or 0, min(option.maximum, value))
    template = N_("Wait 1 second") if nearest == 1 else N_("Wait {seconds} seconds")
    label = Text(template, {"seconds": nearest})
    yield Fix(label, partial(changes.set_option, node, option.key, nearest))


def _delete_node(mending: Mending, problem: Problem) -> Iterator[Fix]:
    node = _node(mending, problem)
    label = Text(N_("Delete {node}"), {"node": node.called})
    yield Fix(label, partial(changes.delete, mending.flow, [node.id]))


def _other_side(mending: Mending, problem: Problem) -> Iterator[Fix]:
    """Lead the missing one of busy and failed to where the present one leads."""
    flow, node = mending.flow, _node(mending, problem)
    present = problem.variant
    missing = "failed" if present == "busy" else "busy"
    edge = flow.out(node.id).get(present)
    if edge is not None:
        label = Text(N_("Connect {outcome} as well"), {"outcome": missing})
        yield Fix(label, partial(changes.connect, flow, node.id, missing, edge.target))


def _delete_edges(mending: Mending, problem: Problem) -> Iterator[Fix]:
    label = Text(N_("Delete the edge"))
    yield Fix(label, partial(changes.disconnect, mending.flow, problem.edges))


def _clear_option(mending: Mending, problem: Problem) -> Iterator[Fix]:
    node, option = _node(mending, problem), str(problem.option)
    label = Text(N_("Take {option} away"), {"option": option})
    yield Fix(label, partial(changes.clear_option, node, option))


def _serve(mending: Mending, problem: Problem) -> Iterator[Fix]:
    label = Text(N_("Make it a served flow"))
    yield Fix(label, partial(changes.set_target, "webhooks"), means=Text(_SERVED_MEANS))


def _take_past_out(mending: Mending, problem: Problem) -> Iterator[Fix]:
    """Take out the exceptions of dates that are over."""
    node = _node(mending, problem)
    over = {day.isoformat() for day in past_exceptions(node, mending.flow.variables)}
    exceptions = node.extra.get(EXCEPTIONS)
    if problem.variant == "past" and over and isinstance(exceptions, dict):
        kept = {day: times for day, times in exceptions.items() if day not in over}
        label = Text(N_("Take out what is over"))
        yield Fix(label, partial(changes.set_served, node, EXCEPTIONS, kept))


def _node(mending: Mending, problem: Problem) -> Node:
    return mending.flow.nodes[str(problem.node)]


def _documented(node: Node, problem: Problem) -> Option | None:
    return node.kind.option(problem.option) if problem.option is not None else None


def _write(numbers: str) -> Text:
    """Says how ``numbers`` will be written, in groups that can be read."""
    return Text(N_("Write it as {number}"), {"number": grouped(numbers)})


_MAKERS: Mapping[str, _Maker] = {
    "no-start": _start_somewhere,
    "bad-number": _write_number,
    "bad-option": _usual_option,
    "hangup-signal": _reject,
    "needs-serving": _serve,
    "odd-hours": _take_past_out,
    "digits-unreachable": _raise_digits,
    "unreachable": _delete_node,
    "one-sided-connect": _other_side,
    "silent-caller": lead_on,
    "ivr-timeout": _nearest_time,
    "plain-http": use_https,
    "shadowed-next": _delete_edges,
    "no-beep": insert_beep,
    "unknown-option": _clear_option,
}
"""What mends each code."""
