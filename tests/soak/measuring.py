"""What this process holds: memory, Qt objects, windows, threads, sockets."""

from __future__ import annotations

import ctypes
import gc
import os
import threading
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from designer.app.window import Window
from tests.soak.figures import Sample

_PAGE_KIB = os.sysconf("SC_PAGE_SIZE") / 1024


def settle() -> None:
    """Do what is due, deletions included, and collect the garbage."""
    for _ in range(2):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def sample(done: int) -> Sample:
    """What is held after ``done`` rounds."""
    settle()
    living = [one for one in gc.get_objects() if isinstance(one, QObject)]
    valid = [one for one in living if shiboken6.isValid(one)]
    return Sample(
        done,
        resident_kib(),
        len(valid),
        len(QApplication.allWidgets()),
        sum(isinstance(one, Window) for one in living),
        used_kib(),
    )


def resident_kib() -> float:
    """The memory this process has, in KiB."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE_KIB


class _Counted(ctypes.Structure):
    """What ``mallinfo2`` of the GNU C library gives."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena", "ordblks", "smblks", "hblks", "hblkhd",
            "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost",
        )
    )  # fmt: skip


def used_kib() -> float:
    """What the allocator counts as in use, in KiB; 0 where it does not say.

    The memory of the process holds what is free and was not given back as well.
    """
    count = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if count is None:
        return 0.0
    count.restype = _Counted
    counted = count()
    return (counted.uordblks + counted.hblkhd) / 1024


def sockets() -> int:
    """How many sockets are open."""
    return sum(_is_socket(link) for link in Path("/proc/self/fd").iterdir())


def threads() -> int:
    """How many threads of Python live."""
    return threading.active_count()


def _is_socket(link: Path) -> bool:
    try:
        return str(link.readlink()).startswith("socket:")
    except OSError:  # the handle of the listing itself
        return False
