"""Places for all nodes of a flow."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs, sizes
from benchmarks.stopwatch import measure
from designer.layout.layered import layered_positions

_BUDGETS = {1_000: Budget(300), 10_000: Budget(5_000)}


def figures(quick: bool) -> Iterator[Figure]:
    """The layout of a whole flow, with ways back, by size."""
    for nodes in sizes(quick):
        flow = make_flow(nodes, loops=True)
        times = measure(partial(layered_positions, flow), runs(quick, 7 if nodes <= 1_000 else 3))
        yield Figure("lay out a flow", times.median, nodes, budget=_BUDGETS.get(nodes))
