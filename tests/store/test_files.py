"""Text files: what cannot be read is named, what is saved is saved whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from designer.store.files import LARGEST_READ, StoreError, read_text, save_error, save_text

NEEDS_LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
NEEDS_MODES = pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="permissions bind nobody who may do everything",
)


def read_refusal(path: str | Path) -> StoreError:
    with pytest.raises(StoreError) as caught:
        read_text(path)
    return caught.value


def save_refusal(path: str | Path, text: str = "x") -> StoreError:
    with pytest.raises(StoreError) as caught:
        save_text(path, text)
    return caught.value


def test_text_is_read_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.callflow"
    path.write_bytes("\ufeffö\r\n".encode())
    assert read_text(path) == read_text(str(path)) == "\ufeffö\r\n"


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("hej ö".encode()), "latin-1"))
    assert read_text("-") == "hej ö"


def test_standard_input_is_named_when_it_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"ab\xff")))
    assert (
        str(read_refusal("-"))
        == "Standard input is not UTF-8 text: byte 2, in line 1, is wrong. Save it as UTF-8."
    )


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none.json"
    assert str(read_refusal(path)) == f"{path}: there is no such file."
    assert read_refusal(tmp_path / "none" / "none.json").code == "missing"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert read_refusal(tmp_path).code == "is-folder"
    assert save_refusal(tmp_path).code == "is-folder"


def test_bytes_that_are_no_text_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"{}\n\xc3")
    error = read_refusal(path)
    assert (error.code, error.args_by_name["offset"]) == ("not-utf8", 3)


def test_a_file_beyond_measure_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(LARGEST_READ + 1)
    assert read_refusal(path).code == "too-large"


def test_a_path_no_system_knows_is_refused() -> None:
    assert read_refusal("a\0b").code == "not-read"
    assert save_refusal("a\0b").code == "not-saved"


@NEEDS_MODES
def test_a_file_one_may_not_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{}")
    path.chmod(0)
    assert read_refusal(path).code == "not-allowed"


_ANYBODY = """
import os
import sys
from pathlib import Path
from designer.store.files import StoreError, save_text

def refused() -> str:
    try:
        save_text(path, "new")
    except StoreError as error:
        return error.code
    return "saved"

path = Path(sys.argv[1])
if os.geteuid() == 0:
    os.chown(path.parent, 65534, 65534)
    os.chown(path, 65534, 65534)
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
path.chmod(0o444)
print(refused())
path.chmod(0o644)
path.parent.chmod(0o555)
print(refused(), os.listdir(path.parent))
path.parent.chmod(0o755)
"""
"""Saves twice what may not be saved, as somebody who may not do everything."""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such permissions")
def test_a_read_only_file_or_folder_is_not_written() -> None:
    # Not below the folder of tests, which is closed to anybody else.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.json"
        path.write_text("old")
        result = subprocess.run(
            [sys.executable, "-c", _ANYBODY, path],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        said = ["read-only", "save-not-allowed ['a.json']"]
        assert result.stdout.splitlines() == said, result.stderr
        assert path.read_text() == "old"


def test_a_new_file_and_then_a_newer_one(tmp_path: Path) -> None:
    path = tmp_path / "a.callflow"
    save_text(path, "ö\n")
    assert path.read_bytes() == "ö\n".encode()
    save_text(str(path), "b")
    assert path.read_bytes() == b"b"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.callflow"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.callflow"
    path.write_text("old")
    path.chmod(0o640)
    save_text(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("x")
    save_text(tmp_path / "new", "x")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


@NEEDS_LINKS
def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    real = tmp_path / "there" / "real.callflow"
    real.write_text("old")
    link = tmp_path / "link.callflow"
    link.symlink_to(real)
    save_text(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


@NEEDS_LINKS
def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert read_refusal(tmp_path / "a").code == "not-read"
    assert save_refusal(tmp_path / "a").code == "not-saved"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    error = save_refusal(tmp_path / "none" / "a.callflow")
    assert error.code == "no-folder"
    assert str(tmp_path / "none") in str(error)


def test_half_a_character_is_not_saved_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.callflow"
    path.write_text("old")
    assert save_refusal(path, "\ud800").code == "half-character"
    assert path.read_text() == "old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said() -> None:
    error = save_refusal("/dev/full")
    assert str(error) == "/dev/full cannot be saved: the disk is full."
    assert not Path("/dev/full").is_file()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        save_text(pipe, "through")
        assert os.read(reader, 100) == b"through"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_what_fails_while_writing_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.callflow"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    assert save_refusal(path).code == "disk-full"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.callflow"]
    assert path.read_text() == "old"


def test_a_very_long_name_is_saved(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 200 + ".callflow")
    save_text(path, "x")
    assert path.read_text() == "x"


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.EROFS, "is read-only"),
        (errno.ENOSPC, "is full"),
        (errno.EACCES, "not allowed"),
        (errno.EIO, "cannot be saved: it broke."),
    ],
)
def test_what_the_system_says_becomes_a_sentence(number: int, says: str) -> None:
    error = save_error(Path("a.callflow"), OSError(number, "it broke"))
    assert str(error).startswith("a.callflow cannot be saved: ")
    assert says in str(error)
