"""Runs the parts of the soak, each in a process of its own, and prints one table."""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.report import describe_machine
from tests.soak import at_length
from tests.soak.figures import Figure

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "guide" / "reliability.md"
HEAD = ("part", "what", "measured", "bound", "kept")
_MARKS = ("<!-- soak -->", "<!-- /soak -->")
_DONE, _FAULT = 0, 1


def _documents(rounds: int) -> list[Figure]:
    # Only in the process that needs it: it loads Qt.
    from tests.soak.documents import run

    return run(rounds)


def _calls(rounds: int) -> list[Figure]:
    from tests.soak.calls import run

    return run(rounds)


PARTS: dict[str, tuple[Callable[[int], list[Figure]], int]] = {
    "documents": (_documents, 500),
    "calls": (_calls, 500),
    **at_length.PARTS,
}
"""What each runs, and how many rounds of it unless something else is asked."""


def main(words: Sequence[str] | None = None) -> int:
    """Run what the arguments say; 0 if every bound is kept, 1 if not or if a part broke down."""
    parser = argparse.ArgumentParser(prog="dev.py soak", description=__doc__)
    parser.add_argument(
        "--only",
        metavar="PART",
        action="append",
        choices=PARTS,
        help=f"run this part alone, may be repeated: {', '.join(PARTS)}",
    )
    parser.add_argument("--rounds", type=int, help="so many of each in the place of its own number")
    parser.add_argument(
        "--write", action="store_true", help="write the figures into the guide as well"
    )
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args(words)
    if chosen.rounds is not None and chosen.rounds < 1:
        parser.error("--rounds wants a number from 1 on")
    if chosen.write and (chosen.only or chosen.rounds):
        parser.error("--write wants everything in full: leave --only and --rounds out")
    if chosen.here:
        run, usual = PARTS[chosen.only[0]]
        print(json.dumps([one.to_json() for one in run(chosen.rounds or usual)]))
        return _DONE
    figures: list[Figure] = []
    broken = []
    for part in chosen.only or PARTS:
        print(f"{part} …", file=sys.stderr, flush=True)
        found = _in_child(part, chosen.rounds)
        figures += found
        if not found:
            broken.append(part)
    print(as_text(figures))
    for part in broken:
        print(f"{part} broke down; the lines above say why.")
    if chosen.write and not broken:
        text = DOCUMENT.read_text("utf-8")
        DOCUMENT.write_text(written(text, figures), encoding="utf-8", newline="\n")
    return _DONE if not broken and all(one.kept for one in figures) else _FAULT


def _in_child(part: str, rounds: int | None) -> list[Figure]:
    """A fresh process without a screen and without anybody's settings; empty if it broke down."""
    command = [sys.executable, "-m", "tests.soak", "--here", "--only", part]
    with TemporaryDirectory() as home:
        done = subprocess.run(
            [*command, "--rounds", str(rounds)] if rounds else command,
            env={**os.environ, "CALLFLOW_HOME": home, "QT_QPA_PLATFORM": "offscreen",
                 "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            check=False,
        )  # fmt: skip
    if done.returncode != 0:
        return []
    return [Figure(**one) for one in json.loads(done.stdout.splitlines()[-1])]


def as_text(figures: Sequence[Figure]) -> str:
    """The table for the terminal."""
    rows = [HEAD, *(one.row for one in figures)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def written(text: str, figures: Sequence[Figure]) -> str:
    """The document ``text`` with the figures of this run between its marks."""
    when = datetime.now(UTC).strftime("%Y-%m-%d")
    rows = [HEAD, ("---",) * len(HEAD), *(one.row for one in figures)]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    inside = f"{_MARKS[0]}\n\nRun on {when}: {describe_machine()}.\n\n{table}\n\n{_MARKS[1]}"
    return re.sub(f"{_MARKS[0]}.*{_MARKS[1]}", lambda _: inside, text, flags=re.DOTALL)


if __name__ == "__main__":
    sys.exit(main())
