"""Writes the outcomes of every action into the page of the document format.

``python docs/outcomes_table.py``; a test compares the page with what this makes.
"""

from __future__ import annotations

import re
from pathlib import Path

from designer.flow.vocabulary import KINDS, Kind

PAGE = Path(__file__).resolve().parent / "guide" / "document-format.md"
_TABLE = re.compile(r"\| action \| its outcomes.*\n(?:\|.*\n)+")
_KEYS = "the keys pressed, such as `1` or `42`"


def page(written: str) -> str:
    """``written`` with the table of outcomes made anew."""
    rows = [f"| `{kind.key}` | {_outcomes(kind)} |" for kind in KINDS.values()]
    head = ["| action | its outcomes, and what the window calls them |", "| --- | --- |"]
    table = "\n".join([*head, *rows]) + "\n"
    return _TABLE.sub(lambda _: table, written)


def _outcomes(kind: Kind) -> str:
    named = [f"`{outcome.key}` *{outcome.label}*" for outcome in kind.outcomes]
    if not named:
        return "none"
    return ", ".join([_KEYS, *named] if kind.digits else named)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
