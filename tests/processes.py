"""What the system's list of processes shows to everybody."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PROCESSES = Path("/proc")


def command_lines() -> set[str]:
    """The command lines of all processes there are now; empty where the system shows none."""
    found = set()
    for path in _PROCESSES.glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has ended meanwhile
            found.add(path.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
    return found


@contextmanager
def watched() -> Iterator[set[str]]:
    """Collects the command line of every process that runs during the block."""
    seen: set[str] = set()
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.02):
            seen.update(command_lines())

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield seen
    finally:
        over.set()
        thread.join()
