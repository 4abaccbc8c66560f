"""The live check: what one edit costs, beside checking everything anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle

from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs, sizes
from benchmarks.stopwatch import measure
from designer.checks import phones
from designer.checks.run import Checker, check
from designer.flow import changes
from designer.flow.edits import Edit, RemoveEdges
from designer.flow.model import Flow

_ANCHOR = "everything checked anew, nothing remembered"
_BUDGETS = {1_000: Budget(16)}


def figures(quick: bool) -> Iterator[Figure]:
    """Edit and check, for edits of a value and of the structure, by size."""
    for nodes in sizes(quick):
        flow = make_flow(nodes)
        check(flow)  # imports what checking needs
        anew = measure(lambda: check(flow), runs(quick, 7), before=_forget_numbers).median
        for what, edits in (
            ("check after typing in a number", _typing(flow)),
            ("check after connecting", _connecting(flow)),
        ):
            checker = Checker(flow)
            checker.problems()
            times = measure(lambda: _edit(flow, checker, edits), runs(quick, 101), warm=3)
            checker.close()
            yield Figure(
                what,
                times.median,
                nodes,
                anchor=_ANCHOR,
                beside=anew,
                budget=_BUDGETS.get(nodes),
                note=f"p99 {times.p99:.1f} ms",
            )


def _edit(flow: Flow, checker: Checker, edits: Iterator[Callable[[], Edit]]) -> None:
    next(edits)().apply(flow)
    checker.problems()


def _typing(flow: Flow) -> Iterator[Callable[[], Edit]]:
    """One digit after the other in the numbers of all connects."""
    connects = [node.id for node in flow.nodes.values() if node.action == "connect"]
    for number, node_id in enumerate(cycle(connects)):
        typed = f"+4670{8_000_000 + number}"
        yield lambda node_id=node_id, typed=typed: changes.set_value(flow.nodes[node_id], typed)


def _connecting(flow: Flow) -> Iterator[Callable[[], Edit]]:
    """Take an edge out and put it in again, one edge after the other."""
    for key in cycle(tuple(flow.edges)):
        target = flow.edges[key].target
        yield lambda key=key: RemoveEdges((key,))
        yield lambda key=key, target=target: changes.connect(flow, *key, target)


def _forget_numbers() -> None:
    for answers in (phones.number_fault, phones.tariff, phones.country_code, phones.international):
        answers.cache_clear()
