"""The sounds of a flow beside its export."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.store.files import StoreError
from designer.store.prompt_uploads import plan_upload, put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Of a flow with two sounds, one in a folder that is called as that of an export."""
    folder = tmp_path / "line"
    (folder / "files").mkdir(parents=True)
    (folder / "a.wav").write_bytes(b"a")
    (folder / "files" / "b.wav").write_bytes(b"b")
    return folder


def test_equal_files_are_left_and_others_named(folder, tmp_path):
    exported = tmp_path / "line.json"
    sounds = ("a.wav", "files/b.wav")
    upload = plan_upload(sounds, folder, exported)
    assert upload.replaced == ()
    put(upload)
    assert (tmp_path / "files/files/b.wav").read_bytes() == b"b"
    assert plan_upload(sounds, folder, exported).files == ()
    (folder / "a.wav").write_bytes(b"new")
    upload = plan_upload(sounds, folder, exported)
    assert upload.files == ((folder / "a.wav", tmp_path / "files/a.wav"),)
    assert upload.replaced == (tmp_path / "files/a.wav",)


def test_no_sound_of_the_flow_takes_the_place_of_another(folder):
    (folder / "files" / "a.wav").write_bytes(b"another")
    with pytest.raises(StoreError, match="itself a sound of the flow"):
        plan_upload(("a.wav", "files/a.wav"), folder, folder / "line.json")
    assert (folder / "files" / "a.wav").read_bytes() == b"another"


def test_what_is_missing_or_outside_is_named_and_the_others_are_put(folder, tmp_path):
    (tmp_path / "far.wav").write_bytes(b"far")
    (folder / "far.wav").symlink_to(tmp_path / "far.wav")
    exported = tmp_path / "line.json"
    upload = plan_upload(("none.wav", "a.wav", "far.wav"), folder, exported)
    assert upload.missing == ("none.wav", "far.wav")
    put(upload)
    assert [place.name for place in (tmp_path / "files").iterdir()] == ["a.wav"]


def test_a_file_where_a_folder_has_to_be_is_said(folder, tmp_path):
    (tmp_path / "files").write_text("a file")
    with pytest.raises(StoreError, match="cannot be saved"):
        put(plan_upload(("a.wav",), folder, tmp_path / "line.json"))
    with pytest.raises(StoreError, match="there is no folder"):
        plan_upload(("a.wav",), folder, tmp_path / "gone" / "line.json")
    assert not (tmp_path / "gone").exists()
