"""How a problem stands before the person: as a mistake, as a doubt, or as something left to do.

The severity is what the checks say: a sound on this computer is an error, because a real call would
not play it. Whoever chose it as they were told has made no mistake, though, and is not told so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from designer.checks.problems import Problem

ERROR, LEFT, WARNING = "error", "left", "warning"
STANDINGS = (ERROR, LEFT, WARNING)
"""In the order in which they are told."""


def is_left_to_do(problem: Problem) -> bool:
    """Whether it is no mistake: the flow is as it should be, and something beside it is to come."""
    return (problem.code, problem.variant) == ("bad-url", "reference")


def standing(problem: Problem) -> str:
    """One of :data:`STANDINGS`."""
    return LEFT if is_left_to_do(problem) else str(problem.severity.value)
