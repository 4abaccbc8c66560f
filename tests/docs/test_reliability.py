"""The page on reliability names tests that are there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from designer.app.autosave import AUTOSAVE_MS
from designer.emulator.promptfetch import FETCH_LIMIT, FETCH_SECONDS
from designer.store.drafts import OLD_SECONDS
from designer.store.reports import MOST_KEPT
from designer.store.versions import MOST_BYTES, MOST_VERSIONS

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "guide" / "reliability.md"
_ROW = re.compile(r"^\| (?P<promise>.*?) \| (?P<proof>.*?) \|$", re.MULTILINE)
_PART = re.compile(r"`(?P<file>[\w./]+/[\w.]+)`|\*(?P<name>[^*]+)\*")


@cache
def functions_of(file: str) -> frozenset[str]:
    """The tests of a file as the page writes them."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    names = (node.name for node in ast.walk(tree) if isinstance(node, functions))
    return frozenset(
        name.removeprefix("test_").replace("_", " ") for name in names if name.startswith("test_")
    )


def named_in(page: str) -> list[tuple[str, str | None]]:
    """Each file the tables name, and each test with the file it is said to be in.

    A name belongs to the file named last before it, which ``the same file`` means as well.
    """
    found: list[tuple[str, str | None]] = []
    file = ""
    for row in _ROW.finditer(page):
        for part in _PART.finditer(row["proof"]):
            if part["file"]:
                file = part["file"]
                found.append((file, None))
            elif part["name"]:
                found.append((file, part["name"]))
    return found


def missing(page: str) -> list[str]:
    """What the page names and is not there."""
    wrong = []
    for file, name in named_in(page):
        if not (ROOT / file).is_file():
            wrong.append(file)
        elif name is not None and file.endswith(".py") and name not in functions_of(file):
            wrong.append(f"{file}: {name}")
    return wrong


def test_its_numbers_are_those_of_the_program():
    page = PAGE.read_text("utf-8")
    mebi = 1024 * 1024
    assert (AUTOSAVE_MS, OLD_SECONDS) == (3_000, 3_600)
    for words in (
        "after three seconds",
        "when it is an hour old",
        f"The last {MOST_VERSIONS} versions of each document",
        f"in at most {MOST_BYTES // mebi} MiB altogether",
        f"the last {MOST_KEPT} reports",
        f"in {FETCH_SECONDS:g} seconds and {FETCH_LIMIT // mebi} MiB at the most",
    ):
        assert words in page


def test_every_test_that_is_named_is_there():
    page = PAGE.read_text("utf-8")
    named = named_in(page)
    assert missing(page) == []
    assert len({file for file, _ in named}) > 20
    assert len([name for _, name in named if name]) > 40


@pytest.mark.parametrize(
    "proof",
    [
        "`tests/docs/test_nothing.py`",
        "`tests/docs/test_reliability.py`: *every test that is named is their*",
        "`tests/docs/test_reliability.py` |\n| more | the same file: *all of them*",
    ],
)
def test_what_is_not_there_is_found(proof):
    assert len(missing(f"| it holds | {proof} |")) == 1
