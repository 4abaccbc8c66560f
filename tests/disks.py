"""Disks that fail in the middle of a session: full, or written by nobody any more."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest


class Disk:
    """Lets what is written below some folders fail from now on, until :meth:`mend`.

    Whoever may do everything writes to read-only folders too, so the tests say what the system
    would say to others.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._full: list[Path] = []
        self._full_itself: list[Path] = []
        self._forbidden: list[Path] = []
        self._filling: set[int] = set()
        self._open, self._sync = os.open, os.fsync
        monkeypatch.setattr(os, "open", self._opened)
        monkeypatch.setattr(os, "fsync", self._synced)

    def fill(self, folder: Path, *, deep: bool = True) -> None:
        """There is no room left: files can be made, and hold nothing.

        Unless ``deep``, there still is in the folders below.
        """
        (self._full if deep else self._full_itself).append(folder)

    def forbid(self, folder: Path) -> None:
        """Nobody may write there any more."""
        self._forbidden.append(folder)

    def mend(self) -> None:
        """There is room, and everybody may write."""
        self._full.clear()
        self._full_itself.clear()
        self._forbidden.clear()

    def _opened(self, name, flags, mode=0o777, **more):
        path = Path(os.fsdecode(name))
        makes = flags & os.O_CREAT and not path.exists()
        if makes and self._below(path, self._forbidden):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        handle = self._open(name, flags, mode, **more)
        fills = self._below(path, self._full) or path.parent in self._full_itself
        (self._filling.add if makes and fills else self._filling.discard)(handle)
        return handle

    def _synced(self, handle: int) -> None:
        if handle in self._filling:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._sync(handle)

    @staticmethod
    def _below(path: Path, folders: list[Path]) -> bool:
        return any(path.is_relative_to(folder) for folder in folders)


FAULTS = pytest.mark.parametrize(
    ("fault", "said"),
    [(Disk.fill, "the disk is full"), (Disk.forbid, "you are not allowed to write there")],
    ids=["full", "forbidden"],
)
"""Every way a disk fails, and what is said of it."""
