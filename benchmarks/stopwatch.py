"""Runs something several times and says how long it took.

What one thread computes is measured in processor time, which other programs on the machine hardly
touch; what waits for other processes is measured by the wall clock. A figure on the wall clock
says so in its note.
"""

from __future__ import annotations

import gc
import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Clock = Callable[[], float]
PROCESSOR: Clock = time.process_time
WALL: Clock = time.perf_counter


@dataclass(frozen=True)
class Times:
    """What single runs took, in milliseconds."""

    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        """The one in the middle."""
        return statistics.median(self.runs)

    @property
    def p99(self) -> float:
        """At most one run in a hundred took longer; of fewer than a hundred the longest."""
        return sorted(self.runs)[math.ceil(0.99 * len(self.runs)) - 1]


def timed(work: Callable[[], object], clock: Clock = PROCESSOR) -> float:
    """Milliseconds that one run of ``work`` takes."""
    begin = clock()
    work()
    return (clock() - begin) * 1000


def measure(
    work: Callable[[], object],
    runs: int,
    *,
    warm: int = 1,
    before: Callable[[], object] | None = None,
    clock: Clock = PROCESSOR,
) -> Times:
    """Run ``work`` ``runs`` times after ``warm`` runs that do not count.

    ``before`` prepares each run and is not measured. Garbage of what went before is collected
    first; during a run the collector works as it does in the program.
    """
    taken = []
    gc.collect()
    for number in range(warm + runs):
        if before is not None:
            before()
        took = timed(work, clock)
        if number >= warm:
            taken.append(took)
    return Times(tuple(taken))
