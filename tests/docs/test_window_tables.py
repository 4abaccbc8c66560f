"""Every test that the tables of the window's tests name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1] / "app"
NAMED = re.findall(r"`([\w/.]+\.py)(?:::(\w+))?`", (TESTS / "README.md").read_text("utf-8"))


def test_there_are_many() -> None:
    assert len(NAMED) > 100


@pytest.mark.parametrize("path", sorted({path for path, _ in NAMED}))
def test_what_is_named_is_there(path: str) -> None:
    there = set(re.findall(r"^def (test_\w+)", (TESTS / path).read_text("utf-8"), re.MULTILINE))
    assert {name for of, name in NAMED if of == path and name} <= there
