"""Puts the sounds of a flow beside its export, as they have to lie on the web server."""

from __future__ import annotations

import filecmp
from collections.abc import Iterable
from pathlib import Path

from designer.flow.frozen import frozen
from designer.store.files import StoreError, reason_of, save_bytes, save_error
from designer.store.prompts import prompt_file

FOLDER = "files"
"""The folder that an address of a prompt names, see
:func:`~designer.store.prompts.prompt_address`."""


@frozen
class Upload:
    """What has to be written, so that every sound lies in the folder that is uploaded."""

    files: tuple[tuple[Path, Path], ...]
    """Each sound and its place; what lies there already with the same contents is left out."""
    replaced: tuple[Path, ...]
    """The places of these that hold something else now."""
    missing: tuple[str, ...] = ()
    """The sounds of which there is no file; the others are written without them."""


def plan_upload(references: Iterable[str], folder: Path, exported: Path) -> Upload:
    """What to write for the sounds ``references`` of a flow in ``folder``.

    They come into ``files`` beside the file ``exported``. Raises
    :class:`~designer.store.files.StoreError` where a sound cannot be read, where ``exported`` has
    no folder, and where another sound of the flow would be replaced.
    """
    target = exported.parent
    if not target.is_dir():
        raise StoreError("no-folder", path=exported, folder=target)
    found = {reference: prompt_file(folder, reference) for reference in references}
    sounds = {reference: file for reference, file in found.items() if file is not None}
    missing = tuple(reference for reference, file in found.items() if file is None)
    try:
        own = {_identity(sound) for sound in sounds.values()}
        files, replaced = [], []
        for reference, sound in sounds.items():
            place = target / FOLDER / reference
            if place.exists():
                if place.is_file() and filecmp.cmp(sound, place, shallow=False):
                    continue
                if _identity(place) in own:
                    raise StoreError("sound-in-the-way", path=place)
                replaced.append(place)
            files.append((sound, place))
    except OSError as error:
        raise StoreError("not-read", path=error.filename, reason=reason_of(error)) from None
    return Upload(tuple(files), tuple(replaced), missing)


def put(upload: Upload) -> None:
    """Write each file, whole or not at all. Raises StoreError for the first that cannot be."""
    for sound, place in upload.files:
        try:
            data = sound.read_bytes()
        except OSError as error:
            raise StoreError("not-read", path=sound, reason=reason_of(error)) from None
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise save_error(place, error) from None
        save_bytes(place, data)


def _identity(path: Path) -> tuple[int, int]:
    """What is the same for two names of one file."""
    status = path.stat()
    return status.st_dev, status.st_ino
