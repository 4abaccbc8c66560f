"""What an open document leaves in the state folder, and who finds it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from designer.store.files import StoreError
from designer.store.locks import FileLock
from designer.store.sessions import PART, Record, Session, elsewhere, left_behind
from designer.store.state import state_folder

PATH = Path("/somewhere/line.callflow")


def kept() -> list[str]:
    return sorted(one.name for one in state_folder(PART).iterdir())


def test_a_session_that_ends_well_leaves_nothing():
    session = Session()
    session.keep(Record(PATH, "Line", draft="text"))
    assert len(kept()) == 2
    assert left_behind() == []  # it lives
    session.end()
    assert kept() == []
    session.keep(Record(PATH, "Line", draft="late"))
    assert kept() == []


def test_windows_on_one_document_see_each_other():
    one, two, other = Session(), Session(), Session()
    one.keep(Record(PATH, "Line"))
    two.keep(Record(PATH, "Line"))
    other.keep(Record(PATH.with_name("other.callflow"), "Other"))
    assert [record.process for record in elsewhere(PATH, one.id)] == [os.getpid()]
    two.end()
    assert elsewhere(PATH, one.id) == []
    one.end()
    other.end()


def test_a_session_that_is_left_is_found_whole_by_one_alone():
    session = Session()
    session.keep(Record(PATH, "Line", PATH.parent, "half a word\nö \ud83d"[:-1]))
    session.end(leave=True)
    (left,) = left_behind()
    assert left_behind() == []  # it is in somebody's hands
    assert left.record.path == PATH
    assert left.record.folder == PATH.parent
    assert left.record.draft == "half a word\nö "
    age = datetime.now(UTC) - left.record.time
    assert abs(age.total_seconds()) < 60
    left.leave()
    (left,) = left_behind()
    left.drop()
    assert left_behind() == []
    assert kept() == []


def test_one_that_only_looks_hides_nothing_from_the_next_start():
    session = Session()
    session.keep(Record(PATH, "Line", draft="text"))
    session.end(leave=True)
    looking = FileLock(state_folder(PART) / f"{session.id}.lock")
    assert looking.take()
    threading.Timer(0.03, looking.release).start()
    (left,) = left_behind()
    left.drop()


def test_what_held_nothing_unsaved_is_cleared_away():
    session = Session()
    session.keep(Record(PATH, "Line"))
    session.end(leave=True)
    assert left_behind() == []
    assert kept() == []


def test_what_cannot_be_read_stays():
    for name, text in (("a.json", "{"), ("b.json", '{"format": "other"}'), ("c.json", "[]")):
        (state_folder(PART) / name).write_text(text)
    assert left_behind() == elsewhere(PATH, "") == []
    assert kept() == ["a.json", "b.json", "c.json"]


_KEEPS = """
import sys
from pathlib import Path
from designer.store.sessions import Record, Session
session = Session()
session.keep(Record(Path("/somewhere/line.callflow"), "Line", draft="mine"))
print("kept", flush=True)
sys.stdin.read()
"""


def test_a_killed_program_is_told_from_a_living_one(popen):
    process = popen(
        [sys.executable, "-c", _KEEPS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "kept\n"
    assert left_behind() == []
    assert [record.draft for record in elsewhere(PATH, "")] == ["mine"]
    process.kill()
    process.wait(20)
    assert elsewhere(PATH, "") == []
    lefts = left_behind()
    assert [left.record.draft for left in lefts] == ["mine"]
    assert elsewhere(PATH, "") == []  # a dialog that asks about it is no window on the document
    lefts[0].leave()
    assert len(left_behind()) == 1


def test_a_state_folder_that_cannot_be_made_is_said(own_home):
    own_home.write_text("a file")
    with pytest.raises(StoreError, match="cannot be saved"):
        Session().keep(Record(PATH, "Line", draft="text"))
    assert left_behind() == []


def test_a_lock_has_one_holder(tmp_path):
    first, second = FileLock(tmp_path / "a.lock"), FileLock(tmp_path / "a.lock")
    assert first.take()
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release(remove=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_nobody_else_reads_what_is_kept():
    assert state_folder(PART).stat().st_mode & 0o077 == 0
    assert state_folder(PART).parent.stat().st_mode & 0o077 == 0
