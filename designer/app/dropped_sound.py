"""Which prompt is dragged over the window: a sound file beside the document, or an address."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from designer.flow.texts import N_, Text
from designer.flow.values import is_reference, is_web_address

SUFFIXES = frozenset({".wav", ".mp3", ".ogg", ".oga"})
"""The files that are prompts and no documents."""

_UNSAVED = N_("Save the flow first, in the folder of {file} or above it; then drop the file again.")
_ELSEWHERE = N_("Copy {file} into the folder of the flow ({folder}), then drop it from there.")
_BAD_NAME = N_("Rename {file}: its name may hold only letters a–z, digits and . _ - to be played.")


@dataclass(frozen=True)
class Sound:
    """What a play node would hold, or why it cannot."""

    value: str = ""
    """A reference relative to the document's folder, or a web address."""
    reason: Text | None = None
    """What to do before the sound can be used; None when it can."""


def dropped_sound(data: QMimeData, folder: Path | None) -> Sound | None:
    """The one sound or address in ``data``; None when it is something else.

    ``folder`` is the document's, None while it is not saved.
    """
    urls = data.urls()
    if len(urls) > 1:
        return None
    if urls and urls[0].isLocalFile():
        return _sound_of_file(Path(urls[0].toLocalFile()), folder)
    address = urls[0].toString(urls[0].ComponentFormattingOption.FullyEncoded) if urls else ""
    address = address or data.text().strip()
    return Sound(address) if is_web_address(address) else None


def _sound_of_file(path: Path, folder: Path | None) -> Sound | None:
    if path.suffix.lower() not in SUFFIXES:
        return None
    fields = {"file": path.name}
    if folder is None:
        return Sound(reason=Text(_UNSAVED, fields))
    try:
        reference = path.resolve().relative_to(folder.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):  # links in a circle, or it lies elsewhere
        return Sound(reason=Text(_ELSEWHERE, {**fields, "folder": str(folder)}))
    if not is_reference(reference):
        return Sound(reason=Text(_BAD_NAME, {"file": reference}))
    return Sound(reference)
