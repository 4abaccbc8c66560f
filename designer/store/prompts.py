"""Prompt files beside a document: found, versioned, addressed, measured.

A document may name a prompt by a relative reference (``prompts/menu.wav``). The file lies in the
document's own folder or below it, never elsewhere, whatever links say.
"""

from __future__ import annotations

import hashlib
import wave
from contextlib import suppress
from pathlib import Path

from designer.flow.values import is_reference
from designer.store.files import StoreError, reason_of


def prompt_file(folder: Path, reference: str) -> Path | None:
    """The file that ``reference`` means in ``folder``, the folder of the document.

    Returns None when ``reference`` is no relative reference, when there is no such file, and when
    it lies outside ``folder`` once symbolic links are followed.
    """
    if not is_reference(reference):
        return None
    try:
        root = folder.resolve(strict=True)
        path = (root / reference).resolve(strict=True)
        inside = path.is_relative_to(root) and path.is_file()
    except (OSError, RuntimeError):  # before Python 3.13 links in a circle are a RuntimeError
        return None
    return path if inside else None


def reference_to(path: Path, folder: Path) -> str | None:
    """The reference that means the file ``path`` in ``folder``, once links are followed.

    None where it lies elsewhere, and where no reference can say its name. It need not be there.
    """
    try:
        reference = path.resolve().relative_to(folder.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):  # links in a circle, or it lies elsewhere
        return None
    return reference if is_reference(reference) else None


def prompt_version(path: Path) -> str:
    """The first eight hex digits of the file's SHA-256.

    The platform keeps a prompt by its address for good (46elks docs, 'voice-play'), so the address
    carries this and changes with the file. Raises :class:`~designer.store.files.StoreError`.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:8]
    except OSError as error:
        raise StoreError("not-read", path=path, reason=reason_of(error)) from None


def prompt_address(base: str, reference: str, path: Path | None) -> str:
    """The address of a prompt on the served flow at ``base``: ``BASE/files/<reference>?v=…``.

    Without a file (``path`` None) it has no version. Raises StoreError when the file cannot be
    read.
    """
    address = f"{base.rstrip('/')}/files/{reference}"
    return address if path is None else f"{address}?v={prompt_version(path)}"


def hook_address(base: str, name: str) -> str:
    """The address that receives recordings and reports on the served flow at ``base``."""
    return f"{base.rstrip('/')}/hook/{name}"


def prompt_seconds(path: Path) -> float | None:
    """How long an audio file plays, in seconds; None when it cannot be read as audio.

    WAV is measured without decoding; what else the audio library knows (MP3, OGG Vorbis, FLAC, and
    WAV that is not plain PCM) by its header.
    """
    with suppress(OSError, EOFError, wave.Error), wave.open(str(path), "rb") as sound:
        if sound.getframerate() > 0:
            return sound.getnframes() / sound.getframerate()
    return _seconds_by_library(path)


def _seconds_by_library(path: Path) -> float | None:
    import miniaudio

    try:
        return float(miniaudio.get_file_info(str(path)).duration)
    except (miniaudio.DecodeError, OSError, ValueError):
        return None
