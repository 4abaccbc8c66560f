"""The figures as a table, for the terminal and for the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.figures import AT_LEAST, TIMES, Figure
from benchmarks.growth import LIMIT, Growth

HEAD = ("what", "nodes", "ours", "anchor", "beside", "ratio", "budget", "met", "note")
GROWTH_HEAD = ("what", "100", "1,000", "10,000", "exponent", "last step", "limit", "met")
_NUMBERS = frozenset({"nodes", "ours", "anchor", "ratio", "exponent", "last step"})
_MET = {True: "met", False: "MISSED", None: "–"}


def figure_rows(figures: Iterable[Figure]) -> list[tuple[str, ...]]:
    """One row of words for each figure, under :data:`HEAD`."""
    return [
        (
            _name(figure.what, figure.scale),
            "" if figure.nodes is None else f"{figure.nodes:,}",
            _value(figure.ours, figure.unit),
            "" if figure.beside is None else _value(figure.beside, figure.unit),
            figure.anchor,
            "" if figure.ratio is None else f"{figure.ratio:.2f}×",
            _budget(figure),
            _MET[figure.met],
            figure.note,
        )
        for figure in figures
    ]


def growth_rows(growths: Iterable[Growth]) -> list[tuple[str, ...]]:
    """One row of words for each figure's growth, under :data:`GROWTH_HEAD`."""
    return [
        (
            _name(growth.what, growth.scale),
            *(_value(took, "ms") for _, took in growth.ours),
            f"{growth.exponent:.2f}",
            f"{growth.last:.2f}",
            "–" if growth.met is None else f"≤ {LIMIT}",
            _MET[growth.met],
        )
        for growth in growths
    ]


def as_text(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns under their heads, as wide as they must be."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]

    def line(row: Sequence[str]) -> str:
        cells = [
            cell.rjust(width) if name in _NUMBERS else cell.ljust(width)
            for name, cell, width in zip(head, row, widths, strict=True)
        ]
        return "  ".join(cells).rstrip()

    return "\n".join([line(head), line(["-" * width for width in widths]), *map(line, rows)])


def as_markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The same as a table of Markdown."""
    rule = ["---:" if name in _NUMBERS else "---" for name in head]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


def _name(what: str, scale: float) -> str:
    return what if scale == 1 else f"{what}, {scale:g}× pixels"


def _value(value: float, unit: str) -> str:
    if unit != "ms":
        return f"{value:,.1f} {unit}" if value < 10 else f"{value:,.0f} {unit}"
    if value >= 1_000:
        return f"{value / 1_000:.2f} s"
    return f"{value:.3g} ms" if value < 100 else f"{value:.0f} ms"


def _budget(figure: Figure) -> str:
    if figure.budget is None:
        return ""
    if figure.budget.kind == TIMES:
        return f"≤ {figure.budget.limit:g} × anchor"
    sign = "≥" if figure.budget.kind == AT_LEAST else "≤"
    return f"{sign} {_value(figure.budget.limit, figure.unit)}"
