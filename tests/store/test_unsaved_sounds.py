"""Sounds of a flow without a file: kept for it, put beside its file, and gone with it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from designer.store.files import StoreError
from designer.store.saving import Order, save_document
from designer.store.sessions import PART as SESSIONS
from designer.store.sessions import Record, Session
from designer.store.state import state_folder
from designer.store.unsaved_sounds import (
    OLD_SECONDS,
    folder_for,
    is_unsaved,
    sweep,
    take_along,
    throw_away,
)


@pytest.fixture
def own() -> Path:
    """The folder of a flow without a file, with two sounds."""
    folder = folder_for(None, ())
    (folder / "line").mkdir()
    for name in ("menu.wav", "line/bye.wav"):
        (folder / name).write_bytes(name.encode())
    return folder


def grow_old(folder: Path) -> None:
    then = time.time() - OLD_SECONDS - 60
    for path in [*folder.rglob("*"), folder]:
        os.utime(path, (then, then))


def test_each_flow_has_one_of_its_own_and_keeps_it(own, tmp_path):
    assert is_unsaved(own)
    assert folder_for(own, ()) == own
    assert folder_for(None, ()) != own
    assert not is_unsaved(None)
    assert not is_unsaved(tmp_path)
    throw_away([own])
    assert folder_for(own, ()) == own
    assert own.is_dir()


def test_sounds_from_a_folder_of_something_else_come_along_and_stay_there(tmp_path):
    (tmp_path / "menu.wav").write_bytes(b"sound")
    folder = folder_for(tmp_path, ("menu.wav", "none.wav"))
    assert folder != tmp_path
    assert [one.name for one in folder.iterdir()] == ["menu.wav"]
    throw_away([tmp_path])
    assert (tmp_path / "menu.wav").is_file()


def test_the_first_save_takes_all_of_them_along_also_what_only_a_redo_plays(own, tmp_path):
    path = tmp_path / "line.callflow"
    saved = save_document(Order(path, "{}", None, (), own))
    assert set(saved.copied) == {"menu.wav", "line/bye.wav"}
    assert (tmp_path / "line/bye.wav").read_bytes() == b"line/bye.wav"
    assert path.is_file()
    assert take_along(own, tmp_path) == ()


def test_another_sound_of_that_name_is_not_replaced_and_nothing_is_saved(own, tmp_path):
    (tmp_path / "menu.wav").write_bytes(b"another")
    path = tmp_path / "line.callflow"
    with pytest.raises(StoreError) as error:
        save_document(Order(path, "{}", None, ("menu.wav",), own))
    assert error.value.code == "sound-there"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["menu.wav"]
    assert (tmp_path / "menu.wav").read_bytes() == b"another"
    assert not (tmp_path / "line").exists()


def test_a_disk_that_takes_no_sound_saves_nothing(own, tmp_path):
    (tmp_path / "line").write_text("a file, not a folder")
    path = tmp_path / "line.callflow"
    with pytest.raises(StoreError) as error:
        save_document(Order(path, "{}", None, (), own))
    assert error.value.code == "prompt-not-copied"
    assert not path.exists()


def test_a_folder_that_is_not_there_is_said_as_for_any_flow(own, tmp_path):
    with pytest.raises(StoreError) as error:
        save_document(Order(tmp_path / "none" / "line.callflow", "{}", None, (), own))
    assert error.value.code == "no-folder"
    assert not (tmp_path / "none").exists()


def test_what_nobody_has_any_more_goes_and_nothing_else(own):
    sweep()
    assert own.is_dir()  # it may be about to be used
    grow_old(own)
    session = Session()
    session.keep(Record(None, "line", own, "{}"))
    sweep()
    assert own.is_dir()
    session.end(leave=True)
    sweep()
    assert own.is_dir()  # the next start offers it
    (state_folder(SESSIONS) / "spoilt.json").write_text("{")
    for one in state_folder(SESSIONS).glob(f"{session.id}*"):
        one.unlink()
    sweep()
    assert own.is_dir()  # that one may name it
    (state_folder(SESSIONS) / "spoilt.json").unlink()
    sweep()
    assert not own.exists()
