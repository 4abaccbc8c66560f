"""Lets Python write down where it was when the whole process ends at once."""

from __future__ import annotations

import faulthandler
from datetime import UTC, datetime

from designer.store.reports import FAULTS, PART
from designer.store.state import state_folder

_LARGEST = 256 * 1024
"""Bytes of earlier ends that are kept."""


def record_faults() -> bool:
    """Do so from now on, in a file beside the reports; False where there can be none."""
    try:
        path = state_folder(PART) / FAULTS
        mode = "ab" if path.exists() and path.stat().st_size < _LARGEST else "wb"
        # Stays open as long as the process: it is written to when nothing else works any more.
        file = path.open(mode)
        file.write(f"Started {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n".encode())
        file.flush()
    except OSError:
        return False
    faulthandler.enable(file)
    return True
