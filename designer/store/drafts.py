"""Writes a file beside the one it is to replace, and puts it in that one's place."""

from __future__ import annotations

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

ENDING = ".new"
OLD_SECONDS = 3_600
"""After this time nobody writes a draft any more: whoever did was killed."""
_NAME_LENGTH = 40
"""The name is cut to leave room: systems allow 255 bytes for one."""


def replace_file(target: Path, data: bytes) -> os.stat_result:
    """Write ``data`` in the place of ``target``, whole or not at all; what the disk says of it.

    Owner, group, permissions and extended attributes are kept as far as the system lets us. Of a
    file with several names only this one gets the new content: a file that is never half written
    is worth more. Raises :class:`OSError`; ``target`` is then as it was.
    """
    _sweep(target)
    draft = target.with_name(f"{_beginning(target)}{os.urandom(4).hex()}{ENDING}")
    existing = _stat(target)
    # What replaces a private file is not readable by others for a moment either.
    mode = 0o666 if existing is None else 0o600
    try:
        with open(draft, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
            if existing is not None:
                _keep_rights(target, existing, draft)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            written = os.fstat(file.fileno())
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    _sync_folder(target.parent)
    return written


def _beginning(target: Path) -> str:
    return f".{target.name[:_NAME_LENGTH]}."


def _stat(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _keep_rights(target: Path, existing: os.stat_result, draft: Path) -> None:
    """Give ``draft`` what ``target`` has; what the system refuses stays as for a new file."""
    if hasattr(os, "chown"):
        own = draft.stat()
        if own.st_gid != existing.st_gid:
            with suppress(OSError):
                os.chown(draft, -1, existing.st_gid)
        if own.st_uid != existing.st_uid:
            with suppress(OSError):
                os.chown(draft, existing.st_uid, -1)
    with suppress(OSError):
        shutil.copystat(target, draft)


def _sweep(target: Path) -> None:
    """Take away the drafts of ``target`` that were left by a program that was killed."""
    beginning, now = _beginning(target), time.time()
    with suppress(OSError), os.scandir(target.parent) as entries:
        for entry in entries:
            if entry.name.startswith(beginning) and entry.name.endswith(ENDING):
                with suppress(OSError):
                    if now - entry.stat(follow_symlinks=False).st_mtime > OLD_SECONDS:
                        Path(entry.path).unlink()


def _sync_folder(folder: Path) -> None:
    """Force the new name to disk where the system can; it is there either way."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
