"""Accounts in the settings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from designer.store.lines import AccountLine, line_named, may_be_named
from designer.store.settings import FILE_NAME, Settings, load_settings, save_settings

WORK = AccountLine("Work", "https://api.46elks.com/a1", "u1")
TEST = AccountLine("Test", "http://127.0.0.1:4646/a1", "u2")


def test_what_is_saved_is_loaded(own_home: Path) -> None:
    save_settings(Settings(lines=(WORK, TEST), line="Work"))
    assert load_settings().lines == (WORK, TEST)


def test_what_is_no_line_is_left_out(own_home: Path) -> None:
    own_home.mkdir()
    entries = [1, {}, {"name": "x"}, {**WORK.to_json(), "password": "hush"}, WORK.to_json(),
               {**TEST.to_json(), "name": "emulator"}, {**TEST.to_json(), "name": 3}]  # fmt: skip
    (own_home / FILE_NAME).write_text(json.dumps({"lines": entries}))
    assert load_settings().lines == (WORK,)
    save_settings(load_settings())
    assert "hush" not in (own_home / FILE_NAME).read_text()


@pytest.mark.parametrize("lines", [None, "x", {}, 4])
def test_no_list_is_no_lines(own_home: Path, lines: object) -> None:
    own_home.mkdir()
    (own_home / FILE_NAME).write_text(json.dumps({"lines": lines}))
    assert load_settings() == Settings()


@pytest.mark.parametrize("name", ["", " ", "Emulator", "WORK", " Test"])
def test_names_that_are_taken_or_none(name: str) -> None:
    assert not may_be_named(name, [WORK])
    assert may_be_named("Test", [WORK])


def test_a_line_by_name() -> None:
    assert line_named("work ", [TEST, WORK]) == WORK
    assert line_named("x", [TEST, WORK]) is None
