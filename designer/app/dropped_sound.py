"""Which prompt is dragged over the window: a sound file beside the document, or an address."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from designer.flow.texts import N_, Text
from designer.flow.values import is_reference, is_web_address

SUFFIXES = frozenset({".wav", ".mp3", ".ogg", ".oga"})
"""The files that are prompts and no documents."""

_UNSAVED = N_(
    "Save the flow first, then drop {file} again: a flow plays sounds that lie beside it."
)


@dataclass(frozen=True)
class Sound:
    """What a play node would hold, or why it cannot."""

    value: str = ""
    """A reference relative to the document's folder, or a web address."""
    reason: Text | None = None
    """What to do before the sound can be used; None when it can."""
    copied: Path | None = None
    """The file that can be used once it is copied beside the document."""


def dropped_sound(data: QMimeData, folder: Path | None, *, saved: bool) -> Sound | None:
    """The one sound or address in ``data``; None when it is something else.

    ``folder`` is the document's, or that of the sample it is; None where it has none. Only into
    that of one that is ``saved`` anything may be copied.
    """
    urls = data.urls()
    if len(urls) > 1:
        return None
    if urls and urls[0].isLocalFile():
        return _sound_of_file(Path(urls[0].toLocalFile()), folder, saved)
    address = urls[0].toString(urls[0].ComponentFormattingOption.FullyEncoded) if urls else ""
    address = address or data.text().strip()
    return Sound(address) if is_web_address(address) else None


def _sound_of_file(path: Path, folder: Path | None, saved: bool) -> Sound | None:
    if path.suffix.lower() not in SUFFIXES:
        return None
    reference = "" if folder is None else _reference(path, folder)
    if is_reference(reference):
        return Sound(reference)
    return Sound(copied=path) if saved else Sound(reason=Text(_UNSAVED, {"file": path.name}))


def _reference(path: Path, folder: Path) -> str:
    """``path`` as seen from ``folder``; empty where it lies elsewhere."""
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):  # links in a circle, or it lies elsewhere
        return ""
