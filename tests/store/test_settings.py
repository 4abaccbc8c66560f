"""What is remembered between runs, and what happens when it cannot be read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from designer.store.files import StoreError
from designer.store.settings import (
    FILE_NAME,
    KEPT_NAME,
    MOST_ADDRESSES,
    Settings,
    load_settings,
    save_settings,
    settings_folder,
)


def write(home: Path, content: str | bytes) -> None:
    home.mkdir(parents=True)
    (home / FILE_NAME).write_bytes(content.encode() if isinstance(content, str) else content)


def test_the_variable_names_the_folder(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings_folder() == own_home
    monkeypatch.delenv("CALLFLOW_HOME")
    assert settings_folder().name == "callflow-designer"
    assert settings_folder().is_absolute()


def test_without_a_file_there_are_defaults(own_home: Path) -> None:
    assert load_settings() == Settings()
    assert not own_home.exists()


def test_what_is_saved_is_loaded(own_home: Path) -> None:
    settings = Settings(
        theme="dark",
        wheel="pan",
        motion="none",
        opens="start",
        toured=True,
        step_limit=10_000,
        serve_port=8080,
        serve_secret="abcdefgh",
        line="work",
        last_from="+46700000000",
        last_to="+46700000001",
        recent=("/flows/växel.callflow",),
        addresses=(("/flows/växel.callflow", "https://example.com/ljud"), ("", "http://a.example")),
        geometry="AdnQ",
        state="AAAA",
        stood_in="1440x900",
    )
    save_settings(settings)
    assert load_settings() == settings
    assert "växel" in (own_home / FILE_NAME).read_text("utf-8")


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"theme": "dark", "theme": "light"}', b"\xff", "[" * 5000]
)
def test_a_broken_file_is_kept_and_defaults_stand(own_home: Path, content: str | bytes) -> None:
    write(own_home, content)
    assert load_settings() == Settings()
    before = content.encode() if isinstance(content, str) else content
    assert (own_home / KEPT_NAME).read_bytes() == before
    save_settings(replace(Settings(), theme="dark"))
    assert load_settings().theme == "dark"
    assert (own_home / KEPT_NAME).read_bytes() == before


def test_a_folder_in_the_files_place_stops_nothing(own_home: Path) -> None:
    (own_home / FILE_NAME).mkdir(parents=True)
    assert load_settings() == Settings()


def test_a_single_wrong_value_is_the_default(own_home: Path) -> None:
    wrong = {
        "theme": "pink",
        "wheel": "fly",
        "opens": "wide",
        "toured": "yes",
        "step_limit": 12,
        "line": 5,
        "last_to": "+46",
        "recent": ["/a", 1, "/a", "/b"],
        "addresses": {"/a": "https://example.com", "/b": 5, "/c": "file:///etc"},
    }
    write(own_home, json.dumps(wrong))
    assert load_settings() == Settings(
        last_to="+46", recent=("/a", "/b"), addresses=(("/a", "https://example.com"),)
    )
    (own_home / FILE_NAME).write_text(json.dumps({"addresses": "https://example.com"}))
    assert load_settings() == Settings()


def test_settings_of_a_newer_version_are_kept(own_home: Path) -> None:
    write(own_home, json.dumps({"theme": "dark", "grid": {"size": 8}}))
    save_settings(replace(load_settings(), theme="light"))
    saved = json.loads((own_home / FILE_NAME).read_text("utf-8"))
    assert (saved["grid"], saved["theme"]) == ({"size": 8}, "light")


def test_recent_files_are_ten_at_most_newest_first() -> None:
    settings = Settings()
    for number in range(12):
        settings = settings.with_recent(Path(f"/flows/{number}.callflow"))
    settings = settings.with_recent("/flows/5.callflow")
    names = [Path(path).stem for path in settings.recent]
    assert names == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]
    assert "7" not in [Path(p).stem for p in settings.without_recent("/flows/7.callflow").recent]


def test_a_relative_recent_file_is_found_again_from_elsewhere() -> None:
    assert Path(Settings().with_recent("a.callflow").recent[0]).is_absolute()


def test_a_folder_that_cannot_be_made_is_said(own_home: Path) -> None:
    own_home.write_text("a file")
    with pytest.raises(StoreError):
        save_settings(Settings())
    assert load_settings() == Settings()


def test_of_each_document_one_address_is_kept_the_newest_first() -> None:
    settings = Settings()
    for number in range(MOST_ADDRESSES + 2):
        settings = settings.with_address(f"/flows/{number}.callflow", f"https://{number}.example")
    settings = settings.with_address("/flows/7.callflow", "https://new.example")
    assert settings.addresses[0] == (str(Path("/flows/7.callflow")), "https://new.example")
    assert len(settings.addresses) == MOST_ADDRESSES
    assert settings.address_of(Path("/flows/7.callflow")) == "https://new.example"
    assert settings.address_of("/flows/0.callflow") == settings.address_of(None) == ""
