"""What was measured, where, and in which forms it is given out."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks import table
from benchmarks.figures import Figure
from benchmarks.growth import growths
from designer import __version__

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"

_INTRODUCTION = """# Benchmarks

Written by `python3 dev.py bench --write`; everything below is measured, none of it by hand.

Version {version}, {machine}.

What one thread computes is given in processor time; figures on the wall clock say so. The canvas
has 1280 × 800 pixels. The flows are made of departments of twenty nodes, half as many edges again
as nodes, the same in every run. An anchor is measured in the same run: what Qt itself needs for as
many rectangles and lines, an empty window, the same work without anything remembered. Of painting,
the figures at two device pixels per pixel follow without budgets.
"""
_GROWTH = """## How cost grows

The exponent of a power law through the figures at 100, 1,000 and 10,000 nodes; 1 means that ten
times the nodes cost ten times as much. The last step is the one from 1,000 to 10,000.
"""


@dataclass
class Report:
    """All figures of one run, and one sentence for each area that could not be measured."""

    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def as_text(self) -> str:
        """For the terminal."""
        parts = [table.as_text(table.HEAD, table.figure_rows(self.figures))] if self.figures else []
        grown = growths(self.figures)
        if grown:
            parts.append(table.as_text(table.GROWTH_HEAD, table.growth_rows(grown)))
        return "\n\n".join([*parts, *self.notes, _summary(self.figures)])

    def as_markdown(self) -> str:
        """For the documentation."""
        introduction = _INTRODUCTION.format(version=__version__, machine=describe_machine())
        figures = table.as_markdown(table.HEAD, table.figure_rows(self.figures))
        grown = table.as_markdown(table.GROWTH_HEAD, table.growth_rows(growths(self.figures)))
        notes = [f"{note}." for note in self.notes]
        parts = [introduction, figures + "\n", *(note + "\n" for note in notes), _GROWTH, grown]
        return "\n".join(parts) + "\n"

    def to_json(self) -> dict[str, Any]:
        """Everything, as JSON."""
        return {
            "version": __version__,
            "machine": describe_machine(),
            "figures": [figure.to_json() for figure in self.figures],
            "growth": [growth.to_json() for growth in growths(self.figures)],
            "notes": self.notes,
        }


def describe_machine() -> str:
    """Processor, system, Python and Qt, in one line."""
    cores = os.cpu_count() or 1
    return (
        f"{_processor()}, {cores} cores, {platform.system()}, "
        f"Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    named = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def _summary(figures: list[Figure]) -> str:
    verdicts = [figure.met for figure in figures if figure.budget is not None]
    met = sum(verdict is True for verdict in verdicts)
    return f"{met} of {len(verdicts)} budgets met."
