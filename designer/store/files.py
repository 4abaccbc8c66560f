"""Text files: read with clear errors, written whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.texts import N_, Text
from designer.store.drafts import replace_file

STANDARD_INPUT = "-"
"""The path that means standard input."""
LARGEST_READ = 64 * 1024 * 1024
"""Bytes of a file or of standard input that are read; the largest document is smaller."""

THE_INPUT = Text(N_("Standard input"))
"""What standard input is called where other files have a path."""


class StoreError(CallflowError):
    """A file that cannot be read or written. ``args_by_name`` holds its ``path``."""

    texts: ClassVar[Mapping[str, str]] = {
        "missing": N_("{path}: there is no such file."),
        "is-folder": N_("{path} is a folder; name a file in it."),
        "not-allowed": N_("{path} cannot be read: you are not allowed to."),
        "not-read": N_("{path} cannot be read: {reason}."),
        "not-utf8": N_(
            "{path} is not UTF-8 text: byte {offset}, in line {line}, is wrong. Save it as UTF-8."
        ),
        "too-large": N_("{path} is larger than {limit} bytes; it is not read."),
        "prompt-not-copied": N_("The prompt could not be copied to {path}: {reason}."),
        "sound-there": N_(
            "{path} is another sound of the same name already, and must not be replaced. Save the "
            "flow in another folder."
        ),
        "sound-in-the-way": N_(
            "{path} is itself a sound of the flow, and must not be replaced by another. Export to "
            "another folder."
        ),
        "no-folder": N_("{path} cannot be saved: there is no folder {folder}."),
        "save-not-allowed": N_("{path} cannot be saved: you are not allowed to write there."),
        "read-only": N_("{path} cannot be saved: the file or its disk is read-only."),
        "disk-full": N_("{path} cannot be saved: the disk is full."),
        "too-large-there": N_("{path} cannot be saved: files this large are not allowed there."),
        "changed": N_("{path} was changed by another program since it was opened here."),
        "version-not-kept": N_("This version of {path} could not be kept: {reason}."),
        "version-spoilt": N_("The version of {at} was spoilt on the disk and cannot be read."),
        "not-saved": N_("{path} cannot be saved: {reason}."),
        "half-character": N_(
            "{path} cannot be saved: its text holds half of a character, which UTF-8 cannot say."
        ),
    }


_READ_CODES: Mapping[int, str] = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "is-folder",
    errno.EACCES: "not-allowed",
    errno.EPERM: "not-allowed",
}
_SAVE_CODES: Mapping[int, str] = {
    errno.EISDIR: "is-folder",
    errno.EACCES: "save-not-allowed",
    errno.EPERM: "save-not-allowed",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "too-large-there",
}


def is_standard_input(path: str | Path) -> bool:
    """Whether ``path`` means standard input and no file."""
    return str(path) == STANDARD_INPUT


def reason_of(error: OSError) -> str:
    """What the system says about ``error``, for the field ``reason``."""
    return error.strerror or type(error).__name__


def read_text(path: str | Path) -> str:
    """The text of a UTF-8 file, or of standard input when ``path`` is ``-``.

    Line ends and a byte order mark stay as they are. Raises :class:`StoreError`.
    """
    named: object = path
    try:
        if is_standard_input(path):
            named = THE_INPUT
            data = sys.stdin.buffer.read(LARGEST_READ + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(LARGEST_READ + 1)
    except OSError as error:
        code = _READ_CODES.get(error.errno or 0, "not-read")
        # Windows denies to open a folder where others say that it is one.
        if code == "not-allowed" and Path(path).is_dir():
            code = "is-folder"
        raise StoreError(code, path=named, reason=reason_of(error)) from None
    except ValueError as error:  # a path with a null character
        raise StoreError("not-read", path=named, reason=str(error)) from None
    if len(data) > LARGEST_READ:
        raise StoreError("too-large", path=named, limit=LARGEST_READ)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise StoreError("not-utf8", path=named, offset=error.start, line=line) from None


def save_text(path: str | Path, text: str) -> None:
    """Write ``text`` as UTF-8 to ``path``, whole or not at all.

    The new file is written beside the old one, forced to disk and put in its place, so a crash or
    a full disk leaves the old one as it was. A symbolic link stays and what it points to is
    replaced; permissions are kept. What is no file (a pipe, a device) is written to directly.
    Raises :class:`StoreError`.
    """
    save_bytes(path, as_utf8(path, text))


def as_utf8(path: str | Path, text: str) -> bytes:
    """The bytes of ``text``, which is to be saved to ``path``. Raises :class:`StoreError`."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise StoreError("half-character", path=Path(path)) from None


def save_bytes(path: str | Path, data: bytes) -> os.stat_result | None:
    """Write ``data`` to ``path``, whole or not at all, as :func:`save_text` does.

    Returns what the disk says of the new file; None for what is no file.
    """
    path = Path(path)
    try:
        return _save(path, data)
    except OSError as error:
        raise save_error(path, error) from None
    except (RuntimeError, ValueError) as error:  # links in a circle, a null character
        raise StoreError("not-saved", path=path, reason=str(error)) from None


def _save(path: Path, data: bytes) -> os.stat_result | None:
    if path.is_dir():
        raise StoreError("is-folder", path=path)
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return None
    target = path.resolve()
    if not target.parent.is_dir():
        raise StoreError("no-folder", path=path, folder=target.parent)
    if target.exists() and not os.access(target, os.W_OK):
        raise StoreError("read-only", path=path)
    return replace_file(target, data)


def save_error(path: Path, error: OSError) -> StoreError:
    """What is said where writing ``path`` failed with ``error``."""
    code = _SAVE_CODES.get(error.errno or 0, "not-saved")
    return StoreError(code, path=path, reason=reason_of(error))
