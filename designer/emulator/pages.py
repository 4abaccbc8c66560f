"""Lists as the platform pages them: newest first, from one time back to another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from designer.emulator.errors import Refused
from designer.emulator.times import parse_stamp, stamp
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json, JsonObject

PAGE_LIMIT = 100
"""Most entries of one page (46elks docs, call-history)."""

T = TypeVar("T")


@frozen
class Window:
    """Which part of a list is asked for: entries before ``start`` and after ``end``."""

    start: datetime | None = None
    end: datetime | None = None
    limit: int = PAGE_LIMIT


def read_window(query: Mapping[str, str]) -> Window:
    """The window that ``start``, ``end`` and ``limit`` of a query name; an empty one is none.

    Raises :class:`Refused` 400 for what is no time and no number from 1 to 100.
    """
    limit = query.get("limit") or str(PAGE_LIMIT)
    if not (limit.isascii() and limit.isdecimal() and 1 <= int(limit[:9]) <= PAGE_LIMIT):
        raise Refused(400, "bad-limit", value=limit)
    return Window(_time(query, "start"), _time(query, "end"), int(limit))


def _time(query: Mapping[str, str], name: str) -> datetime | None:
    text = query.get(name)
    if not text:
        return None
    moment = parse_stamp(text)
    if moment is None:
        raise Refused(400, "bad-time", name=name, value=text)
    return moment


def page(
    entries: Iterable[T],
    created: Callable[[T], datetime],
    show: Callable[[T], JsonObject],
    window: Window,
) -> JsonObject:
    """One page: ``{"data": […], "next": …}``.

    ``entries`` stand newest first. ``next`` is the ``start`` of the following page, left out on
    the last one.
    """
    found: list[T] = []
    more = False
    for entry in entries:
        moment = created(entry)
        if window.start is not None and moment >= window.start:
            continue
        if window.end is not None and moment <= window.end:
            break
        if len(found) == window.limit:
            more = True
            break
        found.append(entry)
    data: list[Json] = [show(entry) for entry in found]
    result: JsonObject = {"data": data}
    if more:
        result["next"] = stamp(created(found[-1]))
    return result
