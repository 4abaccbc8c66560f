"""The start: from the command to a window that is painted, whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from benchmarks.figures import TIMES, Budget, Figure
from benchmarks.sizes import runs
from benchmarks.stopwatch import Times

_BUDGET = Budget(3, TIMES)


def figures(quick: bool) -> Iterator[Figure]:
    """The program's window beside an empty one, started in turns."""
    ours, bare = [], []
    slow = ""
    with tempfile.TemporaryDirectory() as home:
        for number in range(runs(quick, 15) + 1):
            beside, _ = _started("bare", home)
            took, slow = _started("ours", home)
            if number:  # the first pair reads everything from the disk and compiles it
                bare.append(beside)
                ours.append(took)
    late = f"imported before the window: {slow}" if slow else "no slow package imported before it"
    yield Figure(
        "window ready after the start",
        Times(tuple(ours)).median,
        anchor="an empty PySide6 window",
        beside=Times(tuple(bare)).median,
        budget=_BUDGET,
        note=f"wall clock; {late}",
    )


def _started(what: str, home: str) -> tuple[float, str]:
    """Milliseconds until the child process of that kind says that it is ready, and what it said."""
    # As where it is installed: compiled once, at the first start, whatever this shell says of that.
    environment = {**os.environ, "CALLFLOW_HOME": home, "PYTHONPYCACHEPREFIX": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.ready", what]
    begin = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = (time.perf_counter() - begin) * 1000
    if not line:
        raise RuntimeError(f"the {what} window did not start")
    return took, line.strip()
