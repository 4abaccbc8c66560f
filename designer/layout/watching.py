"""Who waits for a large layout hears how far it is, and may stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Watch: TypeAlias = Callable[[float], None]
"""Is told now and then which share is done, 0 to 1; raises to end the layout."""


class LayoutStoppedError(Exception):
    """The layout is not wanted any more; nothing has been moved."""


def unwatched(share: float) -> None:
    """Nobody waits."""


def part_of(watch: Watch, begin: float, end: float) -> Watch:
    """A watch for the part of the work from the share ``begin`` to ``end``."""
    return lambda share: watch(begin + (end - begin) * share)
