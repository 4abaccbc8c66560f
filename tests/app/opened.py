"""Files shown in a window at once, for tests about something else than how they are read."""

from __future__ import annotations

from pathlib import Path

from designer.app.loading import read, show
from designer.app.window import Window


def open_now(window: Window, path: Path) -> None:
    """Show the document or call actions in ``path``; raises what the reader says."""
    show(window, read(path))
