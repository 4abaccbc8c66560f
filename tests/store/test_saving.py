"""A document is saved whole or not at all, and never over what another program wrote."""

from __future__ import annotations

import os
import random
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from designer.store.drafts import ENDING, OLD_SECONDS, replace_file
from designer.store.files import StoreError, save_text
from designer.store.saving import Order, Saved, save_document
from designer.store.seen import Fate, fate_of, look

_USUAL = "200" if os.environ.get("CALLFLOW_THOROUGH") == "1" else "20"
KILLS = int(os.environ.get("CALLFLOW_KILLS", _USUAL))
"""How often a program is killed in the middle of its saves."""
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def saved(path: Path, text: str = "one", **more) -> Saved:
    return save_document(Order(path, text, **more))


def test_a_document_is_saved_where_the_link_leads(tmp_path):
    (tmp_path / "there").mkdir()
    result = saved(tmp_path / "there" / ".." / "line.callflow")
    assert result.path == tmp_path.resolve() / "line.callflow"
    assert result.path.read_text() == "one"
    assert fate_of(result.path, result.seen) is Fate.SAME


def test_what_another_program_wrote_is_not_replaced_unasked(tmp_path):
    first = saved(tmp_path / "line.callflow")
    first.path.write_text("theirs")
    with pytest.raises(StoreError) as caught:
        saved(first.path, "two", seen=first.seen)
    assert caught.value.code == "changed"
    assert first.path.read_text() == "theirs"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["line.callflow"]
    saved(first.path, "two", seen=look(first.path))
    assert first.path.read_text() == "two"


def test_a_change_of_the_same_length_in_the_same_moment_is_noticed(tmp_path):
    first = saved(tmp_path / "line.callflow")
    status = first.path.stat()
    save_text(first.path, "two")
    os.utime(first.path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert fate_of(first.path, first.seen) is Fate.CHANGED


def test_what_was_only_touched_or_put_back_is_the_same(tmp_path):
    first = saved(tmp_path / "line.callflow")
    os.utime(first.path, (1, 1))
    assert fate_of(first.path, first.seen) is Fate.SAME
    first.path.unlink()
    assert fate_of(first.path, first.seen) is Fate.GONE
    first.path.write_text("one")
    assert fate_of(first.path, first.seen) is Fate.SAME
    assert saved(first.path, "two", seen=first.seen).seen != first.seen


def test_a_file_that_was_deleted_is_written_again(tmp_path):
    first = saved(tmp_path / "line.callflow")
    first.path.unlink()
    saved(first.path, "two", seen=first.seen)
    assert first.path.read_text() == "two"


@POSIX
def test_what_is_no_file_is_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert look(tmp_path / "pipe") is None
    assert look(tmp_path) is look(tmp_path / "none") is None


def test_prompts_that_come_along_are_named_once(tmp_path):
    (tmp_path / "from" / "line").mkdir(parents=True)
    (tmp_path / "from" / "line" / "menu.wav").write_bytes(b"sound")
    (tmp_path / "to").mkdir()
    path, from_ = tmp_path / "to" / "line.callflow", tmp_path / "from"
    assert saved(path, prompts=("line/menu.wav",), prompts_from=from_).copied == ("line/menu.wav",)
    assert saved(path, prompts=("line/menu.wav",), prompts_from=from_).copied == ()
    assert saved(path).copied == ()


def test_prompts_that_cannot_come_along_are_said_and_the_document_is_saved(tmp_path):
    (tmp_path / "from" / "line").mkdir(parents=True)
    (tmp_path / "from" / "line" / "menu.wav").write_bytes(b"sound")
    (tmp_path / "to").mkdir()
    (tmp_path / "to" / "line").write_text("a file, not a folder")
    path = tmp_path / "to" / "line.callflow"
    result = saved(path, prompts=("line/menu.wav",), prompts_from=tmp_path / "from")
    assert path.read_text() == "one"
    assert result.remark is not None
    assert result.remark.code == "prompt-not-copied"


@POSIX
def test_only_the_name_that_was_saved_gets_the_new_content(tmp_path):
    path, other = tmp_path / "line.callflow", tmp_path / "copy.callflow"
    path.write_text("old")
    os.link(path, other)
    save_text(path, "new")
    assert (path.read_text(), other.read_text()) == ("new", "old")


@POSIX
def test_a_private_file_is_private_while_it_is_written(tmp_path, monkeypatch):
    path = tmp_path / "line.callflow"
    path.write_text("old")
    path.chmod(0o600)
    modes = []
    copy, sync = shutil.copystat, os.fsync

    def look_on() -> None:
        modes.append({stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir()})

    # As it was made, and when it holds what is written.
    monkeypatch.setattr(shutil, "copystat", lambda *which: (look_on(), copy(*which)))
    monkeypatch.setattr(os, "fsync", lambda handle: (look_on(), sync(handle)))
    save_text(path, "new")
    assert modes == [{0o600}] * 3


@POSIX
def test_the_content_is_on_the_disk_before_the_name_and_then_the_name_too(tmp_path, monkeypatch):
    path = tmp_path / "line.callflow"
    path.write_text("old")
    forced = []
    sync = os.fsync

    def look_on(handle: int) -> None:
        status = os.fstat(handle)
        size = None if stat.S_ISDIR(status.st_mode) else status.st_size
        forced.append((status.st_ino, size, path.read_text()))
        sync(handle)

    monkeypatch.setattr(os, "fsync", look_on)
    save_text(path, "newer")
    assert forced == [
        (path.stat().st_ino, len("newer"), "old"),
        (tmp_path.stat().st_ino, None, "newer"),
    ]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away"
)
def test_owner_and_group_are_kept(tmp_path):
    path = tmp_path / "line.callflow"
    path.write_text("old")
    path.chmod(0o660)
    os.chown(path, 1234, 2345)
    save_text(path, "new")
    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, 2345, 0o660)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="needs extended attributes")
def test_extended_attributes_are_kept(tmp_path):
    path = tmp_path / "line.callflow"
    path.write_text("old")
    try:
        os.setxattr(path, "user.colour", b"red")
    except OSError:
        pytest.skip("this disk keeps no extended attributes")
    save_text(path, "new")
    assert os.getxattr(path, "user.colour") == b"red"


def test_drafts_of_the_killed_are_swept_and_those_of_the_living_stay(tmp_path):
    path = tmp_path / "line.callflow"
    left, young, strange = (
        tmp_path / name
        for name in (f".line.callflow.1{ENDING}", f".line.callflow.2{ENDING}", f".b.1{ENDING}")
    )
    for one in (left, young, strange):
        one.write_text("half")
    long_ago = time.time() - OLD_SECONDS - 60
    os.utime(left, (long_ago, long_ago))
    os.utime(strange, (long_ago, long_ago))
    replace_file(path, b"whole")
    assert sorted(tmp_path.iterdir()) == sorted([path, young, strange])


_LITTLE_ROOM = """
import resource, sys
from pathlib import Path
from designer.store.files import StoreError, save_text
resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))
try:
    save_text(sys.argv[1], "x" * 100_000)
except StoreError as error:
    print(error.code)
"""


@POSIX
def test_a_disk_that_takes_only_a_part_leaves_the_old_file_whole(tmp_path):
    path = tmp_path / "line.callflow"
    path.write_text("old")
    result = subprocess.run(
        [sys.executable, "-c", _LITTLE_ROOM, path],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.stdout.strip() == "too-large-there", result.stderr
    assert path.read_text() == "old"
    assert list(tmp_path.glob(".*")) == []


_SAVES_FOREVER = """
import itertools, os, sys
from designer.store.files import save_text
path, sizes = sys.argv[1], (200_000, 90_000)
save_text(path, "0" * sizes[0])
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        for number in itertools.count(1):
            save_text(path, str(number % 10) * sizes[number % 2])
            if number == 1:
                os.write(1, b"%d\\n" % os.getpid())
    os.waitpid(child, 0)
    print("dead", flush=True)
"""
"""Starts, for each line it reads, a process that saves until it is killed.

Each says its number when it has saved once.
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that are quick to start")
def test_killed_in_the_middle_of_a_save_the_file_is_whole(tmp_path, popen):
    path = tmp_path / "line.callflow"
    mother = popen(
        [sys.executable, "-c", _SAVES_FOREVER, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    chance = random.Random(46)
    for _ in range(KILLS):
        mother.stdin.write("again\n")
        mother.stdin.flush()
        child = int(mother.stdout.readline())
        time.sleep(chance.uniform(0.0, 0.02))
        os.kill(child, 9)
        assert mother.stdout.readline() == "dead\n"
        text = path.read_text()
        assert len(set(text)) == 1
        assert len(text) == (90_000 if int(text[0]) % 2 else 200_000)
