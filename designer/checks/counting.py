"""How often a call may come to a node: a sensible number, and a server that counts."""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.context import Subject, shown
from designer.checks.problems import Problem
from designer.flow.rounds import ROUNDS_KEY, whole_rounds
from designer.flow.vocabulary import LARGEST_ROUNDS


def bad_rounds(subject: Subject) -> Iterator[Problem]:
    """``bad-option``: ``rounds`` is no number of rounds, or nothing ever leaves the node."""
    extra = subject.node.extra
    if ROUNDS_KEY not in extra:
        return
    if not subject.node.kind.outcomes:
        yield subject.error("bad-option", "no-rounds", option=ROUNDS_KEY)
    elif whole_rounds(extra[ROUNDS_KEY]) is None:
        value = shown(extra[ROUNDS_KEY])
        yield subject.error(
            "bad-option", "rounds", option=ROUNDS_KEY, value=value, most=LARGEST_ROUNDS
        )


def uncounted_rounds(subject: Subject) -> Iterator[Problem]:
    """``needs-serving``: rounds are counted by the server, and call actions have none."""
    if subject.context.target == "actions" and ROUNDS_KEY in subject.node.extra:
        yield subject.error("needs-serving", "rounds", option=ROUNDS_KEY)
