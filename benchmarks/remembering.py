"""What the emulator's history takes: it is bounded, so calls beyond its bound add nothing."""

from __future__ import annotations

import asyncio
import gc
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Budget, Figure, NotHereError
from designer.emulator.account import new_account
from designer.emulator.desk import Desk
from designer.emulator.options import KEPT_CALLS, Options

_NONE = Budget(2_048)
"""What the allocator may keep for itself, in KiB."""
_AT_ONCE = 100
_MORE = 10_000
_URL = "http://127.0.0.1:1"
_STATM = Path("/proc/self/statm")
_PAGE_KIB = 4
_FORM = {
    "from": "+46700000000",
    "to": "+46700000009",
    "voice_start": json.dumps(
        {
            "ivr": "https://example.com/menu.mp3",
            "repeat": 0,
            "failed": {"connect": "+46700000001", "next": {"record": "local/message"}},
        }
    ),
}


def figures(quick: bool) -> Iterator[Figure]:
    """The size of a remembered call, then what ten thousand more add once the history is full."""
    if not _STATM.exists():
        raise NotHereError("The memory of calls cannot be measured without /proc")
    kept, more = (200, 400) if quick else (KEPT_CALLS, _MORE)
    filled, grown = asyncio.run(_measure(kept, more))
    yield Figure(
        f"memory of a call in the emulator's history of {kept:,}", filled / kept, None, "KiB"
    )
    yield Figure(
        f"memory that {more:,} more calls add", grown, None, "KiB", budget=None if quick else _NONE
    )


async def _measure(kept: int, more: int) -> tuple[float, float]:
    """KiB that the first ``kept`` calls add, and those that ``more`` calls add after them."""
    desk = Desk(new_account(), Options(speed=0, kept_calls=kept))
    await _run(desk, _AT_ONCE)  # what is imported and cached with the first calls
    empty = _resident()
    await _run(desk, kept)
    full = _resident()
    await _run(desk, more)
    end = _resident()
    await desk.close()
    return full - empty, end - full


async def _run(desk: Desk, count: int) -> None:
    for _ in range(count // _AT_ONCE):
        calls = [desk.place(_FORM, _URL) for _ in range(_AT_ONCE)]
        while any(call.call.end is None for call in calls):
            await asyncio.sleep(0)


def _resident() -> float:
    gc.collect()
    return int(_STATM.read_text("ascii").split()[1]) * _PAGE_KIB
