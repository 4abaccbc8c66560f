"""The tests that CI runs in short, at length: kills in saves, steps in the window, fuzzing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.soak.figures import Figure

_ROOT = Path(__file__).resolve().parents[2]


def kills(rounds: int) -> list[Figure]:
    """Kill a program in the middle of ``rounds`` saves: the file is the old or the new one."""
    test = "tests/store/test_saving.py::test_killed_in_the_middle_of_a_save_the_file_is_whole"
    return _pytest("kills", "kills in the middle of a save", rounds, test, CALLFLOW_KILLS=rounds)


def steps(rounds: int) -> list[Figure]:
    """Take ``rounds`` steps of editing in the real window, against the model."""
    test = "tests/app/test_any_editing.py"
    return _pytest("steps", "steps of editing in the window", rounds, test, CALLFLOW_STEPS=rounds)


def fuzz(rounds: int) -> list[Figure]:
    """Try the tests of hostile input with ``rounds`` cases each."""
    test = "tests/hostile"
    return _pytest("fuzz", "cases of each hostile input", rounds, test, CALLFLOW_CASES=rounds)


def _pytest(part: str, what: str, rounds: int, test: str, **settings: int) -> list[Figure]:
    # What Qt says in thousands of steps would leave no room for what failed.
    quiet = ("-q", "-x", "--show-capture=no")
    command = [sys.executable, "-m", "pytest", *quiet, "--timeout", "7200", test]
    environment = {**os.environ, **{name: str(value) for name, value in settings.items()}}
    begun = time.monotonic()
    done = subprocess.run(
        command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout[-6_000:] + done.stderr[-2_000:])
    return [
        Figure(part, what, rounds),
        Figure(part, "time", time.monotonic() - begun, "s"),
        Figure(part, "tests failed", int(done.returncode != 0), "", 0),
    ]


PARTS: dict[str, tuple[Callable[[int], list[Figure]], int]] = {
    "kills": (kills, 200),
    "steps": (steps, 20_000),
    "fuzz": (fuzz, 3_000),
}
"""What each runs, and how many rounds of it unless something else is asked."""
