"""What a part of the soak found: a figure, what it may be at most, and whether it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    part: str
    what: str
    value: float
    unit: str = ""
    most: float | None = None
    """The bound; None: told only."""

    @property
    def kept(self) -> bool:
        """Whether the bound is kept."""
        return self.most is None or self.value <= self.most

    @property
    def row(self) -> tuple[str, str, str, str, str]:
        """Its cells in the table."""
        bound = "" if self.most is None else f"≤ {self.most:,g} {self.unit}".rstrip()
        verdict = "" if self.most is None else ("yes" if self.kept else "NO")
        return (self.part, self.what, f"{self.value:,.4g} {self.unit}".rstrip(), bound, verdict)

    def to_json(self) -> dict[str, Any]:
        """As JSON."""
        return asdict(self)


@dataclass(frozen=True)
class Sample:
    """What the process holds after ``done`` rounds."""

    done: int
    kib: float
    objects: int
    widgets: int
    windows: int
    used: float = 0.0
    """What the allocator counts as in use, in KiB; 0 where it does not say."""


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The steepness of the straight line that fits ``points`` best; 0 for fewer than two."""
    if len(points) < 2:
        return 0.0
    x_mean = sum(x for x, _ in points) / len(points)
    y_mean = sum(y for _, y in points) / len(points)
    spread = sum((x - x_mean) ** 2 for x, _ in points)
    return sum((x - x_mean) * (y - y_mean) for x, y in points) / spread


def growth(part: str, each: str, samples: Sequence[Sample], most_kib: float) -> list[Figure]:
    """How fast memory and Qt's objects grew for ``each`` round: a line through the samples.

    The first fifth is warm-up and left out: caches fill and pools reach their size.
    """
    begin = samples[-1].done / 5
    settled = [one for one in samples if one.done >= begin]
    memory = slope([(one.done, one.kib) for one in settled])
    used = slope([(one.done, one.used) for one in settled])
    objects = slope([(one.done, one.objects) for one in settled])
    widgets = max(one.widgets for one in settled) - min(one.widgets for one in settled)
    return [
        Figure(part, "rounds", samples[-1].done),
        Figure(part, "memory at the end", samples[-1].kib / 1024, "MiB"),
        Figure(part, f"memory grows for each {each}", memory, "KiB", most_kib),
        Figure(part, f"memory in use grows for each {each}", used, "KiB"),
        Figure(part, f"Qt objects of Python grow for each {each}", objects, "", 0.1),
        Figure(part, "spread of living widgets after warm-up", widgets, "", 10),
    ]
