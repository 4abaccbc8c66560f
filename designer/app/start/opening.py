"""What stands in the window when it opens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from designer.app.commands import file, samples
from designer.app.start.recent_files import look_at

if TYPE_CHECKING:
    from designer.app.window import Window


def open_first(window: Window, path: Path | None) -> None:
    """Show ``path``; without one, what the settings say, and the sample at the very first start.

    The window is not shown yet. Raises what the reader says of ``path``; a last flow that cannot
    be read any more is said in the window instead.
    """
    settings = window.context.settings
    if path is not None:
        file.open_first(window, path)
    elif not settings.toured and not settings.recent:
        samples.load_sample(window)
    elif settings.opens == "start" or (settings.opens == "last" and not _open_last(window)):
        window.start.show()


def _open_last(window: Window) -> bool:
    """Open the file that was open last, if it is still there."""
    for name in window.context.settings.recent[:1]:
        if look_at(Path(name)).changed is not None:
            return file.load(window, Path(name))
    return False
