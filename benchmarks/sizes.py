"""The sizes at which everything is measured, so that it shows how cost grows."""

from __future__ import annotations

FULL = (100, 1_000, 10_000)
QUICK = (20, 60)
"""For finding out whether the benchmarks run at all."""


def sizes(quick: bool) -> tuple[int, ...]:
    """Numbers of nodes, rising."""
    return QUICK if quick else FULL


def runs(quick: bool, full: int) -> int:
    """How many runs to make where ``full`` are worth their time."""
    return 2 if quick else full
