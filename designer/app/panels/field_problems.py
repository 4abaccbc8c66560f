"""Which field of the inspector a problem of a node stands beneath."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from designer.checks.problems import Problem


def by_field(problems: Iterable[Problem], fields: Container[str]) -> dict[str, Problem]:
    """The first problem for each of ``fields`` (``value``, ``option timeout`` …).

    What is about an option without a field stands beneath the value; what is about neither, in
    the list of problems only.
    """
    found: dict[str, Problem] = {}
    for problem in problems:
        key = f"option {problem.option}" if problem.option else "value"
        found.setdefault(key if key in fields else "value", problem)
    return {key: p for key, p in found.items() if p.option or _about_value(p)}


def _about_value(problem: Problem) -> bool:
    return problem.code in _VALUE_CODES or (problem.code, problem.variant) == ("bad-hours", "zone")


_VALUE_CODES = frozenset(
    {
        "missing-value",
        "missing-sound",
        "stand-in",
        "bad-number",
        "bad-url",
        "hangup-signal",
        "unknown-recording",
        "plain-http",
        "local-address",
        "secret-in-url",
        "audio-format",
        "unknown-prompt",
        "self-call",
        "costly-number",
    }
)
"""Problems that are about the node's value and stand beneath it."""
