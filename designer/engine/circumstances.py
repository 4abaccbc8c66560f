"""When a call has to come, and from whom, so that our own server sends it a certain way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from designer.engine.program import Action
from designer.flow.callerlist import entries_in, is_listed, is_prefix
from designer.flow.opening import Hours, next_change, read_hours, verdict
from designer.flow.vocabulary import CALLERS, HOURS

_TRIED = 500
"""Changes of opening hours looked at before it is given up."""
_LENGTH = 11
"""Digits of a number made of a beginning."""

Wanted = tuple[Action, str]
"""A node as the engine runs it, and the outcome by which the call is to leave it."""


def moments_for(wanted: Sequence[Wanted], now: datetime) -> Iterator[str]:
    """The dates and times from ``now`` on from which all opening hours say what is ``wanted``.

    As a scenario holds them: on the clock of their zone where they share one, else with an offset.
    One that is empty where no opening hours are passed.
    """
    found = [
        (read_hours(action.value, action.data), outcome == "open")
        for action, outcome in wanted
        if action.kind == HOURS.key
    ]
    if not found:
        yield ""
        return
    moment: datetime | None = now.astimezone(UTC).replace(second=0, microsecond=0)
    for _ in range(_TRIED):
        if moment is None:
            return
        if all(verdict(hours, moment).open == is_open for hours, is_open in found):
            yield _written([hours for hours, _ in found], moment)
        later = [next_change(hours, moment) for hours, _ in found]
        moment = min((one.astimezone(UTC) for one in later if one is not None), default=None)


def person_for(wanted: Sequence[Wanted], person: str) -> str | None:
    """A caller of whom all lists say what is ``wanted``: ``person`` if they can, or one like it.

    None when there is none.
    """
    lists = [(action, outcome) for action, outcome in wanted if action.kind == CALLERS.key]
    candidates = [person]
    for action, _ in lists:
        candidates += [
            entry[:-1].ljust(_LENGTH + 1, "0") if is_prefix(entry) else entry
            for entry in entries_in(action.value)
        ]
    candidates += [f"+{country}00000009" for country in (4670, 1202, 4420, 4930)]
    return next(
        (
            caller
            for caller in candidates
            if all(is_listed(a.value, caller) == (outcome == "listed") for a, outcome in lists)
        ),
        None,
    )


def _written(hours: Sequence[Hours], moment: datetime) -> str:
    zones = {one.zone for one in hours}
    local = moment.astimezone(hours[0].zone)
    if len(zones) == 1:
        naive = local.replace(tzinfo=None)
        # An hour that comes twice can be told only with its offset.
        if naive.replace(tzinfo=hours[0].zone).astimezone(UTC) == moment:
            local = naive
    return local.isoformat(timespec="minutes")
