"""Which prompt is dragged over the window: a sound file beside the document, or an address."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from designer.app.aside import shortly
from designer.flow.frozen import frozen
from designer.flow.texts import N_
from designer.flow.values import is_web_address
from designer.store.prompts import reference_to

if TYPE_CHECKING:
    from designer.app.background import Background

SUFFIXES = frozenset({".wav", ".mp3", ".ogg", ".oga"})
"""The files that are prompts and no documents."""

CHOOSE_SOUND = N_("Choose a sound…")
"""What is pressed to take a sound from this computer, wherever that is offered."""


@frozen
class Sound:
    """What a play node would hold, now or once it is copied."""

    value: str = ""
    """A reference relative to the document's folder, or a web address."""
    copied: Path | None = None
    """The file that can be used once it is copied beside the document."""


def dropped_sound(data: QMimeData, folder: Path | None, background: Background) -> Sound | None:
    """The one sound or address in ``data``; None when it is something else.

    ``folder`` is the document's, or that of the sample it is; None where it has none. Of a disk
    that does not say at once where a file lies, the file is one that may have to be copied.
    """
    urls = data.urls()
    if len(urls) > 1:
        return None
    if urls and urls[0].isLocalFile():
        return _sound_of_file(Path(urls[0].toLocalFile()), folder, background)
    address = urls[0].toString(urls[0].ComponentFormattingOption.FullyEncoded) if urls else ""
    address = address or data.text().strip()
    return Sound(address) if is_web_address(address) else None


def _sound_of_file(path: Path, folder: Path | None, background: Background) -> Sound | None:
    if path.suffix.lower() not in SUFFIXES:
        return None
    reference = None
    if folder is not None:
        reference = shortly(background, partial(reference_to, path, folder), otherwise=None)
    if reference is not None:
        return Sound(reference)
    return Sound(copied=path)
