"""What can be measured: every area by its name, in the order of the table."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from benchmarks.figures import Figure


@dataclass(frozen=True)
class Area:
    """One module of this package with a function ``figures(quick)``.

    ``scales`` are the device pixels per pixel at which it is run; only the first has budgets.
    """

    name: str
    scales: tuple[float, ...] = (1.0,)

    def figures(self, quick: bool, scale: float) -> Iterator[Figure]:
        """Measure here and now; Qt must not have been started with another scale."""
        for figure in importlib.import_module(f"benchmarks.{self.name}").figures(quick):
            budget = figure.budget if scale == self.scales[0] else None
            yield replace(figure, scale=scale, budget=budget)


AREAS = {
    area.name: area
    for area in (
        Area("start"),
        Area("opening"),
        Area("painting", (1.0, 2.0)),
        Area("nodegraph"),
        Area("checking"),
        Area("keys"),
        Area("undoing"),
        Area("resting"),
        Area("actions"),
        Area("layouts"),
        Area("calls"),
        Area("answering"),
        Area("remembering"),
    )
}
