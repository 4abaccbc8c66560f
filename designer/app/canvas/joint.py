"""What stands beside a node where several of its outcomes become one wire, and where."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from designer.app.canvas.course import JOINT_ROOM
from designer.app.translate import tr
from designer.flow.model import Node
from designer.flow.outcomes import is_digits
from designer.layout.boxes import WIDTH, port_offset

LINE = 13.0
"""Height of a line of it."""
_LEFT = 19.0
_SIDE = 6.0
_MARGIN = 2.5
_LETTER = 6.4
"""Room for a letter, so that what is drawn and clicked does not depend on a font."""
_MOST_LINES = 4
"""As many as a phone that is rung has ways out; more would hide what joins beside the next rows."""
_SHORTEST_RUN = 3


@dataclass(frozen=True, slots=True)
class Joint:
    """Several outcomes that are one wire."""

    row: int
    """The row of the face beside which it stands."""
    lines: tuple[str, ...]
    outcome: str
    """The outcome in whose colour it is drawn."""
    first: str
    """The first of the outcomes."""
    shift: float = 0.0
    """How far below the middle of its row it stands, so that another does not cover it."""

    @property
    def reach(self) -> float:
        """How far right of the card it reaches."""
        return self.area.right() - WIDTH

    @property
    def area(self) -> QRectF:
        """Where it stands, from the node's corner."""
        width = min(JOINT_ROOM - _LEFT, max(map(len, self.lines)) * _LETTER + 2 * _SIDE)
        height = len(self.lines) * LINE + 2 * _MARGIN
        top = port_offset(self.row)[1] + self.shift - height / 2
        return QRectF(WIDTH + _LEFT, top, width, height)


def apart(joints: Iterable[Joint]) -> tuple[Joint, ...]:
    """``joints`` of one node, in the order of their rows, moved so that none covers another.

    Each of two that would overlap gives way by half of that.
    """
    found: list[Joint] = []
    for joint in joints:
        over = max(0.0, found[-1].area.bottom() - joint.area.top()) if found else 0.0
        if over:
            found[-1] = replace(found[-1], shift=found[-1].shift - over / 2)
        found.append(replace(joint, shift=over / 2))
    return tuple(found)


def joint_lines(node: Node, outcomes: Iterable[str]) -> tuple[str, ...]:
    """Outcomes of ``node``, in the order of its ports, in short: keys as ranges, then names."""
    outcomes = list(outcomes)
    keys = ", ".join(_ranges([outcome for outcome in outcomes if is_digits(outcome)]))
    names = [_name(node, outcome) for outcome in outcomes if not is_digits(outcome)]
    lines = [keys, *names] if keys else names
    rest = lines[_MOST_LINES - 1 :]
    return (*lines[: _MOST_LINES - 1], *([", ".join(rest)] if rest else []))


def _name(node: Node, outcome: str) -> str:
    known = node.kind.outcome(outcome)
    return outcome if known is None else tr(known.short or known.label)


def _ranges(keys: Sequence[str]) -> list[str]:
    """``1 2 3 5`` as ``1–3`` and ``5``. Zero, the star and longer keys stand alone."""
    found = []
    # In a run the distance between a key and its place in it is the same.
    for _, group in itertools.groupby(enumerate(keys), key=_run):
        run = [key for _, key in group]
        found += [f"{run[0]}–{run[-1]}"] if len(run) >= _SHORTEST_RUN else run
    return found


def _run(place: tuple[int, str]) -> tuple[bool, int]:
    index, key = place
    counted = len(key) == 1 and key in "123456789"
    return counted, int(key) - index if counted else index
