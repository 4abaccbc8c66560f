"""One measured figure: what, how large, how long, beside what, and what was promised."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

Unit = Literal["ms", "calls", "steps/s", "KiB"]
AT_MOST, AT_LEAST, TIMES = "at most", "at least", "times the anchor"


class NotHereError(Exception):
    """An area that cannot be measured on this machine; ``str`` of it says why, in one sentence."""


@dataclass(frozen=True)
class Budget:
    """What a figure is allowed: ``limit`` in the figure's unit, or as a multiple of its anchor."""

    limit: float
    kind: str = AT_MOST
    """:data:`AT_MOST`, :data:`AT_LEAST` or :data:`TIMES` (at most so many times the anchor)."""

    def allows(self, ours: float, anchor: float | None) -> bool | None:
        """Whether ``ours`` keeps it; None where there is no anchor to compare with."""
        if self.kind == TIMES:
            return None if anchor is None else ours <= self.limit * anchor
        return ours >= self.limit if self.kind == AT_LEAST else ours <= self.limit


@dataclass(frozen=True)
class Figure:
    """What was measured. Figures with the same ``what`` and ``ratio`` differ by ``nodes`` alone."""

    what: str
    ours: float
    """In ``unit``."""
    nodes: int | None = None
    """Nodes of the flow, where the size matters."""
    unit: Unit = "ms"
    anchor: str = ""
    """What stands beside it, measured in the same run."""
    beside: float | None = None
    """The anchor's value, in ``unit``."""
    budget: Budget | None = None
    note: str = ""
    scale: float = 1.0
    """Device pixels per device-independent pixel."""

    @property
    def ratio(self) -> float | None:
        """``ours`` as a multiple of the anchor."""
        return self.ours / self.beside if self.beside else None

    @property
    def met(self) -> bool | None:
        """Whether the budget is kept; None without a budget."""
        return None if self.budget is None else self.budget.allows(self.ours, self.beside)

    def to_json(self) -> dict[str, Any]:
        """Everything, with ratio and met, as JSON."""
        return asdict(self) | {"ratio": self.ratio, "met": self.met}


def from_json(data: dict[str, Any]) -> Figure:
    """The figure that :meth:`Figure.to_json` wrote."""
    known = {field.name: data[field.name] for field in fields(Figure)}
    if known["budget"] is not None:
        known["budget"] = Budget(**known["budget"])
    return Figure(**known)
