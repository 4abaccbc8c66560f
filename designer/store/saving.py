"""Saves a document: looks whether another program changed it, writes it, takes its prompts along.

Everything here may take as long as the disk likes; the window calls it in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from designer.flow.frozen import frozen
from designer.store.files import LARGEST_READ, StoreError, as_utf8, save_bytes
from designer.store.prompt_copies import copy_prompts
from designer.store.seen import Fate, Seen, as_written, fate_of, look
from designer.store.unsaved_sounds import is_unsaved, take_along
from designer.store.versions import keep_version, newest_digest


@frozen
class Order:
    """What is to be saved where."""

    path: Path
    text: str
    """The document."""
    seen: Seen | None = None
    """The file as it was when it was read or written here; None: whatever is there is replaced."""
    prompts: Sequence[str] = ()
    """References to the prompts that belong beside it."""
    prompts_from: Path | None = None
    """The folder they lie in now; None: they stay. From that of a flow without a file all come."""


@frozen
class Saved:
    """What was saved."""

    path: Path
    """Where: absolute, links followed."""
    seen: Seen | None
    """The file as it is now; None for what is no file, as a pipe."""
    copied: Sequence[str] = ()
    """References to the prompts that were copied beside it."""
    remark: StoreError | None = None
    """Why the version was not kept or prompts not taken along; the document itself is saved."""


def save_document(order: Order) -> Saved:
    """Do it, whole or not at all.

    Raises :class:`StoreError`, with the code ``changed`` where another program changed the file
    since it was seen; nothing was touched then. The first save of a flow puts its sounds beside
    the file before the file is there, and raises where one cannot be put there.
    """
    if order.seen is not None and fate_of(order.path, order.seen) is Fate.CHANGED:
        raise StoreError("changed", path=order.path)
    data = as_utf8(order.path, order.text)
    copied = _taken_along(order)
    before = _not_kept_yet(order)
    status = save_bytes(order.path, data)
    path = order.path.resolve()
    seen = None if status is None else as_written(data, status)
    remark = None
    try:
        if seen is not None:
            keep_version(path, *before, data)
    except StoreError as error:
        remark = error
    try:
        folder = order.prompts_from
        if folder is not None and folder != path.parent and not is_unsaved(folder):
            copied = copy_prompts(order.prompts, folder, path.parent)
    except StoreError as error:
        remark = error
    return Saved(path, seen, copied, remark)


def _taken_along(order: Order) -> tuple[str, ...]:
    """The sounds of a flow without a file, which come first: without them it is not saved."""
    folder = order.prompts_from
    try:
        target = order.path.resolve().parent
    except (OSError, RuntimeError, ValueError):  # said when it is saved
        return ()
    if folder is None or not is_unsaved(folder) or not target.is_dir():
        return ()
    return take_along(folder, target)


def _not_kept_yet(order: Order) -> tuple[bytes, ...]:
    """What the save replaces, where that is not among the versions."""
    try:
        path = order.path.resolve()
    except (OSError, RuntimeError, ValueError):  # said when it is saved
        return ()
    newest = newest_digest(path)
    if order.seen is not None and order.seen.digest == newest:
        return ()
    found = look(path)
    if found is None or found.digest == newest or found.size > LARGEST_READ:
        return ()
    with suppress(OSError):
        return (path.read_bytes(),)
    return ()
