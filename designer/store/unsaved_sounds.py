"""Sounds of flows that have no file yet: each such flow has a folder of the program's own for them.

A flow names a sound relative to its folder, so a sound that is taken before the first save lies
here under the name it will have beside the file. The first save takes all of them along: also what
only a redo plays again.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from designer.flow.errors import CallflowError
from designer.store.drafts import replace_file
from designer.store.files import StoreError, reason_of, save_error
from designer.store.prompt_copies import copy_prompts, is_another
from designer.store.sessions import named_folders
from designer.store.state import SOUNDS, state_folder

OLD_SECONDS = 7 * 24 * 3_600
"""A folder this old that no session names belongs to a flow that nobody has any more."""


def is_unsaved(folder: Path | None) -> bool:
    """Whether ``folder`` is one of a flow that has no file yet."""
    try:
        return folder is not None and folder.parent == state_folder(SOUNDS)
    except OSError:
        return False


def folder_for(folder: Path | None, references: Iterable[str]) -> Path:
    """Where the sounds of a flow without a file are put; made where it is not there.

    ``folder`` is where they lie now. One that belongs to something else, as that of the samples,
    is left alone, and the files ``references`` name come along from there. Raises
    :class:`~designer.store.files.StoreError`.
    """
    place = folder
    try:
        if place is None or not is_unsaved(place):
            place = state_folder(SOUNDS) / f"{os.getpid()}-{os.urandom(6).hex()}"
        place.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise save_error(Path(error.filename or SOUNDS), error) from None
    if folder is not None and place != folder:
        copy_prompts(references, folder, place)
    return place


def take_along(source: Path, target: Path) -> tuple[str, ...]:
    """Copy all sounds of a flow without a file from ``source`` beside its new file in ``target``.

    Returns the references copied. What lies there already stays if it is equal. Raises
    :class:`~designer.store.files.StoreError` where something else has the name of one, before any
    is copied, and for one that cannot be copied.
    """
    lacking = []
    for path in _files(source):
        place = target / path.relative_to(source)
        try:
            if is_another(path, place):
                raise StoreError("sound-there", path=place)
            if not os.path.lexists(place):
                lacking.append((path, place))
        except OSError as error:
            raise StoreError("not-read", path=place, reason=reason_of(error)) from None
    for path, place in lacking:
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            replace_file(place, path.read_bytes())
        except OSError as error:
            raise StoreError("prompt-not-copied", path=place, reason=reason_of(error)) from None
    return tuple(path.relative_to(source).as_posix() for path, _place in lacking)


def throw_away(folders: Iterable[Path]) -> None:
    """Delete ``folders`` of flows without a file. What the disk refuses is left for later."""
    for folder in folders:
        if is_unsaved(folder):
            shutil.rmtree(folder, ignore_errors=True)


def sweep() -> None:
    """Delete what flows have left that nobody has any more. Never raises; in doubt nothing goes."""
    with suppress(OSError, ValueError, CallflowError):
        old = [one for one in state_folder(SOUNDS).iterdir() if _is_old(one)]
        if old:
            named = named_folders()
            throw_away(one for one in old if one not in named)


def _is_old(folder: Path) -> bool:
    newest = max(path.stat().st_mtime for path in (folder, *_files(folder)))
    return time.time() - newest > OLD_SECONDS


def _files(folder: Path) -> Iterator[Path]:
    for below, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(below) / name for name in sorted(names))
