"""How cost grows with the size of a flow: the exponent of a power law fitted to each figure.

1 means that ten times the nodes cost ten times as much, 2 a hundred times. What a flow costs
whatever its size makes the fitted exponent small, so the last step is given beside it.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.figures import Figure

LIMIT = 1.2
"""No figure may grow faster, but for those below."""
_EXEMPT = frozenset({"lay out a flow"})
_FEWEST = 3


@dataclass(frozen=True)
class Growth:
    """How one figure grows over its sizes."""

    what: str
    scale: float
    ours: tuple[tuple[int, float], ...]
    """Nodes and milliseconds."""
    exponent: float
    """Fitted to all sizes."""
    last: float
    """Between the two largest sizes."""
    met: bool | None
    """Whether :attr:`exponent` keeps to :data:`LIMIT`; None where it need not."""

    def to_json(self) -> dict[str, Any]:
        """Everything, as JSON."""
        return asdict(self)


def growths(figures: Iterable[Figure]) -> list[Growth]:
    """One entry for every figure in milliseconds that was measured at three sizes or more."""
    series: dict[tuple[str, float], list[tuple[int, float]]] = {}
    for figure in figures:
        if figure.nodes is not None and figure.unit == "ms":
            points = series.setdefault((figure.what, figure.scale), [])
            points.append((figure.nodes, figure.ours))
    return [
        _growth(what, scale, sorted(points))
        for (what, scale), points in series.items()
        if len(points) >= _FEWEST
    ]


def _growth(what: str, scale: float, points: list[tuple[int, float]]) -> Growth:
    across = [math.log(nodes) for nodes, _ in points]
    up = [math.log(max(took, 1e-6)) for _, took in points]
    exponent = statistics.linear_regression(across, up).slope
    last = (up[-1] - up[-2]) / (across[-1] - across[-2])
    met = None if what in _EXEMPT else exponent <= LIMIT
    return Growth(what, scale, tuple(points), exponent, last, met)
