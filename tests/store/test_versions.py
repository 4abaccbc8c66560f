"""The last versions of a document: kept by content, bounded, found again after a rename."""

from __future__ import annotations

import os
import zlib
from datetime import datetime
from pathlib import Path

import pytest

from designer.store import versions
from designer.store.files import StoreError
from designer.store.saving import Order, save_document
from designer.store.state import state_folder
from designer.store.versions import (
    MOST_VERSIONS,
    PART,
    keep_version,
    read_version,
    versions_of,
)


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "line.callflow"


def texts(path: Path) -> list[str]:
    return [read_version(version) for version in versions_of(path)]


def contents() -> list[Path]:
    return list((state_folder(PART) / "contents").iterdir())


def test_every_save_is_a_version_newest_first(path):
    for text in ("one", "two", "two", "three"):
        save_document(Order(path, text))
    assert texts(path) == ["three", "two", "one"]


def test_what_lay_there_before_the_first_save_is_kept_too(path):
    path.write_text("of another program")
    save_document(Order(path, "mine"))
    assert texts(path) == ["mine", "of another program"]
    path.write_text("again of another")
    save_document(Order(path, "mine again"))
    assert texts(path)[:2] == ["mine again", "again of another"]


def test_the_oldest_go_beyond_the_last_fifty(path, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda _handle: None)  # not what is tested here
    for number in range(MOST_VERSIONS + 3):
        keep_version(path, f"{number}".encode())
    assert len(texts(path)) == MOST_VERSIONS
    assert texts(path)[0] == f"{MOST_VERSIONS + 2}"
    assert texts(path)[-1] == "3"
    assert len(contents()) == MOST_VERSIONS


def test_all_together_take_a_bounded_place(path, monkeypatch):
    other = path.with_name("other.callflow")
    keep_version(other, os.urandom(40_000))
    monkeypatch.setattr(versions, "MOST_BYTES", 100_000)
    kept = [os.urandom(40_000) for _ in range(3)]
    keep_version(path, *kept)
    assert versions_of(other) == []
    assert len(versions_of(path)) == 2
    assert sum(one.stat().st_size for one in contents()) <= 100_000
    keep_version(path, os.urandom(200_000))
    assert len(versions_of(path)) == 1  # the newest stays, however large


def test_the_same_content_lies_there_once(path):
    other = path.with_name("other.callflow")
    for one in (path, other):
        one.write_text("same")
        keep_version(one, b"same")
    assert len(contents()) == 1
    assert texts(path) == texts(other) == ["same"]


def test_a_renamed_document_is_known_by_its_content(path, tmp_path):
    for text in ("one", "two"):
        save_document(Order(path, text))
    moved = tmp_path / "moved.callflow"
    path.rename(moved)
    assert texts(moved) == ["two", "one"]
    save_document(Order(moved, "three"))
    assert texts(moved) == ["three", "two", "one"]
    assert versions_of(path) == []


def test_a_renamed_document_that_is_saved_at_once_keeps_its_versions(path, tmp_path):
    for text in ("one", "two"):
        save_document(Order(path, text))
    moved = tmp_path / "moved.callflow"
    path.rename(moved)
    save_document(Order(moved, "three"))
    assert texts(moved) == ["three", "two", "one"]


def test_a_copy_begins_a_history_of_its_own(path, tmp_path):
    save_document(Order(path, "one"))
    copy = tmp_path / "copy.callflow"
    copy.write_text("one")
    assert versions_of(copy) == []
    save_document(Order(copy, "other"))
    assert texts(copy) == ["other", "one"]
    assert texts(path) == ["one"]


def test_a_spoilt_version_is_said_and_never_shown(path):
    save_document(Order(path, "one"))
    (content,) = contents()
    for spoilt in (b"", content.read_bytes()[:-3], b"nothing", zlib.compress(b"two")):
        content.write_bytes(spoilt)
        with pytest.raises(StoreError) as caught:
            read_version(versions_of(path)[0])
        assert caught.value.code == "version-spoilt"


def test_a_version_that_cannot_be_kept_stops_no_save(path, own_home):
    own_home.write_text("a file, not a folder")
    saved = save_document(Order(path, "one"))
    assert path.read_text() == "one"
    assert saved.remark is not None
    assert saved.remark.code == "version-not-kept"


def test_a_history_that_was_spoilt_begins_again(path):
    save_document(Order(path, "one"))
    (record,) = state_folder(PART).glob("*.json")
    record.write_text('{"format": "callflow-versions/1", "versions": [{"digest": 1}]}')
    save_document(Order(path, "two"))
    assert texts(path) == ["two", "one"]


def test_a_clock_that_is_set_back_mixes_nothing_up(path, monkeypatch):
    class Jumping(datetime):
        """Ten years on, then ten years back, with every look."""

        year_now = 2026

        @classmethod
        def now(cls, tz=None):
            cls.year_now = 2036 if cls.year_now != 2036 else 2016
            return cls(cls.year_now, 1, 1, tzinfo=tz)

    monkeypatch.setattr(versions, "datetime", Jumping)
    for number in range(6):
        save_document(Order(path, f"{number}" * 1_000))
    assert [text[0] for text in texts(path)] == list("543210")
    assert {version.at[:4] for version in versions_of(path)} == {"2036", "2016"}
    monkeypatch.setattr(versions, "MOST_BYTES", 60)  # what is let go is never the newest
    save_document(Order(path, "6" * 1_000))
    kept = [text[0] for text in texts(path)]
    assert kept == list("6543210")[: len(kept)]
    assert 1 <= len(kept) < 7
