"""Opens the window for whichever command line asks for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from designer.cli.exits import FINE, Stopped

if TYPE_CHECKING:
    from designer.app.main import Screenshot


def open_window(path: Path | None, picture: Screenshot | None = None) -> None:
    """Open the window with ``path`` (None: what the settings say), or save a picture of it.

    Raises :class:`Stopped` with the exit code of a window that did not end well, and what
    :func:`designer.app.main.run_window` raises.
    """
    from designer.app.main import run_window

    status = run_window(path, picture)
    if status != FINE:
        raise Stopped(status)
