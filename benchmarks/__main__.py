"""Runs the benchmarks and prints one table. Each area is measured in a process of its own."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.areas import AREAS, Area
from benchmarks.figures import NotHereError, from_json
from benchmarks.report import DOCUMENT, Report

_FAILED = "{name} could not be measured: {reason}"
_FAULT, _USAGE = 1, 2


def main(words: Sequence[str] | None = None) -> int:
    """Measure what the arguments say; 0 whatever the figures are, 1 if an area broke down."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument(
        "--only",
        metavar="NAME",
        action="append",
        choices=AREAS,
        help=f"measure this area alone, may be repeated: {', '.join(AREAS)}",
    )
    parser.add_argument("--quick", action="store_true", help="small flows, to see that it runs")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md as well")
    parser.add_argument("--scale", type=float, default=None, help=argparse.SUPPRESS)
    chosen = parser.parse_args(words)
    if chosen.write and (chosen.only or chosen.quick):
        parser.error("--write wants everything in full: leave --only and --quick out")
    if chosen.scale is not None:
        return _measure_here(AREAS[chosen.only[0]], chosen.quick, chosen.scale)
    report, sound = _measure_all([AREAS[name] for name in chosen.only or AREAS], chosen.quick)
    print(json.dumps(report.to_json(), indent=2) if chosen.json else report.as_text())
    if chosen.write:
        DOCUMENT.write_text(report.as_markdown(), encoding="utf-8", newline="\n")
    return 0 if sound else _FAULT


def _measure_here(area: Area, quick: bool, scale: float) -> int:
    """Measure one area in this process and print JSON."""
    answer: dict[str, list[Any]] = {"figures": [], "notes": []}
    try:
        answer["figures"] = [figure.to_json() for figure in area.figures(quick, scale)]
    except NotHereError as error:
        answer["notes"].append(str(error))
    print(json.dumps(answer))
    return 0


def _measure_all(areas: Sequence[Area], quick: bool) -> tuple[Report, bool]:
    """Everything in child processes; the second value tells whether none broke down."""
    report, sound = Report(), True
    for area in areas:
        for scale in area.scales:
            print(f"{area.name} …", file=sys.stderr, flush=True)
            done = _in_child(area, quick, scale)
            if done.returncode != 0:
                reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
                report.notes.append(_FAILED.format(name=area.name, reason=reason))
                sound = False
                continue
            answer = json.loads(done.stdout.splitlines()[-1])
            report.figures += map(from_json, answer["figures"])
            report.notes += answer["notes"]
    return report, sound


def _in_child(area: Area, quick: bool, scale: float) -> subprocess.CompletedProcess[str]:
    """A fresh process without a screen and without the settings of whoever runs this."""
    command = [sys.executable, "-m", "benchmarks", "--only", area.name, "--scale", str(scale)]
    with TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "CALLFLOW_HOME": home,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(scale),
        }
        return subprocess.run(
            [*command, "--quick"] if quick else command,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


if __name__ == "__main__":
    sys.exit(main())
