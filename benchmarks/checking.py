"""The live check: what one edit costs, beside checking everything anew."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import cycle

from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs, sizes
from benchmarks.stopwatch import Times, measure
from designer.checks import phones
from designer.checks.run import Checker, check
from designer.flow import changes
from designer.flow.edits import Edit
from designer.flow.model import Flow

_ANCHOR = "everything checked anew, nothing remembered"
_BUDGETS = {1_000: Budget(16)}


def figures(quick: bool) -> Iterator[Figure]:
    """Edit and check, for edits of a value and of the structure, by size."""
    for nodes in sizes(quick):
        flow = make_flow(nodes)
        check(flow)  # imports what checking needs
        anew = measure(partial(check, flow), runs(quick, 7), before=_forget_numbers).median
        for what, edits in (
            ("check after typing in a number", _typing(flow)),
            ("check after connecting", _connecting(flow)),
        ):
            times = _after_edits(flow, edits, runs(quick, 101))
            yield Figure(
                what,
                times.median,
                nodes,
                anchor=_ANCHOR,
                beside=anew,
                budget=_BUDGETS.get(nodes),
                note=f"p99 {times.p99:.1f} ms",
            )


def _after_edits(flow: Flow, edits: Iterator[Edit], count: int) -> Times:
    """The next edit done and checked, again and again."""
    checker = Checker(flow)
    checker.problems()

    def edit() -> None:
        next(edits).apply(flow)
        checker.problems()

    times = measure(edit, count, warm=3)
    checker.close()
    return times


def _typing(flow: Flow) -> Iterator[Edit]:
    """Another number in one connect after the other."""
    connects = [node.id for node in flow.nodes.values() if node.action == "connect"]
    for number, node_id in enumerate(cycle(connects)):
        yield changes.set_value(flow.nodes[node_id], f"+4670{8_000_000 + number}")


def _connecting(flow: Flow) -> Iterator[Edit]:
    """Take an edge out and put it in again, one edge after the other."""
    for source, outcome in cycle(tuple(flow.edges)):
        target = flow.edges[source, outcome].target
        yield changes.disconnect(flow, [(source, outcome)])
        yield changes.connect(flow, source, outcome, target)


def _forget_numbers() -> None:
    for answers in (phones.number_fault, phones.tariff, phones.country_code, phones.international):
        answers.cache_clear()
