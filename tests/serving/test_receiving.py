"""What hooks receive, kept in a folder and found there again."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.serving.errors import Refused, ServingError
from designer.serving.receiving import HookStore, newest_kept, read_fields
from tests.disks import Disk


def test_what_is_kept_is_found_again_oldest_first(tmp_path):
    store = HookStore(tmp_path / "kept")
    files = [store.keep(name, b"callid=c1&wav=a&wav=b") for name in ("b", "a-20260101", "c" * 90)]
    found = newest_kept(tmp_path / "kept", 10)
    assert [one.file for one in found] == files
    assert [one.name for one in found] == ["b", "a-20260101", "c" * 90]
    assert found[0].fields == {"callid": "c1", "wav": ["a", "b"]}
    assert [one.file for one in newest_kept(tmp_path / "kept", 2)] == files[1:]
    assert newest_kept(tmp_path / "kept", 0) == []
    assert newest_kept(tmp_path / "nowhere", 5) == []


@pytest.mark.parametrize("name", ["file/kept", "no\0path"])
def test_what_can_be_no_folder_is_said(tmp_path, name):
    (tmp_path / "file").write_text("")
    with pytest.raises(ServingError, match="cannot hold what is received"):
        HookStore(tmp_path / name)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"name": 1}', json.dumps({"name": "a", "time": "now", "fields": {}}),
     json.dumps({"name": "a", "time": "2026-01-01T00:00:00", "fields": {}}),
     json.dumps({"name": "a", "time": "2026-01-01T00:00:00Z", "fields": []}), "[" * 2000],
)  # fmt: skip
def test_what_is_not_ours_is_passed_over(tmp_path, text):
    (tmp_path / "a-20260101T000000000000-00000000.json").write_text(text)
    (tmp_path / "a.json").write_text('{"name": "a"}')
    (tmp_path / "b-20260101T000000000000-00000000.json").mkdir()
    assert newest_kept(tmp_path, 5) == []


@given(st.binary(max_size=200))
def test_any_body_has_fields_or_none(body):
    fields = read_fields(body)
    assert all(isinstance(key, str) for key in fields)


def test_a_full_folder_takes_no_more_and_loses_nothing(tmp_path):
    now = [0.0]
    store = HookStore(tmp_path, most_files=3, clock=lambda: now[0])
    kept = [store.keep("a", b"b=c") for _ in range(3)]
    with pytest.raises(Refused) as refused:
        store.keep("a", b"b=c")
    assert refused.value.status == 503
    assert "3 files" in str(refused.value)
    assert sorted(tmp_path.iterdir()) == sorted(kept)
    kept[0].unlink()
    now[0] = 5.0
    assert store.keep("a", b"b=c").exists()


def test_what_a_full_disk_does_not_take_leaves_no_half_file(tmp_path, monkeypatch):
    store, disk = HookStore(tmp_path), Disk(monkeypatch)
    disk.fill(tmp_path)
    with pytest.raises(Refused) as refused:
        store.keep("a", b"b=c")
    assert refused.value.status == 503
    assert list(tmp_path.iterdir()) == []
    disk.mend()
    assert store.keep("a", b"b=c").exists()


def test_a_folder_is_full_by_its_bytes_too(tmp_path):
    (tmp_path / "sound.wav").write_bytes(b"x" * 500)
    assert not HookStore(tmp_path, most_bytes=501).is_full()
    assert HookStore(tmp_path, most_bytes=500).is_full()
