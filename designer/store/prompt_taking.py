"""Takes a sound that lies elsewhere into the folder of a document, so that the flow can play it."""

from __future__ import annotations

import filecmp
import re
import shutil
import unicodedata
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO

from designer.flow.frozen import frozen
from designer.flow.values import is_reference
from designer.store.files import StoreError, reason_of
from designer.store.prompts import reference_to

_USUAL = "prompts"
"""Where prompts are put if the document has a folder of that name."""
_NOT_PLAYED = re.compile(r"[^A-Za-z0-9_.-]+")
_PLAIN_NAME = "prompt"


@frozen
class Taking:
    """A sound to be taken, and under which name."""

    source: Path
    folder: Path
    """The document's."""
    reference: str
    """What a node will hold; free, or that of a file that holds the same."""
    there: bool
    """Whether it lies there already, so that nothing has to be copied."""


def plan_taking(source: Path, folder: Path) -> Taking:
    """How to take the sound ``source`` into ``folder``, or into its ``prompts``, under a new name.

    One that lies in ``folder`` and can be played from there stays where it is. Names are changed to
    what can be played, and never to one that is taken. Raises
    :class:`~designer.store.files.StoreError` when there is no such file or it cannot be read.
    """
    if not source.is_file():
        raise StoreError("is-folder" if source.is_dir() else "missing", path=source)
    beside = reference_to(source, folder)
    if beside is not None:
        return Taking(source, folder, beside, there=True)
    below = f"{_USUAL}/" if _is_inside(folder / _USUAL, folder) else ""
    stem, suffix = _playable(source.stem), source.suffix.lower()
    try:
        for number in count(1):
            name = f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}"
            reference = below + name
            place = folder / reference
            if not place.exists() and not place.is_symlink():
                return Taking(source, folder, reference, there=False)
            if place.is_file() and filecmp.cmp(source, place, shallow=False):
                return Taking(source, folder, reference, there=True)
    except OSError as error:
        raise StoreError("not-read", path=source, reason=reason_of(error)) from None
    raise AssertionError  # numbers do not end


def take(taking: Taking) -> None:
    """Copy it, unless it is there. Raises StoreError; then nothing is left half copied."""
    if taking.there:
        return
    place = taking.folder / taking.reference
    try:
        with taking.source.open("rb") as source, place.open("xb") as copy:
            _copy(source, copy, place)
    except OSError as error:
        raise StoreError("prompt-not-copied", path=place, reason=reason_of(error)) from None


def _copy(source: BinaryIO, copy: BinaryIO, place: Path) -> None:
    try:
        shutil.copyfileobj(source, copy)
    except BaseException:
        with suppress(OSError):
            place.unlink()
        raise


def _playable(stem: str) -> str:
    """``stem`` in the letters an address of a prompt may hold."""
    letters = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    name = _NOT_PLAYED.sub("-", letters).strip("-.") or _PLAIN_NAME
    return name if is_reference(f"{name}.wav") else _PLAIN_NAME


def _is_inside(path: Path, folder: Path) -> bool:
    try:
        return path.is_dir() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # links in a circle
        return False
