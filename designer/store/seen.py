"""What a file was when it was read or written last, so that another program's change is noticed."""

from __future__ import annotations

import hashlib
import os
import stat
from enum import Enum
from pathlib import Path

from designer.flow.frozen import frozen
from designer.store.files import LARGEST_READ


class Fate(Enum):
    """What became of a file."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@frozen
class Seen:
    """A file as it was seen. Only its content counts; the rest spares reading it again."""

    digest: str
    """SHA-256 of the content."""
    size: int
    changed: int
    """When it was changed, in nanoseconds as the disk says it."""
    number: int
    """Which file of its disk it is."""


def digest_of(data: bytes) -> str:
    """What stands for ``data``: two contents with the same digest are the same."""
    return hashlib.sha256(data).hexdigest()


def as_written(data: bytes, status: os.stat_result) -> Seen:
    """A file with the content ``data``, of which the disk says ``status``."""
    return Seen(digest_of(data), status.st_size, status.st_mtime_ns, status.st_ino)


def look(path: Path) -> Seen | None:
    """The file at ``path`` as it is now; None: there is none that can be read. Never raises."""
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return None
            return as_written(file.read(LARGEST_READ + 1), status)
    except (OSError, ValueError):
        return None


def fate_of(path: Path, seen: Seen) -> Fate:
    """What became of the file at ``path`` since it was ``seen``. Never raises.

    A file that was only touched, or put back as it was, is the same. One that cannot be looked at
    is the same too: whoever saves hears what is wrong with it.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        return Fate.GONE
    except (OSError, ValueError):
        return Fate.SAME
    if (status.st_size, status.st_mtime_ns, status.st_ino) == (
        seen.size,
        seen.changed,
        seen.number,
    ):
        return Fate.SAME
    now = look(path)
    return Fate.CHANGED if now is not None and now.digest != seen.digest else Fate.SAME


def _without_waiting(name: str, flags: int) -> int:
    # A pipe without a writer would wait for one.
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
