"""The prompt files beside a served document: which may be read, and of what type they are."""

from __future__ import annotations

from pathlib import Path

from designer.flow.values import is_reference
from designer.serving.answers import ServedFlow
from designer.store.prompts import prompt_file

AUDIO_TYPES = {
    ".wav": "audio/wav",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
}
"""Content types by file suffix (46elks docs, 'voice-play': WAV, MP3, OGG Vorbis)."""

_OTHER_TYPE = "application/octet-stream"


def served_file(served: ServedFlow, reference: str) -> Path | None:
    """The file that ``reference`` means, or None.

    Only audio files, and what a node of the flow names, are given out, and only from inside the
    document's folder.
    """
    if served.folder is None or not is_reference(reference):
        return None
    if Path(reference).suffix.lower() not in AUDIO_TYPES and not _is_named(served, reference):
        return None
    return prompt_file(served.folder, reference)


def content_type(path: Path) -> str:
    """The content type of a prompt file."""
    return AUDIO_TYPES.get(path.suffix.lower(), _OTHER_TYPE)


def _is_named(served: ServedFlow, reference: str) -> bool:
    return any(
        node.kind.has_text and node.value == reference for node in served.flow.nodes.values()
    )
