"""Folders for what is kept as long as something stands in the window."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject


def scratch_folder(owner: QObject) -> Path:
    """A new folder that is gone when ``owner`` is. Raises :class:`OSError` without room for it."""
    folder = TemporaryDirectory(prefix="callflow-", ignore_cleanup_errors=True)
    owner.destroyed.connect(lambda *_: folder.cleanup())
    return Path(folder.name)
