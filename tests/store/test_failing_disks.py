"""A disk that fails in the middle of a session leaves what was kept before, and is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.store.files import StoreError
from designer.store.saving import Order, save_document
from designer.store.sessions import PART as SESSIONS
from designer.store.sessions import Record, Session, left_behind
from designer.store.state import state_folder
from designer.store.versions import PART as VERSIONS
from designer.store.versions import read_version, versions_of
from tests.disks import FAULTS, Disk


@pytest.fixture
def disk(monkeypatch) -> Disk:
    return Disk(monkeypatch)


def files(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file()}


def texts(path: Path) -> list[str]:
    return [read_version(one) for one in versions_of(path)]


@FAULTS
def test_a_draft_that_cannot_be_kept_leaves_the_one_before(disk, fault, said):
    session = Session()
    session.keep(Record(None, "Line", draft="one"))
    before = files(state_folder(SESSIONS))
    fault(disk, state_folder(SESSIONS))
    for _ in range(2):
        with pytest.raises(StoreError, match=said):
            session.keep(Record(None, "Line", draft="two"))
    assert files(state_folder(SESSIONS)) == before
    session.end(leave=True)
    disk.mend()
    (left,) = left_behind()
    assert left.record.draft == "one"
    left.drop()


@FAULTS
def test_a_session_that_begins_on_a_failing_disk_goes_on_when_it_is_mended(disk, fault, said):
    session = Session()
    fault(disk, state_folder(SESSIONS))
    with pytest.raises(StoreError, match="cannot be saved"):
        session.keep(Record(None, "Line", draft="one"))
    disk.mend()
    session.keep(Record(None, "Line", draft="two"))
    session.end(leave=True)
    (left,) = left_behind()
    assert left.record.draft == "two"
    left.drop()


@FAULTS
def test_a_version_that_cannot_be_kept_leaves_those_before_and_is_one_remark(
    disk, tmp_path, fault, said
):
    path = tmp_path / "line.callflow"
    save_document(Order(path, "one"))
    before = files(state_folder(VERSIONS))
    fault(disk, state_folder(VERSIONS))
    saved = save_document(Order(path, "two"))
    assert path.read_text() == "two"
    assert saved.remark is not None
    assert saved.remark.text.template.startswith("This version of")
    assert files(state_folder(VERSIONS)) == before
    disk.mend()
    assert texts(path) == ["one"]
    assert save_document(Order(path, "three")).remark is None
    assert texts(path) == ["three", "two", "one"]


def test_a_history_that_cannot_be_written_after_its_content_mixes_nothing_up(disk, tmp_path):
    path, folder = tmp_path / "line.callflow", state_folder(VERSIONS)
    save_document(Order(path, "one"))
    disk.fill(folder, deep=False)  # the contents, which lie in a folder in it, have room
    assert save_document(Order(path, "two")).remark is not None
    assert len(list((folder / "contents").iterdir())) == 2
    disk.mend()
    assert texts(path) == ["one"]
    assert save_document(Order(path, "three")).remark is None
    assert texts(path) == ["three", "two", "one"]
    assert len(list((folder / "contents").iterdir())) == 3


@FAULTS
def test_a_document_in_a_folder_that_fails_stays_as_it_was(disk, tmp_path, fault, said):
    path = tmp_path / "there" / "line.callflow"
    path.parent.mkdir()
    first = save_document(Order(path, "one"))
    fault(disk, path.parent)
    with pytest.raises(StoreError, match=said):
        save_document(Order(path, "two", seen=first.seen))
    assert files(path.parent) == {"line.callflow"}
    assert path.read_text() == "one"
    disk.mend()
    save_document(Order(path, "two", seen=first.seen))
    assert path.read_text() == "two"
