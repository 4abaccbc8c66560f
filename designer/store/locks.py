"""Locks that end with the process that holds them, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)
"""What systems say when somebody else has it."""


class FileLock:
    """A file that one holder at a time has, among all programs of this machine."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Whether it is held here."""
        return self._handle is not None

    def take(self) -> bool:
        """Take it, making the file; False when somebody else holds it.

        Raises :class:`OSError` where the file cannot be made or its disk knows no locks.
        """
        if self._handle is not None:
            return True
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _try(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _HELD:
                return False
            raise
        self._handle = handle
        return True

    def release(self, *, remove: bool = False) -> None:
        """Let it go; with ``remove`` the file goes too. Does nothing to one not held."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if remove:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
        os.close(handle)
        if remove and sys.platform == "win32":
            with suppress(OSError):  # only now: a file that is open cannot be removed there
                self.path.unlink(missing_ok=True)
