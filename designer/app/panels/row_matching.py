"""Which row shows which problem after a check, so that what stays is not made anew."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from designer.checks.problems import Problem


class _Row(Protocol):
    problem: Problem | None


R = TypeVar("R", bound=_Row)


def matched(
    rows: Sequence[R], problems: Sequence[Problem], held: R | None
) -> tuple[list[R | None], list[R]]:
    """One of ``rows`` for each of ``problems``, None where one has to be made; and those left over.

    A row goes on with the problem it shows, else with one of the same code at the same place, and
    what is left then takes what is left. ``held`` (it has the focus) is never given another
    place's problem.
    """
    found: list[R | None] = [None] * len(problems)
    free = list(rows)
    keys: tuple[Callable[[Problem], Hashable], ...] = (_itself, _place, _any)
    for key in keys:
        waiting: dict[Hashable, list[R]] = {}
        for row in reversed(free):
            if row.problem is not None and not (row is held and key is _any):
                waiting.setdefault(key(row.problem), []).append(row)
        for index, problem in enumerate(problems):
            same = waiting.get(key(problem)) if found[index] is None else None
            if same:
                found[index] = same.pop()
        taken = {id(row) for row in found if row is not None}
        free = [row for row in free if id(row) not in taken]
        if not free:
            break
    return found, free


def _itself(problem: Problem) -> Hashable:
    return problem


def _place(problem: Problem) -> Hashable:
    return problem.code, problem.node, problem.option, problem.edges


def _any(_problem: Problem) -> Hashable:
    return None
