"""The way of one wire: orthogonal, out to the right, in from the left, round other nodes.

Pure geometry in scene pixels. What lane a wire takes is decided in :mod:`.lanes`, which boxes
stand in its way is found by :mod:`.obstacles`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from designer.app.canvas.lanes import ENTRY, LANE, LEAD
from designer.app.canvas.obstacles import Rect

Points: TypeAlias = tuple[tuple[float, float], ...]

STUB = 18.0
"""Length of the short wire that stands for a whole one."""
_CLEAR = 14.0
"""Distance a detour keeps from a box."""
_TOUCH = 4.0
"""A straight way may pass a box as near as this."""
_ABOVE = 2000.0
"""How much longer a way back below may be than one above both its ends."""
_BERTHS = 4
_INF = float("inf")


class Ends(NamedTuple):
    """Where a wire begins, at a port, and where it ends, at an input."""

    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def back(self) -> bool:
        """Whether the input does not lie far enough to the right for a simple turn."""
        return self.x2 - self.x1 < LEAD + ENTRY


def wire(ends: Ends, lane: int, offset: float, boxes: Iterable[Rect], berth: int = 0) -> Points:
    """The corners of the wire between ``ends``, ends included.

    ``lane`` and ``offset`` are its lane's number and distance from the port. ``boxes`` are those
    it must not pass under if that can be avoided: for a wire that leads back with the boxes of
    its own two nodes, else without. ``berth`` says how far before the input a wire turns that comes
    from elsewhere than the rank before: nodes one below the other have different ones.
    """
    boxes = tuple(boxes)
    if ends.back:
        return _detour(ends, _entry(ends, berth), lane, offset, boxes)
    turn = min(ends.x1 + offset, ends.x2 - ENTRY)
    early = _turned(ends, turn)
    if not boxes or _is_free(early, boxes):
        return early
    late = _turned(ends, max(turn, _entry(ends, berth)))
    if _is_free(late, boxes):
        return late
    around = _detour(ends, _entry(ends, berth), lane, offset, boxes)
    return around if _is_free(around, boxes) else early


def stub(x: float, y: float) -> Points:
    """The short wire at a port that stands for a whole one."""
    return (x, y), (x + STUB, y)


def _turned(ends: Ends, x: float) -> Points:
    if ends.y1 == ends.y2:
        return (ends.x1, ends.y1), (ends.x2, ends.y2)
    return (ends.x1, ends.y1), (x, ends.y1), (x, ends.y2), (ends.x2, ends.y2)


def _detour(ends: Ends, into: float, lane: int, offset: float, boxes: Sequence[Rect]) -> Points:
    """Out, along a free height, and in again."""
    out = ends.x1 + offset
    span = min(out, into), max(out, into)
    above = _ABOVE if ends.back else 0.0
    height = _free_height(span, (ends.y1, ends.y2), lane * LANE, above, boxes)
    return (
        (ends.x1, ends.y1),
        (out, ends.y1),
        (out, height),
        (into, height),
        (into, ends.y2),
        (ends.x2, ends.y2),
    )


def _entry(ends: Ends, berth: int) -> float:
    """Where a wire turns just before the input: half a lane off the lanes of the rank before."""
    return ends.x2 - ENTRY - LANE / 2 - berth % _BERTHS * LANE / 2


def _free_height(
    span: tuple[float, float],
    heights: tuple[float, float],
    shift: float,
    above: float,
    boxes: Sequence[Rect],
) -> float:
    """The height at which ``span`` (left and right) is free, with the shortest way between.

    ``shift`` moves it from the first possible one, so that several ways share a gap side by side;
    ``above`` is what a height above both ends costs.
    """
    low, high = sorted(heights)
    blocked = sorted(
        (box.top - _CLEAR, box.bottom + _CLEAR)
        for box in boxes
        if box.left < span[1] + _TOUCH and box.right > span[0] - _TOUCH
    )
    best, shortest = high, _INF
    for top, bottom in _gaps(blocked):
        height = _in_gap(top, bottom, low, high, shift)
        length = abs(height - low) + abs(height - high) + (above if height < low else 0)
        if length < shortest:
            best, shortest = height, length
    return round(best)


def _gaps(blocked: Sequence[tuple[float, float]]) -> Iterable[tuple[float, float]]:
    end = -_INF
    for top, bottom in blocked:
        if top > end:
            yield end, top
        end = max(end, bottom)
    yield end, _INF


def _in_gap(top: float, bottom: float, low: float, high: float, shift: float) -> float:
    """The height in a gap that is nearest to the way between ``low`` and ``high``."""
    middle = (low + high) / 2
    if top == -_INF:
        return min(middle, bottom) - shift
    return min(max(top, min(middle, bottom)) + shift, bottom)


def _is_free(points: Points, boxes: Sequence[Rect]) -> bool:
    for (xa, ya), (xb, yb) in itertools.pairwise(points):
        left, right = (xa, xb) if xa < xb else (xb, xa)
        top, bottom = (ya, yb) if ya < yb else (yb, ya)
        for box in boxes:
            if (
                left < box.right + _TOUCH
                and right > box.left - _TOUCH
                and top < box.bottom + _TOUCH
                and bottom > box.top - _TOUCH
            ):
                return False
    return True
