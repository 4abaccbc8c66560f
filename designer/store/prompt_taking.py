"""Brings a sound into the folder of a document, so that the flow can play it.

One that lies elsewhere is copied there, one that was recorded is written there.
"""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO

from designer.flow.frozen import frozen
from designer.flow.values import is_reference
from designer.store.files import StoreError, reason_of, save_error
from designer.store.prompt_copies import is_another
from designer.store.prompts import reference_to

_USUAL = "prompts"
"""Where prompts are put if the document has a folder of that name."""
_NOT_PLAYED = re.compile(r"[^A-Za-z0-9_.-]+")
_PLAIN_NAME = "prompt"
_LONGEST_NAME = 60
"""So many letters of a name that is made up: what people call a node may be a whole sentence."""


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


def plan_taking(source: Path, folder: Path, later: Path | None = None) -> Taking:
    """How to take the sound ``source`` into ``folder``, or into its ``prompts``, under a new name.

    One that lies in ``folder`` and can be played from there stays where it is. Names are changed to
    what can be played, and never to one that is taken, nor to one that another sound has in
    ``later``, the folder in which the flow will probably be saved. Raises
    :class:`~designer.store.files.StoreError` when there is no such file or it cannot be read.
    """
    if not source.is_file():
        raise StoreError("is-folder" if source.is_dir() else "missing", path=source)
    beside = reference_to(source, folder)
    if beside is not None:
        return Taking(source, folder, beside, there=True)
    names = _names(_playable(source.stem), source.suffix.lower(), folder)
    try:
        for reference in names:
            if later is not None and is_another(source, later / reference):
                continue
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


def write_new(
    data: bytes,
    called: str,
    taken: Collection[str],
    folder: Path,
    ending: str = ".wav",
    later: Path | None = None,
) -> str:
    """Write the WAV file ``data`` beside the document in ``folder``; returns what a node holds.

    It is named after ``called``, with ``ending``, never like a file that is there or in ``later``,
    the folder in which the flow will probably be saved, nor like one of ``taken``, which nodes hold
    already. Raises StoreError; then nothing is left half written.
    """
    stem = _playable(called)[:_LONGEST_NAME].strip("-.").lower() or _PLAIN_NAME
    for reference in _names(stem, ending, folder):
        place = folder / reference
        if reference in taken or (later is not None and (later / reference).exists()):
            continue
        if not place.parent.is_dir():
            raise StoreError("no-folder", path=place, folder=place.parent)
        try:
            _write(place, data)
        except FileExistsError:
            continue
        except OSError as error:
            raise save_error(place, error) from None
        return reference
    raise AssertionError  # numbers do not end


def _write(place: Path, data: bytes) -> None:
    with open(place, "xb", opener=lambda name, flags: os.open(name, flags, 0o666)) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            with suppress(OSError):
                place.unlink()
            raise


def _names(stem: str, suffix: str, folder: Path) -> Iterator[str]:
    """What a new sound in ``folder``, or in its ``prompts``, may be called, the best first."""
    below = f"{_USUAL}/" if _is_inside(folder / _USUAL, folder) else ""
    yield f"{below}{stem}{suffix}"
    for number in count(2):
        yield f"{below}{stem}-{number}{suffix}"


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
