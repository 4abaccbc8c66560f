"""What the rows of the outline stand for: lines of the flow, headings, notes and frames."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from designer.flow.outline import Line, Outline
from designer.flow.texts import N_


@dataclass(frozen=True, slots=True)
class Heading:
    """A row above others that cannot be selected."""

    words: str
    """A marked template."""


@dataclass(frozen=True, slots=True)
class Written:
    """A note or a frame, by its key."""

    key: str


Row: TypeAlias = Line | Heading | Written

UNREACHABLE = Heading(N_("No way leads here from the start"))
"""Over what a call never comes to."""
BESIDE = Heading(N_("Notes and frames"))
"""Over what no call notices."""


def top_rows(tree: Outline, keys: Collection[str]) -> tuple[Row, ...]:
    """The rows at the left; ``keys`` are those of notes and frames."""
    headings: list[Row] = [UNREACHABLE] if tree.unreachable else []
    if keys:
        headings.append(BESIDE)
    return (*tree.parts, *headings)


def rows_under(row: Row | None, tree: Outline, keys: Collection[str]) -> tuple[Row, ...]:
    """The rows directly below ``row``."""
    if isinstance(row, Line):
        return tree.under(row)
    if row == UNREACHABLE:
        return tree.unreachable
    return tuple(Written(key) for key in keys) if row == BESIDE else ()
