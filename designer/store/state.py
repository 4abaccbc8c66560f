"""The folder of what the program keeps for the person by itself: drafts, versions, reports."""

from __future__ import annotations

import os
from pathlib import Path

from designer.store.settings import HOME_VARIABLE

SOUNDS = "sounds"
"""The part with the sounds of flows that have no file yet."""


def state_folder(part: str) -> Path:
    """The folder of one ``part`` of it; made where it is not there, readable by nobody else.

    Raises :class:`OSError` where it cannot be made.
    """
    home = os.environ.get(HOME_VARIABLE)
    if home:
        folder = Path(home) / "state"
    else:
        import platformdirs

        folder = platformdirs.user_state_path("callflow-designer", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / part).mkdir(mode=0o700, exist_ok=True)
    return folder / part


def holds_anything(part: str) -> bool:
    """Whether there is anything in ``part``, which is quick to say. Never raises."""
    try:
        return any(state_folder(part).iterdir())
    except OSError:
        return False
