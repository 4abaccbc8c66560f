"""The files that were open before: whether each is still there, and when it was changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from designer.app.aside import aside
from designer.flow.frozen import frozen

if TYPE_CHECKING:
    from designer.app.background import Background, Handle


@frozen
class RecentFile:
    """What the disk says of one file."""

    path: Path
    changed: datetime | None
    """Local time of the last change; None: there is no such file."""


def look_at(path: Path) -> RecentFile:
    """Ask the disk about ``path``. Never raises: what cannot be looked at is not there."""
    try:
        if not path.is_file():
            return RecentFile(path, None)
        return RecentFile(path, datetime.fromtimestamp(path.stat().st_mtime).astimezone())
    except (OSError, ValueError, OverflowError):
        return RecentFile(path, None)


def look_in_background(
    background: Background, path: Path, seen: Callable[[RecentFile], object]
) -> Handle:
    """Call ``seen`` once it is known; a disk of the network may take its time."""
    return background.submit(aside(partial(look_at, path)), seen)


def short_folder(path: Path) -> str:
    """The folder of ``path``, the person's own home written as ``~``."""
    folder = path.parent
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
