"""The course of one wire: its way from one port, and the branches that join it from others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from designer.app.canvas.routing import Points
from designer.app.canvas.wires import alike

SPINE = 13.0
"""How far right of the ports branches meet, in scene pixels; wires that are mixed meet at
different distances."""
JOINT_ROOM = 82.0
"""How far right of a port what is written about a wire may reach: not to the next column."""
JOINT_REACH = 30.0
"""How far above and below it."""
_DEPTH = 3.0
_MERGE = 8.0
"""What a branch runs along with the rest, so that it joins in a curve."""


@lru_cache(maxsize=1024)
def only(outcome: str) -> tuple[str, ...]:
    """``outcome`` alone, as :attr:`Course.outcomes`: so many courses have the same."""
    return (outcome,)


class Course(NamedTuple):
    """One wire as it runs and as it is drawn."""

    outcomes: tuple[str, ...]
    """All that it comes from."""
    row: str
    """The outcome from whose port it runs on to the target."""
    trunk: Points
    branches: Mapping[str, Points]
    """By the other outcomes: from their ports to where they have joined. None where all ports
    are behind the bar of a folded frame."""

    def way(self, outcome: str) -> Points:
        """The whole way from the port of ``outcome``."""
        branch = self.branches.get(outcome)
        return self.trunk if branch is None else (*branch[:3], *self.trunk[1:])

    def way_in(self, outcome: str) -> Points:
        """The way from the port of ``outcome`` to where it joins the others."""
        if outcome in self.branches:
            return self.branches[outcome]
        (x, y), (end, _) = self.trunk[0], self.trunk[1]
        return (x, y), (min(x + SPINE, end), y)

    def starts(self, outcomes: Iterable[str]) -> dict[str, list[Points]]:
        """How those of ``outcomes`` join, by the outcome in whose colour they do.

        Empty where that is one for all: then all of the wire is drawn in it.
        """
        found: dict[str, list[Points]] = {}
        for outcome in outcomes if self.branches else ():
            found.setdefault(alike(outcome), []).append(self.way_in(outcome))
        return found if len(found) > 1 else {}

    @property
    def parts(self) -> tuple[Points, ...]:
        """All that is drawn, the trunk first."""
        return (self.trunk, *self.branches.values()) if self.branches else (self.trunk,)


def branch(x: float, y: float, trunk: Points, depth: int = 0) -> Points:
    """The way from a port at ``x`` and ``y`` into ``trunk``, which leaves another one below it."""
    spine, height = x + SPINE + _DEPTH * depth, trunk[0][1]
    merged = min(spine + _MERGE, trunk[1][0])
    return (x, y), (spine, y), (spine, height), (merged, height)
