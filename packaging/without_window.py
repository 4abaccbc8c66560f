"""Prints a lock file without the packages of the window, which a server does not need.

``python without_window.py requirements/runtime.txt > server.txt``
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

WINDOW = frozenset({"pyside6-essentials", "shiboken6"})
"""Half a gigabyte that a server never imports."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def without_window(lock: str) -> str:
    """The text of a lock file without the entries of :data:`WINDOW` and their hashes."""
    kept: list[str] = []
    keeping = True
    for line in lock.splitlines(keepends=True):
        found = _NAME.match(line)
        if found is not None:
            keeping = found[0].lower() not in WINDOW
        if keeping:
            kept.append(line)
    return "".join(kept)


if __name__ == "__main__":
    sys.stdout.write(without_window(Path(sys.argv[1]).read_text("utf-8")))
